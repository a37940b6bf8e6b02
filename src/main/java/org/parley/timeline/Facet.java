package org.parley.timeline;

import static java.util.Objects.requireNonNull;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.hibernate.annotations.NaturalId;
import org.jspecify.annotations.NullUnmarked;
import org.parley.event.Bearing;
import org.parley.event.Facets;

/** Something that events can be asked for by: {@code actor:russia}, {@code topic:ceasefire}, {@code role:host}. */
@Entity
@Table(name = "facet")
@NullUnmarked
class Facet extends PanacheEntityBase {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "facet")
    @SequenceGenerator(name = "facet", sequenceName = "facet_seq", allocationSize = 50)
    int id;

    @NaturalId
    String name;

    /** What stands before the colon of its name. */
    String sort;

    /** How many revisions bear it: an estimate, which chooses what drives a query. */
    long revisions;

    /** How many events that stand are found by it, exactly. */
    long events;

    static Map<String, Facet> named(Collection<String> names) {
        Map<String, Facet> found = new LinkedHashMap<>();
        // Not by a query: a list of values would be translated to SQL each time.
        getSession()
                .byMultipleNaturalId(Facet.class)
                .enableOrderedReturn(false)
                .multiLoad(List.copyOf(names))
                .forEach(facet -> found.put(facet.name, facet));
        return found;
    }

    /** Those of these names, made where they are new. Within a writer's turn only. */
    static Map<String, Facet> present(Collection<String> names) {
        Map<String, Facet> facets = named(names);
        // In order of name, so that two loads of one file give one database.
        for (String name : new TreeSet<>(names)) {
            facets.computeIfAbsent(name, Facet::made);
        }
        return facets;
    }

    /** Of each of these ids: so many more, or fewer. Within a writer's turn only. */
    static void count(Collection<Integer> ids, FacetChanges.Change change) {
        update(
                "revisions = revisions + ?1, events = events + ?2 where id in ?3",
                change.revisions(),
                change.events(),
                ids);
    }

    /** Of each of these ids, as many as are said for it. */
    static void count(Collection<Integer> ids, Map<Integer, FacetChanges.Change> changes) {
        Facet.<Facet>list("id in ?1", ids).forEach(facet -> {
            FacetChanges.Change change = requireNonNull(changes.get(facet.id));
            facet.revisions += change.revisions();
            facet.events += change.events();
        });
    }

    /** Whether a list that names it, and nothing else, has what bears it so. */
    boolean finds(Bearing bearing) {
        return Facets.finds(sort, bearing.flags());
    }

    private static Facet made(String name) {
        Facet facet = new Facet();
        facet.name = name;
        facet.sort = name.substring(0, name.indexOf(':'));
        facet.persist();
        return facet;
    }
}

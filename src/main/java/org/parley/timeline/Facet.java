package org.parley.timeline;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.NullUnmarked;

/** Something that events can be asked for by: {@code actor:russia}, {@code topic:ceasefire}, {@code role:host}. */
@Entity
@Table(name = "facet")
@NullUnmarked
class Facet extends PanacheEntityBase {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "facet")
    @SequenceGenerator(name = "facet", sequenceName = "facet_seq", allocationSize = 50)
    int id;

    String name;

    /** What stands before the colon of its name. */
    String sort;

    /** How many revisions bear it: an estimate, which chooses what drives a query. */
    long revisions;

    static Map<String, Facet> named(Collection<String> names) {
        Map<String, Facet> found = new LinkedHashMap<>();
        if (!names.isEmpty()) {
            Facet.<Facet>list("name in ?1", names).forEach(facet -> found.put(facet.name, facet));
        }
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

    /** Of each of these ids, so many revisions more bear it, or fewer. */
    static void count(Collection<Integer> ids, int more) {
        if (!ids.isEmpty()) {
            update("revisions = revisions + ?1 where id in ?2", more, ids);
        }
    }

    private static Facet made(String name) {
        Facet facet = new Facet();
        facet.name = name;
        facet.sort = name.substring(0, name.indexOf(':'));
        facet.persist();
        return facet;
    }
}

package org.parley.timeline;

import jakarta.persistence.Entity;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.NullUnmarked;
import org.parley.event.Bearing;

/** A revision under one of its facets. */
@Entity
@Table(name = "revision_facet")
@IdClass(IndexRow.Key.class)
@NullUnmarked
class RevisionFacet extends IndexRow {

    static RevisionFacet of(Revision revision, int facet, Bearing bearing) {
        RevisionFacet row = new RevisionFacet();
        row.fill(revision, facet, bearing);
        return row;
    }

    /** Ids of facets under which a revision stands. */
    static Set<Integer> facets(long revision) {
        return new HashSet<>(find("select f.facetId from RevisionFacet f where f.revisionId = ?1", revision)
                .project(Integer.class)
                .list());
    }

    /** Ids of some events of which any revision stands under this facet, sorted; empty only if there is none. */
    static List<String> events(String facet, int most) {
        return find(
                        "select distinct e.slug from Event e where e.id in (select f.eventId from RevisionFacet f"
                                + " join Facet n on n.id = f.facetId where n.name = ?1) order by e.slug",
                        facet)
                .page(0, most)
                .project(String.class)
                .list();
    }
}

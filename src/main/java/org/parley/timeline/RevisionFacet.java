package org.parley.timeline;

import jakarta.persistence.Entity;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.NullUnmarked;
import org.parley.event.Bearing;
import org.parley.event.Facets;

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

    /** One row: under which facet of which sort, and how. */
    record Borne(int facet, String sort, int flags) {
        boolean isFound() {
            return Facets.finds(sort, flags);
        }
    }

    /** What these revisions bear, each by itself. */
    static List<Borne> borne(Collection<Long> revisions) {
        return revisions.isEmpty()
                ? List.of()
                : find(
                                "select f.facetId, n.sort, f.flags from RevisionFacet f join Facet n on n.id = f.facetId"
                                        + " where f.revisionId in ?1",
                                revisions)
                        .project(Borne.class)
                        .list();
    }

    /** Ids of some events of which any revision stands under this facet, sorted; empty only if there is none. */
    static List<String> events(String facet, int most) {
        return find(
                        "select distinct e.slug from Facet n join RevisionFacet f on f.facetId = n.id"
                                + " join Event e on e.id = f.eventId where n.name = ?1 order by e.slug",
                        facet)
                .page(0, most)
                .project(String.class)
                .list();
    }
}

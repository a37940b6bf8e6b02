package org.parley.timeline;

import jakarta.persistence.Entity;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
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
}

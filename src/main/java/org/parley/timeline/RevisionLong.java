package org.parley.timeline;

import jakarta.persistence.Entity;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import org.jspecify.annotations.NullUnmarked;
import org.parley.event.Bearing;

/** A revision whose span is longer than 31 days, once more under each facet and under {@link #ALL}. */
@Entity
@Table(name = "revision_long")
@IdClass(IndexRow.Key.class)
@NullUnmarked
class RevisionLong extends IndexRow {
    /** The facet that every event bears. */
    static final int ALL = 0;

    short span;

    static RevisionLong of(Revision revision, int facet, Bearing bearing) {
        RevisionLong row = new RevisionLong();
        row.fill(revision, facet, bearing);
        row.span = revision.span;
        return row;
    }
}

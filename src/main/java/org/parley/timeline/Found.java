package org.parley.timeline;

import jakarta.persistence.Tuple;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.parley.event.Status;
import org.parley.http.Spliced;
import org.parley.http.Words;

/** A row of a page: which revision, where it stands in the order, and its finished view. */
record Found(long revision, Instant startAt, long event, Instant endAt, short status, Instant recordedAt, String view) {

    static Found of(Tuple row) {
        return new Found(
                row.get("id", Number.class).longValue(),
                instant(row.get("start_at")),
                row.get("event_id", Number.class).longValue(),
                instant(row.get("end_at")),
                row.get("status", Number.class).shortValue(),
                instant(row.get("recorded_at")),
                row.get("view", String.class));
    }

    static Instant instant(Object value) {
        return value instanceof OffsetDateTime moment ? moment.toInstant() : (Instant) value;
    }

    Position position(boolean byRecording) {
        return new Position(byRecording ? recordedAt : startAt, event);
    }

    /** The view, with what is not stored because it depends on the moment of asking. */
    String view(Instant now) {
        return isOverdue(now) ? Spliced.into(view, "\"overdue\":true") : view;
    }

    boolean isOverdue(Instant now) {
        return Words.of(Status.class, status).isPending() && !endAt.isAfter(now);
    }
}

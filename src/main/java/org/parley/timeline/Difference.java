package org.parley.timeline;

import jakarta.persistence.Tuple;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An event of which the record says something else at one moment than at an earlier one.
 *
 * @param number of the event, in order of first recording
 * @param before what stood at the earlier moment; null: nothing
 * @param after what stands at the later one; null: nothing
 * @param recordedAt the newest change between the two, with who recorded it and why
 */
public record Difference(
        long number,
        String id,
        @Nullable State before,
        @Nullable State after,
        Instant recordedAt,
        String recordedBy,
        @Nullable String reason) {

    /**
     * What was recorded of an event.
     *
     * @param draft as entered, JSON
     * @param answers whether it answers the question that was asked
     */
    public record State(int revision, String title, String draft, boolean answers) {
        static @Nullable State of(Tuple row, String side) {
            Number revision = row.get(side + "_number", Number.class);
            return revision == null
                    ? null
                    : new State(
                            revision.intValue(),
                            row.get(side + "_title", String.class),
                            row.get(side + "_draft", String.class),
                            row.get(side + "_answers", Number.class).intValue() == 1);
        }
    }

    static Difference of(Tuple row) {
        return new Difference(
                row.get("event_id", Number.class).longValue(),
                row.get("slug", String.class),
                State.of(row, "before"),
                State.of(row, "after"),
                Found.instant(row.get("newest")),
                row.get("recorded_by", String.class),
                row.get("reason", String.class));
    }
}

package org.parley.record;

import java.time.Clock;
import java.time.Instant;

/** One writer's turn: moments of recording, strictly rising, and the mark that reference data changed. */
public final class Writing {
    private final RecorderRow row;
    private final Clock clock;

    Writing(RecorderRow row, Clock clock) {
        this.row = row;
        this.clock = clock;
    }

    /** A moment that no other revision has. */
    public Instant moment() {
        return moment(clock.instant());
    }

    /** The moment that an interchange file gives, or the next free one. */
    public Instant moment(Instant wanted) {
        row.lastAt = Recorder.after(row.lastAt, wanted);
        return row.lastAt;
    }

    /** Moments may be given from the beginning again: nothing of the record is left, and nobody has read it. */
    public void beginAnew() {
        row.lastAt = Instant.EPOCH;
    }

    /** The age of the reference data while this turn lasts. */
    public long epoch() {
        return row.epoch;
    }

    public void referenceChanged() {
        row.epoch++;
        renewed();
    }

    /** Something is shown otherwise than before, though nothing was recorded. */
    public void renewed() {
        row.renewedAt = Recorder.after(row.renewedAt, clock.instant());
    }
}

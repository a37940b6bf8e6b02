package org.parley.analysis.sequences;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.parley.http.Problem;

/** Runs that wait for the same, or are watched for it; those of which the time is over are cleared away now and then. */
final class WaitingRuns {
    /** Of all that wait at once, two for each beginning: with their events some fifty megabytes. */
    static final int MOST = 100_000;

    /** Fewer are not worth looking through. */
    private static final int FEW = 64;

    /**
     * @param from the event since which it waits
     */
    record Waiting(Run run, Onset from) {}

    /** What all that wait in one course share. */
    static final class Room {
        private int taken;
    }

    private final Room room;
    private final List<Waiting> all = new ArrayList<>();
    private int many = FEW;

    WaitingRuns(Room room) {
        this.room = room;
    }

    /**
     * @param done which need not wait any more
     */
    void add(Run run, Predicate<Waiting> done) {
        if (all.size() >= many) {
            clear(done);
            many = Math.max(FEW, 2 * all.size());
        }
        all.add(new Waiting(run, run.latest()));
        room.taken++;
        if (room.taken > MOST) {
            throw tooMany();
        }
    }

    static Problem tooMany() {
        return Problem.parameter(
                "pattern",
                "More than " + MOST / 2
                        + " beginnings wait at once for what is to follow; write 'within' fewer days, or ask of a shorter"
                        + " period or of narrower steps.");
    }

    void clear(Predicate<Waiting> done) {
        int before = all.size();
        all.removeIf(one -> one.run.isOver() || done.test(one));
        room.taken -= before - all.size();
    }
}

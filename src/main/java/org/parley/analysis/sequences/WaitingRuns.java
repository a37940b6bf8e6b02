package org.parley.analysis.sequences;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiPredicate;
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
        private final List<WaitingRuns> all = new ArrayList<>();
        private int taken;

        private void mustHold(Onset now) {
            if (taken > MOST) {
                all.stream().filter(runs -> !runs.isBusy).forEach(runs -> runs.clear(now));
            }
            if (taken > MOST) {
                throw tooMany();
            }
        }
    }

    private final Room room;
    private final BiPredicate<Waiting, Onset> done;
    private final List<Waiting> all = new ArrayList<>();
    private int many = FEW;
    private boolean isBusy;

    /**
     * @param done which need not wait any more when an event comes
     */
    WaitingRuns(Room room, BiPredicate<Waiting, Onset> done) {
        this.room = room;
        this.done = done;
        room.all.add(this);
    }

    /**
     * @param now the begin of the event that comes
     */
    void add(Run run, Onset now) {
        if (all.size() >= many) {
            clear(now);
            many = Math.max(FEW, 2 * all.size());
        }
        all.add(new Waiting(run, run.latest()));
        room.taken++;
        room.mustHold(now);
    }

    static Problem tooMany() {
        return Problem.parameter(
                "pattern",
                "More than " + MOST / 2
                        + " beginnings wait at once for what is to follow; write 'within' fewer days, or ask of a shorter"
                        + " period or of narrower steps.");
    }

    private void clear(Onset now) {
        clear(one -> done.test(one, now));
    }

    /** Those of which this holds; what it does meanwhile may add to others. */
    void clear(Predicate<Waiting> gone) {
        isBusy = true;
        all.removeIf(one -> {
            boolean goes = one.run.isOver() || gone.test(one);
            room.taken -= goes ? 1 : 0;
            return goes;
        });
        isBusy = false;
    }
}

package org.parley.analysis.sequences;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.parley.analysis.sequences.Run.Beginning;
import org.parley.analysis.sequences.SequencePattern.Part;
import org.parley.analysis.sequences.SequencePattern.Sort;
import org.parley.analysis.sequences.WaitingRuns.Waiting;

/**
 * Walks once through events in the order of the record and finds where a pattern holds. Each event that meets the first step begins
 * at most one match, which goes on with the next event that meets the next step in time: "skip till next match" of Agrawal, Diao,
 * Gyllstrom and Immerman, Efficient Pattern Matching over Event Streams (SIGMOD 2008). Two readings are walked at once: in one only
 * that counts which holds whatever the days were, in the other what may hold; of the second that is told which the first has not.
 */
final class Course {
    private final List<Place> places = new ArrayList<>();
    private final Consumer<Run> told;
    private final WaitingRuns.Room room = new WaitingRuns.Room();
    private int begun;
    private int undecided;
    private long firstDay = Onset.OPEN_END;
    private long lastDay = Onset.OPEN_BEGIN;

    /**
     * @param told takes what was found whole, each beginning once, not always in order
     */
    Course(SequencePattern pattern, Consumer<Run> told) {
        this.told = told;
        for (int i = 0; i < pattern.parts().size(); i++) {
            places.add(new Place(i, pattern.parts().get(i)));
        }
    }

    /** What is kept for a part of the pattern. */
    private final class Place {
        private final int number;
        private final Part part;
        private final StepRate rate;
        /** Runs that wait for its step, or of which its step must keep away. */
        private final WaitingRuns queue = new WaitingRuns(room, this::isOver);
        /** Runs that have found its step, and before it may have come what ends the waiting. */
        private final WaitingRuns closing = new WaitingRuns(room, this::isClosed);

        private final Latest steps = new Latest();
        private final Latest ends = new Latest();

        Place(int number, Part part) {
            this.number = number;
            this.part = part;
            this.rate = new StepRate(part.within(), part.sort() == Sort.NOT);
        }

        boolean is(Sort sort) {
            return part.sort() == sort;
        }

        /** Nothing more can happen to what waits. */
        private boolean isOver(Waiting one, Onset now) {
            if (is(Sort.NOT)) {
                boolean over = part.within().isOver(one.from().last(), now);
                if (over) {
                    one.run().unwatch();
                }
                return over;
            }
            boolean over =
                    part.within().isOver(one.run().lastDay(), now) || one.run().hasEndedBefore(now);
            if (over) {
                one.run().fail();
            }
            return over;
        }

        private boolean isClosed(Waiting one, Onset now) {
            boolean closed = now.first() > one.from().last() + 1;
            if (closed) {
                one.run().unwatch();
            }
            return closed;
        }

        /** An event meets its step. */
        void met(Occurrence event) {
            rate.came(event.onset());
            switch (part.sort()) {
                case BEGIN -> begin(event);
                case THEN -> queue.clear(one -> found(one, event) || isOver(one, event.onset()));
                case NOT -> queue.clear(one -> broken(one, event.onset()) || isOver(one, event.onset()));
            }
        }

        private void begin(Occurrence event) {
            Beginning beginning = new Beginning(begun++, told);
            goOn(new Run(beginning, event, true));
            goOn(new Run(beginning, event, false));
        }

        private boolean found(Waiting one, Occurrence event) {
            boolean found = one.run().goesOn(event, part.within());
            if (found) {
                if (one.run().surely && part.until() != null) {
                    one.run().watch();
                    closing.add(one.run(), event.onset());
                }
                goOn(one.run());
            }
            return found;
        }

        /** What must not come has come. */
        private boolean broken(Waiting one, Onset onset) {
            boolean broken = one.run().surely
                    ? part.within().perhaps(one.from(), onset)
                    : one.from().before(onset) && part.within().surely(one.from(), onset);
            if (broken) {
                one.run().fail();
            }
            return broken;
        }

        /** An event ends the waiting. */
        void ended(Onset onset) {
            queue.clear(one -> {
                boolean ends = one.run().ends(onset);
                if (ends) {
                    one.run().fail();
                }
                return ends || isOver(one, onset);
            });
        }

        /** What ends the waiting has come after the step was found, but may have come before. */
        void endedLate(Onset onset) {
            closing.clear(one -> {
                if (!one.from().before(onset)) {
                    one.run().fail();
                }
                return one.run().isOver() || isClosed(one, onset);
            });
        }

        /** A run has come to what follows upon this. */
        private void goOn(Run run) {
            int next = number + 1;
            for (; next < places.size() && places.get(next).is(Sort.NOT); next++) {
                run.watch();
                places.get(next).enter(run, places.get(next).steps);
            }
            if (next < places.size()) {
                places.get(next).enter(run, places.get(next).ends);
            } else {
                run.allFound();
            }
        }

        /**
         * @param against what must not have come since
         */
        private void enter(Run run, Latest against) {
            Onset from = run.latest();
            if (!run.surely) {
                rate.stepFound(from);
            } else if (against.mayFollow(from)) {
                run.fail();
            }
            if (!run.isOver()) {
                queue.add(run, from);
            }
        }
    }

    /** The next event, in the order of the record. */
    void take(Occurrence event) {
        Onset onset = event.onset();
        if (onset.first() > Onset.OPEN_BEGIN) {
            firstDay = Math.min(firstDay, onset.first());
            lastDay = Math.max(lastDay, onset.first());
        }
        // From the last part to the first: so an event is no two steps of one match.
        for (int i = places.size() - 1; i >= 0; i--) {
            Place place = places.get(i);
            boolean ends = event.meets(SequencePattern.until(i));
            if (ends) {
                place.endedLate(onset);
            }
            if (event.meets(SequencePattern.step(i))) {
                place.met(event);
            }
            if (ends) {
                place.ended(onset);
            }
        }
        for (int i = 0; i < places.size(); i++) {
            Place place = places.get(i);
            place.rate.eventCame(onset);
            if (event.meets(SequencePattern.step(i))) {
                place.steps.came(onset);
            }
            if (event.meets(SequencePattern.until(i))) {
                place.ends.came(onset);
            }
        }
    }

    /** No event comes any more: absences hold of which the time was over when the last event began. */
    void end() {
        for (Place place : places) {
            place.closing.clear(one -> {
                one.run().unwatch();
                return true;
            });
            if (place.is(Sort.NOT)) {
                place.queue.clear(one -> {
                    heldOrUndecided(one, place.part.within());
                    return true;
                });
            }
        }
        for (Place place : places) {
            place.queue.clear(one -> {
                one.run().fail();
                return true;
            });
        }
    }

    private void heldOrUndecided(Waiting one, Within within) {
        if (one.from().last() + within.days() <= lastDay) {
            one.run().unwatch();
        } else {
            undecided += one.run().surely || one.run().waits() ? 0 : 1;
            one.run().fail();
        }
    }

    /** How many events began one. */
    int begun() {
        return begun;
    }

    /** Beginnings so near to the last event that nobody can tell whether what must not come has kept away. */
    int undecided() {
        return undecided;
    }

    /** The first day that was looked at. */
    long firstDay() {
        return firstDay;
    }

    /** The day on which the last event began. */
    long lastDay() {
        return lastDay;
    }

    /** Of the part in this place. */
    StepRate rate(int part) {
        return places.get(part).rate;
    }
}

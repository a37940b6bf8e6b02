package org.parley.analysis.sequences;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** What has been found of a pattern after one event that begins it, in one of two readings. */
final class Run {
    /** The two readings of one beginning. */
    static final class Beginning {
        final int number;
        private final Consumer<Run> told;
        private int open = 2;
        private @Nullable Run whole;

        /**
         * @param number how many began before it
         * @param told takes the better of both once both have come to an end, if one was found whole
         */
        Beginning(int number, Consumer<Run> told) {
            this.number = number;
            this.told = told;
        }

        private void closed(Run run, boolean isWhole) {
            open--;
            if (isWhole && (run.surely || whole == null)) {
                whole = run;
            }
            if (open == 0 && whole != null) {
                told.accept(whole);
            }
        }
    }

    final Beginning beginning;
    /** Whether only that counts which holds whatever the days were. */
    final boolean surely;

    private final List<Occurrence> found = new ArrayList<>();
    /** The days on which the last that was found may lie, given those before it. */
    private long first;

    private long last;
    /** Of what ends the waiting, that which may have come first. */
    private @Nullable Onset ended;

    /** How many absences must still hold. */
    private int watched;

    private boolean waits = true;
    private boolean over;

    Run(Beginning beginning, Occurrence event, boolean surely) {
        this.beginning = beginning;
        this.surely = surely;
        this.found.add(event);
        this.first = event.onset().first();
        this.last = event.onset().last();
    }

    Onset latest() {
        return found.get(found.size() - 1).onset();
    }

    /** The last day on which it was still waiting for the next, as far as the days are known. */
    long lastDay() {
        return surely ? latest().first() : last;
    }

    List<Occurrence> found() {
        return found;
    }

    boolean isOver() {
        return over;
    }

    /** Goes on with an event, if it may. */
    boolean goesOn(Occurrence event, Within within) {
        Onset from = latest();
        Onset to = event.onset();
        if (surely ? !from.before(to) || !within.surely(from, to) : !mayFollow(from, to, within)) {
            return false;
        }
        found.add(event);
        ended = null;
        return true;
    }

    private boolean mayFollow(Onset from, Onset to, Within within) {
        if (ended != null && ended.before(to)) {
            return false;
        }
        long earliest = to.first();
        long latest = to.last();
        if (from.isTimedAs(to)) {
            if (!within.perhaps(from, to)) {
                return false;
            }
        } else {
            earliest = Math.max(first, earliest);
            latest = Math.min(latest, last + within.days());
            if (earliest > latest) {
                return false;
            }
        }
        first = earliest;
        last = latest;
        return true;
    }

    /** Whether what has ended its waiting lies before this and all that comes after. */
    boolean hasEndedBefore(Onset now) {
        return ended != null && ended.last() + 1 < now.first();
    }

    /** Something comes that ends the waiting; true where nothing can follow any more. */
    boolean ends(Onset onset) {
        if (surely) {
            return true;
        }
        if (latest().before(onset) && (ended == null || comesFirst(onset, ended))) {
            ended = onset;
        }
        return false;
    }

    /** By its last day; on one day a time of day tells more than none. */
    private static boolean comesFirst(Onset one, Onset other) {
        if (one.last() != other.last()) {
            return one.last() < other.last();
        }
        return one.at() != null && (other.at() == null || one.at() < other.at());
    }

    /** It is watched for one absence more. */
    void watch() {
        watched++;
    }

    /** One absence held. */
    void unwatch() {
        watched--;
        closeIfWhole();
    }

    boolean waits() {
        return waits;
    }

    /** Nothing more is to follow. */
    void allFound() {
        waits = false;
        closeIfWhole();
    }

    private void closeIfWhole() {
        if (!waits && watched == 0) {
            close(true);
        }
    }

    void fail() {
        close(false);
    }

    private void close(boolean whole) {
        if (!over) {
            over = true;
            beginning.closed(this, whole);
        }
    }
}

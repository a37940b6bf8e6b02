package org.parley.analysis.expectations;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.parley.event.Expectation.As;
import org.parley.event.Status;
import org.parley.time.Span;

/**
 * What became of what was to happen, as far as the record says.
 *
 * @param certain whether it is so however the dates are read
 * @param late how many days after it was due; null where it is not late, nor may be
 * @param why in plain words
 */
record Fate(DueState state, boolean certain, @Nullable DayRange late, String why) {

    /**
     * An event that occurred and meets it.
     *
     * @param sides of all who had a part in it
     */
    record Deed(Span when, Set<String> sides) {}

    /**
     * What the record has of it.
     *
     * @param due of a plan that took place that of its first form
     * @param met what fulfils it; of a plan that took place the event itself, where it had an earlier form; may be empty
     * @param superseded whether another event took its place
     * @param breaches of each confirmed event that occurred and breaches it the sides that it is laid at the door of; of none: all
     * @param over whether its time is over
     */
    record Known(
            Status status,
            As as,
            Due due,
            List<Deed> met,
            boolean superseded,
            List<Set<String>> breaches,
            boolean over) {
        /** The same with what one side did alone: that others acted, or broke it, is no act of its own. A plan is met by all together. */
        Known by(String side) {
            List<Deed> own = as == As.PLAN
                    ? met
                    : met.stream().filter(deed -> deed.sides.contains(side)).toList();
            List<Set<String>> charged = breaches.stream()
                    .filter(sides -> sides.isEmpty() || sides.contains(side))
                    .toList();
            return new Known(status, as, due, own, superseded, charged, over);
        }
    }

    /** How many days late the first of several events was, of which each lies in a span. */
    private record Lateness(@Nullable Long least, @Nullable Long most) {
        static Lateness of(Due due, List<Deed> met) {
            LocalDate from = met.stream()
                    .map(deed -> Due.first(deed.when))
                    .min(LocalDate::compareTo)
                    .orElse(LocalDate.MIN);
            LocalDate to = met.stream()
                    .map(deed -> Due.last(deed.when))
                    .min(LocalDate::compareTo)
                    .orElse(LocalDate.MAX);
            if (due.endsFrom().equals(LocalDate.MAX)) {
                return new Lateness(0L, 0L);
            }
            DayRange days = DayRange.between(due.endsFrom(), due.endsBy(), from, to);
            return new Lateness(
                    days.least() == null ? Long.valueOf(0) : Long.valueOf(Math.max(0, days.least())),
                    days.most() == null ? null : Long.valueOf(Math.max(0, days.most())));
        }

        boolean isSure() {
            return least != null && least > 0;
        }

        boolean isExcluded() {
            return most != null && most == 0;
        }

        DayRange days() {
            return new DayRange(least, most);
        }
    }

    private static Fate sure(DueState state, String why) {
        return new Fate(state, true, null, why);
    }

    static Fate of(Known known) {
        if (known.status == Status.CANCELLED) {
            return known.superseded
                    ? sure(DueState.SUPERSEDED, "Recorded as cancelled; another event took its place.")
                    : sure(DueState.CANCELLED, "Recorded as cancelled.");
        }
        @Nullable Lateness lateness = known.met.isEmpty() ? null : Lateness.of(known.due, known.met);
        if (known.as == As.PLAN && known.status == Status.OCCURRED) {
            return tookPlace(lateness);
        }
        if (known.status == Status.MISSED) {
            return lateness == null || lateness.isExcluded()
                    ? sure(DueState.MISSED, "Recorded as missed.")
                    : new Fate(DueState.LATE, lateness.isSure(), lateness.days(), "Recorded as missed, and met later.");
        }
        return lateness == null ? unmet(known) : met(lateness);
    }

    private static Fate tookPlace(@Nullable Lateness lateness) {
        if (lateness == null || lateness.isExcluded()) {
            return sure(DueState.MET, "It took place.");
        }
        return lateness.isSure()
                ? new Fate(DueState.LATE, true, lateness.days(), "It took place, later than it was planned for.")
                : new Fate(
                        DueState.MET,
                        false,
                        lateness.days(),
                        "It took place, perhaps later than it was planned for: the dates do not tell the day.");
    }

    private static Fate met(Lateness lateness) {
        if (lateness.isSure()) {
            return new Fate(DueState.LATE, true, lateness.days(), "The first event that meets it is later.");
        }
        return lateness.isExcluded()
                ? sure(DueState.MET, "The first event that meets it is in time.")
                : new Fate(
                        DueState.MET,
                        false,
                        lateness.days(),
                        "The first event that meets it may be in time or late: the dates do not tell the day.");
    }

    private static Fate unmet(Known known) {
        if (known.superseded) {
            return sure(DueState.SUPERSEDED, "Another event took its place.");
        }
        if (!known.breaches.isEmpty()) {
            return sure(DueState.MISSED, "Nothing recorded meets it, and a confirmed event breaches it.");
        }
        if (known.status.isPending()) {
            return known.over
                    ? sure(DueState.OVERDUE, "Recorded as " + known.status.word() + ", and its time is over.")
                    : sure(DueState.OPEN, "Recorded as " + known.status.word() + ", and its time is not over.");
        }
        if (known.over) {
            return sure(DueState.UNKNOWN, "Its time passed; no event of the record is linked to it that meets it.");
        }
        return known.due.hasEnd() || known.as.isTheAct()
                ? sure(DueState.OPEN, "Nothing recorded meets it, and its time is not over.")
                : sure(DueState.UNKNOWN, "It has no end, and no event of the record is linked to it that meets it.");
    }
}

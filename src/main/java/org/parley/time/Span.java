package org.parley.time;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/**
 * The days, and where known the instants, within which something lies.
 *
 * @param earliest its own first day; null where open
 * @param latest its own last day, inclusive; null where open
 * @param start first instant, where a time of day is known at this end
 * @param end instant after the last, where a time of day is known at this end
 */
public record Span(
        @Nullable LocalDate earliest,
        @Nullable LocalDate latest,
        @Nullable Instant start,
        @Nullable Instant end) {
    /** Where what is open at its begin is sorted. */
    public static final Instant BEGIN = Instant.parse("0001-01-01T00:00:00Z");

    /** Where what is open at its end is sorted. */
    public static final Instant END = Instant.parse("9999-12-31T00:00:00Z");

    /** The first instant, floating days taken as UTC days; {@link #BEGIN} where open. */
    public Instant sortStart() {
        if (start != null) {
            return start;
        }
        return earliest == null ? BEGIN : within(midnight(earliest));
    }

    /** The instant after the last, floating days taken as UTC days; {@link #END} where open. */
    public Instant sortEnd() {
        Instant after = after();
        Instant start = sortStart();
        // From a day to an hour of that day east of UTC, or across the hour that summer time skips: no end lies before
        // its begin.
        return after.isBefore(start) ? start : after;
    }

    private Instant after() {
        if (end != null) {
            return end;
        }
        return latest == null || latest.equals(LocalDate.MAX) ? END : within(midnight(latest.plusDays(1)));
    }

    private static Instant midnight(LocalDate day) {
        return day.atStartOfDay(ZoneOffset.UTC).toInstant();
    }

    private static Instant within(Instant instant) {
        return instant.isBefore(BEGIN) ? BEGIN : instant.isAfter(END) ? END : instant;
    }

    /** Whether it may lie in the period: on its own days where the period is in days, else as instants. */
    public boolean touches(Period period) {
        if (period.inDays()) {
            return (period.lastDay() == null || earliest == null || !earliest.isAfter(period.lastDay()))
                    && (period.firstDay() == null || latest == null || !latest.isBefore(period.firstDay()));
        }
        return (period.until() == null || sortStart().isBefore(period.until()))
                && (period.from() == null || sortEnd().isAfter(period.from()));
    }

    /** Whether it lies wholly in the period. */
    public boolean within(Period period) {
        if (period.inDays()) {
            return (period.firstDay() == null || earliest != null && !earliest.isBefore(period.firstDay()))
                    && (period.lastDay() == null || latest != null && !latest.isAfter(period.lastDay()));
        }
        return (period.from() == null || !sortStart().isBefore(period.from()))
                && (period.until() == null || !sortEnd().isAfter(period.until()));
    }
}

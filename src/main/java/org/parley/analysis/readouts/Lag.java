package org.parley.analysis.readouts;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * Days from one day to another, of which each may be known as a span only.
 *
 * @param least the fewest that are possible; a number larger than any where open
 * @param most the most that are possible
 */
record Lag(long least, long most) {
    /** More than between any two days of the years 1 to 9999. */
    private static final long OPEN = 4_000_000;

    static Lag between(LocalDate earliestFrom, LocalDate latestFrom, LocalDate earliestTo, LocalDate latestTo) {
        return new Lag(
                ChronoUnit.DAYS.between(latestFrom, earliestTo), ChronoUnit.DAYS.between(earliestFrom, latestTo));
    }

    /** The same where fewer cannot be; as it is where that would leave nothing. */
    Lag atLeast(long days) {
        return most < days ? this : new Lag(Math.max(least, days), most);
    }

    boolean isExact() {
        return least == most;
    }

    @Nullable
    Long exact() {
        return isExact() ? Long.valueOf(least) : null;
    }

    /** Null where open. */
    @Nullable
    Long fewest() {
        return told(least);
    }

    /** Null where open. */
    @Nullable
    Long greatest() {
        return told(most);
    }

    private static @Nullable Long told(long days) {
        return Math.abs(days) > OPEN ? null : Long.valueOf(days);
    }
}

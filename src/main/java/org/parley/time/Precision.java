package org.parley.time;

import java.util.Locale;

/** How exactly a date is known. */
public enum Precision {
    MILLENNIUM,
    CENTURY,
    DECADE,
    YEAR,
    SEMESTER,
    QUADRIMESTER,
    QUARTER,
    SEASON,
    MONTH,
    /** Some ten days that begin with the same digit: {@code 2025-04-1X}. */
    TEN_DAYS,
    DAY,
    MINUTE,
    SECOND,
    /** From one date to another. */
    INTERVAL,
    /** One of several dates. */
    CHOICE,
    /** All of several dates. */
    SEVERAL,
    /** Days that do not adjoin: {@code 1560-XX-25}. */
    SCATTERED;

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}

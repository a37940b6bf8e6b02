package org.parley.time;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;

/**
 * Stretches into which the calendar falls. Each has a number: 0 is the one that holds the first day of year 1. Weeks are those of
 * ISO 8601: they begin on Mondays, as year 1 does, and belong to the year that holds their Thursday.
 */
public enum CalendarUnit {
    DAY(ChronoUnit.DAYS, 1),
    WEEK(ChronoUnit.WEEKS, 1),
    MONTH(ChronoUnit.MONTHS, 1),
    QUARTER(ChronoUnit.MONTHS, 3),
    YEAR(ChronoUnit.YEARS, 1);

    private static final LocalDate FIRST = LocalDate.of(1, 1, 1);

    private final ChronoUnit unit;
    private final int size;

    CalendarUnit(ChronoUnit unit, int size) {
        this.unit = unit;
        this.size = size;
    }

    /** The number of the one that holds this day, which lies in year 1 or later. */
    public int number(LocalDate day) {
        return (int) unit.between(FIRST, day) / size;
    }

    /** The day on which it begins. */
    public LocalDate firstDay(int number) {
        return FIRST.plus((long) number * size, unit);
    }

    /** {@code 2025-02-03}, {@code 2025-W06}, {@code 2025-02}, {@code 2025-Q1}, {@code 2025}. */
    public String name(int number) {
        LocalDate first = firstDay(number);
        return switch (this) {
            case DAY -> first.toString();
            case WEEK -> DateTimeFormatter.ISO_WEEK_DATE.format(first).substring(0, "2025-W06".length());
            case MONTH -> first.toString().substring(0, "2025-02".length());
            case QUARTER -> first.toString().substring(0, "2025".length()) + "-Q" + (first.getMonthValue() / 3 + 1);
            case YEAR -> first.toString().substring(0, "2025".length());
        };
    }
}

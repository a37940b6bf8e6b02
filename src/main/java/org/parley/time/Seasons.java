package org.parley.time;

import java.time.LocalDate;
import java.time.YearMonth;

/**
 * The parts of a year that EDTF gives the numbers 21 to 41, with their first month and length: meteorological seasons, of the
 * northern hemisphere where none is said (21–28), of the southern (29–32), quarters (33–36), quadrimesters (37–39), semesters
 * (40, 41). A winter of 2010 begins in December 2010, a southern summer too.
 */
enum Seasons {
    SPRING(21, 3, 3, "spring %s", Precision.SEASON),
    SUMMER(22, 6, 3, "summer %s", Precision.SEASON),
    AUTUMN(23, 9, 3, "autumn %s", Precision.SEASON),
    WINTER(24, 12, 3, "winter %s", Precision.SEASON),
    NORTHERN_SPRING(25, 3, 3, "spring %s (northern hemisphere)", Precision.SEASON),
    NORTHERN_SUMMER(26, 6, 3, "summer %s (northern hemisphere)", Precision.SEASON),
    NORTHERN_AUTUMN(27, 9, 3, "autumn %s (northern hemisphere)", Precision.SEASON),
    NORTHERN_WINTER(28, 12, 3, "winter %s (northern hemisphere)", Precision.SEASON),
    SOUTHERN_SPRING(29, 9, 3, "spring %s (southern hemisphere)", Precision.SEASON),
    SOUTHERN_SUMMER(30, 12, 3, "summer %s (southern hemisphere)", Precision.SEASON),
    SOUTHERN_AUTUMN(31, 3, 3, "autumn %s (southern hemisphere)", Precision.SEASON),
    SOUTHERN_WINTER(32, 6, 3, "winter %s (southern hemisphere)", Precision.SEASON),
    QUARTER_1(33, 1, 3, "first quarter of %s", Precision.QUARTER),
    QUARTER_2(34, 4, 3, "second quarter of %s", Precision.QUARTER),
    QUARTER_3(35, 7, 3, "third quarter of %s", Precision.QUARTER),
    QUARTER_4(36, 10, 3, "fourth quarter of %s", Precision.QUARTER),
    QUADRIMESTER_1(37, 1, 4, "first four months of %s", Precision.QUADRIMESTER),
    QUADRIMESTER_2(38, 5, 4, "second four months of %s", Precision.QUADRIMESTER),
    QUADRIMESTER_3(39, 9, 4, "last four months of %s", Precision.QUADRIMESTER),
    SEMESTER_1(40, 1, 6, "first half of %s", Precision.SEMESTER),
    SEMESTER_2(41, 7, 6, "second half of %s", Precision.SEMESTER);

    static final int FIRST = 21;
    static final int LAST = 41;

    private final int firstMonth;
    final int months;
    final String words;
    final Precision precision;

    Seasons(int code, int firstMonth, int months, String words, Precision precision) {
        if (code != FIRST + ordinal()) {
            throw new IllegalStateException("seasons stand in the order of their codes");
        }
        this.firstMonth = firstMonth;
        this.months = months;
        this.words = words;
        this.precision = precision;
    }

    static Seasons of(int code) {
        return values()[code - FIRST];
    }

    LocalDate first(int year) {
        return LocalDate.of(year, firstMonth, 1);
    }

    LocalDate last(int year) {
        return YearMonth.of(year, firstMonth).plusMonths(months - 1L).atEndOfMonth();
    }
}

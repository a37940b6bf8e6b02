package org.parley.event;

import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.time.temporal.ChronoField;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.parley.time.Period;
import org.parley.time.Span;

/**
 * Months as facets: those in which falls due what the details of events set a time for ({@code due:2025-05}), and those for which was
 * planned what is settled now ({@code planned:2025-05}).
 */
public final class DueMonths {
    /** Of all that an earlier revision had as still to come. */
    public static final String PLANNED_EVER = Sort.PLANNED.facet("ever");

    /** Of what may fall due in more months than are named, or has no end. */
    private static final String MANY = "many";

    /** A year has one more where it does not begin on the first. */
    private static final int MOST_NAMED = 13;

    /** Two years and a month, and one more on each side; each is looked for. */
    private static final int MOST_ASKED = 27;

    /** What they are the months of: what is set to fall due, or what was planned and is settled now. */
    public enum Sort {
        DUE,
        PLANNED;

        private String facet(String month) {
            return name().toLowerCase(Locale.ROOT) + ":" + month;
        }
    }

    private DueMonths() {}

    /** Those that are touched: one facet for each, or one for many. */
    static List<String> of(Span due) {
        return of(due.earliest(), due.latest(), Sort.DUE);
    }

    /**
     * Of what had a plan: that it had one, and its months.
     *
     * @param first the plan's first day
     * @param last its last
     */
    public static List<String> planned(LocalDate first, LocalDate last) {
        return Stream.concat(Stream.of(PLANNED_EVER), of(first, last, Sort.PLANNED).stream())
                .toList();
    }

    private static List<String> of(@Nullable LocalDate first, @Nullable LocalDate last, Sort sort) {
        return months(first, last, MOST_NAMED).orElse(List.of(MANY)).stream()
                .map(sort::facet)
                .toList();
    }

    /** Facets of which all bear one that may fall due in the period; nothing where it is too long to look for each. */
    public static Optional<List<String>> in(Period period, Sort sort) {
        @Nullable LocalDate first = period.firstDayTouched();
        @Nullable LocalDate last = period.lastDayTouched();
        // A day of its own may be another than that in UTC.
        return months(first == null ? null : first.minusDays(1), last == null ? null : last.plusDays(1), MOST_ASKED)
                .map(months -> Stream.concat(months.stream(), Stream.of(MANY))
                        .map(sort::facet)
                        .toList());
    }

    private static Optional<List<String>> months(@Nullable LocalDate first, @Nullable LocalDate last, int most) {
        if (first == null || last == null || number(last) - number(first) >= most) {
            return Optional.empty();
        }
        return Optional.of(LongStream.rangeClosed(number(first), number(last))
                .mapToObj(number -> Year.of(0).atMonth(1).plusMonths(number).toString())
                .toList());
    }

    private static long number(LocalDate day) {
        return YearMonth.from(day).getLong(ChronoField.PROLEPTIC_MONTH);
    }
}

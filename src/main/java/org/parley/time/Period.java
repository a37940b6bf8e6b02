package org.parley.time;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAmount;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The stretch of time that a question is about: {@code datetime}, {@code recorded}, {@code reported}. Asked in days, it is compared
 * with events' own days; asked with a time of day, with instants. Source: OGC API Features, {@code datetime}; STAC.
 *
 * @param firstDay where it is in days; null: open
 * @param lastDay inclusive; null: open
 * @param from first instant, where it is in instants; null: open
 * @param until instant after the last; null: open
 */
public record Period(
        boolean inDays,
        @Nullable LocalDate firstDay,
        @Nullable LocalDate lastDay,
        @Nullable Instant from,
        @Nullable Instant until) {
    private static final Pattern RELATIVE = Pattern.compile("(now|today)(?:([+-])(P[0-9YMWDTHS.]+))?");

    /** One side: days where no time of day was given, else instants. */
    private record Side(
            @Nullable LocalDate first,
            @Nullable LocalDate last,
            @Nullable Instant from,
            @Nullable Instant until) {
        /** Of one moment: a day or an instant; else the text as it came. */
        String text(String came) {
            return from != null ? from.toString() : first != null ? first.toString() : came;
        }

        boolean hasTime() {
            return from != null;
        }

        @Nullable
        Instant begin() {
            return from != null || first == null
                    ? from
                    : first.atStartOfDay(ZoneOffset.UTC).toInstant();
        }

        @Nullable
        Instant end() {
            return until != null || last == null
                    ? until
                    : last.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant();
        }
    }

    private static final Side OPEN = new Side(null, null, null, null);

    /**
     * @throws PeriodException that says what was expected
     */
    public static Period parse(String text, Clock clock) {
        int slash = text.indexOf('/');
        Side from = slash < 0 ? side(text, text, clock) : open(text.substring(0, slash), text, clock);
        Side until = slash < 0 ? from : open(text.substring(slash + 1), text, clock);
        boolean inDays = !from.hasTime() && !until.hasTime();
        Period period = inDays
                ? new Period(true, from.first, until.last, null, null)
                : new Period(false, null, null, from.begin(), until.end());
        if (period.runsBackwards()) {
            throw new PeriodException("'" + text + "' ends before it begins.");
        }
        return period;
    }

    /** The text with the days and instants that {@code today} and {@code now} mean in it. */
    public static String resolved(String text, Instant now) {
        Clock clock = Clock.fixed(now, ZoneOffset.UTC);
        return Arrays.stream(text.split("/", -1))
                .map(side -> {
                    Matcher relative = RELATIVE.matcher(side);
                    return relative.matches() ? relative(relative, clock).text(side) : side;
                })
                .collect(Collectors.joining("/"));
    }

    /** The first day of which it has a part, in UTC where it is in instants; null: open. */
    public @Nullable LocalDate firstDayTouched() {
        return from == null ? firstDay : LocalDate.ofInstant(from, ZoneOffset.UTC);
    }

    /** The last day of which it has a part, in UTC where it is in instants; null: open. */
    public @Nullable LocalDate lastDayTouched() {
        return until == null ? lastDay : LocalDate.ofInstant(until.minusNanos(1), ZoneOffset.UTC);
    }

    private boolean runsBackwards() {
        return inDays
                ? firstDay != null && lastDay != null && firstDay.isAfter(lastDay)
                : from != null && until != null && !from.isBefore(until);
    }

    private static Side open(String side, String text, Clock clock) {
        return side.isEmpty() || side.equals("..") ? OPEN : side(side, text, clock);
    }

    private static Side side(String side, String text, Clock clock) {
        Matcher relative = RELATIVE.matcher(side);
        try {
            if (relative.matches()) {
                return held(relative(relative, clock), side, text);
            }
            if (side.matches("\\d{4}")) {
                Year year = Year.parse(side);
                return held(new Side(year.atDay(1), year.atMonth(12).atEndOfMonth(), null, null), side, text);
            }
            if (side.matches("\\d{4}-\\d\\d")) {
                YearMonth month = YearMonth.parse(side);
                return held(new Side(month.atDay(1), month.atEndOfMonth(), null, null), side, text);
            }
            if (side.matches("\\d{4}-\\d\\d-\\d\\d")) {
                LocalDate day = LocalDate.parse(side);
                return held(new Side(day, day, null, null), side, text);
            }
            // A plus in an address is a space unless it is written %2B: the offset is meant all the same.
            Instant instant = OffsetDateTime.parse(side.replace(' ', '+')).toInstant();
            ChronoUnit unit = side.matches(".*T\\d\\d:\\d\\d([Z+ -].*)?") ? ChronoUnit.MINUTES : ChronoUnit.SECONDS;
            Instant after = side.contains(".") ? instant.plus(1, ChronoUnit.MICROS) : instant.plus(1, unit);
            return held(new Side(null, null, instant, after), side, text);
        } catch (DateTimeException | ArithmeticException e) {
            throw wrong(side, text);
        }
    }

    /** No database holds instants of any year. */
    private static Side held(Side meant, String side, String text) {
        Instant begin = meant.begin();
        if (begin == null || begin.isBefore(Span.BEGIN) || begin.isAfter(Span.END)) {
            throw wrong(side, text);
        }
        return meant;
    }

    private static PeriodException wrong(String side, String text) {
        String within = side.equals(text) ? "" : " (in '" + text + "')";
        return new PeriodException("'" + side + "'" + within
                + " is no period; write 2025, 2025-04, 2025-04-27, 2025-04-27T18:00:00Z, now, now-P30D, or two of them with '/'"
                + " between and '..' for an open end, such as 2025-02-01/2025-02-28.");
    }

    private static Side relative(Matcher relative, Clock clock) {
        ZonedDateTime now = clock.instant().atZone(ZoneOffset.UTC);
        if (relative.group(3) != null) {
            TemporalAmount[] amounts = amounts(relative.group(3));
            for (TemporalAmount amount : amounts) {
                now = relative.group(2).equals("-") ? now.minus(amount) : now.plus(amount);
            }
        }
        if (relative.group(1).equals("today")) {
            return new Side(now.toLocalDate(), now.toLocalDate(), null, null);
        }
        Instant instant = now.toInstant();
        return new Side(null, null, instant, instant.plus(1, ChronoUnit.MICROS));
    }

    /** Years to days, then hours to seconds. */
    private static TemporalAmount[] amounts(String text) {
        int time = text.indexOf('T');
        String days = time < 0 ? text : text.substring(0, time);
        TemporalAmount date = days.equals("P") ? java.time.Period.ZERO : java.time.Period.parse(days);
        return new TemporalAmount[] {date, time < 0 ? Duration.ZERO : Duration.parse("P" + text.substring(time))};
    }

    /** Its first instant, days taken as UTC days; null where open. */
    public @Nullable Instant firstInstant() {
        return inDays && firstDay != null
                ? firstDay.atStartOfDay(ZoneOffset.UTC).toInstant()
                : from;
    }

    /** The instant after its last, days taken as UTC days; null where open. */
    public @Nullable Instant endInstant() {
        return inDays && lastDay != null
                ? lastDay.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant()
                : until;
    }
}

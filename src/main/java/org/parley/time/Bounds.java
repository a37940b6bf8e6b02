package org.parley.time;

import java.math.BigInteger;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.parley.time.Expression.Date;
import org.parley.time.Expression.End;
import org.parley.time.Expression.Interval;
import org.parley.time.Expression.LongYear;
import org.parley.time.Expression.Moment;
import org.parley.time.Expression.Part;
import org.parley.time.Expression.Season;
import org.parley.time.Expression.Several;
import org.parley.time.Expression.Single;
import org.parley.time.Expression.Stretch;

/** First and last days of what was read, without and with the margin of its signs; null where open. */
final class Bounds {
    private static final BigInteger MOST_YEAR = BigInteger.valueOf(Year.MAX_VALUE);

    private Bounds() {}

    /**
     * The first day that is meant.
     *
     * @param margin whether signs and significant digits widen it
     */
    static @Nullable LocalDate first(Expression expression, boolean margin) {
        if (expression instanceof Interval interval) {
            return edge(interval.from(), single -> first(single, margin));
        }
        if (expression instanceof Several several) {
            LocalDate first = LocalDate.MAX;
            for (Stretch stretch : several.stretches()) {
                if (stretch.from() == null) {
                    return null;
                }
                LocalDate one = first(stretch.from(), margin);
                first = one.isBefore(first) ? one : first;
            }
            return first;
        }
        return first((Single) expression, margin);
    }

    /** The last day that is meant. */
    static @Nullable LocalDate last(Expression expression, boolean margin) {
        if (expression instanceof Interval interval) {
            return edge(interval.until(), single -> last(single, margin));
        }
        if (expression instanceof Several several) {
            LocalDate last = LocalDate.MIN;
            for (Stretch stretch : several.stretches()) {
                if (stretch.until() == null) {
                    return null;
                }
                LocalDate one = last(stretch.until(), margin);
                last = one.isAfter(last) ? one : last;
            }
            return last;
        }
        return last((Single) expression, margin);
    }

    private static @Nullable LocalDate edge(End end, Function<Single, LocalDate> of) {
        return end.date() == null ? null : of.apply(end.date());
    }

    static LocalDate first(Single single, boolean margin) {
        return single(single, margin, false);
    }

    static LocalDate last(Single single, boolean margin) {
        return single(single, margin, true);
    }

    private static LocalDate single(Single single, boolean margin, boolean end) {
        if (single instanceof Moment moment) {
            LocalDate day = single(moment.date(), margin, end);
            return moment.midnightAfter() ? day.plusDays(1) : day;
        }
        if (single instanceof LongYear year) {
            return longYear(year, margin, end);
        }
        if (single instanceof Season season) {
            return season(season, margin, end);
        }
        return date((Date) single, margin, end);
    }

    private static LocalDate longYear(LongYear year, boolean margin, boolean end) {
        BigInteger value = year.digits().multiply(BigInteger.TEN.pow(year.exponent()));
        if (margin && year.significant() > 0) {
            BigInteger unit = BigInteger.TEN.pow(Math.max(0, value.toString().length() - year.significant()));
            BigInteger least = value.subtract(value.mod(unit));
            value = end == year.negative() ? least : least.add(unit).subtract(BigInteger.ONE);
        }
        BigInteger signed = year.negative() ? value.negate() : value;
        if (signed.abs().compareTo(MOST_YEAR) > 0) {
            // Beyond what days can be told of: the ends of the calendar.
            return signed.signum() < 0 ? LocalDate.MIN : LocalDate.MAX;
        }
        return end ? lastOf(signed.intValue()) : LocalDate.of(signed.intValue(), 1, 1);
    }

    private static LocalDate lastOf(int year) {
        return LocalDate.of(year, 12, 31);
    }

    private static LocalDate season(Season season, boolean margin, boolean end) {
        Seasons part = Seasons.of(season.code());
        int year = year(season.negative(), season.year(), 0, false, end);
        LocalDate day = end ? part.last(year) : part.first(year);
        if (!margin) {
            return day;
        }
        int sign = end ? 1 : -1;
        int units = season.before().and(season.after()).margin;
        YearMonth month = YearMonth.from(day)
                .plusYears((long) sign * season.year().margin() * unit(season.year()))
                .plusMonths((long) sign * units * part.months);
        return end ? month.atEndOfMonth() : month.atDay(1);
    }

    private static LocalDate date(Date date, boolean margin, boolean end) {
        if (date.month() == null) {
            int year = year(date.negative(), date.year(), margin ? date.significant() : 0, margin, end);
            return end ? lastOf(year) : LocalDate.of(year, 1, 1);
        }
        LocalDate day = end ? last(date) : first(date);
        if (day == null) {
            throw new IllegalStateException("a date was read that has no day");
        }
        return margin ? widened(day, date, end ? 1 : -1) : day;
    }

    /** Each sign widens by one unit (both at once: two) of the part at which it stands. */
    private static LocalDate widened(LocalDate day, Date date, int sign) {
        LocalDate year = day.plusYears((long) sign * date.year().margin() * unit(date.year()));
        Part monthPart = date.month();
        Part dayPart = date.day();
        long months = monthPart == null ? 0 : (long) sign * monthPart.margin();
        if (dayPart == null) {
            YearMonth month = YearMonth.from(year).plusMonths(months);
            return sign > 0 ? month.atEndOfMonth() : month.atDay(1);
        }
        int unit = dayPart.digits().isWhole() ? 1 : dayPart.digits().isBlank() ? 31 : 10;
        return year.plusMonths(months).plusDays((long) sign * dayPart.margin() * unit);
    }

    /** Years in the smallest unit that the digits tell: 1, 10, 100, 1000. */
    private static int unit(Part year) {
        int untold =
                4 - year.digits().text().length() + Math.max(0, year.digits().open());
        return (int) Math.pow(10, untold);
    }

    private static int year(boolean negative, Part part, int significant, boolean margin, boolean end) {
        // Among negative years the most digits are the earliest.
        boolean most = end != negative;
        int scale = (int) Math.pow(10, 4 - part.digits().text().length());
        int value = (most ? part.digits().most() : part.digits().least()) * scale + (most ? scale - 1 : 0);
        if (significant > 0) {
            int unit = (int) Math.pow(10, 4 - significant);
            value = value / unit * unit + (most ? unit - 1 : 0);
        }
        // There is no year -0000: among -000X the year 1 before our era's first is the last.
        int signed = negative ? -Math.max(1, value) : value;
        return margin ? signed + (end ? 1 : -1) * part.margin() * unit(part) : signed;
    }

    static boolean hasMonth(Digits month) {
        return IntStream.rangeClosed(1, 12).anyMatch(month::fits);
    }

    /** The first day that fits the digits; null where none does. */
    static @Nullable LocalDate first(Date date) {
        return day(date, false);
    }

    private static @Nullable LocalDate last(Date date) {
        return day(date, true);
    }

    private static @Nullable LocalDate day(Date date, boolean end) {
        int from = year(date.negative(), date.year(), 0, false, false);
        int until = year(date.negative(), date.year(), 0, false, true);
        for (int i = 0; i <= until - from; i++) {
            int year = end ? until - i : from + i;
            LocalDate day = date.year().digits().fits(Math.abs(year)) ? day(date, year, end) : null;
            if (day != null) {
                return day;
            }
        }
        return null;
    }

    private static @Nullable LocalDate day(Date date, int year, boolean end) {
        for (int i = 1; i <= 12; i++) {
            int month = end ? 13 - i : i;
            if (date.month() == null || date.month().digits().fits(month)) {
                LocalDate day = day(date.day(), YearMonth.of(year, month), end);
                if (day != null) {
                    return day;
                }
            }
        }
        return null;
    }

    private static @Nullable LocalDate day(@Nullable Part part, YearMonth month, boolean end) {
        int most = month.lengthOfMonth();
        for (int i = 1; i <= most; i++) {
            int day = end ? most + 1 - i : i;
            if (part == null || part.digits().fits(day)) {
                return month.atDay(day);
            }
        }
        return null;
    }

    static boolean runsBackwards(Interval interval) {
        return runsBackwards(
                new Stretch(interval.from().date(), interval.until().date()));
    }

    static boolean runsBackwards(Stretch stretch) {
        return stretch.from() != null
                && stretch.until() != null
                && (first(stretch.from(), false).isAfter(last(stretch.until(), false))
                        || stretch.from() instanceof Moment from
                                && stretch.until() instanceof Moment until
                                && Edtf.start(from, ZoneOffset.UTC).isAfter(Edtf.start(until, ZoneOffset.UTC)));
    }
}

package org.parley.time;

import java.time.LocalDate;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.parley.time.Expression.Date;
import org.parley.time.Expression.End;
import org.parley.time.Expression.Interval;
import org.parley.time.Expression.LongYear;
import org.parley.time.Expression.Missing;
import org.parley.time.Expression.Moment;
import org.parley.time.Expression.Part;
import org.parley.time.Expression.Season;
import org.parley.time.Expression.Several;
import org.parley.time.Expression.Single;
import org.parley.time.Expression.Stretch;

/** Says a date in plain English. */
final class Display {
    private Display() {}

    static String of(Expression expression) {
        if (expression instanceof Interval interval) {
            return interval(interval);
        }
        if (expression instanceof Several several) {
            String dates = several.stretches().stream().map(Display::stretch).collect(Collectors.joining(", "));
            return (several.all() ? "all of " : "one of ") + dates;
        }
        return single((Single) expression);
    }

    private static String interval(Interval interval) {
        End from = interval.from();
        End until = interval.until();
        if (from.date() == null) {
            if (until.date() == null) {
                return "at an unknown time";
            }
            String end = single(until.date());
            return from.missing() == Missing.OPEN ? "on or before " + end : "from an unknown date to " + end;
        }
        if (until.date() == null) {
            String begin = "from " + single(from.date());
            return until.missing() == Missing.OPEN ? begin + " on" : begin + " to an unknown date";
        }
        return shortened(from.date(), until.date()) + " to " + single(until.date());
    }

    /** "16 to 18 April 2025": what both dates share is said once. */
    private static String shortened(Single from, Single until) {
        String whole = single(from);
        if (!(from instanceof Date a) || !(until instanceof Date b) || isSigned(a) || isSigned(b)) {
            return whole;
        }
        if (a.day() == null
                || b.day() == null
                || !isWhole(a)
                || !isWhole(b)
                || !a.year().equals(b.year())) {
            return whole;
        }
        String day = String.valueOf(a.day().digits().least());
        return a.month() != null && a.month().equals(b.month()) ? day : day + " " + month(a);
    }

    private static boolean isSigned(Date date) {
        return Edtf.qualities(date).anyMatch(quality -> quality != Quality.SURE);
    }

    private static boolean isWhole(Date date) {
        return Edtf.parts(date).allMatch(part -> part.digits().isWhole());
    }

    private static String stretch(Stretch stretch) {
        if (stretch.from() == null && stretch.until() != null) {
            return "a date up to " + single(stretch.until());
        }
        if (stretch.from() == null || stretch.until() == null) {
            return stretch.from() == null ? "any date" : "a date from " + single(stretch.from()) + " on";
        }
        return stretch.from().equals(stretch.until())
                ? single(stretch.from())
                : single(stretch.from()) + " to " + single(stretch.until());
    }

    private static String single(Single single) {
        if (single instanceof Moment moment) {
            return moment(moment);
        }
        if (single instanceof LongYear year) {
            return "year " + (year.negative() ? "-" : "") + year.digits() + "0".repeat(year.exponent())
                    + (year.significant() > 0 ? " (" + year.significant() + " significant digits)" : "");
        }
        if (single instanceof Season season) {
            String words = Seasons.of(season.code()).words.formatted(year(season.negative(), season.year()));
            return qualified(words, Edtf.qualities(season).toList(), season.after());
        }
        Date date = (Date) single;
        Part last = date.day() != null ? date.day() : date.month() != null ? date.month() : date.year();
        return qualified(plain(date), Edtf.qualities(date).toList(), last.after());
    }

    /** One sign at the end speaks of the whole; others are named after it. */
    private static String qualified(String words, List<Quality> all, Quality whole) {
        long signs = all.stream().filter(quality -> quality != Quality.SURE).count();
        if (signs == 0) {
            return words;
        }
        if (signs == 1 && whole != Quality.SURE) {
            return (whole.isUncertain() ? "perhaps " : "") + (whole.isApproximate() ? "about " : "") + words;
        }
        boolean approximate = all.stream().anyMatch(Quality::isApproximate);
        boolean uncertain = all.stream().anyMatch(Quality::isUncertain);
        String said =
                approximate && uncertain ? "approximate and uncertain" : approximate ? "approximate" : "uncertain";
        return words + " (in part " + said + ")";
    }

    private static String plain(Date date) {
        Precision precision = Precisions.of(date);
        return switch (precision) {
            case DAY -> day(date);
            case MONTH -> date.day() == null ? monthAndYear(date) : "some day in " + monthAndYear(date);
            case YEAR -> date.month() == null ? year(date) : "some time in " + year(date);
            case TEN_DAYS -> "some day from " + words(Bounds.first(date, false), Bounds.last(date, false));
            case DECADE, CENTURY, MILLENNIUM -> someYear(date);
            default ->
                "some day from " + words(Bounds.first(date, false), Bounds.last(date, false)) + " that fits "
                        + Printer.print(date);
        };
    }

    private static String someYear(Date date) {
        int first = Bounds.first(date, false).getYear();
        int last = Bounds.last(date, false).getYear();
        return date.significant() > 0
                ? year(date) + " (" + date.significant() + " significant digits)"
                : "some time from " + year(first) + " to " + year(last);
    }

    private static String day(Date date) {
        return (date.day() == null ? 0 : date.day().digits().least()) + " " + monthAndYear(date);
    }

    private static String monthAndYear(Date date) {
        return month(date) + " " + year(date);
    }

    private static String month(Date date) {
        return date.month() == null ? "" : name(Month.of(date.month().digits().least()));
    }

    private static String year(Date date) {
        return year(date.negative(), date.year());
    }

    private static String year(boolean negative, Part part) {
        if (!part.digits().isWhole()) {
            return part.digits().text();
        }
        return year(negative ? -part.digits().least() : part.digits().least());
    }

    /** Astronomical years: 0 is 1 BC. */
    private static String year(int year) {
        return year > 0 ? String.valueOf(year) : 1 - year + " BC";
    }

    private static String name(Month month) {
        return month.getDisplayName(TextStyle.FULL, Locale.ENGLISH);
    }

    /** "10 to 19 April 2025", "25 January 1560 to 25 December 1560". */
    private static String words(LocalDate first, LocalDate last) {
        boolean sameMonth = first.getMonth() == last.getMonth() && first.getYear() == last.getYear();
        return (sameMonth ? String.valueOf(first.getDayOfMonth()) : words(first)) + " to " + words(last);
    }

    private static String words(LocalDate day) {
        return day.getDayOfMonth() + " " + name(day.getMonth()) + " " + year(day.getYear());
    }

    private static String moment(Moment moment) {
        String time = moment.midnightAfter()
                ? "24:00"
                : "%02d:%02d".formatted(moment.time().getHour(), moment.time().getMinute());
        String seconds = moment.time().getSecond() == 0
                ? ""
                : ":%02d".formatted(moment.time().getSecond());
        return time + seconds + " on " + day(moment.date()) + zone(moment);
    }

    private static String zone(Moment moment) {
        @Nullable String id = moment.zone() == null ? null : moment.zone().getId();
        return id == null ? "" : " (" + (id.equals("Z") ? "UTC" : id) + ")";
    }
}

package org.parley.time;

import java.time.LocalTime;
import java.util.stream.Collectors;
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

/** Prints what was understood as EDTF, without spaces. */
final class Printer {
    private Printer() {}

    static String print(Expression expression) {
        if (expression instanceof Interval interval) {
            return end(interval.from()) + "/" + end(interval.until());
        }
        if (expression instanceof Several several) {
            String stretches =
                    several.stretches().stream().map(Printer::stretch).collect(Collectors.joining(","));
            return several.all() ? "{" + stretches + "}" : "[" + stretches + "]";
        }
        return single((Single) expression);
    }

    private static String end(End end) {
        return end.date() != null ? single(end.date()) : end.missing() != null ? end.missing().text : "";
    }

    private static String stretch(Stretch stretch) {
        if (stretch.from() != null && stretch.from().equals(stretch.until())) {
            return single(stretch.from());
        }
        return (stretch.from() == null ? "" : single(stretch.from()))
                + ".."
                + (stretch.until() == null ? "" : single(stretch.until()));
    }

    private static String single(Single single) {
        if (single instanceof Date date) {
            return date(date);
        }
        if (single instanceof Season season) {
            return year(season.negative(), season.year()) + "-" + season.before().sign + season.code()
                    + season.after().sign;
        }
        if (single instanceof LongYear year) {
            return "Y" + (year.negative() ? "-" : "") + year.digits()
                    + (year.exponent() > 0 ? "E" + year.exponent() : "")
                    + significant(year.significant());
        }
        return moment((Moment) single);
    }

    private static String date(Date date) {
        return year(date.negative(), date.year())
                + significant(date.significant())
                + (date.month() == null ? "" : "-" + part(date.month()))
                + (date.day() == null ? "" : "-" + part(date.day()));
    }

    private static String year(boolean negative, Part year) {
        return year.before().sign + (negative ? "-" : "") + year.digits().text() + year.after().sign;
    }

    private static String part(Part part) {
        return part.before().sign + part.digits().text() + part.after().sign;
    }

    private static String significant(int digits) {
        return digits > 0 ? "S" + digits : "";
    }

    private static String moment(Moment moment) {
        LocalTime time = moment.time();
        String hours = moment.midnightAfter() ? "24:00" : "%02d:%02d".formatted(time.getHour(), time.getMinute());
        String fraction = time.getNano() == 0 ? "" : ("." + "%09d".formatted(time.getNano())).replaceAll("0+$", "");
        String seconds = moment.withSeconds() ? ":%02d".formatted(time.getSecond()) + fraction : "";
        return date(moment.date()) + "T" + hours + seconds
                + (moment.zone() == null ? "" : moment.zone().getId());
    }
}

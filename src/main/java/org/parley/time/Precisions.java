package org.parley.time;

import org.jspecify.annotations.Nullable;
import org.parley.time.Expression.Date;
import org.parley.time.Expression.Interval;
import org.parley.time.Expression.LongYear;
import org.parley.time.Expression.Moment;
import org.parley.time.Expression.Part;
import org.parley.time.Expression.Season;
import org.parley.time.Expression.Several;

/** How exactly a date is known, from its digits. */
final class Precisions {
    private static final Precision[] YEARS = {
        Precision.YEAR, Precision.DECADE, Precision.CENTURY, Precision.MILLENNIUM, Precision.MILLENNIUM
    };

    private Precisions() {}

    static Precision of(Expression expression) {
        if (expression instanceof Interval) {
            return Precision.INTERVAL;
        }
        if (expression instanceof Several several) {
            return several.all() ? Precision.SEVERAL : Precision.CHOICE;
        }
        if (expression instanceof Moment moment) {
            return moment.withSeconds() ? Precision.SECOND : Precision.MINUTE;
        }
        if (expression instanceof LongYear) {
            return Precision.YEAR;
        }
        if (expression instanceof Season season) {
            return season.year().digits().isWhole() ? Seasons.of(season.code()).precision : Precision.SCATTERED;
        }
        return date((Date) expression);
    }

    private static Precision date(Date date) {
        Precision year = year(date);
        if (isBlank(date.month()) && isBlank(date.day())) {
            return year;
        }
        if (year != Precision.YEAR
                || date.month() == null
                || !date.month().digits().isWhole()) {
            return Precision.SCATTERED;
        }
        if (isBlank(date.day()) || date.day() == null) {
            return Precision.MONTH;
        }
        Digits day = date.day().digits();
        return day.isWhole() ? Precision.DAY : day.open() == 1 ? Precision.TEN_DAYS : Precision.SCATTERED;
    }

    private static boolean isBlank(@Nullable Part part) {
        return part == null || part.digits().isBlank();
    }

    private static Precision year(Date date) {
        Digits digits = date.year().digits();
        if (date.significant() > 0) {
            return YEARS[4 - date.significant()];
        }
        return digits.open() < 0
                ? Precision.SCATTERED
                : YEARS[digits.open() + 4 - digits.text().length()];
    }
}

package org.parley.time;

import java.util.Comparator;
import java.util.List;
import org.parley.time.Expression.Date;
import org.parley.time.Expression.Interval;
import org.parley.time.Expression.LongYear;
import org.parley.time.Expression.Moment;
import org.parley.time.Expression.Part;
import org.parley.time.Expression.Season;
import org.parley.time.Expression.Several;
import org.parley.time.Expression.Single;

/** Which level of EDTF a date needs. */
final class Levels {
    private Levels() {}

    static int of(Expression expression) {
        if (expression instanceof Several) {
            return 2;
        }
        int singles = Edtf.singles(expression)
                .map(Levels::single)
                .max(Comparator.naturalOrder())
                .orElse(0);
        boolean open = expression instanceof Interval interval
                && (interval.from().date() == null || interval.until().date() == null);
        // Level 1 leaves no digit of an interval's ends unspecified, and knows no long years there.
        boolean unusual =
                expression instanceof Interval && Edtf.singles(expression).anyMatch(Levels::isUnusualEnd);
        return unusual ? 2 : open ? Math.max(1, singles) : singles;
    }

    private static boolean isUnusualEnd(Single end) {
        return end instanceof Season
                || end instanceof LongYear
                || end instanceof Date date
                        && Edtf.parts(date).anyMatch(part -> !part.digits().isWhole());
    }

    private static int single(Single single) {
        if (single instanceof Moment) {
            return 0;
        }
        if (single instanceof LongYear year) {
            return year.exponent() > 0 || year.significant() > 0 ? 2 : 1;
        }
        if (single instanceof Season season) {
            boolean plain = season.code() <= 24
                    && Edtf.qualities(season).allMatch(q -> q == Quality.SURE)
                    && season.year().digits().isWhole();
            return plain ? 1 : 2;
        }
        return date((Date) single);
    }

    private static int date(Date date) {
        if (date.significant() > 0 || date.year().digits().text().length() == 3) {
            return 2;
        }
        boolean century = date.year().digits().text().length() == 2;
        boolean sure = Edtf.qualities(date).allMatch(quality -> quality == Quality.SURE);
        boolean whole = Edtf.parts(date).allMatch(part -> part.digits().isWhole());
        if (sure && whole) {
            return 0;
        }
        return !century && signedAsAWhole(date) && openFromTheRight(date) ? 1 : 2;
    }

    /** Level 1 has one sign, at the end. */
    private static boolean signedAsAWhole(Date date) {
        List<Part> parts = Edtf.parts(date).toList();
        List<Part> allButLast = parts.subList(0, parts.size() - 1);
        return parts.stream().allMatch(part -> part.before() == Quality.SURE)
                && allButLast.stream().allMatch(part -> part.after() == Quality.SURE);
    }

    /** Level 1 leaves days, then months, then the last two digits of the year, then all of it unspecified. */
    private static boolean openFromTheRight(Date date) {
        List<Part> parts = Edtf.parts(date).toList();
        boolean blankSoFar = true;
        for (int i = parts.size() - 1; i >= 0; i--) {
            Digits digits = parts.get(i).digits();
            boolean lastTwo = i == 0 && (digits.open() == 1 || digits.open() == 2);
            if (!digits.isWhole() && !(blankSoFar && (digits.isBlank() || lastTwo))) {
                return false;
            }
            blankSoFar = digits.isBlank();
        }
        return true;
    }
}

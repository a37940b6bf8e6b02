package org.parley.time;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
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

/** Reads EDTF by recursive descent; each character is looked at a fixed number of times. */
final class Parser {
    private static final int MOST_YEAR_DIGITS = 12;
    private static final int MOST_EXPONENT = 99;
    private static final BigInteger LEAST_LONG_YEAR = BigInteger.valueOf(10_000);

    private final Scanner text;

    Parser(String text) {
        this.text = new Scanner(text);
    }

    Expression parse() {
        if (text.atEnd()) {
            throw text.wrong("is empty; a date such as 2025-04-27 was expected");
        }
        Expression expression = switch (text.peek()) {
            case '[' -> several(']', false);
            case '{' -> several('}', true);
            default -> dateOrInterval();
        };
        if (!text.atEnd()) {
            throw text.wrong("should end here, but " + text.here() + " follows");
        }
        return expression;
    }

    private Expression dateOrInterval() {
        End from = end();
        if (!text.take('/')) {
            if (from.date() == null) {
                throw text.wrong("lacks the '/' of an interval that is open on one side");
            }
            return from.date();
        }
        int second = text.position();
        Interval interval = new Interval(from, end());
        boolean oneSeason = from.date() instanceof Season != interval.until().date() instanceof Season;
        if (oneSeason && from.date() != null && interval.until().date() != null) {
            throw text.wrong("has a season on one side only; both ends may be seasons, or none", second);
        }
        if (from.date() instanceof Moment first
                && interval.until().date() instanceof Moment last
                && (first.zone() == null) != (last.zone() == null)) {
            throw text.wrong("has an offset at one end only; write it at both ends or at none", second);
        }
        if (Bounds.runsBackwards(interval)) {
            throw text.wrong("ends before it begins", second);
        }
        return interval;
    }

    private End end() {
        if (text.take("..")) {
            return new End(null, Missing.OPEN);
        }
        return text.atEnd() || text.peek() == '/' ? new End(null, Missing.UNKNOWN) : new End(single(), null);
    }

    private Several several(char close, boolean all) {
        text.take(text.peek());
        List<Stretch> stretches = new ArrayList<>();
        do {
            text.spaces();
            stretches.add(stretch(stretches.isEmpty()));
            text.spaces();
        } while (text.take(','));
        if (!text.take(close)) {
            throw text.wrong("needs '" + close + "' or ',' here, not " + text.here());
        }
        return new Several(all, stretches);
    }

    private Stretch stretch(boolean first) {
        int start = text.position();
        if (text.take("..")) {
            if (!first) {
                throw text.wrong("may be open only before its first date or after its last", start);
            }
            return new Stretch(null, single());
        }
        Single from = single();
        text.spaces();
        if (!text.take("..")) {
            return new Stretch(from, from);
        }
        text.spaces();
        if (text.peek() == ']' || text.peek() == '}') {
            return new Stretch(from, null);
        }
        if (text.peek() == ',') {
            throw text.wrong("may be open only before its first date or after its last");
        }
        Stretch stretch = new Stretch(from, single());
        if (Bounds.runsBackwards(stretch)) {
            throw text.wrong("has a stretch that ends before it begins", start);
        }
        return stretch;
    }

    private Single single() {
        if (text.take('Y')) {
            return longYear();
        }
        Quality before = text.quality();
        boolean negative = text.take('-');
        int start = text.position();
        String digits = text.digits(true);
        Part year = year(digits, before, negative, start);
        boolean plain = year.digits().isWhole() && before == Quality.SURE && year.after() == Quality.SURE;
        if (text.peek() == 'S' && plain && digits.length() == 4) {
            return new Date(negative, year, null, null, significant(digits.length()));
        }
        if (digits.length() < 4 || !text.take('-')) {
            return new Date(negative, year, null, null, 0);
        }
        return withinYear(negative, year);
    }

    private Part year(String digits, Quality before, boolean negative, int start) {
        if (digits.length() > 4) {
            throw text.wrong("has a year of " + digits.length() + " digits; longer years begin with Y", start);
        }
        if (digits.length() < 2) {
            throw text.wrong(
                    digits.isEmpty() ? "needs a year here, not " + text.here() : "needs four digits for a year", start);
        }
        if (digits.length() < 4 && digits.indexOf('X') >= 0) {
            throw text.wrong("needs four digits for a year, X for each that is unspecified", start);
        }
        if (negative && digits.chars().allMatch(digit -> digit == '0')) {
            throw text.wrong("has a year zero with a minus; year 0 has none", start - 1);
        }
        return new Part(new Digits(digits), before, text.quality());
    }

    private int significant(int most) {
        int start = text.position();
        text.take('S');
        String digits = text.digits(false);
        if (digits.isEmpty()
                || digits.length() > 2
                || Integer.parseInt(digits) < 1
                || Integer.parseInt(digits) > most) {
            throw text.wrong("needs how many digits are significant after S, from 1 to " + most, start);
        }
        return Integer.parseInt(digits);
    }

    private LongYear longYear() {
        int start = text.position();
        boolean negative = text.take('-');
        String digits = text.digits(false);
        if (digits.isEmpty() || digits.charAt(0) == '0' || digits.length() > MOST_YEAR_DIGITS) {
            throw text.wrong("needs 1 to " + MOST_YEAR_DIGITS + " digits after Y, the first not 0", start);
        }
        int exponent = 0;
        if (text.take('E')) {
            String exponentDigits = text.digits(false);
            if (exponentDigits.isEmpty()
                    || exponentDigits.length() > 2
                    || Integer.parseInt(exponentDigits) > MOST_EXPONENT) {
                throw text.wrong("needs an exponent from 0 to " + MOST_EXPONENT + " after E");
            }
            exponent = Integer.parseInt(exponentDigits);
        }
        if (exponent == 0 && new BigInteger(digits).compareTo(LEAST_LONG_YEAR) < 0) {
            throw text.wrong(
                    "has a year of at most four digits after Y; write it with four digits and without Y", start);
        }
        int significant = text.peek() == 'S' ? significant(digits.length() + exponent) : 0;
        return new LongYear(negative, new BigInteger(digits), exponent, significant);
    }

    private Single withinYear(boolean negative, Part year) {
        Quality before = text.quality();
        int start = text.position();
        String digits = text.digits(true);
        if (digits.length() != 2) {
            throw text.wrong(
                    "needs two digits for the month here" + (digits.isEmpty() ? ", not " + text.here() : ""), start);
        }
        Digits month = new Digits(digits);
        if (month.isWhole() && month.least() >= Seasons.FIRST && month.least() <= Seasons.LAST) {
            return new Season(negative, year, month.least(), before, text.quality());
        }
        if (!Bounds.hasMonth(month)) {
            throw text.wrong("has no month " + digits, start);
        }
        Part monthPart = new Part(month, before, text.quality());
        if (!text.take('-')) {
            return new Date(negative, year, monthPart, null, 0);
        }
        Date date = day(new Date(negative, year, monthPart, null, 0));
        return text.peek() == 'T' ? new TimeParser(text).after(date) : date;
    }

    private Date day(Date month) {
        Quality before = text.quality();
        int start = text.position();
        String digits = text.digits(true);
        if (digits.length() != 2) {
            throw text.wrong(
                    "needs two digits for the day here" + (digits.isEmpty() ? ", not " + text.here() : ""), start);
        }
        @Nullable Part day = new Part(new Digits(digits), before, text.quality());
        Date date = new Date(month.negative(), month.year(), month.month(), day, 0);
        if (Bounds.first(date) == null) {
            throw text.wrong("has no day " + digits + " in that month", start);
        }
        return date;
    }
}

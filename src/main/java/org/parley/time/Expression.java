package org.parley.time;

import java.math.BigInteger;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a text of EDTF says, as a tree. */
sealed interface Expression {

    /** A date by itself, as it may also stand at the end of an interval or in a set. */
    sealed interface Single extends Expression {}

    /**
     * A part of a date with the signs at it.
     *
     * @param before says something of this part alone
     * @param after says something of this part and of all before it
     */
    record Part(Digits digits, Quality before, Quality after) {
        int margin() {
            return before.and(after).margin;
        }
    }

    /**
     * A year, a month or a day.
     *
     * @param year two digits are a century, three a decade, four a year
     * @param significant how many digits of the year are; 0: not said
     */
    record Date(
            boolean negative,
            Part year,
            @Nullable Part month,
            @Nullable Part day,
            int significant) implements Single {}

    /**
     * A season, quarter or other part of a year.
     *
     * @param code 21 to 41
     */
    record Season(boolean negative, Part year, int code, Quality before, Quality after) implements Single {}

    /**
     * A year of more than four digits, or with an exponent.
     *
     * @param exponent 0: not said
     */
    record LongYear(boolean negative, BigInteger digits, int exponent, int significant) implements Single {}

    /**
     * A date with a time of day.
     *
     * @param zone null: local
     * @param withSeconds whether seconds are told
     */
    record Moment(
            Date date,
            LocalTime time,
            boolean midnightAfter,
            boolean withSeconds,
            @Nullable ZoneOffset zone) implements Single {}

    /** An end that is open ({@code ..}) or unknown (nothing). */
    enum Missing {
        OPEN(".."),
        UNKNOWN("");

        final String text;

        Missing(String text) {
            this.text = text;
        }
    }

    /** A date, or why there is none. */
    record End(@Nullable Single date, @Nullable Missing missing) {}

    /** From one date to another. */
    record Interval(End from, End until) implements Expression {}

    /** One element of a set, or a stretch of them; both ends are the same for one. */
    record Stretch(@Nullable Single from, @Nullable Single until) {}

    /**
     * @param all whether all are meant ({@code {…}}), or one of them ({@code […]})
     */
    record Several(boolean all, List<Stretch> stretches) implements Expression {}
}

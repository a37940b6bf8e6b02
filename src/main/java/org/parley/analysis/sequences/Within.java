package org.parley.analysis.sequences;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How soon something must follow. Days are counted by the calendar (0: on the same day), weeks are seven of them; hours by the
 * clock, where both events have a time of day.
 */
record Within(int count, Unit unit) {
    /** No limit: more days than the record can tell of. */
    static final Within EVER = new Within(4_000_000, Unit.DAYS);

    static final String EXPECTED = "write hours, days or weeks, such as 12h, 3d or 2w";

    private static final Pattern LENGTH =
            Pattern.compile("(?i)p?(?<count>[0-9]{1,5})(?<unit>h|d|w|hours?|days?|weeks?)");
    private static final long SECONDS = 3_600;
    private static final int HOURS = 24;
    private static final int WEEK = 7;
    /** As many as can be written: weeks are told in days, and what is told can be asked. */
    private static final int MOST_DAYS = 99_999;

    enum Unit {
        HOURS,
        DAYS
    }

    /** Nothing where the text is none. */
    static Optional<Within> of(String text) {
        Matcher length = LENGTH.matcher(text.strip());
        if (!length.matches()) {
            return Optional.empty();
        }
        int count = Integer.parseInt(length.group("count"));
        char unit = length.group("unit").toLowerCase(Locale.ROOT).charAt(0);
        if (unit == 'h') {
            return count == 0 ? Optional.empty() : Optional.of(new Within(count, Unit.HOURS));
        }
        int days = unit == 'w' ? count * WEEK : count;
        return days > MOST_DAYS ? Optional.empty() : Optional.of(new Within(days, Unit.DAYS));
    }

    boolean isLimited() {
        return !equals(EVER);
    }

    /** The most days of the calendar that may lie between. */
    long days() {
        return unit == Unit.DAYS ? count : (count + HOURS - 1) / HOURS;
    }

    /** Whether the later one is near enough, whatever the days were. */
    boolean surely(Onset from, Onset to) {
        if (unit == Unit.DAYS) {
            return to.last() - from.first() <= count;
        }
        return from.at() != null && to.at() != null
                ? to.at() - from.at() <= count * SECONDS
                : (to.last() - from.first() + 1) * HOURS <= count;
    }

    /** Whether it is near enough on some of the days on which both may have been. */
    boolean perhaps(Onset from, Onset to) {
        return unit == Unit.HOURS && from.at() != null && to.at() != null
                ? to.at() - from.at() <= count * SECONDS
                : to.first() - from.last() <= days();
    }

    /** Whether nothing that stands as late as this can be near enough: own days may run back by one where times of day order them. */
    boolean isOver(long lastDay, Onset now) {
        return now.first() > lastDay + days() + 1;
    }

    /** As it is written: {@code 3d}. */
    String text() {
        return count + (unit == Unit.DAYS ? "d" : "h");
    }
}

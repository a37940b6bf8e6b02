package org.parley.time;

import java.time.LocalTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import org.parley.time.Expression.Date;
import org.parley.time.Expression.Moment;

/** Reads a time of day and its offset from UTC. */
final class TimeParser {
    private static final int MOST_EAST = 14 * 60;
    private static final int MOST_WEST = 12 * 60;
    private static final int NANO_DIGITS = 9;

    private final Scanner text;

    TimeParser(Scanner text) {
        this.text = text;
    }

    /**
     * @param date to the day, without signs or unspecified digits
     */
    Moment after(Date date) {
        if (!isPlain(date)) {
            throw text.wrong("has a time of day, so its date must be whole and without signs");
        }
        text.take('T');
        int start = text.position();
        int hour = two("hour", 24);
        expect(':');
        int minute = two("minute", 59);
        boolean withSeconds = text.take(':');
        int second = withSeconds ? two("second", 59) : 0;
        int nano = withSeconds && text.take('.') ? nano() : 0;
        if (hour == 24 && (minute > 0 || second > 0 || nano > 0)) {
            throw text.wrong("is later than 24:00:00", start);
        }
        LocalTime time = hour == 24 ? LocalTime.MIDNIGHT : LocalTime.of(hour, minute, second, nano);
        return new Moment(date, time, hour == 24, withSeconds, zone());
    }

    private static boolean isPlain(Date date) {
        return date.month() != null
                && date.day() != null
                && isPlain(date.year())
                && isPlain(date.month())
                && isPlain(date.day());
    }

    private static boolean isPlain(Expression.Part part) {
        return part.digits().isWhole() && part.before() == Quality.SURE && part.after() == Quality.SURE;
    }

    private int two(String noun, int most) {
        int start = text.position();
        String digits = text.two();
        if (digits.length() != 2 || Integer.parseInt(digits) > most) {
            throw text.wrong("needs two digits for the " + noun + ", from 00 to " + most, start);
        }
        return Integer.parseInt(digits);
    }

    private void expect(char expected) {
        if (!text.take(expected)) {
            throw text.wrong("needs '" + expected + "' here, not " + text.here());
        }
    }

    private int nano() {
        String digits = text.digits(false);
        if (digits.isEmpty()) {
            throw text.wrong("needs digits after the point");
        }
        String nine = (digits + "000000000").substring(0, NANO_DIGITS);
        return Integer.parseInt(nine);
    }

    private @Nullable ZoneOffset zone() {
        if (text.take('Z')) {
            return ZoneOffset.UTC;
        }
        int start = text.position();
        boolean west = text.peek() == '-';
        if (!text.take('+') && !text.take('-')) {
            return null;
        }
        int hours = two("hours of the offset", MOST_EAST / 60);
        boolean colon = text.take(':');
        int minutes = colon || Character.isDigit(text.peek()) ? two("minutes of the offset", 59) : 0;
        int offset = hours * 60 + minutes;
        if (offset > (west ? MOST_WEST : MOST_EAST) || west && offset == 0) {
            throw text.wrong("has an offset beyond -12:00 to +14:00 (UTC is Z or +00:00)", start);
        }
        return ZoneOffset.ofTotalSeconds((west ? -offset : offset) * 60);
    }
}

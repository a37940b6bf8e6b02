package org.parley.analysis;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.parley.http.Mistake;

/** How many days, as a question writes it: {@code 14d}, {@code 2w}, {@code P14D}. */
public final class DayCount {
    private static final Pattern DAYS = Pattern.compile("(?i)p?([0-9]{1,6})([dw])");
    private static final int WEEK = 7;

    private DayCount() {}

    /** At least one; the usual number where none was given. */
    public static long of(String parameter, @Nullable String text, long usual, List<Mistake> mistakes) {
        if (text == null) {
            return usual;
        }
        Matcher days = DAYS.matcher(text.strip());
        if (!days.matches() || Long.parseLong(days.group(1)) < 1) {
            mistakes.add(Mistake.parameter(
                    parameter, "'" + text + "' is no number of days; write 14d, 2w or P14D.", usual + "d"));
            return usual;
        }
        return Long.parseLong(days.group(1)) * (days.group(2).equalsIgnoreCase("w") ? WEEK : 1);
    }
}

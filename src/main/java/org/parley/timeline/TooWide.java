package org.parley.timeline;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.parley.http.Address;
import org.parley.http.Mistake;
import org.parley.http.Problem;
import org.parley.http.ProblemType;

/**
 * What an analysis had read when it was given up.
 *
 * @param events in order of time
 * @param upTo the day on which the last of them begins; null: none has been read
 * @param moves of positions
 */
record TooWide(long events, @Nullable LocalDate upTo, long moves) {
    /** What makes a question less. */
    private static final List<String> FILTERS = List.of(
            "datetime=2025-02/2025-06",
            "process=ukraine-2025",
            "actor=russia",
            "between=usa,russia",
            "kind=call,meeting",
            "topic=ceasefire");

    /** What can be less where it is asked for. */
    private static final Map<String, String> PERIODS = Map.of("datetime", "a shorter period", "from", "a later moment");

    /** How to ask for less: by each filter that is not in the question, and by a shorter period where one is. */
    Problem problem(String why, Address asked) {
        List<Mistake> ways = new ArrayList<>();
        for (String filter : FILTERS) {
            String name = filter.substring(0, filter.indexOf('='));
            if (asked.value(name).isEmpty()) {
                ways.add(Mistake.parameter(name, "Not asked for; such as " + filter + "."));
            }
        }
        PERIODS.forEach((name, less) ->
                asked.value(name).ifPresent(value -> ways.add(Mistake.parameter(name, "Ask for " + less + "."))));
        String names = String.join(
                ", ", ways.stream().map(way -> "'" + way.parameter() + "'").toList());
        return new Problem(
                ProblemType.QUESTION_TOO_WIDE, why + " " + read() + ". Narrow it by one of " + names + ".", ways);
    }

    private String read() {
        List<String> read = new ArrayList<>();
        if (events > 0) {
            read.add(events + " events, up to " + upTo);
        }
        if (moves > 0) {
            read.add(moves + " moves of positions");
        }
        return read.isEmpty() ? "before anything was found" : "after " + String.join(" and ", read);
    }

    /** {@code 30 seconds}. */
    static String told(Duration limit) {
        return limit.toMillis() % 1_000 == 0 ? limit.toSeconds() + " seconds" : limit.toMillis() + " milliseconds";
    }
}

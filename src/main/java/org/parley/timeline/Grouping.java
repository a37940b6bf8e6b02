package org.parley.timeline;

import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.parley.event.Coverage;
import org.parley.event.Facets;
import org.parley.event.Role;
import org.parley.timeline.Term.As;
import org.parley.timeline.Term.Level;

/**
 * By what is counted, and how an event must bear it.
 *
 * @param how which facets, by name (none: all of the sort); of roles whose they are, of coverage of what; means nothing for what is a
 *     column
 */
record Grouping(By by, Term how) {
    /** The first day of an event whose begin is open. */
    static final LocalDate OPEN_BEGIN = LocalDate.of(1, 1, 1);

    /** Every role in which one takes part. */
    private static final int ACTING = Stream.of(Role.values())
            .filter(role -> role != Role.MENTIONED)
            .map(Facets::bit)
            .reduce(0, (a, b) -> a | b);

    /** However it is borne. */
    static Grouping plain(By by) {
        return new Grouping(by, Term.with(List.of(), Level.POSSIBLE, As.WHATEVER));
    }

    /** Those that acted, of these or of all. */
    static Grouping acting(Collection<String> facets, Level level) {
        return new Grouping(By.ACTOR, Term.with(facets, level, new As(ACTING, 0)));
    }

    /** Whether it is the roles of named actors, or the coverage of named topics, that is counted. */
    boolean isOfNamed() {
        return (by == By.ROLE || by == By.COVERAGE) && !how.facets().isEmpty();
    }

    /** The names of the roles or coverages, with the bit that stands for each. */
    static Map<String, Integer> bits(By by) {
        Map<String, Integer> bits = new LinkedHashMap<>();
        if (by == By.ROLE) {
            Stream.of(Role.values()).forEach(role -> bits.put(Facets.name(by.word(), role), Facets.bit(role)));
        } else {
            Stream.of(Coverage.values())
                    .forEach(coverage -> bits.put(Facets.name(by.word(), coverage), Facets.bit(coverage)));
        }
        return bits;
    }

    /** The column of the day or the word in a row {@code p}. */
    String column() {
        return by.isTime() ? "p.first_day" : "p." + by.word();
    }

    /** The number of the stretch that holds a day, or {@link EventCount#OPEN}; a column of another sort is left as it is. */
    String number(String column) {
        if (!by.isTime()) {
            return column;
        }
        String day = "cast(extract(epoch from " + column + ") as bigint) / 86400 + 719162";
        String month = "(cast(extract(year from " + column + ") as integer) - 1) * 12 + cast(extract(month from "
                + column + ") as integer) - 1";
        String number = switch (by) {
            case WEEK -> "(" + day + ") / 7";
            case MONTH -> month;
            case QUARTER -> "(" + month + ") / 3";
            case YEAR -> "(" + month + ") / 12";
            default -> day;
        };
        return "case when " + column + " = date '" + OPEN_BEGIN + "' then " + EventCount.OPEN + " else " + number
                + " end";
    }

    /** The same of a row of {@code event_count}; days are not there. */
    String counted() {
        return switch (by) {
            case WEEK -> "begin_week";
            case MONTH -> "begin_month";
            case QUARTER -> "case when begin_month < 0 then begin_month else begin_month / 3 end";
            case YEAR -> "case when begin_month < 0 then begin_month else begin_month / 12 end";
            case KIND -> "kind";
            default -> throw new IllegalStateException(by + " is not counted beforehand");
        };
    }
}

package org.parley.timeline;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import org.parley.time.Period;

/**
 * The stretch of time that events must touch, or lie within. Asked in days it is compared with the events' own days, and with
 * instants only to find them in the index, so by the widest offset from UTC more on each side.
 *
 * @param from instant from which events may count; null: open
 * @param until instant before which they begin; null: open
 */
record Window(
        @Nullable Instant from,
        @Nullable Instant until,
        @Nullable LocalDate firstDay,
        @Nullable LocalDate lastDay,
        boolean inDays,
        boolean certain) {
    /** West of UTC 15:56 are the most, in Manila until the end of 1844; east of it 15:13, in Metlakatla until 1867. */
    private static final Duration WIDEST_OFFSET = Duration.ofHours(16);

    static Window of(Period period, boolean certain) {
        if (!period.inDays()) {
            return new Window(period.from(), period.until(), null, null, false, certain);
        }
        LocalDate first = period.firstDay();
        LocalDate last = period.lastDay();
        return new Window(
                first == null ? null : midnight(first).minus(WIDEST_OFFSET),
                last == null ? null : midnight(last.plusDays(1)).plus(WIDEST_OFFSET),
                first,
                last,
                true,
                certain);
    }

    /** All that touches the period or lies in it, and little else: what has no length may lie at its very begin. */
    static Window around(Period period) {
        return period.inDays()
                ? of(period, false)
                : new Window(
                        period.from() == null ? null : period.from().minus(1, ChronoUnit.MICROS),
                        period.until() == null ? null : period.until().plus(1, ChronoUnit.MICROS),
                        null,
                        null,
                        false,
                        false);
    }

    private static Instant midnight(LocalDate day) {
        return day.atStartOfDay(ZoneOffset.UTC).toInstant();
    }

    /** Whether what began long before may still touch it. */
    boolean looksBack() {
        return from != null && !certain;
    }

    /** What a row must fulfil beside the bounds of its start. */
    String test(Sql sql) {
        StringBuilder text = new StringBuilder();
        if (inDays) {
            if (firstDay != null) {
                text.append(" and p.")
                        .append(certain ? "first_day" : "last_day")
                        .append(" >= ")
                        .append(sql.bind(firstDay));
            }
            if (lastDay != null) {
                text.append(" and p.")
                        .append(certain ? "last_day" : "first_day")
                        .append(" <= ")
                        .append(sql.bind(lastDay));
            }
            return text.toString();
        }
        if (from != null && !certain) {
            text.append(" and p.end_at > ").append(sql.bind(from));
        }
        if (until != null && certain) {
            text.append(" and p.end_at <= ").append(sql.bind(until));
        }
        return text.toString();
    }
}

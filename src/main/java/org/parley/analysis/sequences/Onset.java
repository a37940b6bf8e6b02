package org.parley.analysis.sequences;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import org.parley.event.Times;
import org.parley.event.Vague;
import org.parley.time.Span;

/**
 * When an event begins, by its own days; an event that lasts counts at its first.
 *
 * @param first the first day on which it may have begun, in days since 1970; {@link #OPEN_BEGIN} where open
 * @param last the last such day, the same where the day is known; {@link #OPEN_END} where open
 * @param at the second since 1970 at which it began; null where no time of day is known
 */
record Onset(long first, long last, @Nullable Long at) {
    private static final Duration DAY = Duration.ofDays(1);

    static final long OPEN_BEGIN = LocalDate.of(1, 1, 1).toEpochDay();
    static final long OPEN_END = LocalDate.of(9999, 12, 31).toEpochDay();

    /**
     * When its people acted ({@link Times#acted}).
     *
     * @param acted that day or these
     * @param isVague whether they leave the day open
     */
    static Onset of(Span acted, boolean isVague) {
        long first = acted.earliest() == null ? OPEN_BEGIN : acted.earliest().toEpochDay();
        if (isVague || first == OPEN_BEGIN) {
            return new Onset(
                    first, acted.latest() == null ? OPEN_END : acted.latest().toEpochDay(), null);
        }
        return new Onset(
                first,
                first,
                acted.start() == null ? null : Long.valueOf(acted.start().getEpochSecond()));
    }

    /**
     * Of an event as readers see it.
     *
     * @param when its member of this name
     */
    static Onset of(JsonNode when) {
        @Nullable LocalDate earliest = day(when.path("earliest"));
        @Nullable Instant start = instant(when.path("start"));
        // As if no time of day was told: the columns of the record tell the two apart no more.
        boolean isDay = earliest != null
                && start != null
                && start.equals(earliest.atStartOfDay(ZoneOffset.UTC).toInstant())
                && start.plus(DAY).equals(instant(when.path("end")));
        return of(new Span(earliest, day(when.path("latest")), isDay ? null : start, null), Vague.is(when));
    }

    private static @Nullable LocalDate day(JsonNode day) {
        return day.isTextual() ? LocalDate.parse(day.asText()) : null;
    }

    private static @Nullable Instant instant(JsonNode moment) {
        return moment.isTextual() ? Instant.parse(moment.asText()) : null;
    }

    boolean isKnown() {
        return first == last;
    }

    boolean isTimedAs(Onset other) {
        return at != null && other.at != null;
    }

    /**
     * Whether it began earlier, whatever the days were. On one day only times of day tell.
     *
     * @param other stands later in the order of the record
     */
    boolean before(Onset other) {
        return at != null && other.at != null ? at < other.at : last < other.first;
    }
}

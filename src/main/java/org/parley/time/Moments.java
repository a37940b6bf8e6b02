package org.parley.time;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** Reads a moment of the record to ask for: {@code known_at}. */
public final class Moments {
    private Moments() {}

    /**
     * An instant with its offset, {@code now}, {@code now-P30D}; a day, a month or a year stands for its last microsecond (UTC),
     * because what was known on a day was known at its end.
     *
     * @throws PeriodException that says what was expected
     */
    public static Instant parse(String text, Clock clock) {
        Period period;
        try {
            period = Period.parse(text, clock);
        } catch (PeriodException e) {
            throw new PeriodException(
                    "'" + text + "' is no moment; write 2025-04-27T18:00:00Z, 2025-04-27, now or now-P30D.");
        }
        if (text.contains("/") || period.until() == null && period.lastDay() == null) {
            throw new PeriodException(
                    "'" + text + "' is a stretch of time; one moment was expected, such as 2025-04-27T18:00:00Z.");
        }
        if (!period.inDays() && period.from() != null) {
            return period.from();
        }
        Instant end = period.endInstant();
        return end == null ? clock.instant() : end.minus(1, ChronoUnit.MICROS);
    }
}

package org.parley.analysis.interactions;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Between which days the first of some events was, and between which the last. One that lasted several days began on its first of them
 * and ended on its last; one of which the day is not known may have been on any.
 */
final class Ends {
    private int first = Encounter.OPEN_END;
    private int firstCertain = Encounter.OPEN_END;
    private int last = Encounter.OPEN_BEGIN;
    private int lastCertain = Encounter.OPEN_BEGIN;

    void add(Encounter event) {
        first = Math.min(first, event.earliest());
        firstCertain = Math.min(firstCertain, event.vague() ? event.latest() : event.earliest());
        last = Math.max(last, event.latest());
        lastCertain = Math.max(lastCertain, event.vague() ? event.earliest() : event.latest());
    }

    /** Before this day there was none; null: not told. */
    @Nullable
    LocalDate first() {
        return day(first);
    }

    /** By this day there had been one for certain; null: on none. */
    @Nullable
    LocalDate firstCertain() {
        return day(firstCertain);
    }

    /** After this day there was none; null: not told. */
    @Nullable
    LocalDate last() {
        return day(last);
    }

    /** On this day or later there was one for certain; null: on none. */
    @Nullable
    LocalDate lastCertain() {
        return day(lastCertain);
    }

    private static @Nullable LocalDate day(int day) {
        return day == Encounter.OPEN_BEGIN || day == Encounter.OPEN_END ? null : LocalDate.ofEpochDay(day);
    }
}

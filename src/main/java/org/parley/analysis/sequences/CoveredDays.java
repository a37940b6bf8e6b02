package org.parley.analysis.sequences;

import java.util.ArrayList;
import java.util.List;

/** Days after which something came in time. */
final class CoveredDays {
    private final long within;
    /** First and last day of each run of them, in order; between two lies a day at least. */
    private final List<long[]> runs = new ArrayList<>();

    /**
     * @param within days
     */
    CoveredDays(long within) {
        this.within = within;
    }

    /** Something comes that begins no earlier than all that came. */
    void came(Onset onset) {
        long from = onset.first() - within;
        long[] last = runs.isEmpty() ? new long[] {0, Long.MIN_VALUE} : runs.get(runs.size() - 1);
        if (last[1] >= from - 1) {
            last[1] = Math.max(last[1], onset.last());
            // Own days may run back by one where times of day order the events.
            last[0] = Math.min(last[0], from);
        } else {
            runs.add(new long[] {from, onset.last()});
        }
    }

    /** How many there are from one day to another, both inclusive. */
    long of(long first, long last) {
        return runs.stream()
                .mapToLong(run -> Math.max(0, Math.min(last, run[1]) - Math.max(first, run[0]) + 1))
                .sum();
    }
}

package org.parley.analysis.sequences;

import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;

/**
 * Of some events, how many were followed in time. Only those are counted of which the time was over when the last event looked at
 * began: of the others nobody can know.
 */
final class Followed {
    /** Fewer are not worth looking through for those of which the time is over. */
    private static final int FEW = 64;

    private final Within within;
    private final boolean surely;
    /** How many of them began alike; of those of one day there need be only their number. */
    private final Map<Onset, Long> waiting = new HashMap<>();

    private int many = FEW;
    /** How many began and how many were followed, by the last day on which they might be. */
    private final TreeMap<Long, long[]> byLastDay = new TreeMap<>();

    /**
     * @param surely whether only that counts which follows whatever the days were
     */
    Followed(Within within, boolean surely) {
        this.within = within;
        this.surely = surely;
    }

    /** One more that may be followed by whatever stands later. */
    void begun(Onset onset) {
        counts(onset)[0]++;
        if (waiting.size() >= many) {
            waiting.keySet().removeIf(earlier -> within.isOver(earlier.last(), onset));
            many = Math.max(FEW, 2 * waiting.size());
        }
        waiting.merge(alike(onset), 1L, Long::sum);
        if (waiting.size() > WaitingRuns.MOST) {
            throw WaitingRuns.tooMany();
        }
    }

    /** What is to be known of it: where days are counted, and what may follow counts, only how long that may be. */
    private Onset alike(Onset onset) {
        if (!within.isLimited()) {
            return new Onset(Onset.OPEN_BEGIN, Onset.OPEN_BEGIN, null);
        }
        boolean byDay = !surely && within.unit() == Within.Unit.DAYS;
        return byDay ? new Onset(onset.last(), onset.last(), null) : onset;
    }

    /** One comes that follows all in time. */
    void came(Onset onset) {
        waiting.entrySet().removeIf(earlier -> {
            boolean follows = follows(earlier.getKey(), onset);
            if (follows) {
                counts(earlier.getKey())[1] += earlier.getValue();
            }
            return follows || within.isOver(earlier.getKey().last(), onset);
        });
    }

    private long[] counts(Onset onset) {
        return byLastDay.computeIfAbsent(
                within.isLimited() ? onset.last() + within.days() : Onset.OPEN_BEGIN, day -> new long[2]);
    }

    private boolean follows(Onset earlier, Onset later) {
        return surely ? earlier.before(later) && within.surely(earlier, later) : within.perhaps(earlier, later);
    }

    /** How many can be told of. */
    long begun(long lastDay) {
        return sum(lastDay, 0);
    }

    /** How many of them were followed. */
    long followed(long lastDay) {
        return sum(lastDay, 1);
    }

    private long sum(long lastDay, int which) {
        return byLastDay.headMap(lastDay, true).values().stream()
                .mapToLong(counts -> counts[which])
                .sum();
    }
}

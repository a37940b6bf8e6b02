package org.parley.analysis.sequences;

/** Of what has come, that which may have begun last: it may follow what stands after it. */
final class Latest {
    private long day = Long.MIN_VALUE;
    private long timedDay = Long.MIN_VALUE;
    private long second = Long.MIN_VALUE;

    void came(Onset onset) {
        if (onset.at() == null) {
            day = Math.max(day, onset.last());
        } else {
            timedDay = Math.max(timedDay, onset.last());
            second = Math.max(second, onset.at());
        }
    }

    /** Whether one of them may have begun no earlier than this, which stands later in the order of the record. */
    boolean mayFollow(Onset onset) {
        return day >= onset.first() || (onset.at() == null ? timedDay >= onset.first() : second >= onset.at());
    }
}

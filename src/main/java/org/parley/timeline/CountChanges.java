package org.parley.timeline;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** By how much the counts of events change in a turn or a load: what comes to stand is added, what stands no more is taken away. */
final class CountChanges {
    private final SortedMap<EventCount.Key, EventCount> changes = new TreeMap<>();

    void stands(Revision revision) {
        change(revision, 1);
    }

    void standsNoMore(Revision revision) {
        change(revision, -1);
    }

    private void change(Revision revision, int by) {
        if (!revision.retracted) {
            boolean vague = revision.lastDay.isAfter(revision.firstDay);
            add(EventCount.Key.of(revision), by, vague ? by : 0);
        }
    }

    void add(CountChanges others) {
        others.changes.forEach((key, change) -> add(key, change.events, change.vague));
    }

    private void add(EventCount.Key key, int events, int vague) {
        EventCount change = changes.computeIfAbsent(key, EventCount::none);
        change.events += events;
        change.vague += vague;
    }

    /** Those that are some, in one order; may be empty. */
    List<EventCount> all() {
        return changes.values().stream()
                .filter(change -> change.events != 0 || change.vague != 0)
                .toList();
    }
}

package org.parley.timeline;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** By how much the counts of facets change in a turn or a load. */
final class FacetChanges {
    private final SortedMap<Integer, Change> changes = new TreeMap<>();

    /**
     * How many more, or fewer.
     *
     * @param revisions that bear it
     * @param events that stand and are found by it
     */
    record Change(int revisions, int events) {
        private Change and(Change other) {
            return new Change(revisions + other.revisions, events + other.events);
        }

        private boolean isNone() {
            return revisions == 0 && events == 0;
        }
    }

    void add(int facet, int revisions, int events) {
        add(facet, new Change(revisions, events));
    }

    private void add(int facet, Change change) {
        changes.merge(facet, change, Change::and);
    }

    void add(FacetChanges others) {
        others.changes.forEach(this::add);
    }

    /** Those that are some, by facet, in one order; may be empty. */
    SortedMap<Integer, Change> all() {
        SortedMap<Integer, Change> all = new TreeMap<>(changes);
        all.values().removeIf(Change::isNone);
        return all;
    }

    /** The facets that change alike, by how much: in a turn few changes differ. */
    Map<Change, List<Integer>> alike() {
        return all().entrySet().stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getValue, Collectors.mapping(Map.Entry::getKey, Collectors.toList())));
    }
}

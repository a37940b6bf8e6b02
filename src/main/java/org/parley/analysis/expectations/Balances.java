package org.parley.analysis.expectations;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** How often what each side set, and what was set for it, was met. One number a state and a side is kept, whatever is read. */
final class Balances {
    /** Sides that are told: nobody compares more. */
    static final int MOST = 50;

    private final Balance all = new Balance();
    private final Map<String, Balance> setBy = new HashMap<>();
    private final Map<String, Balance> setFor = new HashMap<>();

    void add(Reckoned one) {
        DueState state = one.fate().state();
        all.add(state, one.isMoved());
        Cast.sides(one.cast().setBy()).forEach(side -> add(setBy, side, state, one.isMoved()));
        Cast.sides(one.cast().setFor()).forEach(side -> add(setFor, side, one.stateFor(side), one.isMoved()));
    }

    private static void add(Map<String, Balance> sides, String side, DueState state, boolean hasMoved) {
        sides.computeIfAbsent(side, id -> new Balance()).add(state, hasMoved);
    }

    Balance all() {
        return all;
    }

    /** Those who set most first. */
    List<Map.Entry<String, Balance>> setBy() {
        return most(setBy);
    }

    /** Those for whom most was set first. */
    List<Map.Entry<String, Balance>> setFor() {
        return most(setFor);
    }

    /** Sides that are not told. */
    int left() {
        return Math.max(0, setBy.size() - MOST) + Math.max(0, setFor.size() - MOST);
    }

    private static List<Map.Entry<String, Balance>> most(Map<String, Balance> sides) {
        Comparator<Map.Entry<String, Balance>> fewer =
                Comparator.comparingInt(side -> side.getValue().all());
        return sides.entrySet().stream()
                .sorted(fewer.reversed().thenComparing(Map.Entry.comparingByKey()))
                .limit(MOST)
                .toList();
    }
}

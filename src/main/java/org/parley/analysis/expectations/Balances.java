package org.parley.analysis.expectations;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.parley.analysis.expectations.Cast.Someone;
import org.parley.timeline.ActorLevel;

/** How often what each actor set, and what was set for it, was met. One number a state and an actor is kept, with the first few, whatever is read. */
final class Balances {
    /** Actors that are told: nobody compares more. */
    static final int MOST = 50;

    private final ActorLevel level;
    private final Balance all = new Balance();
    private final Map<String, Balance> setBy = new HashMap<>();
    private final Map<String, Balance> setFor = new HashMap<>();

    /**
     * @param level who counts: the states and blocs, or each for itself
     */
    Balances(ActorLevel level) {
        this.level = level;
    }

    void add(Reckoned one) {
        DueState state = one.fate().state();
        all.add(state, one);
        sides(one.cast().setBy()).keySet().forEach(actor -> add(setBy, actor, state, one));
        sides(one.cast().setFor()).forEach((actor, side) -> add(setFor, actor, one.stateFor(side), one));
    }

    /** Each who counts once, with its side, whose acts meet what was set for it. */
    private Map<String, String> sides(List<Someone> some) {
        return some.stream()
                .collect(Collectors.toMap(
                        one -> level == ActorLevel.STATE ? one.sideOrSelf() : one.actor(),
                        Someone::sideOrSelf,
                        (first, same) -> first));
    }

    private static void add(Map<String, Balance> actors, String actor, DueState state, Reckoned one) {
        actors.computeIfAbsent(actor, id -> new Balance()).add(state, one);
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

    /** Actors that are not told. */
    int left() {
        return Math.max(0, setBy.size() - MOST) + Math.max(0, setFor.size() - MOST);
    }

    private static List<Map.Entry<String, Balance>> most(Map<String, Balance> actors) {
        Comparator<Map.Entry<String, Balance>> fewer =
                Comparator.comparingInt(actor -> actor.getValue().all());
        return actors.entrySet().stream()
                .sorted(fewer.reversed().thenComparing(Map.Entry.comparingByKey()))
                .limit(MOST)
                .toList();
    }
}

package org.parley.analysis.expectations;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How often what one side had to do with was met, as it is added up. */
final class Balance {
    /** In each state, of those that fall due first. */
    static final int MOST_NAMED = 5;

    private final Map<DueState, Integer> counts = new EnumMap<>(DueState.class);
    private final Map<DueState, FirstFew<Reckoned.Place>> first = new EnumMap<>(DueState.class);
    private int moved;

    void add(DueState state, Reckoned one) {
        counts.merge(state, 1, Integer::sum);
        first.computeIfAbsent(state, each -> new FirstFew<>(Reckoned.Place.ORDER, MOST_NAMED))
                .add(one.place());
        moved += one.isMoved() ? 1 : 0;
    }

    int of(DueState state) {
        return counts.getOrDefault(state, 0);
    }

    /** Those of which another took the place, whatever became of them. */
    int moved() {
        return moved;
    }

    /** Ids of the first in each state that there is. */
    Map<DueState, List<String>> named() {
        Map<DueState, List<String>> named = new EnumMap<>(DueState.class);
        first.forEach((state, some) ->
                named.put(state, some.all().stream().map(Reckoned.Place::id).toList()));
        return named;
    }

    int all() {
        return counts.values().stream().mapToInt(Integer::intValue).sum();
    }

    /** Those of which the record says whether they were met. */
    int decided() {
        return Arrays.stream(DueState.values())
                .filter(DueState::isDecided)
                .mapToInt(this::of)
                .sum();
    }

    /** Of those decided; to three places; null where there is none. */
    @Nullable
    Double shareMet() {
        return decided() == 0 ? null : Double.valueOf(Math.round(1000.0 * of(DueState.MET) / decided()) / 1000.0);
    }
}

package org.parley.analysis.sequences;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** For each two kinds the first few events of which one followed the other, to look at. */
final class FirstPairs {
    private static final int FEW = 3;

    /** The one next to the other: none of the second kind lies between. */
    record Pair(Occurrence first, Occurrence then) {
        long days() {
            return Math.max(0, then.onset().first() - first.onset().first());
        }
    }

    private record Last(int number, Occurrence event) {}

    private final long within;
    private final Map<Integer, Last> last = new HashMap<>();
    private final Map<List<Integer>, List<Pair>> pairs = new HashMap<>();
    private int number;

    /**
     * @param within days
     */
    FirstPairs(long within) {
        this.within = within;
    }

    /** In the order of the record. */
    void add(Occurrence event, int kind) {
        @Nullable Last same = last.get(kind);
        last.forEach((first, before) -> {
            boolean isNext = same == null || same.number <= before.number;
            Pair pair = new Pair(before.event, event);
            if (isNext && pair.days() <= within) {
                List<Pair> few = pairs.computeIfAbsent(List.of(first, kind), key -> new ArrayList<>());
                if (few.size() < FEW) {
                    few.add(pair);
                }
            }
        });
        last.put(kind, new Last(number++, event));
    }

    /** May be empty. */
    List<Pair> of(int first, int then) {
        return pairs.getOrDefault(List.of(first, then), List.of());
    }
}

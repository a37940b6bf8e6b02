package org.parley.analysis.sequences;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.parley.analysis.Quantiles;
import org.parley.analysis.sequences.SequencePattern.Part;
import org.parley.analysis.sequences.SequencePattern.Sort;

/** What has been found of a pattern: the first of it, and of all how many and how long they took. */
final class Matches {
    /** The places of the parts that are found. */
    private final int[] found;

    private final SequencePattern pattern;
    private final int most;
    private final TreeMap<Integer, Run> first = new TreeMap<>();
    private final List<TreeMap<Long, Integer>> delays = new ArrayList<>();
    private final long[] vague;
    private long certain;
    private long possible;

    /**
     * @param most how many are kept, those that began first
     */
    Matches(SequencePattern pattern, int most) {
        this.pattern = pattern;
        this.most = most;
        this.found = IntStream.range(0, pattern.parts().size())
                .filter(i -> pattern.parts().get(i).sort() != Sort.NOT)
                .toArray();
        this.vague = new long[pattern.parts().size()];
        pattern.parts().forEach(part -> delays.add(new TreeMap<>()));
    }

    /**
     * The days between two steps, as far as their dates tell.
     *
     * @param most null where open
     */
    record Gap(long least, @Nullable Long most) {
        static Gap between(Onset from, Onset to, Within within) {
            if (from.isTimedAs(to)) {
                // Own days may run back by one where times of day order them.
                long days = Math.max(0, to.first() - from.first());
                return new Gap(days, days);
            }
            long least = Math.max(0, to.first() - from.last());
            boolean isOpen = from.first() == Onset.OPEN_BEGIN || to.last() == Onset.OPEN_END;
            if (isOpen && !within.isLimited()) {
                return new Gap(least, null);
            }
            return new Gap(least, Math.max(least, Math.min(within.days(), to.last() - from.first())));
        }

        boolean isKnown() {
            return most != null && most == least;
        }
    }

    /**
     * @param known of how many the days are known, of which the quantiles tell
     * @param vague of how many they are not
     */
    record Delay(long known, long vague, @Nullable Quantiles days) {}

    void add(Run run) {
        if (run.surely) {
            certain++;
        } else {
            possible++;
        }
        for (int i = 1; i < found.length; i++) {
            Gap gap = gap(run, i);
            if (gap.isKnown()) {
                delays.get(found[i]).merge(gap.least, 1, Integer::sum);
            } else {
                vague[found[i]]++;
            }
        }
        first.put(run.beginning.number, run);
        if (first.size() > most) {
            first.pollLastEntry();
        }
    }

    /** Before the step in this place among those found, which is not the first. */
    Gap gap(Run run, int step) {
        Part part = pattern.parts().get(found[step]);
        return Gap.between(
                run.found().get(step - 1).onset(), run.found().get(step).onset(), part.within());
    }

    /** The place in the pattern of the so-manieth step found. */
    int place(int step) {
        return found[step];
    }

    /** In order of time. */
    SortedMap<Integer, Run> first() {
        return first;
    }

    long certain() {
        return certain;
    }

    long possible() {
        return possible;
    }

    /** Before the part in this place. */
    Delay delay(int part) {
        long[] days = delays.get(part).entrySet().stream()
                .flatMapToLong(delay -> {
                    long[] each = new long[delay.getValue()];
                    Arrays.fill(each, delay.getKey());
                    return Arrays.stream(each);
                })
                .toArray();
        return new Delay(
                days.length,
                vague[part],
                Quantiles.of(LongStream.of(days).asDoubleStream().toArray()).orElse(null));
    }
}

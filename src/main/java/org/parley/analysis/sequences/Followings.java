package org.parley.analysis.sequences;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Counts which kinds follow which, and how often that would be by chance: the kinds are dealt anew among the events, whose days stay.
 * So kinds keep how frequent they are, and busy days stay busy.
 * Source of the p-values: Phipson and Smyth, Permutation P-values Should Never Be Zero (2010).
 */
final class Followings {
    /** Events; more would not be dealt out often enough in the time of a request. */
    static final int MOST = 2_000_000;

    private static final int SOME = 1_024;

    /** More than lie between any two, and added to any still a day. */
    private static final int ALL_DAYS = 1_000_000_000;

    private static final int MOST_DEALS = 999;
    private static final int LEAST_DEALS = 99;

    /** Events dealt in all: a second or two. */
    private static final int WORK = 20_000_000;

    /**
     * SplitMix64 (Steele, Lea and Flood, Fast Splittable Pseudorandom Number Generators, 2014), begun with always the same number: a
     * question has one answer, and has it with the next JDK too, which {@link java.util.SplittableRandom} does not promise.
     */
    private static final class Dice {
        private static final long STEP = 0x9e37_79b9_7f4a_7c15L;

        private long state = 2_025;

        /** From 0, evenly but for less than one in a million millions. */
        int below(int bound) {
            state += STEP;
            long mixed = (state ^ state >>> 30) * 0xbf58_476d_1ce4_e5b9L;
            mixed = (mixed ^ mixed >>> 27) * 0x94d0_49bb_1331_11ebL;
            mixed ^= mixed >>> 31;
            return (int) Math.multiplyHigh(mixed >>> 1, 2L * bound);
        }
    }

    private final int sorts;
    private int[] days = new int[SOME];
    private byte[] kinds = new byte[SOME];
    private int size;

    /**
     * @param sorts how many kinds there may be, numbered from 0; 32 at most
     */
    Followings(int sorts) {
        this.sorts = sorts;
    }

    /**
     * That one kind followed another.
     *
     * @param events how many there are of the first
     * @param followed how many of these were followed in time by one of the second at least
     * @param expected how many are by chance: the mean of all deals
     * @param p how often chance brings as many or more
     */
    record Following(int first, int then, long events, long followed, double expected, double p) {
        double lift() {
            return followed / expected;
        }
    }

    /** In the order of the record. */
    void add(long day, int kind) {
        if (size == days.length) {
            days = Arrays.copyOf(days, 2 * size);
            kinds = Arrays.copyOf(kinds, 2 * size);
        }
        // Own days may run back by one where times of day order the events.
        days[size] = Math.max((int) day, size == 0 ? Integer.MIN_VALUE : days[size - 1]);
        kinds[size] = (byte) kind;
        size++;
    }

    int size() {
        return size;
    }

    /** How often the kinds are dealt anew. */
    int deals() {
        return Math.max(LEAST_DEALS, Math.min(MOST_DEALS, WORK / Math.max(1, size)));
    }

    /**
     * All pairs of kinds that there are.
     *
     * @param eachDeal may end it by what it throws
     */
    List<Following> within(long most, Runnable eachDeal) {
        long[] events = events();
        int[] present =
                IntStream.range(0, sorts).filter(kind -> events[kind] > 0).toArray();
        byte[] dealt = numbered(present);
        int within = (int) Math.min(most, ALL_DAYS);
        KindsAhead ahead = new KindsAhead(Arrays.copyOf(days, size), within);
        int[] observed = ahead.counted(dealt, present.length);
        long[] sum = new long[observed.length];
        long[] reached = new long[observed.length];
        Dice dice = new Dice();
        int deals = deals();
        for (int i = 0; i < deals; i++) {
            eachDeal.run();
            deal(dealt, dice);
            int[] counted = ahead.counted(dealt, present.length);
            for (int pair = 0; pair < counted.length; pair++) {
                sum[pair] += counted[pair];
                reached[pair] += counted[pair] >= observed[pair] ? 1 : 0;
            }
        }
        List<Following> followings = new ArrayList<>();
        for (int pair = 0; pair < observed.length; pair++) {
            int first = present[pair / present.length];
            followings.add(new Following(
                    first,
                    present[pair % present.length],
                    events[first],
                    observed[pair],
                    (double) sum[pair] / deals,
                    (reached[pair] + 1.0) / (deals + 1.0)));
        }
        return followings;
    }

    private long[] events() {
        long[] events = new long[sorts];
        for (int i = 0; i < size; i++) {
            events[kinds[i]]++;
        }
        return events;
    }

    /** The kinds of all events, each by its place among those that there are: what is not there need not be counted. */
    private byte[] numbered(int[] present) {
        byte[] places = new byte[sorts];
        for (int place = 0; place < present.length; place++) {
            places[present[place]] = (byte) place;
        }
        byte[] numbered = new byte[size];
        for (int i = 0; i < size; i++) {
            numbered[i] = places[kinds[i]];
        }
        return numbered;
    }

    /** Each order is as likely as any other (Fisher and Yates). */
    private static void deal(byte[] kinds, Dice dice) {
        for (int i = kinds.length - 1; i > 0; i--) {
            int other = dice.below(i + 1);
            byte kind = kinds[i];
            kinds[i] = kinds[other];
            kinds[other] = kind;
        }
    }
}

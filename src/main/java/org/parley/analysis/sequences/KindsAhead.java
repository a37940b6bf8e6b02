package org.parley.analysis.sequences;

import java.util.Arrays;

/**
 * Counts, for events on fixed days and any deal of kinds to them, how many of one kind are followed in time by one of another. The kinds
 * ahead of an event are a set of bits: the union of all to the end of its block and of those of the next block that are in time.
 * So each deal is gone through three times, however many events are in time, and no branch depends on what was dealt.
 * Source: van Herk, A fast algorithm for local minimum and maximum filters (1992), whose windows are all of one size; here
 * they are of any, as long as the later does not end before the earlier.
 */
final class KindsAhead {
    private static final int BYTE = 8;
    private static final int BYTE_MASK = 0xff;
    private static final int WORDS = Integer.SIZE / BYTE;

    /** For each byte a counter of one byte for each of its bits. */
    private static final long[] COUNTERS = new long[1 << BYTE];

    static {
        for (int bits = 0; bits < COUNTERS.length; bits++) {
            for (int bit = 0; bit < BYTE; bit++) {
                COUNTERS[bits] |= (bits >>> bit & 1L) << BYTE * bit;
            }
        }
    }

    private final int size;
    /** Whether a block begins here; behind the last event one does. */
    private final boolean[] begins;
    /** From where each event sees its block to the end, and to where the next: behind the last event where it sees none. */
    private final int[] from;

    private final int[] until;
    private final int[] toEnd;
    private final int[] fromBeginning;

    /**
     * @param days of the events, the earliest first
     * @param within how many days later is in time
     */
    KindsAhead(int[] days, int within) {
        size = days.length;
        begins = new boolean[size + 1];
        from = new int[size];
        until = new int[size];
        toEnd = new int[size + 1];
        fromBeginning = new int[size + 1];
        int block = 0;
        int end = 0;
        for (int i = 0; i < size; i++) {
            while (end < size && days[end] <= days[i] + within) {
                end++;
            }
            if (i + 1 >= block) {
                block = end;
                begins[block] = true;
            }
            from[i] = end > i + 1 ? i + 1 : size;
            until[i] = end > block ? end - 1 : size;
        }
        begins[size] = true;
    }

    /**
     * By the first kind, then the second.
     *
     * @param dealt the kind of each event
     * @param kinds how many there are, numbered from 0; 32 at most
     */
    int[] counted(byte[] dealt, int kinds) {
        look(dealt);
        int[] counted = new int[kinds * kinds];
        long[] counters = new long[kinds * WORDS];
        int[] used = new int[kinds];
        for (int i = 0; i < size; i++) {
            int ahead = toEnd[from[i]] | fromBeginning[until[i]];
            int kind = dealt[i];
            int word = kind * WORDS;
            counters[word] += COUNTERS[ahead & BYTE_MASK];
            counters[word + 1] += COUNTERS[ahead >>> BYTE & BYTE_MASK];
            counters[word + 2] += COUNTERS[ahead >>> 2 * BYTE & BYTE_MASK];
            counters[word + 3] += COUNTERS[ahead >>> 3 * BYTE];
            if (++used[kind] == BYTE_MASK) {
                add(counters, kind, counted, kinds);
                used[kind] = 0;
            }
        }
        for (int kind = 0; kind < kinds; kind++) {
            add(counters, kind, counted, kinds);
        }
        return counted;
    }

    private void look(byte[] dealt) {
        int seen = 0;
        for (int i = 0; i < size; i++) {
            int bit = 1 << dealt[i];
            seen = begins[i] ? bit : seen | bit;
            fromBeginning[i] = seen;
        }
        seen = 0;
        for (int i = size - 1; i >= 0; i--) {
            int bit = 1 << dealt[i];
            seen = begins[i + 1] ? bit : seen | bit;
            toEnd[i] = seen;
        }
    }

    /** Before a counter is full. */
    private static void add(long[] counters, int kind, int[] counted, int kinds) {
        for (int then = 0; then < kinds; then++) {
            long word = counters[kind * WORDS + then / BYTE];
            counted[kind * kinds + then] += (int) (word >>> then % BYTE * BYTE & BYTE_MASK);
        }
        Arrays.fill(counters, kind * WORDS, (kind + 1) * WORDS, 0);
    }
}

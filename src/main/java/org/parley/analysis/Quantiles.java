package org.parley.analysis;

import java.util.Arrays;
import java.util.List;

/**
 * Where a quarter, the half and three quarters of some numbers lie; between two of them in proportion.
 * Source: type 7 of Hyndman and Fan, Sample Quantiles in Statistical Packages, The American Statistician 50 (1996).
 */
record Quantiles(double q1, double median, double q3) {
    private static final double QUARTER = 0.25;

    /** Of at least one number, in any order. */
    static Quantiles of(long[] numbers) {
        if (numbers.length == 0) {
            throw new IllegalArgumentException("there are no quantiles of nothing");
        }
        long[] sorted = numbers.clone();
        Arrays.sort(sorted);
        return new Quantiles(at(sorted, QUARTER), at(sorted, 2 * QUARTER), at(sorted, 3 * QUARTER));
    }

    static Quantiles of(List<Long> numbers) {
        return of(numbers.stream().mapToLong(Long::longValue).toArray());
    }

    private static double at(long[] sorted, double share) {
        double place = (sorted.length - 1) * share;
        int below = (int) Math.floor(place);
        int above = (int) Math.ceil(place);
        return sorted[below] + (place - below) * (sorted[above] - sorted[below]);
    }
}

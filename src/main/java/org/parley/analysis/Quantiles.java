package org.parley.analysis;

import java.util.Arrays;
import java.util.Optional;

/**
 * The quartiles of some numbers: a quarter of them is at most {@code lower}, half at most {@code median}, three quarters at most {@code
 * upper}.
 * Source: type 7 of Hyndman and Fan, Sample Quantiles in Statistical Packages, The American Statistician 50 (1996): of n sorted numbers
 * the quantile p lies at (n - 1) p, counted from 0, between two of them on the straight line; as R and NumPy have it if nothing is said.
 */
public record Quantiles(double lower, double median, double upper) {

    /** Of numbers in any order; empty where there are none. */
    public static Optional<Quantiles> of(double... numbers) {
        if (numbers.length == 0) {
            return Optional.empty();
        }
        double[] sorted = numbers.clone();
        Arrays.sort(sorted);
        return Optional.of(new Quantiles(at(sorted, 0.25), at(sorted, 0.5), at(sorted, 0.75)));
    }

    /**
     * One quantile.
     *
     * @param sorted at least one
     * @param share from 0, the least of them, to 1, the greatest
     */
    public static double at(double[] sorted, double share) {
        double place = (sorted.length - 1) * share;
        int below = (int) Math.floor(place);
        int above = Math.min(below + 1, sorted.length - 1);
        return sorted[below] + (place - below) * (sorted[above] - sorted[below]);
    }
}

package org.parley.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** Quantiles are those that R answers if nothing else is said. */
class QuantilesTest {
    @Test
    void asRHasThem() {
        assertThat(Quantiles.of(new long[] {4, 1, 3, 2})).isEqualTo(new Quantiles(1.75, 2.5, 3.25));
        assertThat(Quantiles.of(List.of(7L))).isEqualTo(new Quantiles(7, 7, 7));
        assertThat(Quantiles.of(new long[] {0, 10})).isEqualTo(new Quantiles(2.5, 5, 7.5));
        assertThatThrownBy(() -> Quantiles.of(new long[0])).isInstanceOf(IllegalArgumentException.class);
    }

    /** Four times as many numbers less three, the new ones in proportion between the old: then each quarter is one of them. */
    @Test
    void betweenTwoNumbersInProportion() {
        Random dice = new Random(8);
        for (int round = 0; round < 500; round++) {
            long[] numbers = LongStream.generate(() -> dice.nextInt(100) - 20L)
                    .limit(1 + dice.nextInt(12))
                    .toArray();
            long[] sorted = LongStream.of(numbers).sorted().toArray();
            double[] fine = new double[4 * (sorted.length - 1) + 1];
            for (int i = 0; i < fine.length; i++) {
                int below = i / 4;
                double above = i % 4 == 0 ? 0 : (sorted[below + 1] - sorted[below]) * (i % 4) / 4.0;
                fine[i] = sorted[below] + above;
            }
            int quarter = sorted.length - 1;
            Quantiles quantiles = Quantiles.of(numbers);
            assertThat(quantiles.q1()).isCloseTo(fine[quarter], within(1e-9));
            assertThat(quantiles.median()).isCloseTo(fine[2 * quarter], within(1e-9));
            assertThat(quantiles.q3()).isCloseTo(fine[3 * quarter], within(1e-9));
        }
    }
}

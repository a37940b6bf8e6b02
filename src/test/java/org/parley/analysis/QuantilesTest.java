package org.parley.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Quartiles are those of R and NumPy. */
class QuantilesTest {
    private static final int ROUNDS = 2_000;

    @Test
    void theyAreWhatROrNumPyAnswer() {
        assertThat(Quantiles.of()).isEmpty();
        assertThat(Quantiles.of(7)).contains(new Quantiles(7, 7, 7));
        assertThat(Quantiles.of(3, 1)).contains(new Quantiles(1.5, 2, 2.5));
        // quantile(c(1, 2, 3, 4)) is 1.75, 2.5, 3.25.
        assertThat(Quantiles.of(4, 2, 3, 1)).contains(new Quantiles(1.75, 2.5, 3.25));
        // numpy.percentile([15, 20, 35, 40, 50], [25, 50, 75]) is 20, 35, 40.
        assertThat(Quantiles.of(15, 20, 35, 40, 50)).contains(new Quantiles(20, 35, 40));
        assertThat(Quantiles.at(new double[] {1, 2, 4}, 0)).isEqualTo(1);
        assertThat(Quantiles.at(new double[] {1, 2, 4}, 1)).isEqualTo(4);
        assertThat(Quantiles.at(new double[] {0, 10}, 0.9)).isEqualTo(9);
    }

    /** Three more points on the line between each two numbers: then a quartile is one of them. */
    private static List<Double> drawn(List<Double> numbers) {
        List<Double> sorted = new ArrayList<>(numbers);
        Collections.sort(sorted);
        List<Double> drawn = new ArrayList<>(List.of(sorted.get(0)));
        for (int i = 1; i < sorted.size(); i++) {
            double from = sorted.get(i - 1);
            double to = sorted.get(i);
            drawn.add((3 * from + to) / 4);
            drawn.add((from + to) / 2);
            drawn.add((from + 3 * to) / 4);
            drawn.add(to);
        }
        return drawn;
    }

    @Test
    void theyLieOnTheLineThroughTheSortedNumbers() {
        Random dice = new Random(7);
        for (int round = 0; round < ROUNDS; round++) {
            List<Double> numbers = new ArrayList<>();
            for (int i = dice.nextInt(30); i >= 0; i--) {
                numbers.add((double) dice.nextInt(40) - 10);
            }
            List<Double> drawn = drawn(numbers);
            int steps = numbers.size() - 1;
            Quantiles quartiles = Quantiles.of(
                            numbers.stream().mapToDouble(Double::doubleValue).toArray())
                    .orElseThrow();
            assertThat(quartiles.lower()).isCloseTo(drawn.get(steps), within(1e-9));
            assertThat(quartiles.median()).isCloseTo(drawn.get(2 * steps), within(1e-9));
            assertThat(quartiles.upper()).isCloseTo(drawn.get(3 * steps), within(1e-9));
        }
    }
}

package org.parley.fuzz;

import java.util.List;
import java.util.SplittableRandom;

/** Chance that falls the same way for the same seed. */
final class Dice {
    private final SplittableRandom random;

    Dice(long seed) {
        this.random = new SplittableRandom(seed);
    }

    /** @return from 0, less than {@code bound} */
    int below(int bound) {
        return random.nextInt(bound);
    }

    /** Whether something comes true that does so in so many of a hundred cases. */
    boolean in100(int cases) {
        return below(100) < cases;
    }

    <T> T of(List<T> several) {
        return several.get(below(several.size()));
    }
}

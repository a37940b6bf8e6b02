package org.parley.http;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import org.apache.commons.text.similarity.JaroWinklerSimilarity;
import org.apache.commons.text.similarity.LevenshteinDistance;

/** The nearest right word to one that is wrong. */
public final class Nearest {
    private static final JaroWinklerSimilarity LIKENESS = new JaroWinklerSimilarity();
    /** Below this two words share a few letters by chance (tried on the words and names of the 2025 timeline). */
    private static final double LEAST = 0.82;

    private Nearest() {}

    /** Nothing where no word is near enough to be meant. */
    public static Optional<String> to(String wrong, Collection<String> right) {
        String text = wrong.toLowerCase(Locale.ROOT);
        return right.stream()
                .filter(word -> likeness(text, word) >= LEAST || distance(text, word) <= 1)
                .max(Comparator.comparingDouble((String word) -> likeness(text, word))
                        .thenComparing(Comparator.reverseOrder()));
    }

    private static double likeness(String text, String word) {
        return LIKENESS.apply(text, word.toLowerCase(Locale.ROOT));
    }

    private static int distance(String text, String word) {
        int distance = new LevenshteinDistance(1).apply(text, word.toLowerCase(Locale.ROOT));
        return distance < 0 ? Integer.MAX_VALUE : distance;
    }
}

package org.parley.analysis.readouts;

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How much of what is mentioned all sides mention.
 * Source: Jaccard, The Distribution of the Flora in the Alpine Zone, New Phytologist 11 (1912): what is common over what there is in all.
 *
 * @param shared topics that every side mentions
 * @param topics topics that any side mentions
 */
record Similarity(int shared, int topics) {

    static Similarity of(Collection<Told> sides) {
        Set<String> any = new HashSet<>();
        sides.forEach(side -> any.addAll(side.mentions()));
        long shared = any.stream()
                .filter(topic -> sides.stream().allMatch(side -> side.mentions().contains(topic)))
                .count();
        return new Similarity((int) shared, any.size());
    }

    /** From 0, nothing in common, to 1, the same; null where nobody mentions anything. */
    @Nullable
    Double index() {
        return topics == 0 ? null : Double.valueOf((double) shared / topics);
    }
}

package org.parley.analysis.readouts;

import java.time.LocalDate;
import java.util.Set;
import java.util.TreeSet;

/**
 * What was told of a talk, and when it was first told; by one account, or by several together.
 *
 * @param mentions topics that it speaks of
 * @param omits topics that it leaves out although another account has them, as far as the record says
 * @param denies topics that it says were not raised
 * @param earliest the first day on which it may have been published; {@link LocalDate#MIN} where open
 * @param latest the last day on which it may have been; {@link LocalDate#MAX} where open
 */
record Told(Set<String> mentions, Set<String> omits, Set<String> denies, LocalDate earliest, LocalDate latest) {

    /** Both together: what one of them has they have, and they were first told when one of them was. */
    Told and(Told other) {
        return new Told(
                union(mentions, other.mentions),
                union(omits, other.omits),
                union(denies, other.denies),
                earliest.isBefore(other.earliest) ? earliest : other.earliest,
                latest.isBefore(other.latest) ? latest : other.latest);
    }

    private static Set<String> union(Set<String> one, Set<String> other) {
        Set<String> union = new TreeSet<>(one);
        union.addAll(other);
        return union;
    }

    /** By the exact topic: a narrower one is another. */
    Covered covered(String topic) {
        if (mentions.contains(topic)) {
            return Covered.MENTIONED;
        }
        if (denies.contains(topic)) {
            return Covered.DENIED;
        }
        return omits.contains(topic) ? Covered.OMITTED : Covered.NOT_RECORDED;
    }
}

package org.parley.record;

import java.util.List;
import java.util.SortedMap;

/**
 * Reference data as it is kept: what a curator entered, and how often it was changed.
 *
 * @param version rises with each change, from 1; what {@code If-Match} compares
 */
public record Versioned<T>(T draft, int version) {

    /** Some of those whose id comes after this one. */
    public static <T> List<T> after(SortedMap<String, Versioned<T>> all, String id, int most) {
        return all.tailMap(id + '\0').values().stream()
                .limit(most)
                .map(Versioned::draft)
                .toList();
    }

    /** As it is when it has just been entered. */
    public static <T> Versioned<T> first(T draft) {
        return new Versioned<>(draft, 1);
    }
}

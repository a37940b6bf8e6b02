package org.parley.record;

/**
 * Reference data as it is kept: what a curator entered, and how often it was changed.
 *
 * @param version rises with each change, from 1; what {@code If-Match} compares
 */
public record Versioned<T>(T draft, int version) {

    /** As it is when it has just been entered. */
    public static <T> Versioned<T> first(T draft) {
        return new Versioned<>(draft, 1);
    }
}

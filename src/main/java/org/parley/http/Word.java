package org.parley.http;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** A word of the record: one spelling in Java, JSON, addresses and the database. */
public interface Word {

    String name();

    /** The spelling outside: {@code call}. */
    @JsonValue
    default String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Without making the word. */
    default boolean isSpelt(String text) {
        return name().equalsIgnoreCase(text) && word().equals(text);
    }

    /** For a person to read: {@code Call}. */
    default String label() {
        String words = word().replace('_', ' ');
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }

    /** What it means, in one sentence. */
    String definition();

    /** Fixed for ever: what the database holds. */
    short code();
}

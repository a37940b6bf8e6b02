package org.parley.http;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * How many a page may hold: 1 to {@value #MOST}; more is capped, and said so.
 *
 * @param asked as it came
 */
@Schema(type = SchemaType.INTEGER, minimum = "1", defaultValue = "50", examples = "50")
public record Limit(long asked) {
    /** Above it a page is slow to make and slow to read; the next page is one request away. */
    public static final int MOST = 1_000;

    public static final int DEFAULT = 50;

    /** Reads a parameter; the framework finds it by its name. */
    public static Limit fromString(String text) {
        if (!text.matches("-?[0-9]{1,18}") || Long.parseLong(text) < 1) {
            throw Problem.parameter(
                    "limit", "'" + text + "' is no limit; write a whole number from 1 to " + MOST + ".");
        }
        return new Limit(Long.parseLong(text));
    }

    public int value() {
        return (int) Math.min(asked, MOST);
    }

    /** Says that it was capped; else empty. */
    public List<String> hints() {
        return asked > MOST ? List.of("limit " + asked + " was capped to " + MOST) : List.of();
    }
}

package org.parley.http;

import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * How many a page may hold: more than a thousand is slow to make and slow to read, and the next page is one request away.
 *
 * @param hints says that it was capped; else empty
 */
@Schema(type = SchemaType.INTEGER, minimum = "1", defaultValue = "50", examples = "50")
public record Limit(int value, List<String> hints) {
    public static final Count COUNT = new Count("limit", 1, 50, 1_000);
    public static final Limit DEFAULT = new Limit(COUNT.usual(), List.of());

    /** Reads a parameter; the framework finds it by its name. */
    public static Limit fromString(String text) {
        List<Mistake> mistakes = new ArrayList<>();
        List<String> hints = new ArrayList<>();
        int value = COUNT.of(text, mistakes, hints);
        Mistake.tell(mistakes);
        return new Limit(value, List.copyOf(hints));
    }
}

package org.parley.http;

import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * How many a page may hold: 1 to {@value #MOST}; more is capped, and said so.
 *
 * @param asked as it came
 */
@Schema(type = SchemaType.INTEGER, minimum = "1", defaultValue = "50", examples = "50")
public record Limit(BigInteger asked) {
    /** Above it a page is slow to make and slow to read; the next page is one request away. */
    public static final int MOST = 1_000;

    public static final Limit DEFAULT = of(50);

    public static Limit of(int most) {
        return new Limit(BigInteger.valueOf(most));
    }

    /** Reads a parameter; the framework finds it by its name. */
    public static Limit fromString(String text) {
        return read(text).orElseThrow(() -> Problem.parameter("limit", wrong("limit", text)));
    }

    /** Empty for what is no whole number from 1. */
    public static Optional<Limit> read(String text) {
        return Optional.of(text)
                .filter(number -> number.matches("[0-9]+"))
                .map(BigInteger::new)
                .filter(number -> number.signum() > 0)
                .map(Limit::new);
    }

    /** What is wrong with a text that cannot be read. */
    public static String wrong(String parameter, String text) {
        return "'" + text + "' is no " + parameter + "; write a whole number from 1 to " + MOST + ".";
    }

    public int value() {
        return isCapped() ? MOST : asked.intValue();
    }

    private boolean isCapped() {
        return asked.compareTo(BigInteger.valueOf(MOST)) > 0;
    }

    /** Says that it was capped; else empty. */
    public List<String> hints() {
        return isCapped() ? List.of("limit " + asked + " was capped to " + MOST) : List.of();
    }
}

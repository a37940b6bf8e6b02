package org.parley.timeline;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parley.http.Mistake;
import org.parley.http.Problem;

/** Who records a revision, and why. */
public record Author(String name, @Nullable String reason) {
    private static final int LONGEST_REASON = 2_000;
    private static final String TOO_LONG = "A reason has at most " + LONGEST_REASON + " characters.";

    /**
     * @param reason given as a parameter
     */
    static Author of(String name, @Nullable String reason) {
        if (isTooLong(reason)) {
            throw Problem.parameter("reason", TOO_LONG);
        }
        return new Author(name, reason).withReason();
    }

    private static boolean isTooLong(@Nullable String reason) {
        return reason != null && reason.length() > LONGEST_REASON;
    }

    /** What is wrong with a reason that stands in a body. */
    public static List<Mistake> mistakes(@Nullable String reason) {
        return isTooLong(reason) ? List.of(Mistake.at("/reason", TOO_LONG)) : List.of();
    }

    /** The same, a blank reason being none. */
    public Author withReason() {
        return reason == null || reason.isBlank() ? new Author(name, null) : this;
    }

    /**
     * Takes {@code reason}, which is written and never read back, out of the body.
     *
     * @param given elsewhere, if the body has none
     */
    static Author of(String name, @Nullable String given, ObjectNode body) {
        JsonNode reason = body.remove("reason");
        if (reason == null || reason.isNull()) {
            return of(name, given);
        }
        if (!reason.isTextual()) {
            throw Problem.draft(List.of(Mistake.at("/reason", "A text was expected here.")));
        }
        if (isTooLong(reason.textValue())) {
            throw Problem.draft(List.of(Mistake.at("/reason", TOO_LONG)));
        }
        return of(name, reason.textValue());
    }
}

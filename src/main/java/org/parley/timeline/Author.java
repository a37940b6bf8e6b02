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

    static Author of(String name, @Nullable String reason) {
        List<Mistake> mistakes = mistakes(reason);
        if (!mistakes.isEmpty()) {
            throw Problem.draft(mistakes);
        }
        return new Author(name, reason);
    }

    /** What is wrong with a reason. */
    public static List<Mistake> mistakes(@Nullable String reason) {
        return reason == null || reason.length() <= LONGEST_REASON
                ? List.of()
                : List.of(Mistake.at(
                        "/reason",
                        "A reason has at most " + LONGEST_REASON + " characters; this has " + reason.length() + "."));
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
        return of(name, reason.textValue());
    }
}

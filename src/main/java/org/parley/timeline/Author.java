package org.parley.timeline;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parley.http.Mistake;
import org.parley.http.Problem;

/** Who records a revision, and why. */
public record Author(String name, @Nullable String reason) {
    private static final int LONGEST_REASON = 2_000;

    static String checked(String reason) {
        if (reason.length() > LONGEST_REASON) {
            throw Problem.draft(List.of(Mistake.at(
                    "/reason",
                    "A reason has at most " + LONGEST_REASON + " characters; this has " + reason.length() + ".")));
        }
        return reason;
    }
}

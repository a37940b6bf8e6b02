package org.parley.record;

import java.util.Collection;
import org.parley.http.Problem;
import org.parley.http.ProblemType;

/** Reference data is about to vanish; fired within the transaction of the removal. Whoever refers to it throws {@code IN_USE}. */
public record ReferenceRemoved(String sort, String id) {
    /** More names would not be read. */
    private static final int NAMED = 5;

    /** Refuses where any of the sort refer to it. */
    public void refuseFor(String nouns, Collection<String> ids) {
        if (!ids.isEmpty()) {
            String named = String.join(", ", ids.stream().sorted().limit(NAMED).toList());
            String more = ids.size() > NAMED ? " and " + (ids.size() - NAMED) + " more" : "";
            throw new Problem(
                    ProblemType.IN_USE,
                    "'" + id + "' is referred to by the " + nouns + " " + named + more + ", so it cannot be deleted.");
        }
    }
}

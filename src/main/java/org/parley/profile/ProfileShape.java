package org.parley.profile;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import org.parley.http.Count;
import org.parley.http.Mistake;

/** How much a profile tells. */
record ProfileShape(
        @RestQuery
        @Parameter(
                description = "How many rows each part has, 10 if not said; over 100 is capped and said so.",
                example = "10")
        @Nullable
        String limit) {
    private static final Count ROWS = new Count("limit", 1, 10, 100);

    int rows(List<Mistake> mistakes, List<String> hints) {
        int rows = ROWS.of(limit, mistakes, hints);
        hints.replaceAll(hint -> hint + ".");
        return rows;
    }
}

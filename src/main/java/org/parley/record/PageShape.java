package org.parley.record;

import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import org.parley.http.Limit;

/** How a list of reference data is to be given. */
public record PageShape(
        @RestQuery
        @Parameter(description = "How many a page, 50 if not said; over 1000 is capped and said so.", example = "50")
        @Nullable
        Limit limit,

        @RestQuery @Parameter(description = "Where the page begins: `next_cursor` of the one before.") @Nullable
        String cursor) {

    public int size() {
        return (limit == null ? Limit.DEFAULT : limit).value();
    }
}

package org.parley.analysis.readouts;

import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** Of which talk accounts are compared, or how many a page. */
record ReadoutShape(
        @RestQuery
        @Parameter(
                description =
                        "Id of a talk, to see its accounts side by side; without it, all talks that have accounts.",
                example = "2025-03-18-trump-putin-call")
        @Nullable
        String event,

        @RestQuery
        @Parameter(description = "Talks a page, 50 if not said; over 1000 is capped and said so.", example = "50")
        @Nullable
        String limit,

        @RestQuery @Parameter(description = "Where the page begins: `next_cursor` of the one before.") @Nullable
        String cursor) {}

package org.parley.analysis.sequences;

import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** What is to follow how soon. */
record FrequentShape(
        @RestQuery
        @Parameter(
                description = "How soon one must follow the other, in days or weeks (`3d`, `2w`); 7 days if not said.",
                example = "7d")
        @Nullable
        String within,

        @RestQuery
        @Parameter(description = "What follows what: `kind`, for now the only one.", example = "kind")
        @Nullable
        String by,

        @RestQuery
        @Parameter(description = "How many pairs are told; 50 if not said, at most 1000.", example = "50")
        @Nullable
        String limit) {}

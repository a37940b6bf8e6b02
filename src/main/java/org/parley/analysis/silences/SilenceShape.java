package org.parley.analysis.silences;

import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** Which silences are told. */
record SilenceShape(
        @RestQuery
        @Parameter(
                description = "The shortest that is told, in days or weeks (`14d`, `2w`, `P14D`); 14 days if not said.",
                example = "14d")
        @Nullable
        String least,

        @RestQuery
        @Parameter(
                description =
                        "How contacts are read of which the day is not known: `cautious`, if not said, or `generous`.",
                example = "cautious")
        @Nullable
        Reading reading) {}

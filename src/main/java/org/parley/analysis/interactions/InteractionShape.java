package org.parley.analysis.interactions;

import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** How interactions are to be told, whatever was asked. */
record InteractionShape(
        @RestQuery
        @Parameter(
                description =
                        "Who interacts: `state`, if not said, the states and blocs for which someone took part, or `direct`, those"
                                + " that took part themselves.",
                example = "state")
        @Nullable
        String level,

        @RestQuery
        @Parameter(
                description =
                        "`edges`, if not said: a row for each pair; `matrix`: everyone in line and column, with counts.",
                example = "edges")
        @Nullable
        Layout shape,

        @RestQuery
        @Parameter(
                description =
                        "Tells each stretch of time for itself, by the first days of the events; not with `shape=matrix`.",
                example = "month")
        @Nullable
        String by,

        @RestQuery
        @Parameter(
                description =
                        "How many pairs, those with most events first, in a matrix how many actors: 50 if not said;"
                                + " over 1000 is capped and said so.",
                example = "10")
        @Nullable
        String limit) {}

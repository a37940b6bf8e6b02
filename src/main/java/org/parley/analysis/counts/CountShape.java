package org.parley.analysis.counts;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** How counts are to be given, whatever was asked. */
record CountShape(
        @RestQuery
        @Parameter(
                description = "By what to count: one or two, of which one may be a stretch of time; two make a table.",
                required = true,
                example = "week")
        List<String> by,

        @RestQuery
        @Parameter(
                description =
                        "Which actors `by=actor` counts: `direct`, those that took part themselves, or `state`, the states and"
                                + " blocs for which someone took part.",
                example = "state")
        @Nullable
        String level,

        @RestQuery
        @Parameter(
                description =
                        "How many actors, topics, processes, sources, publishers, places or tags, most events first: 50 if not said, in a"
                                + " table 10; over 1000 is capped and said so. Stretches of time and fixed words are all given.",
                example = "10")
        @Nullable
        String limit) {}

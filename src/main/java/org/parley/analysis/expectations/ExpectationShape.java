package org.parley.analysis.expectations;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** Which expectations are told, and how many a page. */
record ExpectationShape(
        @RestQuery
        @Parameter(
                description =
                        "When they fall due, written as `datetime` is: `2025-05`, `2025-02-01/2025-02-28` with `..` for an open end,"
                                + " `now`, `today-P30D`; `date_match` says whether they must possibly or certainly. All if not said.",
                example = "2025-05")
        @Nullable
        String due,

        @RestQuery
        @Parameter(
                description =
                        "What became of them: `met`, `late`, `missed`, `cancelled`, `superseded`, `open`, `overdue`, `unknown`.",
                schema = @Schema(type = SchemaType.ARRAY, implementation = DueState.class),
                example = "missed,cancelled")
        List<String> state,

        @RestQuery
        @Parameter(
                description =
                        "Whose deadlines the `summary` compares: `state`, if not said, those of the states and blocs for which someone"
                                + " set them or was to act, or `direct`, those of each actor itself.",
                example = "direct")
        @Nullable
        String level,

        @RestQuery
        @Parameter(
                description = "Expectations a page, 50 if not said; over 1000 is capped and said so.",
                example = "50")
        @Nullable
        String limit,

        @RestQuery @Parameter(description = "Where the page begins: `next_cursor` of the one before.") @Nullable
        String cursor) {}

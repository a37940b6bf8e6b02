package org.parley.analysis.difference;

import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** Between which moments of the record, and how the answer is to be given. */
record DifferenceShape(
        @RestQuery
        @Parameter(
                description =
                        "The earlier moment of the record: an instant with its offset, `now-P30D`, `today`; a day, a month or a year stands"
                                + " for its end (UTC).",
                required = true,
                example = "2026-11-23T20:00:00Z")
        @Nullable
        String from,

        @RestQuery
        @Parameter(description = "The later moment, written likewise; now if not said.", example = "now")
        @Nullable
        String to,

        @RestQuery
        @Parameter(description = "Events a page, 50 if not said; over 1000 is capped and said so.", example = "50")
        @Nullable
        String limit,

        @RestQuery @Parameter(description = "Where the page begins: `next_cursor` of the one before.") @Nullable
        String cursor) {}

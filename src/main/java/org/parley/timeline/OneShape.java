package org.parley.timeline;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** How one event is to be given. */
record OneShape(
        @RestQuery("known_at")
        @Parameter(
                description = "Answer as the record would have answered then: an instant, a day (its end), `now-P30D`.",
                example = "2026-11-23T20:00:00Z")
        @Nullable
        String knownAt,

        @RestQuery
        @Parameter(description = "Members to keep, with dots for members within.", example = "id,title,when.edtf")
        List<String> fields,

        @RestQuery
        @Parameter(
                description =
                        "What costs more and comes only when asked for: `citations`, `links`, `moves`, `readouts`, or `all`"
                                + " (what PUT takes).",
                example = "all")
        List<String> embed) {

    /** As it stands, as it is. */
    boolean isPlain() {
        return knownAt == null && fields.isEmpty() && embed.isEmpty();
    }

    ListShape asList() {
        return new ListShape(null, null, null, fields, embed, null);
    }
}

package org.parley.analysis.positions;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import org.parley.event.MoveAct;

/** Which positions are told, and as of which day. */
record BoardShape(
        @RestQuery
        @Parameter(
                description =
                        "The day at which they are told; a month or a year stands for its last day; also `today`, `today-P30D`, which mean the day of asking. Today"
                                + " (UTC), or the day of `known_at`, if not said.",
                example = "2025-03-27")
        @Nullable
        String at,

        @RestQuery
        @Parameter(description = "Held by this actor; an id, alias or identifier.", example = "usa")
        @Nullable
        String holder,

        @RestQuery
        @Parameter(
                description = "In this state, or any of these.",
                schema = @Schema(type = SchemaType.ARRAY, implementation = MoveAct.class),
                example = "made_conditional,rejected")
        List<String> state,

        @RestQuery
        @Parameter(description = "Only those that stand, or only those that are closed.", example = "true")
        @Nullable
        String standing) {
    /** All of them, as they stand today. */
    static final BoardShape ALL = new BoardShape(null, null, List.of(), null);
}

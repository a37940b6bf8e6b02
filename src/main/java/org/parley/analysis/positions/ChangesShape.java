package org.parley.analysis.positions;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import org.parley.event.MoveAct;

/** Which moves are told, and how many of them. */
record ChangesShape(
        @RestQuery
        @Parameter(description = "Of positions of this actor; an id, alias or identifier.", example = "usa")
        @Nullable
        String holder,

        @RestQuery
        @Parameter(
                description = "That led to this state, or to any of these.",
                schema = @Schema(type = SchemaType.ARRAY, implementation = MoveAct.class),
                example = "rejected")
        List<String> state) {}

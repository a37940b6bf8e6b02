package org.parley.position;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** Which positions are asked for. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record PositionQuery(
        @RestQuery
        @Parameter(description = "Held by this actor; an id, alias or identifier.", example = "russia")
        @Nullable
        String holder,

        @RestQuery @Parameter(description = "On this topic or one under it.", example = "ceasefire") @Nullable
        String topic) {}

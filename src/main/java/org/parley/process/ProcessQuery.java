package org.parley.process;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** Which negotiations are asked for. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record ProcessQuery(
        @RestQuery
        @Parameter(
                description = "Those to which this actor is a party; an id, alias or identifier.",
                example = "ukraine")
        @Nullable
        String party) {}

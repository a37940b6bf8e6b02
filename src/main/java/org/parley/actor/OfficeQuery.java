package org.parley.actor;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** Which offices are asked for. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record OfficeQuery(
        @RestQuery
        @Parameter(description = "Held by this person; an id, alias or identifier.", example = "lavrov")
        @Nullable
        String holder,

        @RestQuery
        @Parameter(description = "Of this actor or what belongs to it; an id, alias or identifier.", example = "russia")
        @Nullable
        String organisation,

        @RestQuery
        @Parameter(
                description =
                        "Held at that time, as far as is known: a day, month, year, interval, `today`, `now-P30D`.",
                example = "2025-04-27")
        @Nullable
        String at) {}

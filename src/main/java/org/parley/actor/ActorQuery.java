package org.parley.actor;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** Which actors are asked for. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record ActorQuery(
        @RestQuery
        @Parameter(
                description =
                        "A name, or the beginning of one, in any language; spellings that are alike are found too, best first.",
                example = "Zelensky")
        @Nullable
        String q,

        @RestQuery @Parameter(description = "What sort of actor; any of several.", example = "person")
        List<String> kind,

        @RestQuery("part_of")
        @JsonProperty("part_of")
        @Parameter(
                description = "What belongs to this actor, at any depth; an id, alias or identifier.",
                example = "russia")
        @Nullable
        String partOf) {}

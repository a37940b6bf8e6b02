package org.parley.topic;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** Which topics are asked for. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record TopicQuery(
        @RestQuery @Parameter(description = "Those directly under this one.", example = "ceasefire") @Nullable
        String broader) {}

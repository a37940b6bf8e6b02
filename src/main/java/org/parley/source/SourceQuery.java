package org.parley.source;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** Which sources are asked for. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record SourceQuery(
        @RestQuery
        @Parameter(
                description = "The publisher's slug, as `publisher_id` of a source has it; any of several.",
                example = "tass")
        List<String> publisher,

        @RestQuery @Parameter(description = "What sort of publication; any of several.", example = "agency")
        List<String> kind,

        @RestQuery @Parameter(description = "Language (BCP 47); any of several.", example = "ru")
        List<String> language,

        @RestQuery
        @Parameter(description = "Words of the title, without regard to case and accents.", example = "Lavrov")
        @Nullable
        String q) {}

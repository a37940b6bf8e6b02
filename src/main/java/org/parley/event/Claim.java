package org.parley.event;

import static org.parley.event.TextKind.ACTOR;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** One accusation: by whom, against whom. */
@Schema(description = "One accusation: by whom, against whom.")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Claim(
        @Schema(description = "Who accuses.", examples = "russian-mod") @TextOf(ACTOR) @Nullable
        String by,

        @Schema(description = "Who is accused.", examples = "ukraine") @TextOf(ACTOR) @Nullable
        String against,

        @Schema(description = "How many violations are claimed.", examples = "2935") @Nullable
        Integer count) {
    /**
     * Ids of all whom an event's claims accuse.
     *
     * @param event as readers see it
     */
    public static Set<String> accused(JsonNode event) {
        return event.path("details")
                .path("claims")
                .valueStream()
                .map(claim -> claim.path("against"))
                .filter(JsonNode::isTextual)
                .map(JsonNode::textValue)
                .collect(Collectors.toSet());
    }
}

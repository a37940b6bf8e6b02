package org.parley.position;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A position as a curator enters it. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@Schema(description = "A standing demand or offer: the body of POST and PUT, and a line of the interchange format.")
public record PositionDraft(
        @Schema(description = "A readable id, for ever.", examples = "us-30-day-ceasefire")
        String id,

        @Schema(description = "Id of the actor that holds it.", examples = "usa")
        String holder,

        @Schema(description = "Id of the topic.", examples = "ceasefire")
        String topic,

        @Schema(
                description = "What is demanded or offered.",
                examples = "General ceasefire of 30 days first, negotiations after it")
        String text,

        @Schema(
                description = "Ids of the actors of which it is demanded or to which it is offered.",
                examples = "russia")
        List<String> addressedTo) {

    public PositionDraft {
        addressedTo = listed(addressedTo);
    }

    private static List<String> listed(@Nullable List<String> list) {
        return list == null ? List.of() : List.copyOf(list);
    }
}

package org.parley.position;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.parley.record.Kept;
import org.parley.record.Versioned;

/** A position as readers see it. */
@Schema(description = "A standing demand or offer. What became of it is told by the moves of events.")
public record PositionView(
        @Schema(description = "Its id.", examples = "us-30-day-ceasefire")
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
                description = "Ids of the actors of which it is demanded or to which it is offered; may be empty.",
                examples = "russia")
        List<String> addressedTo,

        @Schema(description = "Rises with each change; the ETag.", examples = "1", readOnly = true)
        int version,

        @Schema(description = "Its address.", examples = "/v1/positions/us-30-day-ceasefire", readOnly = true)
        String self)
        implements Kept {

    /** What readers see of a position. */
    public static PositionView of(Versioned<PositionDraft> position) {
        PositionDraft draft = position.draft();
        return new PositionView(
                draft.id(),
                draft.holder(),
                draft.topic(),
                draft.text(),
                draft.addressedTo(),
                position.version(),
                "/v1/positions/" + draft.id());
    }
}

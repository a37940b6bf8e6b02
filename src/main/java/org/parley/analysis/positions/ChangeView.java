package org.parley.analysis.positions;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.parley.analysis.Course;
import org.parley.event.MoveAct;
import org.parley.position.PositionView;

/** A move with the state that it met and the one that it left. */
@Schema(name = "PositionChange", description = "A move with the state that it met and the one that it left.")
@JsonInclude(JsonInclude.Include.NON_NULL)
record ChangeView(
        @Schema(description = "Id of the position.", examples = "us-energy-truce")
        String position,

        @Schema(description = "Who holds it.", examples = "usa")
        String holder,

        @Schema(description = "Its topic.", examples = "energy-infrastructure-truce")
        String topic,

        @Schema(description = "The move.") MoveView move,

        @Schema(description = "The state before; absent where this is the first move.", examples = "accepted") @Nullable
        MoveAct before,

        @Schema(description = "The state after it.", examples = "made_conditional")
        MoveAct state,

        @Schema(description = "Whether the position stands after it.", examples = "true")
        boolean standing,

        @Schema(
                description = "True where it may lie outside the period asked for; absent otherwise.",
                examples = "true")
        @Nullable
        Boolean possible) {

    static ChangeView of(PositionView position, Course.Step step, MoveView move, boolean certain) {
        return new ChangeView(
                position.id(),
                position.holder(),
                position.topic(),
                move,
                step.before(),
                step.state(),
                step.standing(),
                certain ? null : true);
    }
}

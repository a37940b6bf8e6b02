package org.parley.analysis.positions;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.parley.event.MoveAct;
import org.parley.position.PositionView;
import org.parley.timeline.Moves.Move;

/** How a position stands at a day. */
@Schema(name = "StandingView", description = "How a position stands at a day.")
public record StandingView(
        @Schema(description = "Id of the position.", examples = "us-energy-truce")
        String position,

        @Schema(description = "Who holds it.", examples = "usa")
        String holder,

        @Schema(description = "Its topic.", examples = "energy-infrastructure-truce")
        String topic,

        @Schema(description = "What it says.", examples = "No strikes on energy infrastructure")
        String text,

        @Schema(description = "Of whom it is asked, or to whom it is offered; may be empty.", examples = "russia")
        List<String> addressedTo,

        @Schema(
                description =
                        "What the last move by anyone left it in; `reiterated` and `disputed` leave what was before.",
                examples = "made_conditional")
        MoveAct state,

        @Schema(description = "The same for each actor's own moves.")
        Map<String, MoveAct> stateByActor,

        @Schema(description = "Whether it stands, or is closed.", examples = "true")
        boolean standing,

        @Schema(
                description = "Days from the first move to the day asked for, or to the move that closed it.",
                examples = "37")
        long standingDays,

        @Schema(description = "How many moves there were.", examples = "4")
        int moves,

        @Schema(description = "How often its holder said it again, unchanged.", examples = "0")
        long reiterated,

        @Schema(description = "How often others did.", examples = "0")
        long reiteratedByOthers,

        @Schema(description = "The first move.") MoveView firstMove,
        @Schema(description = "The last move.") MoveView lastMove,

        @Schema(description = "Moves that may have been made by that day, but need not; absent where there are none.")
        @JsonInclude(JsonInclude.Include.NON_EMPTY)
        List<MoveView> possibleMoves,

        @Schema(
                description = "All its moves, under the same filters.",
                examples = "/v1/analysis/positions/us-energy-truce/history")
        String history,

        @Schema(
                description =
                        "False where vague days leave open which of its moves came last, so that `state` or `standing` may be other.",
                examples = "true")
        boolean certain,

        @Schema(
                description = "The event by whose move each actor is as `state_by_actor` tells.",
                examples = "{\"russia\": \"2025-03-25-kremlin-facilities-list\"}")
        Map<String, String> eventByActor) {

    static StandingView of(State at, Function<Move, MoveView> shown, String history) {
        PositionView position = at.position();
        Map<String, MoveAct> byActor = new LinkedHashMap<>();
        Map<String, String> events = new LinkedHashMap<>();
        at.byActor().forEach((actor, step) -> {
            byActor.put(actor, step.move().act());
            events.put(actor, step.move().event());
        });
        return new StandingView(
                position.id(),
                position.holder(),
                position.topic(),
                position.text(),
                position.addressedTo(),
                at.last().state(),
                byActor,
                at.last().standing(),
                at.daysStanding(),
                at.moves(),
                at.reiterated(),
                at.supported(),
                shown.apply(at.first().move()),
                shown.apply(at.last().move()),
                at.possible().stream().map(shown).toList(),
                history,
                at.certain(),
                events);
    }
}

package org.parley.analysis.positions;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.parley.event.MoveAct;
import org.parley.timeline.EnteredMoves.Entered;
import org.parley.timeline.Moves.Move;

/** What an event did to a position. */
@Schema(name = "PositionMove", description = "What an event did to a position.")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record MoveView(
        @Schema(description = "Id of the event.", examples = "2025-03-25-kremlin-facilities-list")
        String event,

        @Schema(description = "Its title.", examples = "Kremlin publishes a list of facilities")
        String title,

        @Schema(description = "What was done.", examples = "made_conditional")
        MoveAct act,

        @Schema(description = "Who did it.", examples = "russia")
        String by,

        @Schema(description = "When (EDTF), as entered.", examples = "2025-03-25")
        String when,

        @Schema(description = "The first day on which it may have been; absent where open.", examples = "2025-03-25")
        @Nullable
        LocalDate earliest,

        @Schema(description = "The last such day: from then on it counts; absent where open.", examples = "2025-03-25")
        @Nullable
        LocalDate latest,

        @Schema(description = "What the curator added.", examples = "only energy infrastructure agreed") @Nullable
        String note) {
    private static final int FIRST = 1;
    private static final int LAST = 9999;

    static MoveView of(Move move, Entered entered) {
        return new MoveView(
                move.event(),
                move.title(),
                move.act(),
                move.by(),
                entered.edtf(),
                move.first().getYear() <= FIRST ? null : move.first(),
                move.last().getYear() >= LAST ? null : move.last(),
                entered.note());
    }
}

package org.parley.analysis.positions;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.parley.event.Stance;
import org.parley.http.Hinted;

/** Who stands where, actor by topic. */
@Schema(name = "MatrixView", description = "Who stands where, actor by topic.")
record MatrixView(
        @Schema(description = "Its columns: actors that hold, moved, or are asked; by id.")
        List<Named> actors,

        @Schema(description = "Its rows: topics of the positions, by id.")
        List<Named> topics,

        @Schema(description = "Its cells, by topic, then by actor; what is not there says nothing of the two.")
        List<Cell> items,

        @Schema(description = "What the reader should know.") @JsonInclude(JsonInclude.Include.NON_EMPTY)
        List<String> hints,

        @Schema(description = "The question as it was understood.", ref = "EventQuery")
        ObjectNode query)
        implements Hinted {

    /** An actor or a topic. */
    @Schema(name = "NamedId", description = "An actor or a topic.")
    record Named(
            @Schema(description = "Its id.", examples = "usa")
            String id,

            @Schema(description = "Its name.", examples = "United States")
            String name) {}

    /** How one actor stands on one topic. */
    @Schema(name = "StanceCell", description = "How one actor stands on one topic.")
    record Cell(
            @Schema(description = "Id of the topic.", examples = "ceasefire")
            String topic,

            @Schema(description = "Id of the actor.", examples = "ukraine")
            String actor,

            @Schema(description = "One for each position on the topic that concerns the actor, by the position's id.")
            List<Shown> stances) {}

    /** A line of the table: one stance. */
    record Line(String topic, String actor, Shown shown) {}

    List<Line> lines() {
        return items.stream()
                .flatMap(cell -> cell.stances().stream().map(shown -> new Line(cell.topic(), cell.actor(), shown)))
                .toList();
    }

    /** A stance, with what shows it. */
    @Schema(name = "StanceShown", description = "A stance, with what shows it.")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Shown(
            @Schema(description = "How the actor stands to the position.", examples = "accepts")
            Stance stance,

            @Schema(description = "Id of the position.", examples = "us-30-day-ceasefire")
            String position,

            @Schema(
                    description = "What it says.",
                    examples = "General ceasefire of 30 days first, negotiations after it")
            String text,

            @Schema(description = "The move that shows it; absent where nothing is recorded.") @Nullable
            MoveView move,

            @Schema(
                    description =
                            "Moves of the actor that may have come by that day, but not for certain, and are not counted; absent where"
                                    + " there are none.")
            @JsonInclude(JsonInclude.Include.NON_EMPTY)
            List<MoveView> possibleMoves) {}
}

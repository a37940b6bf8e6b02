package org.parley.analysis.counts;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.parley.http.Hinted;
import org.parley.http.JsonText;
import org.parley.timeline.By;
import org.parley.timeline.Tally;

/** Counts of events. */
@Schema(name = "CountsView", description = "Counts of events.")
record CountsView(
        @Schema(
                description = "By time, then by count; may be empty.",
                type = SchemaType.ARRAY,
                implementation = Object.class)
        JsonText items,

        @Schema(description = "How many events there are, each once, as many as the list has.", examples = "161")
        long total,

        @Schema(
                description =
                        "Those of them that do not lie on a single day: vague, or long; each is counted on its first day.",
                examples = "17")
        long vague,

        @Schema(
                description =
                        "By time alone: events that began before the first stretch and reach into the period asked for; they are in no row.",
                examples = "2")
        @Nullable
        Long before,

        @Schema(description = "By time alone: events whose begin is open; they are in no row.", examples = "1")
        @Nullable
        Long openStart,

        @Schema(description = "What was left out because others have more events; absent where nothing was.")
        @JsonInclude(JsonInclude.Include.NON_EMPTY)
        List<Left> left,

        @Schema(description = "What the reader should know: what was capped, what would find something.")
        @JsonInclude(JsonInclude.Include.NON_EMPTY)
        List<String> hints,

        @Schema(description = "The question as it was understood.", ref = "EventQuery")
        ObjectNode query)
        implements Hinted {

    /** What was left out. */
    @Schema(name = "CountsLeft", description = "Values that were left out because others have more events.")
    record Left(
            @Schema(description = "Of what.") By by,

            @Schema(description = "How many values.", examples = "38")
            long values,

            @Schema(description = "The sum of their counts.", examples = "95")
            long events) {
        static Left of(Tally.Left left) {
            return new Left(left.by(), left.values(), left.events());
        }
    }
}

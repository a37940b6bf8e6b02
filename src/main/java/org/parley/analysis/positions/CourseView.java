package org.parley.analysis.positions;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.parley.http.Hinted;

/** What became of a position. */
@Schema(name = "CourseView", description = "What became of a position.")
@JsonInclude(JsonInclude.Include.NON_NULL)
record CourseView(
        @Schema(description = "How it stands at the day; absent where nobody had moved it by then.") @Nullable
        StandingView position,

        @Schema(
                description =
                        "Its moves in the order in which they count, those after the day too where no day was asked for.")
        List<ChangeView> items,

        @Schema(description = "What the reader should know.") @JsonInclude(JsonInclude.Include.NON_EMPTY)
        List<String> hints,

        @Schema(description = "The question as it was understood.", ref = "EventQuery")
        ObjectNode query)
        implements Hinted {}

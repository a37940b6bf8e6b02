package org.parley.analysis.positions;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How the demands and offers of a profile stand. */
@Schema(name = "Standings", description = "How demands and offers stand.")
public record Standings(
        @Schema(description = "How many there are.", examples = "14")
        int positions,

        @Schema(description = "How many of them stand.", examples = "9")
        long standing,

        @Schema(description = "Those moved last come first.")
        List<StandingView> items) {}

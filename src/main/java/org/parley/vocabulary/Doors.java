package org.parley.vocabulary;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What there is, for whoever knows only the address. */
@Schema(description = "Links to everything.")
public record Doors(
        @Schema(description = "What this is.", examples = "Parley: the record of a peace negotiation")
        String title,

        @Schema(description = "Where to go on.") List<Door> links) {

    /** One way on. */
    @Schema(description = "One way on.")
    public record Door(
            @Schema(description = "Where it leads.", examples = "/v1/events")
            String href,

            @Schema(description = "What is there.", examples = "The timeline, with all filters")
            String title) {}
}

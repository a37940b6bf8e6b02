package org.parley.process;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A process as a curator enters it. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@Schema(description = "A negotiation: the body of POST and PUT, and a line of the interchange format.")
public record ProcessDraft(
        @Schema(description = "A readable id, for ever.", examples = "ukraine-2025")
        String id,

        @Schema(description = "What it is called.", examples = "Negotiations on the war in Ukraine, 2025")
        String name,

        @Schema(
                description = "What it is about, from when to when.",
                examples = "Diplomacy about a ceasefire, from February 2025.")
        @Nullable
        String description,

        @Schema(description = "Who takes part, in which role.")
        List<Party> parties) {

    public ProcessDraft {
        parties = parties == null ? List.of() : List.copyOf(parties);
    }

    /** An actor's part in a process. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(description = "An actor's part in a negotiation.")
    public record Party(
            @Schema(description = "Id of the actor.", examples = "usa")
            String actor,

            @Schema(description = "Its part.", examples = "mediator")
            PartyRole role,

            @Schema(description = "Anything to add.", examples = "as it describes itself") @Nullable
            String note) {}
}

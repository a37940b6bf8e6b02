package org.parley.process;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.parley.record.Kept;
import org.parley.record.Versioned;

/** A process as readers see it. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "A negotiation and its parties.")
public record ProcessView(
        @Schema(description = "Its id.", examples = "ukraine-2025")
        String id,

        @Schema(description = "What it is called.", examples = "Negotiations on the war in Ukraine, 2025")
        String name,

        @Schema(
                description = "What it is about, from when to when.",
                examples = "Diplomacy about a ceasefire, from February 2025.")
        @Nullable
        String description,

        @Schema(description = "Who takes part, in which role; may be empty.")
        List<ProcessDraft.Party> parties,

        @Schema(description = "Rises with each change; the ETag.", examples = "1", readOnly = true)
        int version,

        @Schema(description = "Its address.", examples = "/v1/processes/ukraine-2025", readOnly = true)
        String self)
        implements Kept {

    /** What readers see of a process. */
    public static ProcessView of(Versioned<ProcessDraft> process) {
        ProcessDraft draft = process.draft();
        return new ProcessView(
                draft.id(),
                draft.name(),
                draft.description(),
                draft.parties(),
                process.version(),
                "/v1/processes/" + draft.id());
    }
}

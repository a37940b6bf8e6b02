package org.parley.actor;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.parley.record.Kept;
import org.parley.record.Versioned;

/** An office as readers see it. */
@Schema(description = "A post that people hold.")
public record OfficeView(
        @Schema(description = "Its id.", examples = "russian-mfa-minister-of-foreign-affairs")
        String id,

        @Schema(description = "What its holder is called.", examples = "Minister of Foreign Affairs")
        String title,

        @Schema(description = "The actor for which its holder acts.", examples = "russian-mfa")
        String organisation,

        @Schema(
                description = "The state or bloc for which its holder stands, else the topmost actor.",
                examples = "russia",
                readOnly = true)
        @Nullable
        String of,

        @Schema(description = "Rises with each change; the ETag.", examples = "1", readOnly = true)
        int version,

        @Schema(
                description = "Its address.",
                examples = "/v1/offices/russian-mfa-minister-of-foreign-affairs",
                readOnly = true)
        String self)
        implements Kept {

    static OfficeView of(Versioned<OfficeDraft> office, @Nullable String of) {
        OfficeDraft draft = office.draft();
        return new OfficeView(
                draft.id(), draft.title(), draft.organisation(), of, office.version(), "/v1/offices/" + draft.id());
    }
}

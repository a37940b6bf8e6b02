package org.parley.actor;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.parley.actor.ActorDraft.Identifier;
import org.parley.actor.ActorDraft.Name;
import org.parley.actor.ActorDraft.TenureCitation;
import org.parley.record.Kept;

/** An actor as readers see it. */
@Schema(description = "Who acts: a person, state, organisation, bloc, armed group or medium.")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ActorView(
        @Schema(description = "Its id.", examples = "lavrov")
        String id,

        @Schema(description = "What sort of actor it is.", examples = "person")
        ActorKind kind,

        @Schema(description = "As it is usually written in English.", examples = "Sergey Lavrov")
        String name,

        @Schema(description = "The name in other languages; may be empty.")
        List<Name> names,

        @Schema(
                description = "Other spellings and names by which it is found; may be empty.",
                examples = "Sergei Lavrov")
        List<String> aliases,

        @Schema(description = "What other registers call it; may be empty.")
        List<Identifier> identifiers,

        @Schema(description = "The actor that it belongs to, whatever the day.", examples = "russian-mfa") @Nullable
        String partOf,

        @Schema(description = "Who or what it is, in a sentence.", examples = "Russian diplomat") @Nullable
        String description,

        @Schema(description = "The offices that a person held or holds, as entered; may be empty.")
        List<TenureView> tenures,

        @Schema(description = "Rises with each change; the ETag.", examples = "1", readOnly = true)
        int version,

        @Schema(description = "Its address.", examples = "/v1/actors/lavrov", readOnly = true)
        String self)
        implements Kept {

    /** An office and the days on which a person held it, with what the office is. */
    @Schema(name = "Tenure", description = "An office and the days on which a person held it, both ends inclusive.")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record TenureView(
            @Schema(description = "Id of the office.", examples = "russian-mfa-minister-of-foreign-affairs")
            String office,

            @Schema(
                    description = "What the holder is called.",
                    examples = "Minister of Foreign Affairs",
                    readOnly = true)
            @Nullable
            String title,

            @Schema(description = "The actor for which the holder acts.", examples = "russian-mfa", readOnly = true)
            @Nullable
            String organisation,

            @Schema(
                    description = "The state or bloc for which the holder stands, else the topmost actor.",
                    examples = "russia",
                    readOnly = true)
            @Nullable
            String of,

            @Schema(description = "First day (EDTF).", examples = "2004-03-09")
            String from,

            @Schema(description = "Last day (EDTF); absent while no end is known.", examples = "2025-05-01") @Nullable
            String until,

            @Schema(description = "Where it stands; may be empty.")
            List<TenureCitation> citations,

            @Schema(description = "Anything to add.", examples = "acting until confirmed") @Nullable
            String note) {}
}

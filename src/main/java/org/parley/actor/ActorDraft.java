package org.parley.actor;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An actor as a curator enters it. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@Schema(
        description =
                "An actor as a curator enters it: the body of POST and PUT, and a line of the interchange format.")
public record ActorDraft(
        @Schema(description = "A readable id, for ever.", examples = "lavrov")
        String id,

        @Schema(description = "What sort of actor it is.", examples = "person")
        ActorKind kind,

        @Schema(description = "As it is usually written in English.", examples = "Sergey Lavrov")
        String name,

        @Schema(description = "The name in other languages.")
        List<Name> names,

        @Schema(description = "Other spellings and names by which it is found.", examples = "Sergei Lavrov")
        List<String> aliases,

        @Schema(description = "What other registers call it.")
        List<Identifier> identifiers,

        @Schema(
                description = "The actor that it belongs to, whatever the day. For a person its tenures say more.",
                examples = "russian-mfa")
        @Nullable
        String partOf,

        @Schema(description = "Who or what it is, in a sentence.", examples = "Russian diplomat") @Nullable
        String description,

        @Schema(description = "The offices that a person held or holds, each with its days.")
        List<TenureDraft> tenures) {

    public ActorDraft {
        names = listed(names);
        aliases = listed(aliases);
        identifiers = listed(identifiers);
        tenures = listed(tenures);
    }

    static <T> List<T> listed(@Nullable List<T> list) {
        return list == null ? List.of() : List.copyOf(list);
    }

    /** A name in a language other than English. */
    @Schema(name = "ActorName", description = "A name in a language other than English.")
    public record Name(
            @Schema(description = "The name as written in that language.", examples = "Сергей Лавров")
            String text,

            @Schema(description = "The language (BCP 47).", examples = "ru")
            String language) {}

    /** What another register calls the actor. */
    @Schema(name = "ActorIdentifier", description = "What another register calls the actor; it finds the actor too.")
    public record Identifier(
            @Schema(description = "The register.", examples = "wikidata")
            String scheme,

            @Schema(description = "What stands there.", examples = "Q58217")
            String value) {}

    /** An office and the days on which a person held it. */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    @Schema(
            name = "TenureDraft",
            description = "An office and the days on which a person held it, both ends inclusive.")
    public record TenureDraft(
            @Schema(description = "Id of the office.", examples = "russian-mfa-minister-of-foreign-affairs")
            String office,

            @Schema(
                    description =
                            "First day (EDTF). `../2025-02-18` says that it was held on that day and perhaps before.",
                    examples = "2004-03-09")
            String from,

            @Schema(description = "Last day (EDTF); absent while no end is known.", examples = "2025-05-01") @Nullable
            String until,

            @Schema(description = "Where it stands.") List<TenureCitation> citations,

            @Schema(description = "Anything to add.", examples = "acting until confirmed") @Nullable
            String note) {
        public TenureDraft {
            citations = listed(citations);
        }
    }

    /** The place in a source that supports a tenure. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "TenureCitation", description = "The place in a source that supports a tenure.")
    public record TenureCitation(
            @Schema(description = "Id of the source.", examples = "wikidata-ru")
            String source,

            @Schema(
                    description = "The words that support it.",
                    examples = "Minister of Foreign Affairs,Sergey Lavrov,Q58217,2004-03-09,")
            @Nullable
            String quote,

            @Schema(description = "Where in the source.", examples = "line 12") @Nullable
            String locator,

            @Schema(description = "Anything to add.", examples = "for the end") @Nullable
            String note) {}
}

package org.parley.source;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A source as a curator enters it. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "A publication: the body of POST and PUT, and a line of the interchange format.")
public record SourceDraft(
        @Schema(description = "A readable id, for ever.", examples = "tass-1950147")
        String id,

        @Schema(description = "Who published it, as it calls itself.", examples = "Fox News")
        String publisher,

        @Schema(description = "Its headline or title.", examples = "Russia says peacekeepers would be targets")
        String title,

        @Schema(description = "Where it can be read.", examples = "https://www.example.org/2025/04/27/call") @Nullable
        String url,

        @Schema(description = "When it was published (EDTF); absent where that is not known.", examples = "2025-04-28")
        @Nullable
        String published,

        @Schema(description = "Its language (BCP 47).", examples = "ru") @Nullable
        String language,

        @Schema(description = "Whether its words are quoted in translation.", examples = "true", defaultValue = "false")
        @Nullable
        Boolean translated,

        @Schema(description = "What sort of publication it is.", examples = "news")
        SourceKind kind,

        @Schema(
                description = "Where the title is from, if not from the page.",
                examples = "title taken from the address")
        @Nullable
        String titleNote,

        @Schema(description = "Anything to add.", examples = "copy of an agency report") @Nullable
        String note) {}

package org.parley.source;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.parley.record.Kept;
import org.parley.record.Versioned;

/** A source as readers see it. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "A publication that events and tenures cite.")
public record SourceView(
        @Schema(description = "Its id.", examples = "tass-1950147")
        String id,

        @Schema(description = "Who published it, as it calls itself.", examples = "Fox News")
        String publisher,

        @Schema(
                description = "The publisher as the filter `publisher` names it.",
                examples = "fox-news",
                readOnly = true)
        String publisherId,

        @Schema(description = "Its headline or title.", examples = "Russia says peacekeepers would be targets")
        String title,

        @Schema(description = "Where it can be read.", examples = "https://www.example.org/2025/04/27/call") @Nullable
        String url,

        @Schema(description = "When it was published (EDTF); absent where that is not known.", examples = "2025-04-28")
        @Nullable
        String published,

        @Schema(description = "Its language (BCP 47).", examples = "ru") @Nullable
        String language,

        @Schema(description = "True where its words are quoted in translation; absent otherwise.", examples = "true")
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
        String note,

        @Schema(description = "Rises with each change; the ETag.", examples = "1", readOnly = true)
        int version,

        @Schema(description = "Its address.", examples = "/v1/sources/tass-1950147", readOnly = true)
        String self)
        implements Kept {

    /** What readers see of a source. */
    public static SourceView of(Versioned<SourceDraft> source) {
        SourceDraft draft = source.draft();
        return new SourceView(
                draft.id(),
                draft.publisher(),
                Publishers.slug(draft.publisher()),
                draft.title(),
                draft.url(),
                draft.published(),
                draft.language(),
                Boolean.TRUE.equals(draft.translated()) ? true : null,
                draft.kind(),
                draft.titleNote(),
                draft.note(),
                source.version(),
                "/v1/sources/" + draft.id());
    }
}

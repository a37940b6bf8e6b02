package org.parley.event;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A part of one of an event's texts, in pieces; put together they are the text. */
@Schema(name = "Snippet", description = "Where an event has the words that were asked for.")
public record Snippet(
        @Schema(
                description =
                        "Which text it is of: a member, or a JSON Pointer without its first slash; `participants` and `topics` are their names.",
                examples = "summary")
        String of,

        @Schema(description = "The text, in its order; some 30 words.")
        List<Piece> pieces) {

    /** A piece of a text. */
    @Schema(name = "SnippetPiece", description = "A piece of a text.")
    public record Piece(
            @Schema(description = "Plain text, not HTML.", examples = "ceasefire")
            String text,

            @Schema(description = "True where it is a word that was asked for; absent otherwise.") @Nullable
            Boolean match) {}
}

package org.parley.vocabulary;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.parley.event.Codes;

/** A word of the record with its meaning. */
@Schema(name = "Word", description = "A word of the record with its meaning.")
public record WordView(
        @Schema(description = "The word, as it is written in JSON and addresses.", examples = "call")
        String code,

        @Schema(description = "For a person to read.", examples = "Call")
        String label,

        @Schema(description = "What it means.", examples = "Two or more speak to each other from afar.")
        String definition,

        @Schema(
                description = "The word for the same seen from the other end, of links only.",
                examples = "has_response")
        @Nullable
        String inverse,

        @Schema(description = "Codes in the field's code books, of kinds only.") @Nullable
        Codes codes) {}

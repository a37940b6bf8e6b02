package org.parley.topic;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A topic as a curator enters it. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "What events are about: the body of POST and PUT, and a line of the interchange format.")
public record TopicDraft(
        @Schema(description = "A readable id, for ever.", examples = "energy-infrastructure-truce")
        String id,

        @Schema(description = "What it is called.", examples = "Energy-infrastructure truce")
        String label,

        @Schema(
                description = "What falls under it.",
                examples = "Halt of strikes on energy facilities (March–April 2025)")
        @Nullable
        String definition,

        @Schema(description = "The topic under which it falls; absent at the top.", examples = "ceasefire") @Nullable
        String broader) {}

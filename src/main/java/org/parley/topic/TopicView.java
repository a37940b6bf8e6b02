package org.parley.topic;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.parley.record.Kept;

/** A topic as readers see it. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "What events are about, in a tree.")
public record TopicView(
        @Schema(description = "Its id.", examples = "ceasefire")
        String id,

        @Schema(description = "What it is called.", examples = "Ceasefire")
        String label,

        @Schema(
                description = "What falls under it.",
                examples = "A general halt of fighting, with or without conditions")
        @Nullable
        String definition,

        @Schema(description = "The topic under which it falls; absent at the top.", examples = "root-causes") @Nullable
        String broader,

        @Schema(
                description = "Topics directly under it, sorted; may be empty.",
                examples = "black-sea",
                readOnly = true)
        List<String> narrower,

        @Schema(description = "Rises with each change; the ETag.", examples = "1", readOnly = true)
        int version,

        @Schema(description = "Its address.", examples = "/v1/topics/ceasefire", readOnly = true)
        String self)
        implements Kept {}

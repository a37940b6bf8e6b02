package org.parley.timeline;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.parley.event.EventView;
import org.parley.http.Hinted;
import org.parley.http.JsonText;

/** An event between what came before and what came after it. */
@Schema(name = "EventContext", description = "An event between its neighbours in time.")
record EventContext(
        @Schema(description = "The event asked for.", ref = "Event")
        JsonText event,

        @Schema(
                description = "What came before, in order of time, the nearest last.",
                type = SchemaType.ARRAY,
                implementation = EventView.class)
        List<JsonText> before,

        @Schema(
                description = "What came after, in order of time, the nearest first.",
                type = SchemaType.ARRAY,
                implementation = EventView.class)
        List<JsonText> after,

        @Schema(description = "What the reader should know: what was capped.")
        @JsonInclude(JsonInclude.Include.NON_EMPTY)
        List<String> hints,

        @Schema(description = "The question as it was understood.", ref = "EventQuery")
        ObjectNode query)
        implements Hinted {}

package org.parley.timeline;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.parley.event.EventView;
import org.parley.http.JsonText;
import org.parley.http.Paged;

/** A page of events, with the ways on. */
@Schema(name = "EventPage", description = "A page of events, with the ways on.")
@JsonPropertyOrder({"items", "next_cursor", "next", "first", "self"})
record EventPage(
        @Schema(
                description = "The events, in the order asked for; may be empty.",
                type = SchemaType.ARRAY,
                implementation = EventView.class)
        List<JsonText> items,

        @Schema(description = "To be sent as `cursor` for the next page; absent on the last.") @Nullable
        String nextCursor,

        @Schema(description = "Address of the next page; absent on the last.") @Nullable
        String next,

        @Schema(description = "Address of the first page.", examples = "/v1/events?actor=russia")
        String first,

        @Schema(description = "Address of this page.", examples = "/v1/events?actor=russia")
        String self,

        @Schema(description = "How many there are on all pages (with_total=true).", examples = "13") @Nullable
        Integer total,

        @Schema(description = "True where there are more than `total`; absent otherwise.") @Nullable
        Boolean totalAtLeast,

        @Schema(description = "What the reader should know: what was capped, what would find something.")
        @JsonInclude(JsonInclude.Include.NON_EMPTY)
        List<String> hints,

        @Schema(description = "The question as it was understood.", ref = "EventQuery")
        ObjectNode query)
        implements Paged {}

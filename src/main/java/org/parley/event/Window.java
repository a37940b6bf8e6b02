package org.parley.event;

import static org.parley.event.TextKind.EDTF;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** From when until when: in days and, where told, to the minute. */
@Schema(description = "From when until when: in days and, where told, to the minute.")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Window(
        @Schema(description = "Days (EDTF).", examples = "2025-04-19/2025-04-20") @TextOf(EDTF) @Nullable
        String edtf,

        @Schema(description = "Moment of its start (EDTF).", examples = "2025-04-19T18:00:00+03:00")
        @TextOf(EDTF)
        @Nullable
        String start,

        @Schema(description = "Moment of its end (EDTF).", examples = "2025-04-21T00:00:00+03:00")
        @TextOf(EDTF)
        @Nullable
        String end) {}

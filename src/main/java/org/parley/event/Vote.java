package org.parley.event;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** How a body voted. */
@Schema(description = "How a body voted.")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Vote(
        @Schema(description = "Votes in favour.", examples = "10") @JsonProperty("for") @Nullable
        Integer inFavour,

        @Schema(description = "Votes against.", examples = "0") @Nullable
        Integer against,

        @Schema(description = "Abstentions.", examples = "5") @Nullable
        Integer abstain) {}

package org.parley.event;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Where an event stands in the field's two code books; each is absent where no code of it fits.
 * Source: CAMEO 1.1b3 (Schrodt 2012); PLOVER as used by POLECAT (Halterman and others 2023).
 */
@Schema(description = "Codes of CAMEO and PLOVER; each is absent where none fits.")
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
public record Codes(
        @Schema(description = "CAMEO event code; a text, because the leading zero matters.", examples = "041") @Nullable
        String cameo,

        @Schema(description = "PLOVER event type.", examples = "CONSULT") @Nullable
        String plover,

        @Schema(description = "PLOVER mode within the type.", examples = "phone") @Nullable
        String ploverMode) {

    public static final Codes NONE = new Codes(null, null, null);

    public static Codes of(String cameo, String plover) {
        return new Codes(cameo, plover, null);
    }

    public static Codes of(String cameo, String plover, String mode) {
        return new Codes(cameo, plover, mode);
    }

    /** PLOVER codes no mere saying: only what changes a policy or a fact. */
    public static Codes cameo(String cameo) {
        return new Codes(cameo, null, null);
    }
}

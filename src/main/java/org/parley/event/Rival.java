package org.parley.event;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.parley.http.Member;

/** One of several values that are told of the same thing, with who tells it; the one shape for all that sources differ on. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Rival<T>(
        @Schema(description = "The value as told.") T value,

        @Schema(description = "True where the teller says \"about\" or \"more than\".", examples = "true") @Nullable
        Boolean approximate,

        @Schema(description = "The actor that says so.", examples = "kremlin") @TextOf(TextKind.ACTOR) @Nullable
        String by,

        @Schema(description = "The source in which it stands.", examples = "bs-20250318")
        @TextOf(TextKind.SOURCE)
        @Nullable
        String source) {

    /** Whether one of the members has more than one value. */
    static boolean isToldOf(@Nullable EventDetails details) {
        return details instanceof Record told
                && Member.of(told.getClass()).values().stream()
                        .map(member -> DraftText.read(told, member.component()))
                        .anyMatch(value -> value instanceof List<?> values
                                && values.size() > 1
                                && values.stream().allMatch(Rival.class::isInstance));
    }
}

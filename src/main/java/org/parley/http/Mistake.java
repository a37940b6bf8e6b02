package org.parley.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** One thing that is wrong in a request; a pointer for a body, a parameter for an address. */
@Schema(description = "One thing that is wrong in a request.")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Mistake(
        @Schema(description = "Where in the body (JSON Pointer, RFC 6901).", examples = "/participants/0/actor")
        @Nullable
        String pointer,

        @Schema(description = "Which parameter.", examples = "actors") @Nullable
        String parameter,

        @Schema(
                description = "What came and what was expected.",
                examples = "No actor 'lavrow'. Did you mean 'lavrov' (Sergey Lavrov)?")
        String detail,

        @Schema(description = "The nearest right word.", examples = "lavrov") @Nullable
        String suggestion) {

    /**
     * @throws Problem BAD_PARAMETER with all that is wrong with a question; nothing where nothing is
     */
    public static void tell(List<Mistake> mistakes) {
        if (!mistakes.isEmpty()) {
            throw new Problem(ProblemType.BAD_PARAMETER, mistakes.get(0).detail(), mistakes);
        }
    }

    public static Mistake at(String pointer, String detail) {
        return new Mistake(pointer, null, detail, null);
    }

    public static Mistake at(String pointer, String detail, @Nullable String suggestion) {
        return new Mistake(pointer, null, detail, suggestion);
    }

    public static Mistake parameter(String name, String detail) {
        return new Mistake(null, name, detail, null);
    }

    public static Mistake parameter(String name, String detail, @Nullable String suggestion) {
        return new Mistake(null, name, detail, suggestion);
    }
}

package org.parley.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * One thing that is wrong in a request.
 *
 * @param pointer where in the body (JSON Pointer, RFC 6901)
 * @param parameter which parameter
 * @param detail what came and what was expected
 * @param suggestion the nearest right word
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Mistake(
        @Nullable String pointer,
        @Nullable String parameter,
        String detail,
        @Nullable String suggestion) {

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

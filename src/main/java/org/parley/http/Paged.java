package org.parley.http;

import org.jspecify.annotations.Nullable;

/** A page of a list: it knows its address and the ways on, which {@link AnswerHeaders} tells as links too. */
public interface Paged extends Hinted {
    @Nullable
    String next();

    String first();

    String self();

    /** What the header {@code Link} says of a page (RFC 8288). */
    static String links(@Nullable String next, String first, String self) {
        String on = next == null ? "" : "<" + next + ">; rel=\"next\", ";
        return on + "<" + first + ">; rel=\"first\", <" + self + ">; rel=\"self\"";
    }
}

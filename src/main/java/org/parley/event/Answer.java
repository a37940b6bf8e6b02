package org.parley.event;

import org.parley.http.Word;

/** How a response answers. */
public enum Answer implements Word {
    ACCEPTED(1, "Yes."),
    CONDITIONAL(2, "Yes, if."),
    COUNTER_PROPOSAL(3, "Something else instead."),
    REJECTED(4, "No.");

    private final short code;
    private final String definition;

    Answer(int code, String definition) {
        this.code = (short) code;
        this.definition = definition;
    }

    @Override
    public short code() {
        return code;
    }

    @Override
    public String definition() {
        return definition;
    }
}

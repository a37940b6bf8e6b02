package org.parley.analysis.readouts;

import org.parley.event.Coverage;
import org.parley.http.Word;

/** How one account, beside others, stands to a topic: what {@link Coverage} says, or that nothing is recorded. */
public enum Covered implements Word {
    MENTIONED(1, "It speaks of the topic."),
    OMITTED(2, "It is silent on the topic, although another account of the same has it."),
    DENIED(3, "It says that the topic was not spoken of, or does not exist."),
    NOT_RECORDED(4, "The record does not say: most accounts are known from excerpts.");

    private final short code;
    private final String definition;

    Covered(int code, String definition) {
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

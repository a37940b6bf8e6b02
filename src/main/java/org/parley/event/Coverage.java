package org.parley.event;

import org.parley.http.Word;

/** How an event stands to a topic. */
public enum Coverage implements Word {
    MENTIONED(1, "It speaks of the topic."),
    OMITTED(2, "It is silent on the topic, although another account of the same has it."),
    DENIED(3, "It says that the topic was not spoken of, or does not exist.");

    private final short code;
    private final String definition;

    Coverage(int code, String definition) {
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

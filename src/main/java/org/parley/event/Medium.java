package org.parley.event;

import org.parley.http.Word;

/** By what means a call is held. */
public enum Medium implements Word {
    TELEPHONE(1, "By telephone."),
    VIDEO(2, "By video link."),
    OTHER(3, "By another means, or told only as a talk from afar.");

    private final short code;
    private final String definition;

    Medium(int code, String definition) {
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

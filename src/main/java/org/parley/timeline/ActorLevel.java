package org.parley.timeline;

import org.parley.http.Word;

/** Which actors are counted. */
public enum ActorLevel implements Word {
    DIRECT(1, "Those that took part themselves."),
    STATE(2, "The states and blocs for which someone took part, through offices and what it is part of.");

    private final short code;
    private final String definition;

    ActorLevel(int code, String definition) {
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

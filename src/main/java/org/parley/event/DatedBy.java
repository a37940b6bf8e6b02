package org.parley.event;

import org.parley.http.Word;

/** On whose word the day of a readout rests. */
public enum DatedBy implements Word {
    READOUT(1, "On the readout itself, or on what is known of its publication."),
    PRESS_REPORT(2, "On the day of the press report that carries it; the readout may be older.");

    private final short code;
    private final String definition;

    DatedBy(int code, String definition) {
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

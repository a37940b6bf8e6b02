package org.parley.event;

import org.parley.http.Word;

/** How far a measure has come. */
public enum MeasureStage implements Word {
    THREATENED(1, "Held out as a possibility."),
    ANNOUNCED(2, "Decided, not yet in force."),
    IMPOSED(3, "In force."),
    LIFTED(4, "Ended.");

    private final short code;
    private final String definition;

    MeasureStage(int code, String definition) {
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

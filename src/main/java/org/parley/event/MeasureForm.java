package org.parley.event;

import org.parley.http.Word;

/** By what a measure presses or relieves. */
public enum MeasureForm implements Word {
    SANCTION(1, "Sanctions, tariffs, embargoes."),
    AID(2, "Aid, arms or intelligence given."),
    AID_CUT(3, "Aid, arms or intelligence held back."),
    TROOPS(4, "Troops moved or put on alert."),
    OTHER(5, "By something else.");

    private final short code;
    private final String definition;

    MeasureForm(int code, String definition) {
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

package org.parley.analysis.silences;

import org.parley.http.Word;

/** How days are read of which it is not known whether something happened on them. */
public enum Reading implements Word {
    CAUTIOUS(
            1,
            "A contact of which the day is not known may have been on any day of its span: none of them counts as silent."),
    GENEROUS(2, "A contact of which the day is not known breaks no silence; it is told beside it.");

    private final short code;
    private final String definition;

    Reading(int code, String definition) {
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

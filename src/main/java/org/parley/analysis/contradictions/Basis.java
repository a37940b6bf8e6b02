package org.parley.analysis.contradictions;

import org.parley.http.Word;

/** What says that there is a contradiction. */
enum Basis implements Word {
    RECORDED(1, "A curator recorded it."),
    CANDIDATE(2, "A rule of ours found it; whether it is one, a reader must judge.");

    private final short code;
    private final String definition;

    Basis(int code, String definition) {
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

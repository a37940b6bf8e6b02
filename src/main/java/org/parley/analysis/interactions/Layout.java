package org.parley.analysis.interactions;

import org.parley.http.Word;

/** How pairs of actors are told. */
public enum Layout implements Word {
    EDGES(1, "A row for each pair, with all that is told of it: an edge of a network."),
    MATRIX(2, "Everyone in line and column, with the number of events in each cell.");

    private final short code;
    private final String definition;

    Layout(int code, String definition) {
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

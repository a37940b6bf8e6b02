package org.parley.event;

import org.parley.http.Word;

/** How an actor stands to a position: what its last act on it comes to. */
public enum Stance implements Word {
    DEMANDS(1, "Asks for it."),
    OFFERS(2, "Holds it and offers it: what first stated it was a proposal or a concession."),
    ACCEPTS(3, "Agrees to it."),
    ACCEPTS_IN_PART(4, "Agrees to a part of it."),
    CONDITIONAL(5, "Would agree on a condition, or has bound its own position to one."),
    REJECTS(6, "Refuses it."),
    DISPUTES(7, "Tells its content, or whether it was agreed, otherwise."),
    CONTRADICTS(8, "Holds it and has said or done the opposite."),
    SILENT(9, "Is asked, and nothing of it is recorded that stands.");

    private final short code;
    private final String definition;

    Stance(int code, String definition) {
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

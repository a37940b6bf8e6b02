package org.parley.analysis.contradictions;

import org.parley.http.Word;

/** By what a contradiction is found. */
enum Rule implements Word {
    LINKED(1, Basis.RECORDED, "An event is linked to another as contradicting it."),
    MOVED(2, Basis.RECORDED, "Somebody, most often the holder itself, is recorded to have contradicted a position."),
    ACCEPTED_AND_REJECTED(
            3, Basis.CANDIDATE, "An actor accepted a position, wholly or in part, and rejected it, within some days."),
    REFUSED_OWN(4, Basis.CANDIDATE, "A holder rejected its own position while it stood."),
    BREACHED(
            5,
            Basis.CANDIDATE,
            "What broke an event is laid at the door of an actor that by this event had stated or accepted a position."),
    RIVAL_VALUES(6, Basis.CANDIDATE, "Sources give different values for one fact of an event."),
    RIVAL_ACCOUNTS(7, Basis.CANDIDATE, "One side's account says that a topic was not raised which another has.");

    private final short code;
    private final Basis basis;
    private final String definition;

    Rule(int code, Basis basis, String definition) {
        this.code = (short) code;
        this.basis = basis;
        this.definition = definition;
    }

    Basis basis() {
        return basis;
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

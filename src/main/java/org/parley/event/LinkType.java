package org.parley.event;

import org.parley.http.Word;

/** How one event stands to another that was recorded before it; the inverse is the same seen from the other end. */
public enum LinkType implements Word {
    RESPONDS_TO(1, "has_response", "It answers the other."),
    FOLLOWS(2, "followed_by", "It comes after the other, in the same thread."),
    PART_OF(3, "has_part", "It is a piece of the other."),
    ACCOUNT_OF(4, "has_account", "It is one side's account of the other."),
    REITERATES(5, "reiterated_by", "It says again what the other said."),
    CONTRADICTS(6, "contradicted_by", "Both cannot be true, or cannot both be meant."),
    CLARIFIES(7, "clarified_by", "It says more exactly what the other meant."),
    CORRECTS(8, "corrected_by", "It takes back or amends what the other said."),
    FULFILS(9, "fulfilled_by", "It carries out what the other promised."),
    BREACHES(10, "breached_by", "It breaks what the other promised, or is said to."),
    SUPERSEDES(11, "superseded_by", "It takes the place of the other.");

    private final short code;
    private final String inverse;
    private final String definition;

    LinkType(int code, String inverse, String definition) {
        this.code = (short) code;
        this.inverse = inverse;
        this.definition = definition;
    }

    /** The word for the same link, seen from the event that it points to. */
    public String inverse() {
        return inverse;
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

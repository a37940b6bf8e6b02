package org.parley.process;

import org.parley.http.Word;

/** In what part a party stands in a negotiation. */
public enum PartyRole implements Word {
    BELLIGERENT(1, "Fights in the war that is negotiated."),
    MEDIATOR(2, "Goes between the belligerents."),
    GUARANTOR(3, "Vouches for what is agreed."),
    HOST(4, "Gives the talks a place."),
    OBSERVER(5, "Is heard or present without being a party.");

    private final short code;
    private final String definition;

    PartyRole(int code, String definition) {
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

package org.parley.actor;

import org.parley.http.Word;

/** What sort of actor it is. */
public enum ActorKind implements Word {
    PERSON(1, "A human being."),
    STATE(2, "A state, whether or not all recognise it."),
    ORGANISATION(3, "A ministry, agency, parliament, company, or a body of several states."),
    BLOC(4, "States that act together."),
    ARMED_GROUP(5, "A force that fights and is not the army of a state."),
    MEDIA(6, "A newspaper, broadcaster, agency or site, as an actor in events.");

    private final short code;
    private final String definition;

    ActorKind(int code, String definition) {
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

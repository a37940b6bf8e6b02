package org.parley.event;

import org.parley.http.Word;

/** How sure it is that the act took place; it does not speak of the truth of what was said. */
public enum Verification implements Word {
    REPORTED(1, "Told by one side or by the press, not confirmed."),
    CONFIRMED(2, "Not in doubt."),
    DISPUTED(3, "The sides or the sources contradict each other."),
    DENIED(4, "A side that must know says that it did not happen.");

    private final short code;
    private final String definition;

    Verification(int code, String definition) {
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

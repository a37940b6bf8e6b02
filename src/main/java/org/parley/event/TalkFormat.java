package org.parley.event;

import org.parley.http.Word;

/** Whether the sides of a talk meet each other. */
public enum TalkFormat implements Word {
    JOINT(1, "All sit together."),
    SEPARATE(2, "The mediator meets each side alone, one after the other."),
    PROXIMITY(3, "The sides are in one place and a mediator goes between them.");

    private final short code;
    private final String definition;

    TalkFormat(int code, String definition) {
        this.code = (short) code;
        this.definition = definition;
    }

    /** Whether the sides do not see each other, only who goes between them. */
    public boolean isApart() {
        return this != JOINT;
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

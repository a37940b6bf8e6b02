package org.parley.analysis.readouts;

import org.parley.http.Word;

/** Whether one side published its account of a talk before the others. */
public enum Precedence implements Word {
    FIRST(1, "Before all others, for certain."),
    SAME_DAY(2, "On the day on which the first of the others did, and no other before."),
    LATER(3, "After another, for certain."),
    UNDECIDED(4, "Days are too vague to tell.");

    private final short code;
    private final String definition;

    Precedence(int code, String definition) {
        this.code = (short) code;
        this.definition = definition;
    }

    /** By days, each its publisher's own. */
    static Precedence of(Told one, Told others) {
        if (one.latest().isBefore(others.earliest())) {
            return FIRST;
        }
        if (one.earliest().isAfter(others.latest())) {
            return LATER;
        }
        boolean isOneDay = one.earliest().equals(one.latest());
        return isOneDay
                        && one.earliest().equals(others.earliest())
                        && one.latest().equals(others.latest())
                ? SAME_DAY
                : UNDECIDED;
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

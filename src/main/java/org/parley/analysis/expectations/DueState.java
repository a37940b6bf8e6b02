package org.parley.analysis.expectations;

import org.parley.http.Word;

/** What became of what was to happen. */
public enum DueState implements Word {
    MET(
            1,
            "In time: an event that fulfils it (or answers it, where an answer was due) is not surely later; what was planned took place."),
    LATE(
            2,
            "An event that fulfils it is surely later; where it is recorded as missed, may be later. What was planned took place"
                    + " after the last day of its first form."),
    MISSED(
            3,
            "Recorded as missed and not fulfilled later, or nothing fulfils it and a confirmed event of the record breaches it."),
    CANCELLED(4, "Called off, and nothing recorded took its place."),
    SUPERSEDED(5, "Another event took its place before it was met or missed."),
    OPEN(6, "Still to come, or nothing has become of it and its time is not over."),
    OVERDUE(7, "Expected or tentative, and its time is over."),
    UNKNOWN(
            8,
            "Its time passed, or it has no end, and no link of the record says whether it was fulfilled; the outcome may, in words.");

    private final short code;
    private final String definition;

    DueState(int code, String definition) {
        this.code = (short) code;
        this.definition = definition;
    }

    /** Whether the record says that it was met or not. */
    boolean isDecided() {
        return this == MET || this == LATE || this == MISSED;
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

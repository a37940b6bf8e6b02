package org.parley.time;

/** A text is no date of EDTF: what is wrong with it, and where. */
public final class EdtfException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int at;

    EdtfException(String detail, int at) {
        super(detail + " (at character " + at + ").", null, false, false);
        this.at = at;
    }

    /** The character at which reading failed, from 1. */
    public int at() {
        return at;
    }

    /** What came and what was expected. */
    public String detail() {
        return String.valueOf(getMessage());
    }
}

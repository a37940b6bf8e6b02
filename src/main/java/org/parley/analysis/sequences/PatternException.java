package org.parley.analysis.sequences;

import org.jspecify.annotations.Nullable;

/** A text is no pattern; the message says where, what came and what was expected. */
final class PatternException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int at;
    private final @Nullable String suggestion;

    /**
     * @param at the character, from 1
     * @param suggestion the nearest right word
     */
    PatternException(int at, String message, @Nullable String suggestion) {
        super("At character " + at + ": " + message, null, false, false);
        this.at = at;
        this.suggestion = suggestion;
    }

    int at() {
        return at;
    }

    @Nullable
    String suggestion() {
        return suggestion;
    }

    @Override
    public String getMessage() {
        return String.valueOf(super.getMessage());
    }
}

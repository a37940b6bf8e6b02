package org.parley.time;

/** A text is no period or moment to ask for; the message says what was expected. */
public final class PeriodException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    PeriodException(String message) {
        super(message, null, false, false);
    }

    @Override
    public String getMessage() {
        return String.valueOf(super.getMessage());
    }
}

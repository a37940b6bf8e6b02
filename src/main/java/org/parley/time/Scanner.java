package org.parley.time;

/** The text, and how far it has been read. */
final class Scanner {
    static final char END = '\0';

    private final String text;
    private int next;

    Scanner(String text) {
        this.text = text;
    }

    char peek() {
        return next < text.length() ? text.charAt(next) : END;
    }

    boolean isAt(String expected) {
        return text.startsWith(expected, next);
    }

    boolean atEnd() {
        return next == text.length();
    }

    /** Reads the character if it is this one. */
    boolean take(char expected) {
        if (!atEnd() && peek() == expected) {
            next++;
            return true;
        }
        return false;
    }

    boolean take(String expected) {
        if (isAt(expected)) {
            next += expected.length();
            return true;
        }
        return false;
    }

    /** All digits (and X, if they may be unspecified) from here; may be empty. */
    String digits(boolean unspecified) {
        int start = next;
        while (peek() >= '0' && peek() <= '9' || unspecified && peek() == 'X') {
            next++;
        }
        return text.substring(start, next);
    }

    /** At most two digits. */
    String two() {
        int start = next;
        while (next - start < 2 && peek() >= '0' && peek() <= '9') {
            next++;
        }
        return text.substring(start, next);
    }

    Quality quality() {
        Quality quality = Quality.of(peek());
        if (quality != Quality.SURE) {
            next++;
        }
        return quality;
    }

    void spaces() {
        while (peek() == ' ') {
            next++;
        }
    }

    int position() {
        return next;
    }

    /** What is wrong here. */
    EdtfException wrong(String detail) {
        return wrong(detail, next);
    }

    EdtfException wrong(String detail, int at) {
        return new EdtfException("'" + text + "' " + detail, at + 1);
    }

    String here() {
        return atEnd() ? "the end" : "'" + new String(Character.toChars(text.codePointAt(next))) + "'";
    }
}

package org.parley.http;

import com.fasterxml.jackson.core.SerializableString;
import com.fasterxml.jackson.core.io.CharacterEscapes;
import com.fasterxml.jackson.core.io.SerializedString;
import org.jspecify.annotations.Nullable;

/**
 * Characters that a terminal would obey, or that turn the direction of what stands after them (Unicode, UAX 9): in JSON they are escaped,
 * which loses nothing, in a table for spreadsheets they are left out. Lines may end, and tabs are no harm.
 */
public final class Controls extends CharacterEscapes {
    private static final long serialVersionUID = 1;

    private static final char DELETE = 0x7f;

    private final int[] ascii;

    Controls() {
        ascii = standardAsciiEscapesForJSON();
        ascii[DELETE] = ESCAPE_STANDARD;
    }

    @Override
    public int[] getEscapeCodesForAscii() {
        return ascii.clone();
    }

    @Override
    public @Nullable SerializableString getEscapeSequence(int character) {
        return isObeyed(character) ? new SerializedString("\\u%04x".formatted(character)) : null;
    }

    /** Most texts have none and are looked over once. */
    static String without(String text) {
        int first = 0;
        while (first < text.length() && !isObeyed(text.charAt(first))) {
            first++;
        }
        if (first == text.length()) {
            return text;
        }
        StringBuilder kept = new StringBuilder();
        text.chars().filter(one -> !isObeyed(one)).forEach(one -> kept.append((char) one));
        return kept.toString();
    }

    static boolean isObeyed(int one) {
        return Character.isISOControl(one) && one != '\t' && one != '\r' && one != '\n'
                || one >= 0x202a && one <= 0x202e
                || one >= 0x2066 && one <= 0x2069;
    }
}

package org.parley.http;

import com.fasterxml.jackson.core.SerializableString;
import com.fasterxml.jackson.core.io.CharacterEscapes;
import com.fasterxml.jackson.core.io.SerializedString;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Characters that a terminal would obey, or that turn the direction of what stands after them (Unicode, UAX 9): in JSON they are escaped,
 * which loses nothing, in a table for spreadsheets they are left out. Lines may end, and tabs are no harm.
 */
public final class Controls extends CharacterEscapes {
    private static final long serialVersionUID = 1;

    private static final char DELETE = 0x7f;
    private static final char LAST_CONTROL = 0x9f;
    private static final char FIRST_DIRECTION = 0x202a;
    private static final char LAST_DIRECTION = 0x202e;
    private static final char FIRST_ISOLATE = 0x2066;
    private static final char LAST_ISOLATE = 0x2069;

    private static final Pattern ALL = Pattern.compile("[\\p{Cc}&&[^\\t\\r\\n]]|[\\u202A-\\u202E\\u2066-\\u2069]");

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
        return isBeyondAscii((char) character) ? new SerializedString("\\u%04x".formatted(character)) : null;
    }

    /** Most texts have none and are looked over once. */
    static String without(String text) {
        for (int i = 0; i < text.length(); i++) {
            char one = text.charAt(i);
            if (one < ' ' || one >= DELETE && (one == DELETE || isBeyondAscii(one))) {
                return ALL.matcher(text).replaceAll("");
            }
        }
        return text;
    }

    private static boolean isBeyondAscii(char one) {
        return one > DELETE && one <= LAST_CONTROL
                || one >= FIRST_DIRECTION && one <= LAST_DIRECTION
                || one >= FIRST_ISOLATE && one <= LAST_ISOLATE;
    }
}

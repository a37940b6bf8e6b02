package org.parley.export;

import com.fasterxml.jackson.databind.JsonNode;

/** JSON that may stand within a page or on a terminal: no text in it ends a script, moves a cursor or turns the direction of reading. */
final class SafeJson {
    /** Of HTML; directions (Unicode, UAX 9) that stand alone. */
    private static final String UNSAFE = "<>&\u061c\u200e\u200f";

    private SafeJson() {}

    static String of(JsonNode node) {
        String text = node.toString();
        StringBuilder safe = new StringBuilder(text.length());
        int from = 0;
        // All of them can only stand within texts.
        for (int i = 0; i < text.length(); i++) {
            char one = text.charAt(i);
            if (isUnsafe(one)) {
                safe.append(text, from, i).append("\\u%04x".formatted((int) one));
                from = i + 1;
            }
        }
        return safe.append(text, from, text.length()).toString();
    }

    private static boolean isUnsafe(char one) {
        return UNSAFE.indexOf(one) >= 0
                // Controls of terminals that JSON leaves as they are.
                || isWithin(one, '\u007f', '\u009f')
                // Line ends of JavaScript, and directions.
                || isWithin(one, '\u2028', '\u202e')
                || isWithin(one, '\u2066', '\u2069');
    }

    private static boolean isWithin(char one, char first, char last) {
        return one >= first && one <= last;
    }
}

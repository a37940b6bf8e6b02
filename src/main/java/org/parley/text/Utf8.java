package org.parley.text;

/** How long texts are in bytes, without making them. */
final class Utf8 {
    private Utf8() {}

    static int length(String text) {
        int length = text.length();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            // Of a pair either half is two bytes of the four.
            length += c < 0x80 ? 0 : c < 0x800 || Character.isSurrogate(c) ? 1 : 2;
        }
        return length;
    }
}

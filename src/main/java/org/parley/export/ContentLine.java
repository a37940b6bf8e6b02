package org.parley.export;

/** A line of a calendar (RFC 5545, 3.1): a property with its value, folded after 75 octets, ended by CR LF. */
final class ContentLine {
    /** Octets, the blank before what goes on among them, the line's end not. */
    private static final int LONGEST = 75;

    private static final String END = "\r\n";

    private ContentLine() {}

    /**
     * @param property with its parameters
     * @param value written as its type wants it
     */
    static String of(String property, String value) {
        String whole = property + ":" + value;
        StringBuilder folded = new StringBuilder(whole.length() + whole.length() / LONGEST + END.length());
        int octets = 0;
        for (int at = 0; at < whole.length(); ) {
            int letter = whole.codePointAt(at);
            int more = letter < 0x80 ? 1 : letter < 0x800 ? 2 : letter < 0x10000 ? 3 : 4;
            if (octets + more > LONGEST) {
                folded.append(END).append(' ');
                octets = 1;
            }
            folded.appendCodePoint(letter);
            octets += more;
            at += Character.charCount(letter);
        }
        return folded.append(END).toString();
    }

    /** With a value of the type TEXT; nothing where it is empty. */
    static String text(String property, String text) {
        return text.isEmpty() ? "" : of(property, escaped(text));
    }

    /** A text in which nothing ends the line, the value or a list of values (RFC 5545, 3.3.11). */
    static String escaped(String text) {
        return PlainText.lines(text)
                .replace("\\", "\\\\")
                .replace(";", "\\;")
                .replace(",", "\\,")
                .replace("\n", "\\n");
    }
}

package org.parley.export;

import java.util.regex.Pattern;

/** Texts of strangers for formats that are read line by line or tag by tag, by programs of which each has its own idea of a line. */
final class PlainText {
    /** Whatever ends a line for some reader: Unicode's line ends, and those of Python's {@code splitlines}. */
    private static final Pattern LINE_END = Pattern.compile("\\R|[\\x1C-\\x1E]");
    /**
     * What XML 1.0 forbids (controls, halves of characters, two noncharacters), and directions that are opened and need not be
     * closed: they would turn round what stands after them.
     */
    private static final Pattern UNFIT =
            Pattern.compile("[\\p{Cc}&&[^\\t\\n]]|\\p{Cs}|[\\uFFFE\\uFFFF\\u202A-\\u202E\\u2066-\\u2069]");

    private PlainText() {}

    /** Of letters, tabs and line feeds only. */
    static String lines(String text) {
        return UNFIT.matcher(LINE_END.matcher(text).replaceAll("\n")).replaceAll("");
    }

    /** The same in one line. */
    static String line(String text) {
        return lines(text).replace('\n', ' ').replace('\t', ' ');
    }
}

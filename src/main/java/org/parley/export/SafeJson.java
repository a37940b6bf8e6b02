package org.parley.export;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** JSON that may stand within a page or on a terminal: no text in it ends a script, moves a cursor or turns the direction of reading. */
final class SafeJson {
    /** Of HTML; controls of terminals that JSON leaves as they are; line ends of JavaScript; directions (Unicode, UAX 9). */
    private static final Pattern UNSAFE =
            Pattern.compile("[<>&\\u007f-\\u009f\\u061c\\u200e\\u200f\\u2028-\\u202e\\u2066-\\u2069]");

    private SafeJson() {}

    static String of(JsonNode node) {
        // All of them can only stand within texts.
        return UNSAFE.matcher(node.toString())
                .replaceAll(found -> Matcher.quoteReplacement(
                        "\\u%04x".formatted((int) found.group().charAt(0))));
    }
}

package org.parley.export;

import java.util.stream.Collectors;

/** Text of the record within HTML: shown as it is, never read as markup. */
final class Html {
    private Html() {}

    static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }

    /** Beside other text in a line: its direction of reading ends with it. */
    static String isolated(String text) {
        return "<bdi>" + escaped(text) + "</bdi>";
    }

    static String link(String url, String words) {
        return "<a href=\"" + escaped(url) + "\">" + isolated(words) + "</a>";
    }

    /** For what looks for known words and signs in it: only letters and digits are left as they are, and not all. */
    static String disguised(String text) {
        return text.codePoints()
                .mapToObj(c ->
                        Character.isLetterOrDigit(c) && c != 'f' || c == ' ' ? Character.toString(c) : "&#" + c + ";")
                .collect(Collectors.joining());
    }
}

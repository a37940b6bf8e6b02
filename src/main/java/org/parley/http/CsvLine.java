package org.parley.http;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Collection;
import java.util.function.Function;
import java.util.regex.Pattern;

/** A line of a table for spreadsheets and statistics: RFC 4180, ended by CR LF. */
public final class CsvLine {
    private static final String LINE = "\r\n";
    /** Within a text that is quoted; a bit for each. */
    private static final long SPECIAL = 1L << '"' | 1L << ',' | 1L << '\r' | 1L << '\n';
    /** What of the first 64 is nothing to any of the rules below, wherever it stands but at an end. */
    private static final long PLAIN = -1L << ' ' & ~SPECIAL & ~(1L << ';');
    /** At an end of a text that is quoted. */
    private static final String OUTER = " \t\u000B\f";

    private static final String SIGNS = "=+-@\uFF1D\uFF0B\uFF0D\uFF20";
    /** What comes next where a formula may follow. */
    private static final String BEFORE_A_FORMULA = " \"" + SIGNS;

    /** What a spreadsheet takes for a formula where a cell begins so (OWASP, CSV injection). */
    private static final String FORMULA = SIGNS + "\t\r\n";

    /** What parts cells and lines where commas stand within numbers, and what is passed over behind it, before such a sign. */
    private static final Pattern PARTED = Pattern.compile("[;\t\n][\" ]*+(?=[" + Pattern.quote(SIGNS) + "])");

    private CsvLine() {}

    /**
     * @param safe whether texts that a spreadsheet would take for a formula get an apostrophe before them, and lose the controls of
     *     terminals
     */
    public static String of(Collection<JsonNode> values, boolean safe) {
        StringBuilder line = new StringBuilder();
        add(values, Function.identity(), safe, line);
        return line.toString();
    }

    /**
     * Adds a line to others.
     *
     * @param value of a column in this line
     */
    public static <C> void add(Collection<C> columns, Function<C, JsonNode> value, boolean safe, StringBuilder lines) {
        String between = "";
        for (C column : columns) {
            lines.append(between);
            between = ",";
            JsonNode found = value.apply(column);
            if (found.isTextual()) {
                add(found.textValue(), safe, lines);
            } else {
                lines.append(found.asText());
            }
        }
        lines.append(LINE);
    }

    private static void add(String given, boolean safe, StringBuilder line) {
        if (isPlain(given)) {
            line.append(given);
            return;
        }
        String guarded = safe ? guarded(withoutReturns(Controls.without(given))) : given;
        if (isQuoted(guarded)) {
            line.append('"').append(guarded.replace("\"", "\"\"")).append('"');
        } else {
            line.append(guarded);
        }
    }

    /** As most texts are: looked over once, and written as they are. */
    private static boolean isPlain(String text) {
        int length = text.length();
        for (int i = 0; i < length; i++) {
            char one = text.charAt(i);
            if (one < Long.SIZE ? (PLAIN >>> one & 1) == 0 : Controls.isObeyed(one)) {
                return false;
            }
        }
        return length == 0
                || !isOneOf(text.charAt(0), FORMULA)
                        && !isOneOf(text.charAt(0), OUTER)
                        && !isOneOf(text.charAt(length - 1), OUTER);
    }

    /** Alone it would have a terminal write over the line. */
    private static String withoutReturns(String text) {
        return text.indexOf('\r') < 0 ? text : text.replace("\r\n", "\n").replace('\r', '\n');
    }

    /** An apostrophe before all that might be a formula, at the begin and wherever a cell begins for who parts them by another sign. */
    private static String guarded(String text) {
        String begun = !text.isEmpty() && isOneOf(text.charAt(0), FORMULA) ? "'" + text : text;
        return mayBePartedByAnother(begun) ? PARTED.matcher(begun).replaceAll("$0'") : begun;
    }

    /** Of most that have such a sign the next is enough to see that no formula follows. */
    private static boolean mayBePartedByAnother(String text) {
        for (int i = 0; i < text.length() - 1; i++) {
            char one = text.charAt(i);
            if ((one == ';' || one == '\t' || one == '\n') && isOneOf(text.charAt(i + 1), BEFORE_A_FORMULA)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isQuoted(String text) {
        if (text.isEmpty()) {
            return false;
        }
        for (int i = 0; i < text.length(); i++) {
            char one = text.charAt(i);
            if (one < Long.SIZE && (SPECIAL >>> one & 1) == 1) {
                return true;
            }
        }
        return isOneOf(text.charAt(0), OUTER) || isOneOf(text.charAt(text.length() - 1), OUTER);
    }

    private static boolean isOneOf(char one, String some) {
        return some.indexOf(one) >= 0;
    }
}

package org.parley.http;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Collection;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A line of a table for spreadsheets and statistics: RFC 4180, ended by CR LF. */
public final class CsvLine {
    private static final String LINE = "\r\n";
    private static final Pattern QUOTED = Pattern.compile("[\",\r\n]|^\\s|\\s$");
    /** What a spreadsheet takes for a formula (OWASP, CSV injection). */
    private static final Pattern FORMULA = Pattern.compile("^[=+\\-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20]");

    private CsvLine() {}

    /**
     * @param safe whether texts that a spreadsheet would take for a formula get an apostrophe before them
     */
    public static String of(Collection<JsonNode> values, boolean safe) {
        return values.stream()
                .map(value -> value.isTextual() ? text(value.textValue(), safe) : value.asText())
                .collect(Collectors.joining(",", "", LINE));
    }

    private static String text(String text, boolean safe) {
        String guarded = safe && FORMULA.matcher(text).find() ? "'" + text : text;
        return QUOTED.matcher(guarded).find() ? '"' + guarded.replace("\"", "\"\"") + '"' : guarded;
    }
}

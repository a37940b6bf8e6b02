package org.parley.export;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A table for spreadsheets and statistics: RFC 4180, UTF-8, a header line, lines ended by CR LF. */
final class Csv implements Format {
    private static final String LINE = "\r\n";
    private static final Pattern QUOTED = Pattern.compile("[\",\r\n]|^\\s|\\s$");
    /** What a spreadsheet takes for a formula (OWASP, CSV injection). */
    private static final Pattern FORMULA = Pattern.compile("^[=+\\-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20]");

    private final boolean safe;

    /**
     * @param safe whether texts that a spreadsheet would take for a formula get an apostrophe before them
     */
    Csv(boolean safe) {
        this.safe = safe;
    }

    @Override
    public String begin() {
        return String.join(",", Columns.names()) + LINE;
    }

    @Override
    public String events(List<JsonNode> views, boolean first) {
        return views.stream()
                .map(view -> Columns.of(view).values().stream().map(this::cell).collect(Collectors.joining(",")) + LINE)
                .collect(Collectors.joining());
    }

    @Override
    public String end() {
        return "";
    }

    private String cell(JsonNode value) {
        if (!value.isTextual()) {
            return value.asText();
        }
        String text = value.textValue();
        String guarded = safe && FORMULA.matcher(text).find() ? "'" + text : text;
        return QUOTED.matcher(guarded).find() ? '"' + guarded.replace("\"", "\"\"") + '"' : guarded;
    }
}

package org.parley.export;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import org.parley.http.CsvLine;
import org.parley.http.JsonText;

/** A table for spreadsheets and statistics: UTF-8, a header line, a line an event. */
final class Csv implements Format {
    private final boolean safe;

    /**
     * @param safe whether texts that a spreadsheet would take for a formula get an apostrophe before them, and lose controls
     */
    Csv(boolean safe) {
        this.safe = safe;
    }

    @Override
    public String begin() {
        return String.join(",", Columns.names()) + "\r\n";
    }

    @Override
    public JsonNode read(JsonText view, ObjectMapper json) {
        return view.members(Columns.MEMBERS, json);
    }

    @Override
    public String events(List<JsonNode> views, boolean first) {
        StringBuilder lines = new StringBuilder();
        for (JsonNode view : views) {
            CsvLine.add(Columns.ALL, column -> column.in(view), safe, lines);
        }
        return lines.toString();
    }

    @Override
    public String end() {
        return "";
    }
}

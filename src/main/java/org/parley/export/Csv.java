package org.parley.export;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.stream.Collectors;
import org.parley.http.CsvLine;

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
    public String events(List<JsonNode> views, boolean first) {
        return views.stream()
                .map(view -> CsvLine.of(
                        Columns.ALL.stream().map(column -> column.in(view)).toList(), safe))
                .collect(Collectors.joining());
    }

    @Override
    public String end() {
        return "";
    }
}

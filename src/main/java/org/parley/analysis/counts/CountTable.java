package org.parley.analysis.counts;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.parley.analysis.Table;
import org.parley.analysis.Tables;
import org.parley.http.CsvLine;
import org.parley.http.Hinted;
import org.parley.timeline.By;

/** Counts as a table. */
@ApplicationScoped
class CountTable {
    static final String WIDE = "wide";
    static final String LONG = "long";

    private final Tables tables;
    private final ObjectMapper json;

    CountTable(Tables tables, ObjectMapper json) {
        this.tables = tables;
        this.json = json;
    }

    /**
     * One line a row.
     *
     * @param wide where something is counted over time one a stretch, with a column for each value
     */
    Table of(CountsView counts, boolean wide) {
        List<By> by = new ArrayList<>();
        counts.query()
                .path("by")
                .forEach(word -> by.add(By.valueOf(word.asText().toUpperCase(Locale.ROOT))));
        JsonNode rows = counts.items().tree(json);
        List<By> times = by.stream().filter(By::isTime).toList();
        String text = wide && by.size() == 2 && times.size() == 1
                ? crossed(rows, times.get(0), by.get(by.get(0).isTime() ? 1 : 0))
                : listed(rows, by);
        return tables.whole(text, counts);
    }

    /** One line a row. */
    static Table listed(Tables tables, Collection<ObjectNode> rows, By by, Hinted told) {
        return tables.whole(listed(rows, List.of(by)), told);
    }

    private static String listed(Iterable<? extends JsonNode> rows, List<By> by) {
        List<String> names = new ArrayList<>();
        by.forEach(each -> {
            names.add(each.word());
            names.add(each.isTime() ? CountRow.FROM : CountRow.label(each));
        });
        names.add(CountRow.EVENTS);
        names.add(CountRow.VAGUE);
        StringBuilder text = new StringBuilder(Tables.header(names.stream()));
        rows.forEach(row -> text.append(CsvLine.of(
                names.stream().map(name -> Tables.cell(row.path(name))).toList(), true)));
        return text.toString();
    }

    private static String crossed(JsonNode rows, By time, By other) {
        Set<String> values = new LinkedHashSet<>();
        Map<String, Map<String, JsonNode>> lines = new LinkedHashMap<>();
        rows.forEach(row -> {
            String value = row.path(other.word()).asText();
            values.add(value);
            Map<String, JsonNode> line =
                    lines.computeIfAbsent(row.path(time.word()).asText(), stretch -> new LinkedHashMap<>());
            line.put(CountRow.FROM, row.path(CountRow.FROM));
            line.put("=" + value, row.path(CountRow.EVENTS));
        });
        StringBuilder text =
                new StringBuilder(Tables.header(Stream.concat(Stream.of(time.word(), CountRow.FROM), values.stream())));
        lines.forEach((stretch, line) -> {
            List<JsonNode> cells = new ArrayList<>();
            cells.add(TextNode.valueOf(stretch));
            cells.add(Tables.cell(line.getOrDefault(CountRow.FROM, MissingNode.getInstance())));
            values.forEach(value -> cells.add(Tables.cell(line.getOrDefault("=" + value, MissingNode.getInstance()))));
            text.append(CsvLine.of(cells, true));
        });
        return text.toString();
    }
}

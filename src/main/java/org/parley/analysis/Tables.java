package org.parley.analysis;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.TextNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.StringJoiner;
import java.util.stream.Stream;
import org.parley.http.Address;
import org.parley.http.Addresses;
import org.parley.http.CsvLine;
import org.parley.http.Hinted;
import org.parley.http.Page;
import org.parley.timeline.By;

/**
 * The rows of an analysis as CSV, written as {@code /v1/events.csv} is. Columns are the members of the rows: of an object within a row each
 * member has one, named after both; several values stand in one with {@code ;} between, of several objects the first member of each.
 */
@ApplicationScoped
class Tables {
    private static final String BETWEEN = ";";

    private final ObjectMapper json;
    private final Addresses addresses;

    Tables(ObjectMapper json, Addresses addresses) {
        this.json = json;
        this.addresses = addresses;
    }

    /** A column, and how its value is reached in a row. */
    private record Column(String name, List<String> path) {
        JsonNode in(JsonNode row) {
            JsonNode value = row;
            for (String member : path) {
                value = value.path(member);
            }
            return cell(value);
        }
    }

    /** One line a row. */
    <R extends Record> Table of(Class<R> type, Page<R> page) {
        return new Table(text(type, page.items()), page.next(), page.first(), page.self(), page.hints());
    }

    /** One line a row. */
    <R extends Record> Table of(Class<R> type, Collection<R> rows, Hinted told) {
        return whole(text(type, rows), told);
    }

    private Table whole(String text, Hinted told) {
        Address here = addresses.here();
        return new Table(text, null, here.toString(), here.toString(), told.hints());
    }

    /** The columns are the type's, whatever the rows have. */
    private <R extends Record> String text(Class<R> type, Collection<R> rows) {
        List<Column> columns = new ArrayList<>();
        add(type, "", List.of(), columns);
        StringBuilder text = new StringBuilder(header(columns.stream().map(Column::name)));
        for (R row : rows) {
            JsonNode tree = json.valueToTree(row);
            text.append(
                    CsvLine.of(columns.stream().map(column -> column.in(tree)).toList(), true));
        }
        return text.toString();
    }

    private static void add(Class<?> type, String before, List<String> path, List<Column> columns) {
        for (RecordComponent component : type.getRecordComponents()) {
            String name = PropertyNamingStrategies.SnakeCaseStrategy.INSTANCE.translate(component.getName());
            List<String> here = Stream.concat(path.stream(), Stream.of(name)).toList();
            if (component.getType().isRecord()) {
                add(component.getType(), before + name + "_", here, columns);
            } else {
                columns.add(new Column(before + name, here));
            }
        }
    }

    private static JsonNode cell(JsonNode value) {
        if (value.isArray()) {
            StringJoiner joined = new StringJoiner(BETWEEN);
            value.forEach(each -> joined.add(first(each).asText()));
            return TextNode.valueOf(joined.toString());
        }
        if (value.isObject()) {
            StringJoiner joined = new StringJoiner(BETWEEN);
            value.properties()
                    .forEach(member ->
                            joined.add(member.getKey() + ":" + member.getValue().asText()));
            return TextNode.valueOf(joined.toString());
        }
        return value.isNull() || value.isMissingNode() ? TextNode.valueOf("") : value;
    }

    private static JsonNode first(JsonNode value) {
        return value.isObject() && !value.isEmpty() ? value.elements().next() : value;
    }

    private static String header(Stream<String> names) {
        return CsvLine.of(names.map(TextNode::valueOf).map(JsonNode.class::cast).toList(), true);
    }

    /** One line a row; where something is counted over time one a stretch, with a column for each value. */
    Table of(CountsView counts) {
        List<By> by = new ArrayList<>();
        counts.query()
                .path("by")
                .forEach(word -> by.add(By.valueOf(word.asText().toUpperCase(Locale.ROOT))));
        JsonNode rows = read(counts);
        List<By> times = by.stream().filter(By::isTime).toList();
        String text = by.size() == 2 && times.size() == 1
                ? crossed(rows, times.get(0), by.get(by.get(0).isTime() ? 1 : 0))
                : listed(rows, by);
        return whole(text, counts);
    }

    private JsonNode read(CountsView counts) {
        try {
            return json.readTree(counts.items().text());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("rows that were made as JSON cannot be read", e);
        }
    }

    private static String listed(JsonNode rows, List<By> by) {
        List<String> names = new ArrayList<>();
        by.forEach(each -> {
            names.add(each.word());
            names.add(each.isTime() ? CountRow.FROM : CountRow.label(each));
        });
        names.add(CountRow.EVENTS);
        names.add(CountRow.VAGUE);
        StringBuilder text = new StringBuilder(header(names.stream()));
        rows.forEach(row -> text.append(
                CsvLine.of(names.stream().map(name -> cell(row.path(name))).toList(), true)));
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
                new StringBuilder(header(Stream.concat(Stream.of(time.word(), CountRow.FROM), values.stream())));
        lines.forEach((stretch, line) -> {
            List<JsonNode> cells = new ArrayList<>();
            cells.add(TextNode.valueOf(stretch));
            cells.add(cell(line.getOrDefault(CountRow.FROM, MissingNode.getInstance())));
            values.forEach(value -> cells.add(cell(line.getOrDefault("=" + value, MissingNode.getInstance()))));
            text.append(CsvLine.of(cells, true));
        });
        return text.toString();
    }
}

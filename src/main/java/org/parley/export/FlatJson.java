package org.parley.export;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.stream.Collectors;
import org.parley.http.JsonText;

/** One array of flat objects with the columns of the table as members: what dashboards and data frames read without a word. */
final class FlatJson implements Format {
    private final ObjectMapper json;

    FlatJson(ObjectMapper json) {
        this.json = json;
    }

    @Override
    public String begin() {
        return "[\n";
    }

    @Override
    public JsonNode read(JsonText view, ObjectMapper mapper) {
        return view.members(Columns.MEMBERS, mapper);
    }

    @Override
    public String events(List<JsonNode> views, boolean first) {
        return views.stream().map(this::flat).collect(Collectors.joining("\n,", first ? "" : ",", "\n"));
    }

    @Override
    public String end() {
        return "]\n";
    }

    private String flat(JsonNode view) {
        ObjectNode flat = JsonNodeFactory.instance.objectNode();
        for (Column column : Columns.ALL) {
            JsonNode value = column.in(view);
            flat.set(column.name(), value.isMissingNode() ? null : value);
        }
        return JsonText.of(flat, json).text();
    }
}

package org.parley.export;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/**
 * What a flat table of events has, a value each: {@code docs/columns.md} is its code book. Columns are only ever appended, so that what
 * reads them by place goes on to work.
 */
final class Columns {
    /** Between several values in one; no id has it. */
    static final String BETWEEN = ";";

    private static final Map<String, Function<JsonNode, JsonNode>> ALL = new LinkedHashMap<>();

    static {
        plain("id", "/id");
        plain("kind", "/kind");
        plain("title", "/title");
        plain("summary", "/summary");
        plain("date", "/when/edtf");
        plain("date_earliest", "/when/earliest");
        plain("date_latest", "/when/latest");
        plain("date_precision", "/when/precision");
        plain("date_display", "/when/display");
        plain("date_phrase", "/when/phrase");
        plain("time_start", "/when/start");
        plain("time_end", "/when/end");
        plain("timezone", "/when/timezone");
        plain("place", "/place");
        plain("status", "/status");
        plain("overdue", "/overdue");
        plain("verification", "/verification");
        each("actors", "/participants", "/actor");
        each("actor_names", "/participants", "/name");
        each("roles", "/participants", "/role");
        each("sides", "/participants", "/side");
        each("topics", "/topics", "");
        each("omits", "/omits", "");
        each("denies", "/denies", "");
        each("process", "/process", "");
        each("tags", "/tags", "");
        plain("cameo", "/codes/cameo");
        plain("plover", "/codes/plover");
        plain("plover_mode", "/codes/plover_mode");
        plain("source_count", "/source_count");
        plain("publisher_count", "/publisher_count");
        plain("first_published", "/first_published");
        plain("revision", "/revision");
        plain("recorded_at", "/recorded_at");
        plain("recorded_by", "/recorded_by");
        plain("self", "/self");
    }

    private Columns() {}

    private static void plain(String name, String pointer) {
        JsonPointer at = JsonPointer.compile(pointer);
        ALL.put(name, view -> view.at(at));
    }

    /** One value for each of a list, in its order; empty where one has none, so that columns of one list keep step. */
    private static void each(String name, String list, String pointer) {
        JsonPointer all = JsonPointer.compile(list);
        JsonPointer at = JsonPointer.compile(pointer);
        ALL.put(name, view -> {
            JsonNode items = view.at(all);
            return items.isEmpty()
                    ? MissingNode.getInstance()
                    : TextNode.valueOf(StreamSupport.stream(items.spliterator(), false)
                            .map(item -> item.at(at).asText().replace(BETWEEN, ","))
                            .collect(Collectors.joining(BETWEEN)));
        });
    }

    /** The values of an event by column, in the order of the columns; missing where it has none. */
    static Map<String, JsonNode> of(JsonNode view) {
        Map<String, JsonNode> values = new LinkedHashMap<>();
        ALL.forEach((name, value) -> {
            JsonNode found = value.apply(view);
            values.put(name, found.isNull() ? MissingNode.getInstance() : found);
        });
        return values;
    }

    static Iterable<String> names() {
        return ALL.keySet();
    }
}

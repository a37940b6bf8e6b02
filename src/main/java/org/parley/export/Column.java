package org.parley.export;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.List;
import java.util.function.Function;

/**
 * A column of a flat table of events. What it means is said here once; {@code docs/columns.md} and the data package say the same.
 *
 * @param required whether every event has a value
 * @param words the values that there are; empty where there are others
 * @param member of an event as readers see it, in which the value is found
 * @param value of that event; missing or null where it has none
 */
record Column(
        String name,
        Type type,
        boolean required,
        List<String> words,
        String meaning,
        String member,
        Function<JsonNode, JsonNode> value) {

    /** What sort of value it has, as Table Schema calls it. */
    enum Type {
        STRING,
        DATE,
        DATETIME,
        INTEGER,
        BOOLEAN
    }

    /** What it has of an event as readers see it; missing where it has none. */
    JsonNode in(JsonNode view) {
        JsonNode found = value.apply(view);
        return found.isNull() ? MissingNode.getInstance() : found;
    }

    Column always() {
        return new Column(name, type, true, words, meaning, member, value);
    }

    Column oneOf(List<String> all) {
        return new Column(name, type, required, all, meaning, member, value);
    }
}

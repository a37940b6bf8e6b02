package org.parley.export;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A node of a linked document while it is written: what is absent or empty leaves no trace. */
final class LinkedNode {
    private final ObjectNode node = JsonNodeFactory.instance.objectNode();

    static LinkedNode of(String... types) {
        LinkedNode made = new LinkedNode();
        if (types.length == 1) {
            made.node.put("@type", types[0]);
        } else {
            List.of(types).forEach(made.node.putArray("@type")::add);
        }
        return made;
    }

    /** Nothing but its name. */
    static ObjectNode reference(String iri) {
        return JsonNodeFactory.instance.objectNode().put("@id", iri);
    }

    LinkedNode named(String iri) {
        node.put("@id", iri);
        return this;
    }

    LinkedNode put(String key, @Nullable JsonNode value) {
        if (value != null
                && !value.isNull()
                && !value.isMissingNode()
                && !(value.isContainerNode() && value.isEmpty())) {
            node.set(key, value);
        }
        return this;
    }

    LinkedNode put(String key, @Nullable String value) {
        return put(key, value == null ? null : JsonNodeFactory.instance.textNode(value));
    }

    /** Something that another name is made of, where it is there. */
    LinkedNode put(String key, JsonNode value, Function<String, String> iri) {
        return put(key, value.isTextual() ? iri.apply(value.textValue()) : null);
    }

    /** The same of each of a list. */
    LinkedNode each(String key, JsonNode list, Function<JsonNode, ? extends JsonNode> made) {
        ArrayNode all = JsonNodeFactory.instance.arrayNode();
        list.forEach(one -> all.add(made.apply(one)));
        return put(key, all);
    }

    /** Names of each of a list. */
    LinkedNode iris(String key, JsonNode list, Function<String, String> iri) {
        return each(key, list, one -> JsonNodeFactory.instance.textNode(iri.apply(one.asText())));
    }

    ObjectNode node() {
        return node;
    }
}

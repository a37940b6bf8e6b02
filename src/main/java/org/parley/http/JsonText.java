package org.parley.http;

import com.fasterxml.jackson.annotation.JsonRawValue;
import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.Set;

/** Finished JSON, copied through as it is. */
public record JsonText(@JsonValue @JsonRawValue String text) {
    /** Of parsers that do not look for members that come twice: one that does cannot be told to stop. */
    private static final JsonFactory PLAIN = new JsonFactory();

    private static final String UNREADABLE = "JSON that was kept cannot be read";

    /** Written as all JSON is here, with what a terminal would obey escaped: a node that writes itself leaves it as it is. */
    public static JsonText of(JsonNode node, ObjectMapper json) {
        try {
            return new JsonText(json.writeValueAsString(node));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("what has been read cannot be written", e);
        }
    }

    /** Read again: it was made here, or checked before it was kept, so that it can be, and no member comes twice. */
    public JsonNode tree(ObjectMapper json) {
        return read(json.reader());
    }

    /** One member of it alone; missing where there is none. */
    public JsonNode member(String name, ObjectMapper json) {
        return read(json.reader().at("/" + name));
    }

    /** These of its members alone: what is passed over costs much less than what is read. */
    public ObjectNode members(Set<String> names, ObjectMapper json) {
        ObjectReader reader = trusting(json.reader()).without(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
        ObjectNode members = json.createObjectNode();
        try (JsonParser parser = reader.createParser(text)) {
            parser.nextToken();
            for (String name = parser.nextFieldName(); name != null; name = parser.nextFieldName()) {
                parser.nextToken();
                if (names.contains(name)) {
                    members.set(name, reader.<JsonNode>readTree(parser));
                } else {
                    parser.skipChildren();
                }
            }
            return members;
        } catch (IOException e) {
            throw new IllegalStateException(UNREADABLE, e);
        }
    }

    private JsonNode read(ObjectReader reader) {
        try {
            return trusting(reader).readTree(text);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(UNREADABLE, e);
        }
    }

    private static ObjectReader trusting(ObjectReader reader) {
        return reader.with(PLAIN).without(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY);
    }
}

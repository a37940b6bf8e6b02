package org.parley.event;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import org.parley.http.Words;

/** Reads the details of events as readers see them. */
final class KeptDetails {
    private KeptDetails() {}

    static EventKind kind(JsonNode event) {
        return Words.find(EventKind.class, event.path("kind").asText()).orElseThrow();
    }

    /** With nothing in them where the event has none. */
    static EventDetails of(JsonNode event, ObjectMapper json) {
        JsonNode details = event.hasNonNull("details") ? event.path("details") : JsonNodeFactory.instance.objectNode();
        try {
            return json.treeToValue(details, kind(event).details());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("details that were kept cannot be read", e);
        }
    }
}

package org.parley.analysis.contradictions;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.parley.event.LinkType;

/** The links of an event as readers see it. */
final class Links {
    private Links() {}

    /** Those of a type, to what still stands. */
    static Stream<JsonNode> of(JsonNode event, LinkType type) {
        return each(event.path("links"))
                .filter(link -> link.path("type").asText().equals(type.word())
                        && !link.path("retracted").asBoolean());
    }

    static Stream<JsonNode> each(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false);
    }
}

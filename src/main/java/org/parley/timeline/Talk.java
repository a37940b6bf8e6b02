package org.parley.timeline;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.stream.Stream;
import org.parley.event.EventKind;
import org.parley.event.Status;
import org.parley.event.TalkFormat;
import org.parley.http.Words;

/** What can be told of a talk from the event, as readers see it. */
public final class Talk {
    /** Consultations, as PLOVER calls them. */
    static final List<String> KINDS = Stream.of(EventKind.values())
            .filter(EventKind::isTalk)
            .map(EventKind::word)
            .toList();

    private Talk() {}

    /** Whether it is one that took place. */
    public static boolean tookPlace(JsonNode event) {
        return KINDS.contains(event.path("kind").asText())
                && event.path("status").asText().equals(Status.OCCURRED.word());
    }

    /** Whether its sides were kept apart: each was in contact with who went between them only. */
    public static boolean isApart(JsonNode event) {
        return Words.find(TalkFormat.class, event.path("details").path("format").asText())
                .filter(TalkFormat::isApart)
                .isPresent();
    }
}

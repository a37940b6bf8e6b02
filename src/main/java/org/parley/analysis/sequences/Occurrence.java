package org.parley.analysis.sequences;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * An event as a sequence sees it.
 *
 * @param when its date, or that on which its people acted (EDTF)
 * @param meets bits of the steps that it meets ({@link SequencePattern})
 */
record Occurrence(String id, String title, String kind, String when, Onset onset, int meets) {
    static Occurrence of(JsonNode event, int meets) {
        return new Occurrence(
                event.path("id").asText(),
                event.path("title").asText(),
                event.path("kind").asText(),
                event.path("when").path("edtf").asText(),
                Onset.of(event.path("when")),
                meets);
    }

    boolean meets(int bit) {
        return (meets & bit) != 0;
    }
}

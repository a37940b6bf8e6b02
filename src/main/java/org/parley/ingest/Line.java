package org.parley.ingest;

import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * A line of an interchange file.
 *
 * @param number from 1
 * @param body without {@code type}
 */
record Line(int number, String type, ObjectNode body) {
    static final String HEAD = "parley";
    static final String EVENT = "event";
    static final String RETRACTION = "retraction";

    String id() {
        return body.path("id").asText();
    }

    boolean isRecording() {
        return type.equals(EVENT) || type.equals(RETRACTION);
    }
}

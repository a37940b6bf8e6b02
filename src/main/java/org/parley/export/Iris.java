package org.parley.export;

/**
 * What names things in a linked document: their whole addresses.
 *
 * @param base of all addresses, without a slash at its end
 */
record Iris(String base) {
    String event(String id) {
        return base + "/v1/events/" + id;
    }

    /** One state of an event: as the record stood when it was written. */
    String revision(String event, String recordedAt) {
        return event(event) + "?known_at=" + recordedAt;
    }

    String actor(String id) {
        return base + "/v1/actors/" + id;
    }

    String topic(String id) {
        return base + "/v1/topics/" + id;
    }

    String topics() {
        return base + "/v1/topics";
    }

    String process(String id) {
        return base + "/v1/processes/" + id;
    }

    String source(String id) {
        return base + "/v1/sources/" + id;
    }
}

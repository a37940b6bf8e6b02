package org.parley.export;

import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The forms in which events are given, each at an address of its own: that of the list with its suffix. */
enum EventFormat {
    /** The list itself, in pages. */
    JSON("", EventFormat.PLAIN_JSON),
    CSV(".csv", "text/csv"),
    NDJSON(".ndjson", "application/x-ndjson"),
    FLAT_JSON(".flat.json", EventFormat.PLAIN_JSON),
    ICALENDAR(".ics", "text/calendar"),
    ATOM(".atom", "application/atom+xml"),
    JSON_FEED(".feed.json", "application/feed+json"),
    TIMELINE_JS(".timelinejs.json", EventFormat.PLAIN_JSON),
    JSON_LD(".jsonld", "application/ld+json"),
    /** Not the events, but what the columns of the table mean. */
    DATA_PACKAGE(".datapackage.json", EventFormat.PLAIN_JSON);

    /** Where the list is. */
    static final String LIST = "/v1/events";

    private static final String PLAIN_JSON = "application/json";

    private static final Map<String, EventFormat> BY_PATH =
            Stream.of(values()).collect(Collectors.toUnmodifiableMap(EventFormat::path, Function.identity()));

    private final String path;
    private final String mediaType;

    EventFormat(String suffix, String mediaType) {
        this.path = LIST + suffix;
        this.mediaType = mediaType;
    }

    String path() {
        return path;
    }

    String mediaType() {
        return mediaType;
    }

    /** What it is to the other forms (RFC 8288). */
    String relation() {
        return this == DATA_PACKAGE ? "describedby" : "alternate";
    }

    /** Whether its media type is its own, so that {@code Accept} can ask for it: plain JSON is the list. */
    boolean isToldByMediaType() {
        return this == JSON || !mediaType.equals(PLAIN_JSON);
    }

    /** The one at this path. */
    static Optional<EventFormat> at(String path) {
        String whole = path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
        return Optional.ofNullable(BY_PATH.get(whole));
    }
}

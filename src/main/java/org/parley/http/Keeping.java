package org.parley.http;

import io.vertx.core.MultiMap;
import io.vertx.ext.web.RoutingContext;

/**
 * How long an answer may be kept (RFC 9111): always to be asked for again, because anything may be recorded at any moment, and asking
 * costs next to nothing; by the reader alone where a token came with the question; not at all where it is no answer.
 */
final class Keeping {
    private static final String CACHE_CONTROL = "Cache-Control";
    private static final int MISTAKES = 400;

    private Keeping() {}

    static void tell(RoutingContext routing) {
        MultiMap headers = routing.response().headers();
        if (headers.contains(CACHE_CONTROL)) {
            return;
        }
        boolean reads = Door.READING.contains(routing.request().method());
        if (!reads || routing.response().getStatusCode() >= MISTAKES) {
            headers.set(CACHE_CONTROL, "no-store");
        } else {
            boolean known = routing.request().headers().contains("Authorization");
            headers.set(CACHE_CONTROL, known ? "private, no-cache" : "no-cache");
        }
    }
}

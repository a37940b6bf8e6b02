package org.parley.http;

import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * What is still to be said when the status is known, before the head is written: also of what comes in parts, of which response filters
 * know nothing. A handler of the server's own would come too early, before the framework sets the status.
 */
public final class Head {
    private static final String NOTED = Head.class.getName();

    private Head() {}

    /** Done in the order in which they are given. */
    public static void before(RoutingContext routing, Consumer<HttpServerResponse> word) {
        List<Consumer<HttpServerResponse>> words = routing.get(NOTED, new ArrayList<>());
        words.add(word);
        routing.put(NOTED, words);
    }

    static void tell(RoutingContext routing) {
        List<Consumer<HttpServerResponse>> words = routing.get(NOTED, List.of());
        words.forEach(word -> word.accept(routing.response()));
    }
}

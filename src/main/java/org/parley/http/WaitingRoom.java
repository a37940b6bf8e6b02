package org.parley.http;

import io.quarkus.vertx.http.runtime.VertxHttpConfig;
import io.quarkus.vertx.http.runtime.management.ManagementConfig;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletionException;
import org.jboss.logging.Logger;

/** Answers at the ports while the program cannot be started yet: everybody is asked to come again, health says live and not ready. */
@Singleton
public class WaitingRoom {
    private static final Logger LOG = Logger.getLogger(WaitingRoom.class);
    /** As long as the program itself takes them, and as it leaves who says nothing. */
    private static final int LONGEST_LINE = 65_536;

    private static final int IDLE = 60;
    private static final String HEALTH = "{\"status\": \"%s\", \"checks\": []}";

    private final Vertx vertx;
    private final Problems problems;
    private final VertxHttpConfig api;
    private final ManagementConfig management;
    private final List<HttpServer> open = new ArrayList<>();

    WaitingRoom(Vertx vertx, Problems problems, VertxHttpConfig api, ManagementConfig management) {
        this.vertx = vertx;
        this.problems = problems;
        this.api = api;
        this.management = management;
    }

    public void open() {
        Router all = Router.router(vertx);
        all.route().handler(this::turnAway);
        listen(all, api.host(), api.port());

        Router health = Router.router(vertx);
        health.route("/q/health/live").handler(routing -> tell(routing, 200, "UP"));
        health.route("/q/health*").handler(routing -> tell(routing, 503, "DOWN"));
        health.route().handler(this::turnAway);
        listen(health, management.host(), management.port());
    }

    /** Right before the program itself listens. */
    public void close() {
        open.forEach(server ->
                server.close().toCompletionStage().toCompletableFuture().join());
        open.clear();
    }

    private void listen(Router router, String host, int port) {
        HttpServer server = vertx.createHttpServer(new HttpServerOptions()
                .setHost(host)
                .setPort(port)
                .setMaxInitialLineLength(LONGEST_LINE)
                .setIdleTimeout(IDLE)
                // One answer a connection, so that none is open when the program takes over.
                .setHttp2ClearTextEnabled(false));
        try {
            server.requestHandler(router)
                    .listen()
                    .toCompletionStage()
                    .toCompletableFuture()
                    .join();
            open.add(server);
        } catch (CompletionException taken) {
            // The program itself will meet it, and say so.
            LOG.debugf(taken, "Nobody can wait at port %d", port);
        }
    }

    /** Once all that was sent has come: who is still sending would not read it. */
    private void turnAway(RoutingContext routing) {
        routing.request().end().onSuccess(come -> {
            String id = RequestId.begin(routing.request().getHeader(RequestId.HEADER));
            routing.response().putHeader("Connection", "close").putHeader(RequestId.HEADER, id);
            problems.send(
                    routing,
                    new Problem(
                                    ProblemType.UNAVAILABLE,
                                    "Parley is starting: it waits for its database, or prepares it; please ask again in a"
                                            + " moment.")
                            .header("Retry-After", Faults.AGAIN));
        });
    }

    private static void tell(RoutingContext routing, int status, String word) {
        routing.response()
                .setStatusCode(status)
                .putHeader("Connection", "close")
                .putHeader("Content-Type", "application/json")
                .end(HEALTH.formatted(word));
    }
}

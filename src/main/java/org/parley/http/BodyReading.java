package org.parley.http;

import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.Set;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.core.CurrentRequestManager;
import org.jboss.resteasy.reactive.server.core.ResteasyReactiveRequestContext;
import org.jboss.resteasy.reactive.server.spi.ServerHttpRequest;

/** Takes a body from the network before the request takes a worker: callers who send slowly keep nobody waiting. */
@ApplicationScoped
class BodyReading {
    static final Set<String> WITH_BODY = Set.of("POST", "PUT", "PATCH");

    /** After the token: a stranger's body is not read. What needs no worker must come before all that does. */
    private static final int PRIORITY = 2_000;

    private final Vertx vertx;
    private final long limit;
    private final Duration timeout;

    BodyReading(Vertx vertx, HttpSettings settings) {
        this.vertx = vertx;
        this.limit = settings.limit();
        this.timeout = settings.timeout();
    }

    @ServerRequestFilter(priority = PRIORITY, nonBlocking = true)
    void read() {
        ResteasyReactiveRequestContext request = CurrentRequestManager.get();
        if (WITH_BODY.contains(request.getMethod()) && !request.serverRequest().isRequestEnded()) {
            request.suspend();
            request.serverRequest().setReadListener(new Body(request));
            request.serverRequest().resumeRequestInput();
        }
    }

    /** What has come of a body so far. All of it happens on the one thread of its connection. */
    private final class Body implements ServerHttpRequest.ReadCallback {
        private final ResteasyReactiveRequestContext request;
        private final ByteArrayOutputStream read = new ByteArrayOutputStream();
        private final long timer = vertx.setTimer(timeout.toMillis(), late -> giveUp());
        private boolean ended;

        Body(ResteasyReactiveRequestContext request) {
            this.request = request;
        }

        @Override
        public void data(ByteBuffer part) {
            read.write(part.array(), part.arrayOffset() + part.position(), part.remaining());
            if (read.size() > limit) {
                // BodyCheck says so.
                request.serverRequest().pauseRequestInput();
                done();
            }
        }

        @Override
        public void done() {
            if (end()) {
                request.setInputStream(new ByteArrayInputStream(read.toByteArray()));
                request.resume();
            }
        }

        private void giveUp() {
            if (end()) {
                request.serverRequest().pauseRequestInput();
                request.resume(new Problem(
                                ProblemType.BODY_TOO_SLOW,
                                "The body did not come whole within " + timeout.toSeconds() + " seconds.")
                        .header("Connection", "close"));
            }
        }

        private boolean end() {
            boolean first = !ended;
            ended = true;
            vertx.cancelTimer(timer);
            return first;
        }
    }
}

package org.parley.http;

import io.quarkus.micrometer.runtime.binder.vertx.HttpRequestMetric;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Everything that holds for every request, before it finds its room: id, security headers, hostile text, size of the body. */
@ApplicationScoped
class Door {
    /** Before all filters of others, so that their answers bear our headers too. */
    private static final int FIRST = 10_000;

    /** Characters: what RFC 9110, 4.1 asks every server to read; none of our questions needs more. */
    private static final int LONGEST_ADDRESS = 8_000;

    /** As many as other servers take (Apache, Tomcat); no client of ours sends a third of them. */
    private static final int MOST_HEADERS = 100;

    /** Digits that surely fit a {@code long}. */
    private static final int LONGEST_NUMBER = 18;

    private static final String API_POLICY = "default-src 'none'; frame-ancestors 'none'";
    /** Swagger UI brings a script and styles within its page, and pictures as data. */
    private static final String PAGE_POLICY = "default-src 'self'; script-src 'self' 'unsafe-inline';"
            + " style-src 'self' 'unsafe-inline'; img-src 'self' data:; object-src 'none'; base-uri 'none';"
            + " form-action 'self'; frame-ancestors 'none'";

    static final Set<HttpMethod> READING = Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);

    private final Problems problems;
    private final Faults faults;
    private final Routes routes;
    private final Cors cors;
    private final Compression compression;
    private final Clock clock;
    private final long bodyLimit;

    Door(
            Problems problems,
            Faults faults,
            Routes routes,
            Cors cors,
            Compression compression,
            Clock clock,
            HttpSettings settings) {
        this.problems = problems;
        this.faults = faults;
        this.routes = routes;
        this.cors = cors;
        this.compression = compression;
        this.clock = clock;
        this.bodyLimit = settings.limit();
    }

    void open(@Observes Filters filters) {
        filters.register(this::enter, FIRST);
    }

    void close(@Observes Router router) {
        router.route().order(Integer.MAX_VALUE).handler(this::nowhere);
        // Before the framework, which would tell the methods of all that lies beneath.
        router.route().method(HttpMethod.OPTIONS).order(0).handler(this::options);
        router.route("/")
                .method(HttpMethod.GET)
                .method(HttpMethod.HEAD)
                .order(0)
                .handler(Door::lead);
        router.route().order(-FIRST).failureHandler(this::fail);
        // A path that the router itself cannot read never comes to a route.
        router.errorHandler(400, this::unreadable);
    }

    private void enter(RoutingContext routing) {
        greet(routing);
        Optional<Problem> refusal = refusal(routing.request());
        if (refusal.isPresent()) {
            problems.send(routing, refusal.get());
        } else {
            tellParameters(routing);
            routing.next();
        }
    }

    /** The framework reads a query otherwise: a semicolon would end a parameter. It is given what we have read. */
    private static void tellParameters(RoutingContext routing) {
        MultiMap parameters = routing.queryParams().clear();
        RequestText.pairs(routing.request().query()).forEach(pair -> parameters.add(pair.name(), pair.value()));
    }

    /** Who was told that the connection closes may still be sending what nobody reads. */
    private static void leave(RoutingContext routing) {
        if ("close".equals(routing.response().headers().get("Connection"))) {
            routing.request().connection().close();
        }
    }

    private void unreadable(RoutingContext routing) {
        greet(routing);
        problems.send(routing, refusal(routing.request()).orElseGet(() -> Refusals.plain(400)));
    }

    private void greet(RoutingContext routing) {
        routing.addEndHandler(ended -> leave(routing));
        HttpServerRequest request = routing.request();
        // What never comes to a resource would be counted under its own path, until there is no room to count under
        // routes.
        HttpRequestMetric.getRequestMetric(routing).setTemplatePath(routes.template(request.path()));
        MultiMap headers = routing.response().headers();
        headers.set(RequestId.HEADER, RequestId.begin(request.getHeader(RequestId.HEADER)));
        headers.set("X-Content-Type-Options", "nosniff");
        headers.set("Referrer-Policy", "no-referrer");
        headers.set("Date", HttpDate.of(clock.instant()));
        headers.set("Vary", "Accept-Encoding");
        cors.open(request, headers);
        routing.addHeadersEndHandler(ended -> {
            Head.tell(routing);
            Keeping.tell(routing);
            compression.allow(headers);
        });
        headers.set("Content-Security-Policy", isPage(request.path()) ? PAGE_POLICY : API_POLICY);
    }

    private Optional<Problem> refusal(HttpServerRequest request) {
        return Framing.doubt(request)
                .or(() -> tooMany(request))
                .or(() -> tooLong(request))
                .or(() -> RequestText.wrongPath(request.path()))
                .or(() -> doubled(request.path()))
                .or(() -> RequestText.wrongQuery(request.query()))
                .or(() -> wrongMethod(request))
                .or(() -> wrongBody(request));
    }

    private static Optional<Problem> tooMany(HttpServerRequest request) {
        int headers = request.headers().entries().size();
        return headers <= MOST_HEADERS
                ? Optional.empty()
                : Optional.of(new Problem(
                        ProblemType.TOO_MANY_HEADERS,
                        "The request has " + headers + " headers; " + MOST_HEADERS + " are possible."));
    }

    private static Optional<Problem> tooLong(HttpServerRequest request) {
        int length = request.uri().length();
        return length <= LONGEST_ADDRESS
                ? Optional.empty()
                : Optional.of(new Problem(
                        ProblemType.ADDRESS_TOO_LONG,
                        "The address has " + length + " characters; " + LONGEST_ADDRESS
                                + " are possible. Ask for less in one question."));
    }

    /** What belongs to no resource answers any method by itself. */
    private Optional<Problem> wrongMethod(HttpServerRequest request) {
        String path = request.path();
        return path != null && routes.isElsewhere(path) && !READING.contains(request.method())
                ? Optional.of(routes.notAllowed(request.method().name(), path))
                : Optional.empty();
    }

    /** Such a path would find its room, and the addresses in the answer would lead elsewhere. */
    private Optional<Problem> doubled(@Nullable String path) {
        return path != null && path.contains("//") ? Optional.of(routes.nothingAt(path)) : Optional.empty();
    }

    private Optional<Problem> wrongBody(HttpServerRequest request) {
        if (!BodyReading.WITH_BODY.contains(request.method().name())) {
            return Optional.empty();
        }
        String encoding = request.getHeader("Content-Encoding");
        if (encoding != null && !encoding.equalsIgnoreCase("identity")) {
            return Optional.of(new Problem(
                            ProblemType.UNSUPPORTED_MEDIA_TYPE,
                            "A body must come as it is, without Content-Encoding '" + encoding + "'.")
                    .header("Accept-Encoding", "identity"));
        }
        String type = request.getHeader("Content-Type");
        if (type != null && !isMediaType(type)) {
            return Optional.of(routes.unsupported(request.method().name(), request.path(), type));
        }
        // The server below has refused what is no number.
        String length = request.getHeader("Content-Length");
        boolean fits = length == null || (length.length() <= LONGEST_NUMBER && Long.parseLong(length) <= bodyLimit);
        return fits ? Optional.empty() : Optional.of(BodyCheck.tooLarge(bodyLimit));
    }

    /** The framework fails at one that is none. */
    private static boolean isMediaType(String text) {
        try {
            MediaType.valueOf(text);
            return true;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private void options(RoutingContext routing) {
        Set<String> allowed = routes.allowed(routing.request().path());
        if (allowed.isEmpty()) {
            nowhere(routing);
        } else {
            HttpServerResponse answer = routing.response();
            cors.preflight(routing.request(), allowed, answer.headers());
            answer.setStatusCode(204)
                    .putHeader("Allow", String.join(", ", allowed))
                    .end();
        }
    }

    /** Who comes without a question is led to where one can be tried, beneath a prefix too, where the address ends with a slash. */
    private static void lead(RoutingContext routing) {
        routing.response()
                .setStatusCode(303)
                .putHeader("Location", "swagger-ui/")
                .end();
    }

    private void nowhere(RoutingContext routing) {
        problems.send(routing, routes.nothingAt(routing.request().path()));
    }

    private void fail(RoutingContext routing) {
        if (!routing.response().headers().contains(RequestId.HEADER)) {
            // It failed before it came to the door.
            unreadable(routing);
            return;
        }
        problems.send(routing, faults.problem(routing.failure(), routing.statusCode()));
    }

    private static boolean isPage(@Nullable String path) {
        return path != null && (path.equals("/") || path.startsWith("/swagger-ui"));
    }
}

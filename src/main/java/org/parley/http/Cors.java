package org.parley.http;

import io.quarkus.runtime.StartupEvent;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Lets pages of other origins read, and write only where the operator says so (CORS, Fetch standard). Nothing that a browser adds by
 * itself opens anything here, so no answer depends on credentials.
 */
@ApplicationScoped
class Cors {
    private static final String ALLOW_ORIGIN = "Access-Control-Allow-Origin";
    private static final String EXPOSE = "Access-Control-Expose-Headers";
    private static final String ANY = "*";
    private static final String NONE = "none";
    /** As browsers write them: in lower case, and without the port that is meant anyway. */
    private static final Pattern ORIGIN =
            Pattern.compile("(?!http:.*:80$|https:.*:443$)https?://([a-z0-9.-]+|\\[[0-9a-f:.]+])(:[0-9]{1,5})?");

    /** What scripts may see beside the headers that they always may. */
    private static final String EXPOSED =
            "Allow, Content-Disposition, Content-Location, Date, ETag, Link, Location, RateLimit, RateLimit-Policy, Retry-After, WWW-Authenticate, X-Request-Id";

    private static final String READING_HEADERS =
            "Accept, Authorization, If-Modified-Since, If-None-Match, X-Request-Id";
    private static final String WRITING_HEADERS =
            "Accept, Authorization, Content-Type, Idempotency-Key, If-Match, X-Request-Id";

    /** Seconds: a day, more than any browser keeps it. */
    private static final String MAX_AGE = "86400";

    private final List<String> readers;
    private final List<String> writers;

    Cors(CorsSettings settings) {
        this.readers = origins(settings.read()).orElse(List.of(ANY));
        this.writers = origins(settings.write()).orElse(List.of());
    }

    private static Optional<List<String>> origins(Optional<List<String>> setting) {
        return setting.map(all -> all.stream().map(String::strip).toList());
    }

    void check(@Observes StartupEvent start) {
        if (!readers.equals(List.of(NONE))) {
            readers.stream()
                    .filter(origin -> !ANY.equals(origin))
                    .forEach(origin -> mustBeOne("PARLEY_CORS_READ", origin));
        }
        writers.forEach(origin -> mustBeOne("PARLEY_CORS_WRITE", origin));
    }

    private static void mustBeOne(String setting, String origin) {
        if (!ORIGIN.matcher(origin).matches()) {
            throw new CannotStart(setting + ": '" + origin
                    + "' is no origin; write https://example.org, in lower case and without a path.");
        }
    }

    /** On every answer, so that a page can read mistakes too. */
    void open(HttpServerRequest request, MultiMap headers) {
        if (!readers.contains(ANY) || !writers.isEmpty()) {
            headers.add("Vary", "Origin");
        }
        allowed(request.getHeader("Origin"), Door.READING.contains(request.method()))
                .ifPresent(who -> {
                    headers.set(ALLOW_ORIGIN, who);
                    headers.set(EXPOSE, EXPOSED);
                });
    }

    private Optional<String> allowed(@Nullable String origin, boolean reads) {
        if (reads && readers.contains(ANY)) {
            return Optional.of(ANY);
        }
        return Optional.ofNullable(origin).filter(from -> writers.contains(from) || reads && readers.contains(from));
    }

    /**
     * What a browser asks before it sends a request of another page. A method that is not allowed is refused by saying nothing at all:
     * a browser would send POST even if the methods told did not name it.
     *
     * @param possible the methods of the address
     */
    void preflight(HttpServerRequest request, Set<String> possible, MultiMap headers) {
        String method = request.getHeader("Access-Control-Request-Method");
        if (method == null) {
            return;
        }
        headers.remove(ALLOW_ORIGIN);
        headers.remove(EXPOSE);
        if (possible.contains(method)) {
            boolean reads = Door.READING.contains(HttpMethod.valueOf(method));
            allowed(request.getHeader("Origin"), reads).ifPresent(who -> {
                headers.set(ALLOW_ORIGIN, who);
                headers.set("Access-Control-Allow-Methods", reads ? "GET, HEAD, OPTIONS" : method);
                headers.set("Access-Control-Allow-Headers", reads ? READING_HEADERS : WRITING_HEADERS);
                headers.set("Access-Control-Max-Age", MAX_AGE);
            });
        }
    }
}

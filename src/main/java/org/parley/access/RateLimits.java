package org.parley.access;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.SocketAddress;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.parley.http.CannotStart;
import org.parley.http.Problem;
import org.parley.http.ProblemType;
import org.parley.http.Problems;

/**
 * Counts what each caller asks, where the operator has set a limit: a curator by the token, all others by their address. A window begins
 * with its first request. Each process counts for itself. Health and metrics have their own port and are not counted.
 */
@ApplicationScoped
class RateLimits {
    /** After the door, so that a refusal bears its headers; before anything costs. */
    private static final int ORDER = 9_000;

    /** Callers that are remembered; each takes some hundred bytes. Of more, those who come seldom begin anew. */
    private static final int CALLERS = 100_000;

    private static final Duration SHORTEST = Duration.ofSeconds(1);

    /** What one caller has asked in this window. */
    private record Window(Instant since, int requests) {
        boolean lasts(Duration length, Instant now) {
            // A clock that was put back does not keep anybody out.
            return !now.isBefore(since) && now.isBefore(since.plus(length));
        }
    }

    /** Who is counted, and how much is possible. */
    private record Account(String policy, String caller, int quota) {}

    private final RateSettings settings;
    private final Gate gate;
    private final Problems problems;
    private final Clock clock;
    private final Callers callers;
    private final Cache<String, Window> windows;

    RateLimits(RateSettings settings, ProxySettings proxies, Gate gate, Problems problems, Clock clock) {
        check(settings);
        this.settings = settings;
        this.gate = gate;
        this.problems = problems;
        this.clock = clock;
        this.callers = new Callers(
                proxies.trusted().orElse(List.of()), proxies.header().orElse(Callers.X_FORWARDED_FOR));
        this.windows = Caffeine.newBuilder()
                .maximumSize(CALLERS)
                .expireAfterAccess(settings.window())
                .executor(Runnable::run)
                .build();
    }

    void open(@Observes Filters filters) {
        if (settings.address().isPresent() || settings.token().isPresent()) {
            filters.register(this::count, ORDER);
        }
    }

    private static void check(RateSettings settings) {
        check("ADDRESS", settings.address());
        check("TOKEN", settings.token());
        if (settings.window().compareTo(SHORTEST) < 0) {
            throw new CannotStart("PARLEY_RATE_LIMIT_WINDOW: '" + settings.window() + "' is too short; write 60S.");
        }
    }

    private static void check(String setting, OptionalInt limit) {
        if (limit.isPresent() && limit.getAsInt() < 1) {
            throw new CannotStart("PARLEY_RATE_LIMIT_" + setting + ": " + limit.getAsInt()
                    + " is no limit; write 1 or more, or leave it unset for none.");
        }
    }

    private void count(RoutingContext routing) {
        HttpServerRequest request = routing.request();
        Optional<Account> account = request.method().equals(HttpMethod.OPTIONS) ? Optional.empty() : account(request);
        Optional<Problem> refusal =
                account.flatMap(of -> refusal(of, routing.response().headers()));
        if (refusal.isPresent()) {
            problems.send(routing, refusal.get());
        } else {
            routing.next();
        }
    }

    private Optional<Account> account(HttpServerRequest request) {
        if (settings.token().isPresent()) {
            Optional<String> curator = gate.curator(request.getHeader("Authorization"));
            if (curator.isPresent()) {
                return Optional.of(new Account(
                        "token", "token " + curator.get(), settings.token().getAsInt()));
            }
        }
        if (settings.address().isEmpty()) {
            return Optional.empty();
        }
        SocketAddress peer = request.remoteAddress();
        @Nullable String digits = peer == null ? null : peer.hostAddress();
        String address = callers.of(digits, name -> request.headers().getAll(name));
        return Optional.of(new Account("address", address, settings.address().getAsInt()));
    }

    /** Empty where it may go on; the headers say what is left (draft-ietf-httpapi-ratelimit-headers). */
    private Optional<Problem> refusal(Account account, MultiMap headers) {
        Instant now = clock.instant();
        Duration length = settings.window();
        Window window = windows.asMap()
                .compute(
                        account.caller,
                        (caller, before) -> before != null && before.lasts(length, now)
                                ? new Window(before.since, Math.min(before.requests, account.quota) + 1)
                                : new Window(now, 1));
        long left = Math.max(0, account.quota - window.requests);
        // Rounded up: who waits so long finds the next window open.
        long wait = Duration.between(now, window.since.plus(length))
                .plusNanos(999_999_999)
                .toSeconds();
        String name = "\"" + account.policy + "\"";
        headers.set("RateLimit-Policy", name + ";q=" + account.quota + ";w=" + length.toSeconds());
        headers.set("RateLimit", name + ";r=" + left + ";t=" + wait);
        return window.requests <= account.quota
                ? Optional.empty()
                : Optional.of(new Problem(
                                ProblemType.TOO_MANY_REQUESTS,
                                account.quota + " requests in " + length.toSeconds()
                                        + " seconds are possible; ask again in " + wait + " seconds.")
                        .header("Retry-After", String.valueOf(wait)));
    }
}

package org.parley.access;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jspecify.annotations.Nullable;
import org.parley.http.CannotStart;
import org.parley.http.Problem;
import org.parley.http.ProblemType;

/** Lets through who may write, before anything of the request's body is read. */
@ApplicationScoped
public class Gate {
    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");
    private static final Pattern BEARER = Pattern.compile("(?i)Bearer +([\\x21-\\x7e]+) *");

    private final CuratorSettings settings;
    private final Curator curator;
    private volatile @Nullable Tokens tokens;

    Gate(CuratorSettings settings, Curator curator) {
        this.settings = settings;
        this.curator = curator;
    }

    void build(@Observes StartupEvent start) {
        try {
            tokens = Tokens.of(settings.token(), settings.tokens());
        } catch (IllegalArgumentException e) {
            throw new CannotStart(String.valueOf(e.getMessage()));
        }
    }

    /** Whether anybody can write at all. */
    public boolean isOpen() {
        return !known().isEmpty();
    }

    /** Whose token this is; empty where it is none that is known. */
    Optional<String> curator(@Nullable String authorization) {
        return Optional.ofNullable(authorization)
                .map(BEARER::matcher)
                .filter(Matcher::matches)
                .flatMap(bearer -> known().nameOf(bearer.group(1)));
    }

    /** Before the body is read, which is before a worker is taken. */
    @ServerRequestFilter(priority = Priorities.AUTHENTICATION, nonBlocking = true)
    void check(ContainerRequestContext request) {
        if (READING.contains(request.getMethod()) || !isApi(request.getUriInfo().getPath())) {
            return;
        }
        if (!isOpen()) {
            throw new Problem(
                    ProblemType.WRITING_CLOSED,
                    "This service only reads. Start it with PARLEY_CURATOR_TOKEN set to a secret of " + Tokens.SHORTEST
                            + " characters or more, and send it as 'Authorization: Bearer …'.");
        }
        curator.is(name(request.getHeaderString("Authorization")));
    }

    private String name(@Nullable String authorization) {
        if (authorization == null) {
            throw refused("Bearer", "Writing needs a curator's token; send it as 'Authorization: Bearer …'.");
        }
        Matcher bearer = BEARER.matcher(authorization);
        if (!bearer.matches()) {
            throw refused("Bearer error=\"invalid_request\"", "Send the token as 'Authorization: Bearer …'.");
        }
        Optional<String> name = known().nameOf(bearer.group(1));
        return name.orElseThrow(() -> refused("Bearer error=\"invalid_token\"", "This token is not known here."));
    }

    private static Problem refused(String challenge, String detail) {
        return new Problem(ProblemType.UNAUTHORISED, detail).header("WWW-Authenticate", challenge);
    }

    private static boolean isApi(String path) {
        return path.equals("/v1") || path.startsWith("/v1/") || path.startsWith("v1/") || path.equals("v1");
    }

    private Tokens known() {
        Tokens now = tokens;
        if (now == null) {
            throw new IllegalStateException("a request before the start");
        }
        return now;
    }
}

package org.parley.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** What was asked for and cannot be had, by us or by the framework, told as problems. */
@ApplicationScoped
class Refusals {
    private final Problems problems;
    private final Routes routes;
    private final Faults faults;
    private final ParameterCheck parameters;

    Refusals(Problems problems, Routes routes, Faults faults, ParameterCheck parameters) {
        this.problems = problems;
        this.routes = routes;
        this.faults = faults;
        this.parameters = parameters;
    }

    @ServerExceptionMapper
    Response problem(Problem problem) {
        parameters.note(problem);
        return problems.answer(problem);
    }

    @ServerExceptionMapper
    Response framework(WebApplicationException refusal, RoutingContext routing, HttpHeaders headers) {
        Optional<Problem> carried = Faults.cause(refusal, Problem.class);
        if (carried.isPresent()) {
            return problems.answer(carried.get());
        }
        Optional<JsonProcessingException> json = Faults.cause(refusal, JsonProcessingException.class);
        if (json.isPresent()) {
            return problems.answer(UnreadableBody.problem(json.get()));
        }
        String path = routing.request().path();
        String method = routing.request().method().name();
        int status = refusal.getResponse().getStatus();
        return problems.answer(
                switch (status) {
                    case 404 -> refusal.getCause() == null ? routes.nothingAt(path) : unreadablePath(path);
                    case 405 -> routes.notAllowed(method, path);
                    case 406 -> routes.notAcceptable(method, path, headers.getRequestHeader(HttpHeaders.ACCEPT));
                    case 415 -> routes.unsupported(method, path, headers.getHeaderString(HttpHeaders.CONTENT_TYPE));
                    case 400 -> noBody(refusal);
                    default -> status < 500 ? plain(status) : faults.problem(refusal, status);
                });
    }

    /** A status that came without any reason. */
    static Problem plain(int status) {
        return switch (status) {
            case 401 -> new Problem(ProblemType.UNAUTHORISED, ProblemType.UNAUTHORISED.title());
            case 404 -> new Problem(ProblemType.NOT_FOUND, "There is nothing here.");
            case 405 -> new Problem(ProblemType.METHOD_NOT_ALLOWED, "This address does not take this method.");
            case 406 -> new Problem(ProblemType.NOT_ACCEPTABLE, "This address has no such format.");
            case 413 -> new Problem(ProblemType.BODY_TOO_LARGE, "The body is too large.");
            case 415 -> new Problem(ProblemType.UNSUPPORTED_MEDIA_TYPE, "This address does not read this media type.");
            case 503 -> new Problem(ProblemType.UNAVAILABLE, "Not available now; please ask again in a moment.");
            default ->
                status < 500
                        ? new Problem(ProblemType.BAD_PARAMETER, "The request cannot be read.")
                        : new Problem(ProblemType.INTERNAL_ERROR, "This is our mistake.");
        };
    }

    private static Problem unreadablePath(String path) {
        return new Problem(ProblemType.NOT_FOUND, "There is nothing at '" + path + "': a part of it cannot be read.");
    }

    private static Problem noBody(WebApplicationException refusal) {
        boolean empty = Faults.cause(refusal, jakarta.ws.rs.core.NoContentException.class)
                .isPresent();
        return empty
                ? new Problem(ProblemType.BAD_JSON, "A body is required here, and there is none.", List.of())
                : plain(400);
    }
}

package org.parley.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;

/** Writes problems as answers, for resources and for what never reaches one. */
@ApplicationScoped
public class Problems {
    private final ObjectMapper json;

    Problems(ObjectMapper json) {
        this.json = json;
    }

    Response answer(Problem problem) {
        Response.ResponseBuilder answer = Response.status(problem.type().status())
                .header("Content-Type", ProblemView.MEDIA_TYPE)
                .entity(text(problem));
        problem.headers().forEach(answer::header);
        return answer.build();
    }

    public void send(RoutingContext routing, Problem problem) {
        HttpServerResponse answer = routing.response();
        if (answer.ended()) {
            return;
        }
        if (answer.headWritten()) {
            // Half an answer is out: the connection breaks, so that nobody takes the half for the whole.
            routing.request().connection().close();
            return;
        }
        answer.setStatusCode(problem.type().status()).putHeader("Content-Type", ProblemView.MEDIA_TYPE);
        problem.headers().forEach(answer::putHeader);
        answer.end(text(problem));
    }

    private String text(Problem problem) {
        try {
            return json.writeValueAsString(ProblemView.of(problem, RequestId.current()));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}

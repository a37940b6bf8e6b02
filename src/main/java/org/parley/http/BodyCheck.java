package org.parley.http;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.MediaType;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Locale;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** Reads a JSON body once, as a whole and strictly, before a resource takes it in whichever form it likes. */
@ApplicationScoped
class BodyCheck {
    /** After the token and the parameters: a stranger's body is not read. */
    static final int PRIORITY = 4_000;

    private final ObjectMapper json;
    private final Routes routes;
    private final long limit;

    BodyCheck(ObjectMapper json, Routes routes, HttpSettings settings) {
        this.json = json;
        this.routes = routes;
        this.limit = settings.limit();
    }

    @ServerRequestFilter(priority = PRIORITY)
    void check(ContainerRequestContext request) throws IOException {
        if (!BodyReading.WITH_BODY.contains(request.getMethod())) {
            return;
        }
        MediaType type = request.getMediaType();
        boolean isJson = type != null && isJson(type);
        if (type != null && !isJson) {
            return;
        }
        byte[] body = request.getEntityStream().readNBytes((int) Math.min(limit + 1, Integer.MAX_VALUE));
        if (body.length > limit) {
            throw tooLarge(limit);
        }
        if (!isJson && body.length > 0) {
            throw routes.unsupported(
                    request.getMethod(), "/" + request.getUriInfo().getPath().replaceFirst("^/", ""), null);
        }
        StrictJson.check(body, "body", json);
        if (json.readTree(body).isNull()) {
            throw new Problem(ProblemType.BAD_JSON, "The body is null; an object or a list was expected.");
        }
        request.setEntityStream(new ByteArrayInputStream(body));
    }

    static Problem tooLarge(long limit) {
        return new Problem(ProblemType.BODY_TOO_LARGE, "The body is longer than " + limit + " bytes.")
                // What is still coming would only be thrown away.
                .header("Connection", "close");
    }

    private static boolean isJson(MediaType type) {
        // A charset says nothing about JSON (RFC 8259, 11): it is UTF-8, and anything else is noticed.
        String subtype = type.getSubtype().toLowerCase(Locale.ROOT);
        return subtype.equals("json") || subtype.endsWith("+json");
    }
}

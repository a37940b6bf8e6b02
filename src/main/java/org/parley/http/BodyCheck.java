package org.parley.http;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.MediaType;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** Reads a JSON body once, as a whole and strictly, before a resource takes it in whichever form it likes. */
@ApplicationScoped
class BodyCheck {
    /** After the token and the parameters: a stranger's body is not read. */
    static final int PRIORITY = 4_000;

    private static final Set<String> WITH_BODY = Set.of("POST", "PUT", "PATCH");

    private final ObjectMapper json;
    private final Routes routes;
    private final long limit;

    BodyCheck(ObjectMapper json, Routes routes, HttpSettings settings) {
        this.json = json;
        this.routes = routes;
        this.limit = settings.limit().asLongValue();
    }

    @ServerRequestFilter(priority = PRIORITY)
    void check(ContainerRequestContext request) throws IOException {
        if (!WITH_BODY.contains(request.getMethod())) {
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
        if (isJson) {
            strictly(body);
        } else if (body.length > 0) {
            throw routes.unsupported(
                    request.getMethod(), "/" + request.getUriInfo().getPath().replaceFirst("^/", ""), null);
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

    private void strictly(byte[] body) throws IOException {
        if (body.length == 0) {
            throw new Problem(ProblemType.BAD_JSON, "A body is required here, and there is none.");
        }
        utf8(body);
        try (JsonParser parser = json.getFactory().createParser(body)) {
            if (parser.nextToken() == null) {
                throw new Problem(ProblemType.BAD_JSON, "A body is required here, and there is none.");
            }
            int depth = 0;
            for (JsonToken token = parser.currentToken(); token != null; token = parser.nextToken()) {
                depth += token.isStructStart() ? 1 : token.isStructEnd() ? -1 : 0;
                value(parser, token);
                if (depth == 0) {
                    break;
                }
            }
            ended(parser);
        } catch (JsonProcessingException e) {
            throw UnreadableBody.problem(e);
        }
    }

    private static void ended(JsonParser parser) throws IOException {
        if (parser.nextToken() != null) {
            throw UnreadableBody.syntax("Something follows after the end of the JSON", parser.currentTokenLocation());
        }
    }

    private static void value(JsonParser parser, JsonToken token) throws IOException {
        if (token == JsonToken.VALUE_NUMBER_FLOAT && Double.isInfinite(parser.getDoubleValue())) {
            throw UnreadableBody.syntax("A number is too large", parser.currentTokenLocation());
        }
        if (token == JsonToken.FIELD_NAME || token == JsonToken.VALUE_STRING) {
            String text = parser.getText();
            String pointer = parser.getParsingContext().pathAsPointer().toString();
            for (int i = 0; i < text.length(); i++) {
                char c = text.charAt(i);
                if (c == 0) {
                    throw hostile(pointer, "the character NUL");
                }
                if (Character.isHighSurrogate(c)
                        && i + 1 < text.length()
                        && Character.isLowSurrogate(text.charAt(i + 1))) {
                    i++;
                } else if (Character.isSurrogate(c)) {
                    throw hostile(pointer, "half a character (the lone surrogate \\u" + Integer.toHexString(c) + ")");
                }
            }
        }
    }

    private static Problem hostile(String pointer, String what) {
        String detail = "The text at " + pointer + " has " + what + ", which cannot be stored.";
        return new Problem(ProblemType.BAD_TEXT, detail, List.of(Mistake.at(pointer, detail)));
    }

    private static void utf8(byte[] body) {
        ByteBuffer bytes = ByteBuffer.wrap(body);
        CharBuffer text = CharBuffer.allocate(body.length);
        CoderResult result = StandardCharsets.UTF_8.newDecoder().decode(bytes, text, true);
        if (result.isError()) {
            throw new Problem(ProblemType.BAD_TEXT, "The body is not UTF-8 (at byte " + (bytes.position() + 1) + ").");
        }
    }
}

package org.parley.http;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Refuses JSON that is not UTF-8, not whole, more than one value, or has texts that cannot be stored; says where. */
public final class StrictJson {
    private StrictJson() {}

    /**
     * @param noun what it is called in what is told: {@code body}, {@code line}
     * @throws Problem BAD_JSON, BAD_TEXT
     */
    public static void check(byte[] body, String noun, ObjectMapper json) throws IOException {
        if (body.length == 0) {
            throw new Problem(ProblemType.BAD_JSON, "A " + noun + " is required here, and there is none.");
        }
        utf8(body, noun);
        try (JsonParser parser = json.getFactory().createParser(body)) {
            if (parser.nextToken() == null) {
                throw new Problem(ProblemType.BAD_JSON, "A " + noun + " is required here, and there is none.");
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
            for (int i = 0; i < text.length(); i++) {
                char c = text.charAt(i);
                if (c == 0) {
                    throw hostile(parser, "the character NUL");
                }
                if (Character.isHighSurrogate(c)
                        && i + 1 < text.length()
                        && Character.isLowSurrogate(text.charAt(i + 1))) {
                    i++;
                } else if (Character.isSurrogate(c)) {
                    throw hostile(parser, "half a character (the lone surrogate \\u" + Integer.toHexString(c) + ")");
                }
            }
        }
    }

    private static Problem hostile(JsonParser parser, String what) {
        String pointer = parser.getParsingContext().pathAsPointer().toString();
        String detail = "The text at " + pointer + " has " + what + ", which cannot be stored.";
        return new Problem(ProblemType.BAD_TEXT, detail, List.of(Mistake.at(pointer, detail)));
    }

    private static void utf8(byte[] body, String noun) {
        if (isPlain(body)) {
            return;
        }
        ByteBuffer bytes = ByteBuffer.wrap(body);
        CharBuffer text = CharBuffer.allocate(body.length);
        CoderResult result = StandardCharsets.UTF_8.newDecoder().decode(bytes, text, true);
        if (result.isError()) {
            throw new Problem(
                    ProblemType.BAD_TEXT, "The " + noun + " is not UTF-8 (at byte " + (bytes.position() + 1) + ").");
        }
        int nul = text.flip().toString().indexOf(0);
        if (nul >= 0) {
            // From where NULs stand Jackson would take it for UTF-16 or UTF-32.
            throw new Problem(
                    ProblemType.BAD_TEXT, "The " + noun + " has a bare NUL (at character " + (nul + 1) + ").");
        }
    }

    /** Whether it is all ASCII, and no NUL. */
    private static boolean isPlain(byte[] body) {
        for (byte each : body) {
            if (each <= 0) {
                return false;
            }
        }
        return true;
    }
}

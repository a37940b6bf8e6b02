package org.parley.http;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The text of an address: percent escapes read strictly, so that nothing is stored or asked for that was not meant. */
final class RequestText {
    /** Some on the way end the address there. Other signs that RFC 3986 keeps out are clear, and people write them. */
    private static final String IN_NO_QUERY = "#";

    /** What no path may hold (RFC 3986). */
    private static final String IN_NO_PATH = "\"<>\\^`{|}#[]";

    private static final char ASCII = 0x7f;
    private static final char BYTE = 0xff;
    private static final String NOT_ASCII = "has a letter beyond ASCII that is not percent-encoded; write é as %C3%A9";
    private static final String NO_ESCAPE = " that begins no escape; write %25 for a percent sign";
    private static final String NUL = "has the character NUL (%00), which cannot be stored";

    /** A parameter as it was sent. */
    record Pair(String name, String value) {}

    private RequestText() {}

    /** A path that climbs ({@code %2e%2e} too) or cannot be read. */
    static Optional<Problem> wrongPath(@Nullable String path) {
        if (path == null) {
            return Optional.empty();
        }
        try {
            String text = decoded(path, false);
            for (String segment : text.replace('\\', '/').split("/", -1)) {
                if (segment.equals("..") || segment.equals(".")) {
                    return Optional.of(
                            new Problem(ProblemType.NOT_FOUND, "A path with '..' or '.' in it leads nowhere."));
                }
            }
            return Optional.empty();
        } catch (Unreadable e) {
            return Optional.of(new Problem(ProblemType.BAD_TEXT, "The path " + e.getMessage() + "."));
        }
    }

    static Optional<Problem> wrongQuery(@Nullable String query) {
        try {
            pairs(query);
            return Optional.empty();
        } catch (Problem e) {
            return Optional.of(e);
        }
    }

    /** In the order of the address; a part without {@code =} has an empty value. */
    static List<Pair> pairs(@Nullable String query) {
        List<Pair> pairs = new ArrayList<>();
        if (query == null) {
            return pairs;
        }
        for (String part : query.split("&", -1)) {
            if (part.isEmpty()) {
                continue;
            }
            int equals = part.indexOf('=');
            String name = equals < 0 ? part : part.substring(0, equals);
            pairs.add(new Pair(
                    part(name, "The query"), equals < 0 ? "" : part(part.substring(equals + 1), "'" + name + "'")));
        }
        return pairs;
    }

    private static String part(String raw, String where) {
        try {
            return decoded(raw, true);
        } catch (Unreadable e) {
            String detail = where + " " + e.getMessage() + ".";
            Mistake mistake = where.startsWith("'")
                    ? Mistake.parameter(where.substring(1, where.length() - 1), detail)
                    : new Mistake(null, null, detail, null);
            throw new Problem(ProblemType.BAD_TEXT, detail, List.of(mistake));
        }
    }

    private static String decoded(String raw, boolean isQuery) throws Unreadable {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(raw.length());
        for (int i = 0; i < raw.length(); i++) {
            char c = raw.charAt(i);
            if (c == '%') {
                bytes.write(escaped(raw, i));
                i += 2;
            } else if (c == '+' && isQuery) {
                bytes.write(' ');
            } else if ((isQuery ? IN_NO_QUERY : IN_NO_PATH).indexOf(c) >= 0) {
                throw new Unreadable("has a bare '" + c + "'; write " + String.format("%%%02X", (int) c));
            } else if (c > (isQuery ? BYTE : ASCII)) {
                throw new Unreadable(NOT_ASCII);
            } else {
                // The server below has made a character of each byte.
                bytes.write(c);
            }
        }
        return text(bytes.toByteArray());
    }

    private static int escaped(String raw, int at) throws Unreadable {
        int high = at + 2 < raw.length() ? Character.digit(raw.charAt(at + 1), 16) : -1;
        int low = at + 2 < raw.length() ? Character.digit(raw.charAt(at + 2), 16) : -1;
        if (high < 0 || low < 0) {
            throw new Unreadable("has a '%' (at character " + (at + 1) + ")" + NO_ESCAPE);
        }
        return high * 16 + low;
    }

    private static String text(byte[] bytes) throws Unreadable {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            if (text.indexOf('\0') >= 0) {
                throw new Unreadable(NUL);
            }
            return text;
        } catch (CharacterCodingException e) {
            throw new Unreadable("is not UTF-8", e);
        }
    }

    private static final class Unreadable extends Exception {
        private static final long serialVersionUID = 1L;

        Unreadable(String message) {
            super(message);
        }

        Unreadable(String message, Throwable cause) {
            super(message, cause);
        }
    }
}

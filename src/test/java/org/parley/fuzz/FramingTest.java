package org.parley.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.TestProfile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.parley.ApiTest;
import org.parley.http.WithTokens;

/**
 * Bytes of which a proxy before us might make another request than we do. Where it is not clear where a request ends, it is refused
 * and the connection closed, so that what follows is never taken for a request. Several blanks within the first line, control
 * characters before it and folded headers come to us already mended by the server below; RFC 9112 (2.2, 3, 5.2) lets it.
 */
@ApiTest
@TestProfile(WithTokens.class)
class FramingTest {
    private static final String DRAFT = "{\"id\": \"ruritania\", \"kind\": \"state\", \"name\": \"Ruritania\"}";
    private static final String CHUNKS = "%x\r\n%s\r\n0\r\n\r\n".formatted(DRAFT.length(), DRAFT);
    private static final String SMUGGLED = "GET /v1/smuggled HTTP/1.1\r\nHost: x\r\n\r\n";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Content-Length: 60\r\nContent-Length: 61",
                "Content-Length: 60\r\nContent-Length: 60",
                "Content-Length: 60, 61",
                "Content-Length: +60",
                "Content-Length: -1",
                "Content-Length: 0x3c",
                "Content-Length: 6 0",
                "Content-Length: 99999999999999999999",
                "Content-Length : 60",
                "Content-Length: 60\r\nTransfer-Encoding: chunked",
                "Transfer-Encoding: chunked\r\nContent-Length: 60",
                "Transfer-Encoding : chunked",
                "Transfer-Encoding: chunked, identity",
                "Transfer-Encoding: chunked\r\nTransfer-Encoding: identity",
                "Transfer-Encoding: \u000bchunked",
                "X: a\nTransfer-Encoding: chunked",
                "X: a\rTransfer-Encoding: chunked",
                "X: a\0b"
            })
    void aBodyWhoseEndIsNotClearIsRefused(String headers) throws IOException {
        refused(post(headers) + CHUNKS + SMUGGLED, "400");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "zz\r\n",
                "-1\r\n",
                "+3c\r\n",
                "0x3c\r\n",
                "\r\n",
                "ffffffffffffffff\r\n",
                "3c;a=\nb\r\n",
                "3c\n",
                "1\r\n{}\r\n",
                "0\r\nX: a\nY: b\r\n\r\n"
            })
    void chunksThatAreNoneEndTheConnection(String chunks) throws IOException {
        assertThat(Wire.sent(bytes(post("Transfer-Encoding: chunked") + chunks + CHUNKS + SMUGGLED)))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET /v1 HTTP/1.1\nHost: x\n\n",
                "GET /v1\r\n\r\n",
                "GET /v1 HTTP/9.9\r\nHost: x\r\n\r\n",
                "GET /v1 HTTP/1.2\r\nHost: x\r\n\r\n",
                "GET /v1 HTTP/1.1\r\n\r\n",
                "GET /v1 HTTP/1.1\r\nHost: x\r\nHost: y\r\n\r\n",
                "GET /v1 HTTP/1.1\r\nHost: x\r\nHost: x\r\n\r\n",
                "GET /v1 HTTP/1.1\r\nHost:\r\n\r\n",
                "GET /v1 HTTP/1.1\r\nHost: x\r\n: y\r\n\r\n",
                "GET /v1 HTTP/1.1\r\nHost: x\r\nX\r\n\r\n",
                "GET /v1 HTTP/1.1\r\nHost: x\r\nX Y: z\r\n\r\n",
                "GET /v1 HTTP/1.1\r\n X: y\r\nHost: x\r\n\r\n",
                "GET /v1 x HTTP/1.1\r\nHost: x\r\n\r\n",
                "GET /v1 HTTP/1.1 x\r\nHost: x\r\n\r\n"
            })
    void aHeadThatIsNoneIsRefused(String head) throws IOException {
        refused(head + SMUGGLED, "400");
    }

    @Test
    void aHeaderOf20KilobytesIsRefused() throws IOException {
        refused(get("X: " + "a".repeat(20_000)), "431");
        refused(get("X: " + "a".repeat(9_000)), "431");
    }

    @Test
    void aBodyThatIsTooLongAndHasNoEndIsRefused() throws IOException {
        String part = "1000\r\n" + " ".repeat(0x1000) + "\r\n";
        refused(post("Transfer-Encoding: chunked") + part.repeat(6), "413");
        refused(post("Content-Length: 100000000") + DRAFT, "413");
    }

    @Test
    void aThousandHeadersAreRefused() throws IOException {
        refused(get("X-Some: value\r\n".repeat(1_000).strip()), "431");
    }

    @Test
    void aThousandShortHeadersAreAProblem() throws IOException {
        String answer = Wire.sent(bytes(get("a:b\r\n".repeat(1_000).strip() + "\r\nConnection: close")));
        assertThat(answer).startsWith("HTTP/1.1 431").contains("too-many-headers", "1002 headers; 100 are possible");
        assertThat(Wire.sent(bytes(get("a:b\r\n".repeat(90) + "Connection: close"))))
                .startsWith("HTTP/1.1 200");
    }

    @Test
    void whatIsClearIsRead() throws IOException {
        String close = "\r\nConnection: close";
        assertThat(Wire.sent(bytes(post("Transfer-Encoding: chunked" + close) + CHUNKS)))
                .startsWith("HTTP/1.1 200");
        assertThat(Wire.sent(bytes(post("Content-Length: " + DRAFT.length() + close) + DRAFT)))
                .startsWith("HTTP/1.1 200");
    }

    private static String post(String headers) {
        return "POST /v1/actors?dry_run=true HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer " + WithTokens.DESK
                + "\r\nContent-Type: application/json\r\n" + headers + "\r\n\r\n";
    }

    private static String get(String headers) {
        return "GET /v1 HTTP/1.1\r\nHost: x\r\n" + headers + "\r\n\r\n";
    }

    /** Once, and then the connection is closed. */
    private static void refused(String request, String status) throws IOException {
        String sent = Wire.sent(bytes(request));
        assertThat(sent.split("HTTP/\\d\\.\\d (?=\\d)", -1)).as(sent).hasSize(2);
        assertThat(sent.split(" ", 3)[1]).isEqualTo(status);
    }

    private static byte[] bytes(String request) {
        return request.getBytes(StandardCharsets.ISO_8859_1);
    }
}

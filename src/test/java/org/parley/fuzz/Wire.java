package org.parley.fuzz;

import io.restassured.RestAssured;
import io.restassured.builder.ResponseBuilder;
import io.restassured.http.Header;
import io.restassured.http.Headers;
import io.restassured.response.Response;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Bytes to the running server, and all that comes back until it closes the connection. */
final class Wire {
    private static final int LONGEST_WAIT_MILLIS = 60_000;

    private Wire() {}

    /**
     * What the server sent until it closed, byte for byte.
     *
     * @throws java.net.SocketTimeoutException if it leaves the connection open
     */
    static String sent(byte[] request) throws IOException {
        ByteArrayOutputStream sent = new ByteArrayOutputStream();
        try (Socket socket = new Socket("localhost", RestAssured.port)) {
            socket.setSoTimeout(LONGEST_WAIT_MILLIS);
            socket.getOutputStream().write(request);
            socket.getInputStream().transferTo(sent);
        } catch (SocketException e) {
            // Closed before it had read all: what it said until then counts.
        }
        return sent.toString(StandardCharsets.ISO_8859_1);
    }

    /** The answer to a request that asks for the connection to be closed. */
    static Response answer(byte[] request) throws IOException {
        String sent = sent(request);
        if (sent.startsWith("HTTP/1.1 100")) {
            sent = sent.substring(sent.indexOf("\r\n\r\n") + 4);
        }
        int end = sent.indexOf("\r\n\r\n");
        if (end < 0) {
            throw new IOException("no answer, but '" + sent + "'");
        }
        String[] lines = sent.substring(0, end).split("\r\n", -1);
        List<Header> headers = new ArrayList<>();
        for (int i = 1; i < lines.length; i++) {
            String[] header = lines[i].split(":", 2);
            headers.add(new Header(header[0], header[1].strip()));
        }
        Headers all = new Headers(headers);
        String body = sent.substring(end + 4);
        byte[] bytes = "chunked".equals(all.getValue("Transfer-Encoding"))
                ? joined(body)
                : body.getBytes(StandardCharsets.ISO_8859_1);
        return new ResponseBuilder()
                .setStatusCode(Integer.parseInt(lines[0].split(" ", 3)[1]))
                .setHeaders(all)
                .setContentType(all.hasHeaderWithName("Content-Type") ? all.getValue("Content-Type") : "")
                .setBody(new String(bytes, StandardCharsets.UTF_8))
                .build();
    }

    private static byte[] joined(String chunks) {
        ByteArrayOutputStream joined = new ByteArrayOutputStream();
        int at = 0;
        while (at < chunks.length()) {
            int line = chunks.indexOf("\r\n", at);
            int length = Integer.parseInt(chunks.substring(at, line), 16);
            joined.writeBytes(chunks.substring(line + 2, line + 2 + length).getBytes(StandardCharsets.ISO_8859_1));
            at = line + 2 + length + 2;
        }
        return joined.toByteArray();
    }
}

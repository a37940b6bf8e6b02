package org.parley.fuzz;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A request that is still being bent. Nothing is escaped or checked: it is sent as it stands. */
final class Request {
    /** What the server below reads of an address; beyond that it is not ours that refuses. */
    private static final int LONGEST_ADDRESS = 60_000;

    private static final int MOST_SHOWN = 1_500;

    String method;
    String path;
    /** {@code name=value}. */
    final List<String> query = new ArrayList<>();

    final Map<String, String> headers = new LinkedHashMap<>();
    byte[] body = {};

    Request(String method, String path) {
        this.method = method;
        this.path = path;
    }

    void body(String text) {
        body = text.getBytes(StandardCharsets.UTF_8);
    }

    byte[] bytes() {
        StringBuilder head = new StringBuilder(method).append(' ').append(path);
        String question = String.join("&", query);
        if (!question.isEmpty()) {
            head.append('?').append(question, 0, Math.min(question.length(), LONGEST_ADDRESS));
        }
        head.append(" HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n");
        headers.forEach(
                (name, value) -> head.append(name).append(": ").append(value).append("\r\n"));
        if (body.length > 0 || !headers.getOrDefault("Content-Type", "").isEmpty()) {
            head.append("Content-Length: ").append(body.length).append("\r\n");
        }
        head.append("\r\n");
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.writeBytes(head.toString().getBytes(StandardCharsets.UTF_8));
        bytes.writeBytes(body);
        return bytes.toByteArray();
    }

    @Override
    public String toString() {
        String text = new String(bytes(), StandardCharsets.UTF_8);
        return text.length() <= MOST_SHOWN ? text : text.substring(0, MOST_SHOWN) + "…";
    }
}

package org.parley.faults;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;

/** A client of a started program. */
final class Caller {
    static final String TOKEN = "a-curator-of-the-tests";

    /** Of a program that only these tests write to. */
    static final Map<String, String> SETTINGS = Map.of("PARLEY_CURATOR_TOKEN", TOKEN, "PARLEY_TIMELINE", "none");

    private static final ObjectMapper JSON = new ObjectMapper();
    /** Longer than a database is away in these tests. */
    private static final Duration LONGEST = Duration.ofSeconds(60);

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final String address;

    Caller(String address) {
        this.address = address;
    }

    HttpResponse<String> get(String path) throws IOException {
        return send(request(path).GET().build());
    }

    JsonNode read(String path) throws IOException {
        HttpResponse<String> answer = get(path);
        if (answer.statusCode() != 200) {
            throw new AssertionError(path + ": " + answer.statusCode() + " " + answer.body());
        }
        return JSON.readTree(answer.body());
    }

    /** Writes; the further headers come as name, value, name, value. */
    HttpResponse<String> write(String method, String path, String type, String body, String... headers)
            throws IOException {
        HttpRequest.Builder request = request(path).headers("Authorization", "Bearer " + TOKEN, "Content-Type", type);
        if (headers.length > 0) {
            request.headers(headers);
        }
        return send(request.method(method, HttpRequest.BodyPublishers.ofString(body))
                .build());
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(address + path)).timeout(LONGEST);
    }

    private HttpResponse<String> send(HttpRequest request) throws IOException {
        try {
            return client.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("interrupted", e);
        }
    }

    static JsonNode json(String text) throws IOException {
        return JSON.readTree(text);
    }
}

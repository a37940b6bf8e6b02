package org.parley.start;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** On H2 too, a write that was acknowledged is there after {@code kill -9}. */
class KilledIT {
    private static final String TOKEN = "a-curator-of-the-tests";
    private static final Map<String, String> SETTINGS = Map.of("PARLEY_CURATOR_TOKEN", TOKEN);
    private static final int WRITERS = 4;

    @TempDir
    Path folder;

    private final HttpClient client = HttpClient.newHttpClient();
    private final Set<String> acknowledged = ConcurrentHashMap.newKeySet();

    @Test
    void acknowledgedWritesSurviveWhileOthersAreUnderWay() throws Exception {
        CountDownLatch enough = new CountDownLatch(60);
        try (Program program = Program.in(folder, SETTINGS)) {
            for (String name : List.of("Ruritania", "Graustark")) {
                String actor = """
                        {"id": "%s", "kind": "state", "name": "%s"}""".formatted(name.toLowerCase(Locale.ROOT), name);
                client.send(post(program.address() + "/v1/actors", actor), HttpResponse.BodyHandlers.discarding());
            }
            ExecutorService writers = Executors.newFixedThreadPool(WRITERS);
            for (int writer = 0; writer < WRITERS; writer++) {
                String name = "writer " + writer;
                writers.execute(() -> writeUntilKilled(program.address(), name, enough));
            }
            assertThat(enough.await(60, TimeUnit.SECONDS))
                    .as("60 writes in a minute")
                    .isTrue();
            program.kill();
            writers.shutdown();
            assertThat(writers.awaitTermination(30, TimeUnit.SECONDS)).isTrue();
        }
        try (Program program = Program.in(folder, SETTINGS)) {
            for (String path : acknowledged) {
                HttpResponse<String> answer = client.send(
                        HttpRequest.newBuilder(URI.create(program.address() + path))
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
                assertThat(answer.statusCode()).as(path).isEqualTo(200);
                assertThat(answer.body()).contains("\"ruritania\"", "\"graustark\"", "\"revision\":1");
            }
        }
    }

    private void writeUntilKilled(String address, String name, CountDownLatch enough) {
        try {
            for (int n = 0; ; n++) {
                HttpResponse<String> answer =
                        client.send(draft(address, name + ", call " + n), HttpResponse.BodyHandlers.ofString());
                if (answer.statusCode() == 201) {
                    acknowledged.add(
                            URI.create(answer.headers().firstValue("Location").orElseThrow())
                                    .getPath());
                    enough.countDown();
                }
            }
        } catch (IOException killed) {
            // What was under way was not acknowledged; nothing is promised of it.
            return;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static HttpRequest draft(String address, String title) {
        String draft = """
                {"kind": "call", "title": "%s", "when": {"edtf": "2025-12-01"}, "status": "occurred", "verification": "reported",
                 "participants": [{"actor": "ruritania", "role": "initiator"}, {"actor": "graustark", "role": "recipient"}],
                 "topics": [], "citations": [], "links": [], "moves": [], "reason": "a test"}""".formatted(title);
        return post(address + "/v1/events", draft);
    }

    private static HttpRequest post(String address, String body) {
        return HttpRequest.newBuilder(URI.create(address))
                .header("Authorization", "Bearer " + TOKEN)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
    }
}

package org.parley.start;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parley.Postgres;
import org.parley.Rounds;

/** PostgreSQL comes after the program: whoever asks meanwhile is told to ask again, and but for a moment the ports are open. */
class LateIT {
    private final int port = Program.freePort();
    private final Map<String, String> settings = Map.of(
            "DATABASE_URL",
            "jdbc:postgresql://localhost:" + port + "/postgres",
            "DATABASE_USER",
            "postgres",
            "PARLEY_TIMELINE",
            "none");

    @TempDir
    Path folder;

    private int refused;
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    /** First with nothing in it, then, as after a failure of power, with a record. */
    @Test
    void aPostgresThatComesLate() throws Exception {
        for (String what : new String[] {"empty", "with a record"}) {
            try (Program program = Program.in(folder, settings)) {
                program.until(() -> program.output().contains("Waiting for PostgreSQL at localhost:" + port));
                everybodyIsToldToAskAgain(program);
                try (EmbeddedPostgres server = server()) {
                    refused = 0;
                    long start = System.nanoTime();
                    program.until(() -> isBack(program));
                    Rounds.counted(
                            "PostgreSQL comes late, %s: back after %d ms, %d connections refused at 5 ms each",
                            what, TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start), refused);
                    assertThat(refused).isLessThan(100);
                    assertThat(program.greeting())
                            .contains("PostgreSQL at localhost:" + server.getPort())
                            .containsOnlyOnce("Waiting");
                    program.untilReady();
                    program.terminate();
                }
            }
        }
    }

    private EmbeddedPostgres server() throws IOException {
        return Postgres.on(port)
                .setDataDirectory(folder.resolve("postgres"))
                .setCleanDataDirectory(false)
                .start();
    }

    private void everybodyIsToldToAskAgain(Program program) throws Exception {
        for (String path : new String[] {"/v1/events?actor=ruritania", "/v1/events.csv", "/", "/none"}) {
            HttpResponse<String> answer = get(program.addressToBe() + path);
            assertThat(answer.statusCode()).as(path).isEqualTo(503);
            assertThat(answer.headers().firstValue("Retry-After")).as(path).hasValue("5");
            assertThat(answer.headers().firstValue("Content-Type")).as(path).hasValue("application/problem+json");
            assertThat(answer.headers().firstValue("X-Request-Id")).as(path).isPresent();
            assertThat(answer.body()).as(path).contains("Parley is starting", "#unavailable");
        }
        assertThat(get(program.managementToBe() + "/q/health/live").statusCode())
                .isEqualTo(200);
        assertThat(get(program.managementToBe() + "/q/health/ready").statusCode())
                .isEqualTo(503);
        assertThat(get(program.managementToBe() + "/q/metrics").statusCode()).isEqualTo(503);
    }

    private boolean isBack(Program program) {
        try {
            HttpResponse<String> answer = get(program.addressToBe() + "/v1/events");
            assertThat(answer.statusCode()).isIn(200, 503);
            return answer.statusCode() == 200;
        } catch (IOException closed) {
            // The program takes over the port from the one that asked to wait.
            refused++;
            return false;
        }
    }

    private HttpResponse<String> get(String address) throws IOException {
        try {
            return client.send(
                    HttpRequest.newBuilder(URI.create(address)).build(), HttpResponse.BodyHandlers.ofString());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("interrupted", e);
        }
    }
}

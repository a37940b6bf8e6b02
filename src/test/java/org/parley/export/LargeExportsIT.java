package org.parley.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parley.start.Program;

/** A hundred thousand events, several times as large as the memory through which they leave. */
class LargeExportsIT {
    private static final int EVENTS = 100_000;
    private static final String TOKEN = "a-curator-of-the-tests";
    private static final Map<String, String> SETTINGS =
            Map.of("PARLEY_TIMELINE", "none", "PARLEY_CURATOR_TOKEN", TOKEN, "JDK_JAVA_OPTIONS", "-Xmx256m");

    @TempDir
    Path folder;

    private final HttpClient client = HttpClient.newHttpClient();

    @Test
    void allLeave() throws Exception {
        try (Program program = Program.in(folder, SETTINGS)) {
            post(program, "/v1/actors", """
                    {"id": "ruritania", "kind": "state", "name": "Ruritania"}""");
            post(program, "/v1/events", """
                    {"id": "ruritania-speaks", "kind": "statement", "title": "Ruritania speaks", "summary": "%s",
                     "when": {"edtf": "1893-10-05"}, "participants": [{"actor": "ruritania", "role": "speaker"}]}""".formatted("At length. ".repeat(250)));
            program.terminate();
        }
        multiply();
        try (Program program = Program.in(folder, SETTINGS)) {
            assertThat(count(program, "/v1/events.ndjson", "{\"type\":\"event\""))
                    .isEqualTo(EVENTS);
            assertThat(count(program, "/v1/events.csv", "ruritania-speaks,")).isEqualTo(EVENTS);
            assertThat(program.terminate()).isEqualTo(143);
            assertThat(program.errors()).doesNotContain("OutOfMemoryError");
        }
    }

    private void post(Program program, String path, String body) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(program.address() + path))
                .header("Authorization", "Bearer " + TOKEN)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        assertThat(client.send(request, BodyHandlers.ofString()).statusCode()).isEqualTo(201);
    }

    private long count(Program program, String path, String begin) throws IOException, InterruptedException {
        HttpResponse<Stream<String>> answer = client.send(
                HttpRequest.newBuilder(URI.create(program.address() + path)).build(), BodyHandlers.ofLines());
        assertThat(answer.statusCode()).isEqualTo(200);
        return answer.body().filter(line -> line.startsWith(begin)).count();
    }

    /** The one event again and again, each a microsecond later. */
    private void multiply() throws SQLException {
        String url = "jdbc:h2:file:" + folder.toAbsolutePath().resolve("data/parley");
        try (Connection connection = DriverManager.getConnection(url, "sa", "");
                Statement statement = connection.createStatement()) {
            for (String insert : """
                    insert into event (id, slug, counter) select id + x, slug || '-' || x, counter from event, times;
                    insert into revision_draft (revision_id, draft) select revision_id + x, draft from revision_draft, times;
                    insert into revision_view (revision_id, view) select revision_id + x, view from revision_view, times;
                    insert into revision (id, event_id, number, recorded_at, closed_at, recorded_by, retracted, title, start_at,
                        end_at, first_day, last_day, span, kind, status, verification)
                      select id + x, event_id + x, number, dateadd(microsecond, x, recorded_at), closed_at, recorded_by, retracted,
                        title, start_at, end_at, first_day, last_day, span, kind, status, verification from revision, times;
                    update recorder set last_at = (select max(recorded_at) from revision)""".split(";", -1)) {
                statement.execute(insert.replace(", times", ", system_range(1, " + (EVENTS - 1) + ") times"));
            }
        }
    }
}

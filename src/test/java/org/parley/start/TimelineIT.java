package org.parley.start;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parley.Postgres;
import org.parley.Rounds;
import org.parley.faults.Soundness;

/** What an empty record begins with. Names and events are made up. */
class TimelineIT {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int MANY = 6_000;
    private static final Instant FIRST = Instant.parse("2021-01-01T00:00:00Z");

    private static final String SMALL = """
            {"type":"parley","format":1,"title":"The talks at Lake Ost"}
            {"type":"actor","id":"norland","kind":"state","name":"Norland"}
            {"type":"actor","id":"sudland","kind":"state","name":"Sudland"}
            {"type":"topic","id":"truce","label":"Truce"}
            {"type":"event","recorded_at":"2021-05-05T08:00:00Z","recorded_by":"desk","id":"a-call","kind":"call","title":"Norland rings Sudland","when":{"edtf":"2021-05-03"},"participants":[{"actor":"norland","role":"initiator"},{"actor":"sudland","role":"recipient"}],"topics":["truce"]}
            {"type":"event","recorded_at":"2021-05-05T08:00:00Z","id":"a-readout","kind":"readout","title":"Norland's account","when":{"edtf":"2021-05-04"},"participants":[{"actor":"norland","role":"speaker"}],"links":[{"type":"account_of","event":"a-call"}]}
            {"type":"event","recorded_at":"2021-05-06T09:30:00Z","recorded_by":"night","reason":"Sudland confirms","id":"a-call","kind":"call","title":"Norland rings Sudland","when":{"edtf":"2021-05-03"},"verification":"confirmed","participants":[{"actor":"norland","role":"initiator"},{"actor":"sudland","role":"recipient"}],"topics":["truce"]}
            {"type":"event","recorded_at":"2021-05-07T10:00:00Z","id":"b-call","kind":"call","title":"Entered twice","when":{"edtf":"2021-05-03"}}
            {"type":"retraction","recorded_at":"2021-05-08T10:00:00Z","id":"b-call","reason":"entered twice"}
            """;

    @TempDir
    Path folder;

    private final HttpClient client = HttpClient.newHttpClient();

    @Test
    void noneStartsEmptyAndSaysSo() throws Exception {
        try (Program program = Program.in(folder, Map.of("PARLEY_TIMELINE", "none"))) {
            JsonNode page = get(program, "/v1/events");
            assertThat(page.path("items")).isEmpty();
            assertThat(page.path("hints").toString()).contains("Nothing has been recorded yet");
            assertThat(get(program, "/v1/actors").path("items")).isEmpty();
            assertThat(program.greeting()).contains("0 events, 0 actors");
        }
    }

    @Test
    void aFileIsLoadedOnceWithItsHistory() throws Exception {
        Path file = Files.writeString(folder.resolve("small.ndjson"), SMALL);
        Map<String, String> settings = Map.of("PARLEY_TIMELINE", file.toString());
        try (Program program = Program.in(folder, settings)) {
            assertThat(total(program, "")).isEqualTo(2);
            assertThat(history(program, "a-call"))
                    .containsExactly("2 2021-05-06T09:30:00Z night Sudland confirms", "1 2021-05-05T08:00:00Z desk -");
            // Equal moments are spread by a microsecond.
            assertThat(history(program, "a-readout"))
                    .containsExactly("1 2021-05-05T08:00:00.000001Z interchange file -");
            assertThat(history(program, "b-call")).hasSize(2);
            assertThat(get(program, "/v1/analysis/counts?by=week,kind").path("items"))
                    .extracting(row ->
                            row.path("week").asText() + " " + row.path("kind").asText() + " " + row.path("events"))
                    .containsExactlyInAnyOrder("2021-W18 call 1", "2021-W18 readout 1");
            assertThat(status(program, "/v1/events/b-call")).isEqualTo(410);
            assertThat(total(program, "&known_at=2021-05-05T12:00:00Z&verification=confirmed"))
                    .isZero();
            program.terminate();
        }
        Files.delete(file);
        try (Program again = Program.in(folder, settings)) {
            assertThat(total(again, "")).isEqualTo(2);
            assertThat(again.output()).doesNotContain("Load");
        }
    }

    @Test
    void ofABadFileEveryBadLineIsToldAndNothingIsWritten() throws Exception {
        String bad = SMALL.replace("\"topics\":[\"truce\"]", "\"topics\":[\"truse\"]")
                .replace("\"state\",\"name\":\"Sudland\"", "\"stat\",\"name\":\"Sudland\"");
        Path file = Files.writeString(folder.resolve("bad.ndjson"), bad);
        try (Program program = Program.in(folder, Map.of("PARLEY_TIMELINE", file.toString()))) {
            assertThat(program.exitCode()).isEqualTo(1);
            assertThat(program.errors().lines())
                    .containsExactly(
                            "Parley cannot start: PARLEY_TIMELINE: " + file + " has 3 bad lines; nothing was written.",
                            "line 3: /kind: 'stat' is no actor kind. Did you mean 'state'?",
                            "line 5: /topics/0: No topic 'truse'. Did you mean 'truce'?",
                            "line 7: /topics/0: No topic 'truse'. Did you mean 'truce'?");
        }
        Files.writeString(file, SMALL);
        try (Program program = Program.in(folder, Map.of("PARLEY_TIMELINE", file.toString()))) {
            assertThat(total(program, "")).isEqualTo(2);
        }
    }

    @Test
    void whatABadLineLeavesBehindIsCleared() throws Exception {
        Path file = large();
        Files.writeString(file, "{\"type\":\"retraction\",\"id\":\"no-call\"}\n", StandardOpenOption.APPEND);
        try (Program program = Program.in(folder, Map.of("PARLEY_TIMELINE", file.toString()))) {
            assertThat(program.exitCode()).isEqualTo(1);
            assertThat(program.errors()).contains("There is no event 'no-call' on an earlier line to retract.");
        }
        try (Program empty = Program.in(folder, Map.of("PARLEY_TIMELINE", "none"))) {
            assertThat(total(empty, "")).isZero();
            assertThat(get(empty, "/v1/actors").path("items")).isEmpty();
            assertThat(get(empty, "/v1/analysis/counts?by=kind").path("total").asInt())
                    .isZero();
        }
    }

    @Test
    void aMissingFileIsToldInOneLine() throws Exception {
        try (Program program = Program.in(folder, Map.of("PARLEY_TIMELINE", "nowhere.ndjson"))) {
            assertThat(program.exitCode()).isEqualTo(1);
            assertThat(program.errors().lines())
                    .containsExactly(
                            "Parley cannot start: PARLEY_TIMELINE: 'nowhere.ndjson' cannot be read (there is no"
                                    + " such file). It is 'bundled', 'none', or the path of an interchange file.");
        }
    }

    @Test
    void aLoadThatWasKilledIsBegunAnew() throws Exception {
        Map<String, String> settings = Map.of("PARLEY_TIMELINE", large().toString());
        Path data = folder.resolve("data/parley.mv.db");
        int rounds = Rounds.of(2, 20);
        for (int round = 1; round <= rounds; round++) {
            long written = 1_000_000L * round / rounds;
            try (Program program = Program.in(folder, settings)) {
                program.until(() -> program.output().contains("Loading "));
                long before = Files.size(data);
                program.until(() -> data.toFile().length() > before + written);
                program.kill();
                assertThat(program.output()).doesNotContain("Loaded");
            }
        }
        try (Program half = Program.in(folder, Map.of("PARLEY_TIMELINE", "none"))) {
            assertThat(half.exitCode()).isEqualTo(1);
            assertThat(half.errors().lines())
                    .singleElement()
                    .asString()
                    .contains("whose load was cut off; start with PARLEY_TIMELINE=");
        }
        try (Program again = Program.in(folder, settings)) {
            assertThat(total(again, "")).isEqualTo(MANY);
            assertThat(again.output()).contains("Loaded " + MANY);
            assertThat(history(again, "call-0")).containsExactly("1 " + FIRST + " desk -");
            assertThat(history(again, "call-" + (MANY - 1)))
                    .containsExactly("1 " + FIRST.plusSeconds(MANY - 1) + " desk -");
            assertThat(get(again, "/v1/events?q=call&sort=relevance")
                            .path("hints")
                            .toString())
                    .contains("Only the newest 2,000");
            again.terminate();
        }
        Soundness.check("jdbc:h2:file:" + folder.toAbsolutePath().resolve("data/parley"), "sa", MANY);
        Rounds.counted(
                "H2: a load killed %d times, then begun anew: %d events, nothing twice, nothing torn", rounds, MANY);
    }

    @Test
    void onPostgresALoadThatWasKilledIsBegunAnew() throws Exception {
        try (EmbeddedPostgres server = Postgres.on(Program.freePort()).start()) {
            Map<String, String> settings = postgres(server);
            int rounds = Rounds.of(1, 10);
            for (int round = 1; round <= rounds; round++) {
                long written = 2_000_000L * round / rounds;
                try (Program program = Program.in(folder, settings);
                        Connection connection = server.getPostgresDatabase().getConnection();
                        Statement statement = connection.createStatement()) {
                    program.until(() -> program.output().contains("Loading "));
                    long before = size(statement);
                    program.until(() -> size(statement) > before + written);
                    program.kill();
                    assertThat(program.output()).doesNotContain("Loaded");
                }
            }
            try (Program again = Program.in(folder, settings)) {
                assertThat(total(again, "")).isEqualTo(MANY);
                assertThat(again.output()).contains("Loaded " + MANY);
                assertThat(history(again, "call-" + (MANY - 1)))
                        .containsExactly("1 " + FIRST.plusSeconds(MANY - 1) + " desk -");
            }
            Soundness.check(url(server), "postgres", MANY);
            Rounds.counted(
                    "PostgreSQL: a load killed %d times, then begun anew: %d events, nothing twice, nothing torn",
                    rounds, MANY);
        }
    }

    /** Bytes of revisions, committed or not. */
    private static long size(Statement statement) {
        try (ResultSet rows = statement.executeQuery("select pg_relation_size('revision_view')")) {
            rows.next();
            return rows.getLong(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String url(EmbeddedPostgres server) {
        return "jdbc:postgresql://localhost:" + server.getPort() + "/postgres";
    }

    private Map<String, String> postgres(EmbeddedPostgres server) throws IOException {
        return Map.of("PARLEY_TIMELINE", large().toString(), "DATABASE_URL", url(server), "DATABASE_USER", "postgres");
    }

    @Test
    void ofTwoInstancesThatStartTogetherOneLoads() throws Exception {
        try (EmbeddedPostgres server = Postgres.on(Program.freePort()).start()) {
            Map<String, String> settings = postgres(server);
            try (Program one = Program.in(folder, settings);
                    Program other = Program.in(folder, settings)) {
                String asked = "/v1/events?limit=1000";
                JsonNode page = get(one, asked);
                assertThat(total(one, "")).isEqualTo(MANY);
                assertThat(total(other, "")).isEqualTo(MANY);
                assertThat(get(other, asked).path("items")).isEqualTo(page.path("items"));
                assertThat(List.of(one, other))
                        .filteredOn(program -> program.output().contains("Loaded " + MANY))
                        .hasSize(1);
            }
        }
    }

    /** A second after another, so that a moment that was not kept would be noticed. */
    private Path large() throws IOException {
        List<String> lines = new ArrayList<>(SMALL.lines().limit(4).toList());
        for (int i = 0; i < MANY; i++) {
            String follows = i == 0 ? "" : ",\"links\":[{\"type\":\"follows\",\"event\":\"call-" + (i - 1) + "\"}]";
            lines.add("""
                    {"type":"event","recorded_at":"%s","recorded_by":"desk","id":"call-%d","kind":"call","title":"Call %d",\
                    "when":{"edtf":"2020-05-03"},"participants":[{"actor":"norland","role":"initiator"},\
                    {"actor":"sudland","role":"recipient"}],"topics":["truce"]%s}""".formatted(FIRST.plusSeconds(i), i, i, follows));
        }
        return Files.write(folder.resolve("large.ndjson"), lines);
    }

    private int total(Program program, String filters) throws IOException, InterruptedException {
        return get(program, "/v1/events?with_total=true" + filters)
                .path("total")
                .asInt(-1);
    }

    private List<String> history(Program program, String event) throws IOException, InterruptedException {
        List<String> told = new ArrayList<>();
        get(program, "/v1/events/" + event + "/history")
                .path("items")
                .forEach(revision -> told.add(String.join(
                        " ",
                        revision.path("revision").asText(),
                        revision.path("recorded_at").asText(),
                        revision.path("recorded_by").asText(),
                        revision.path("reason").asText("-"))));
        return told;
    }

    private JsonNode get(Program program, String path) throws IOException, InterruptedException {
        return JSON.readTree(answer(program, path).body());
    }

    private int status(Program program, String path) throws IOException, InterruptedException {
        return answer(program, path).statusCode();
    }

    private HttpResponse<String> answer(Program program, String path) throws IOException, InterruptedException {
        return client.send(
                HttpRequest.newBuilder(URI.create(program.address() + path)).build(),
                HttpResponse.BodyHandlers.ofString());
    }
}

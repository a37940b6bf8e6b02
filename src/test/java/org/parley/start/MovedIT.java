package org.parley.start;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parley.Postgres;
import org.parley.faults.Soundness;

/**
 * A record of made-up events, changed and retracted by curators, is taken from H2 to PostgreSQL and back by its interchange file: it
 * answers the same there, of now and of earlier, and writes the same file.
 */
class MovedIT {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String TOKEN = "moving-token-0123456789";
    private static final int EVENTS = 500;

    private final HttpClient client = HttpClient.newHttpClient();

    @TempDir
    Path folder;

    @Test
    void itAnswersTheSameWhereverItIs() throws Exception {
        Path world = folder.resolve("world.ndjson");
        generate(world);
        Path taken = folder.resolve("taken.ndjson");
        List<String> questions;
        Map<String, JsonNode> before;
        try (Program h2 = program("h2", Map.of("PARLEY_TIMELINE", world.toString(), "PARLEY_CURATOR_TOKEN", TOKEN))) {
            curate(h2.address(), ids(world));
            Files.writeString(taken, get(h2.address() + "/v1/events.ndjson"));
            questions = questions(world, moments(taken));
            before = answers(h2.address(), questions);
        }
        assertThat(lines(taken).stream().filter(line -> line.startsWith("{\"type\":\"retraction\"")))
                .hasSize(5);

        Path back = folder.resolve("back.ndjson");
        try (EmbeddedPostgres server = Postgres.on(Program.freePort()).start();
                Program postgres = program(
                        "postgres",
                        Map.of(
                                "DATABASE_URL",
                                "jdbc:postgresql://localhost:" + server.getPort() + "/postgres",
                                "DATABASE_USER",
                                "postgres",
                                "PARLEY_TIMELINE",
                                taken.toString()))) {
            Files.writeString(back, get(postgres.address() + "/v1/events.ndjson"));
            assertThat(lines(back)).isEqualTo(lines(taken));
            assertSame(answers(postgres.address(), questions), before);
            String url = "jdbc:postgresql://localhost:" + server.getPort() + "/postgres";
            assertThat(Soundness.check(url, "postgres")).isGreaterThanOrEqualTo(EVENTS);
        }

        try (Program again = program("again", Map.of("PARLEY_TIMELINE", back.toString()))) {
            assertThat(get(again.address() + "/v1/events.ndjson").lines().skip(1))
                    .isEqualTo(lines(taken));
            assertSame(answers(again.address(), questions), before);
        }
        for (String loaded : List.of("h2", "again")) {
            String url =
                    "jdbc:h2:file:" + folder.toAbsolutePath().resolve(loaded).resolve("data/parley");
            assertThat(Soundness.check(url, "sa")).isGreaterThanOrEqualTo(EVENTS);
        }
    }

    private Program program(String name, Map<String, String> settings) throws IOException {
        return Program.in(Files.createDirectory(folder.resolve(name)), settings);
    }

    /** The world that bench/run measures with, made smaller: two to four participants, revisions, links, moves, vague dates. */
    private static void generate(Path world) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "bench/Generate.java",
                        "--events",
                        String.valueOf(EVENTS),
                        "--seed",
                        "7")
                .redirectOutput(world.toFile())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        assertThat(process.waitFor()).isZero();
    }

    /** All but the head, which tells as of when it was taken. */
    private static List<String> lines(Path file) throws IOException {
        try (var lines = Files.lines(file)) {
            return lines.skip(1).toList();
        }
    }

    private static List<String> ids(Path world) throws IOException {
        List<String> ids = new ArrayList<>();
        for (String line : lines(world)) {
            JsonNode event = JSON.readTree(line);
            if (event.path("type").asText().equals("event")) {
                ids.add(event.path("id").asText());
            }
        }
        return ids.stream().distinct().toList();
    }

    private void curate(String address, List<String> ids) throws Exception {
        for (int i = 0; i < 10; i++) {
            String event = address + "/v1/events/" + ids.get(i * 7);
            HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(event + "?reason=made%20up"))
                    .header("Authorization", "Bearer " + TOKEN)
                    .header("If-Match", "*");
            HttpRequest change = i % 2 == 0
                    ? request.DELETE().build()
                    : request.header("Content-Type", "application/merge-patch+json")
                            .method(
                                    "PATCH",
                                    HttpRequest.BodyPublishers.ofString(
                                            "{\"title\": \"Changed, \u202eöd\", \"summary\": \"In \\\\u001b[31mred\", \"when\": {\"edtf\": \"197X\"}}"))
                            .build();
            HttpResponse<String> answer = client.send(change, HttpResponse.BodyHandlers.ofString());
            assertThat(answer.statusCode()).as(answer.body()).isIn(200, 204);
        }
    }

    /** Three between recordings, and now. */
    private static List<String> moments(Path file) throws IOException {
        List<String> recorded = new ArrayList<>();
        for (String line : lines(file)) {
            JsonNode read = JSON.readTree(line);
            if (read.has("recorded_at")) {
                recorded.add(read.path("recorded_at").asText());
            }
        }
        List<String> moments = new ArrayList<>(List.of(""));
        for (int part = 1; part <= 3; part++) {
            moments.add("&known_at=" + recorded.get(recorded.size() * part / 4));
        }
        return moments;
    }

    private static List<String> questions(Path world, List<String> moments) throws IOException {
        String actor = "";
        String event = "";
        for (String line : lines(world)) {
            JsonNode read = JSON.readTree(line);
            if (read.path("moves").size() > 0) {
                actor = read.path("moves").path(0).path("by").asText();
                event = read.path("id").asText();
            }
        }
        List<String> questions = new ArrayList<>();
        for (String moment : moments) {
            for (String question : List.of(
                    "events?limit=1000&embed=citations,links,moves",
                    "events?limit=1000&actor=" + actor,
                    "events?limit=1000&q=terms&fields=id",
                    "events?limit=1000&datetime=1970/1990&date_match=certain&fields=id",
                    "analysis/counts?by=kind,status",
                    "analysis/facets?",
                    "analysis/positions?at=2020-01-01&limit=1000",
                    "analysis/contradictions?limit=1000",
                    "analysis/expectations?limit=1000",
                    "analysis/interactions?limit=1000",
                    "analysis/sequences?pattern=call,%20then%20statement%20within%2030d",
                    "analysis/readouts?limit=1000")) {
                questions.add(question + moment);
            }
        }
        questions.addAll(List.of(
                "actors?limit=1000",
                "positions?limit=1000",
                "processes",
                "topics",
                "events/" + event + "?embed=all",
                "events/" + event + "/history"));
        return questions;
    }

    private Map<String, JsonNode> answers(String address, List<String> questions) throws Exception {
        Map<String, JsonNode> answers = new LinkedHashMap<>();
        for (String question : questions) {
            answers.put(question, told(JSON.readTree(get(address + "/v1/" + question))));
        }
        return answers;
    }

    /** Without what tells of the program's own addresses and of when it was asked. */
    private static JsonNode told(JsonNode answer) {
        JsonNode told = JSON.createObjectNode().set("answer", answer);
        for (JsonNode query : told.findParents("query")) {
            ((ObjectNode) query.path("query")).remove("as_of");
        }
        return told;
    }

    private static void assertSame(Map<String, JsonNode> answers, Map<String, JsonNode> before) {
        answers.forEach((question, answer) -> assertThat(answer).as(question).isEqualTo(before.get(question)));
    }

    private String get(String address) throws Exception {
        HttpResponse<String> answer = client.send(
                HttpRequest.newBuilder(URI.create(address)).build(), HttpResponse.BodyHandlers.ofString(UTF_8));
        assertThat(answer.statusCode()).as(address + answer.body()).isEqualTo(200);
        return answer.body();
    }
}

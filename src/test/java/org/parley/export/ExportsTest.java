package org.parley.export;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.parley.Curated.delete;
import static org.parley.Curated.patch;
import static org.parley.Curated.post;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.parley.ApiTest;
import org.parley.http.WithTokens;

/** What is taken away is what the list shows. */
@ApiTest
@TestProfile(WithTokens.class)
class ExportsTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    static String taken(String address) {
        return given().urlEncodingEnabled(false)
                .get(address)
                .then()
                .statusCode(200)
                .extract()
                .asString();
    }

    private static List<JsonNode> lines(String file) throws IOException {
        List<JsonNode> lines = new ArrayList<>();
        for (String line : file.lines().toList()) {
            lines.add(JSON.readTree(line));
        }
        return lines;
    }

    @ParameterizedTest
    @MethodSource("org.parley.export.Listed#questions")
    void everyFormatHasTheEventsOfTheList(String question) throws IOException {
        List<String> listed = Listed.ids(question);
        String table = taken("/v1/events.csv?" + question);
        assertThat(table).endsWith("\r\n").doesNotContain("\r\n\n", "\r\n\r\n");
        assertThat(Stream.of(table.split("\r\n")).skip(1))
                .extracting(line -> line.substring(0, line.indexOf(',')))
                .isEqualTo(listed);
        assertThat(JSON.readTree(taken("/v1/events.flat.json?" + question)))
                .extracting(event -> event.path("id").asText())
                .isEqualTo(listed);
        String unsorted = question.replaceFirst("&sort=[^&]*", "");
        assertThat(lines(taken("/v1/events.ndjson?" + unsorted)).stream()
                        .filter(line -> line.path("type").asText().equals("event"))
                        .map(line -> line.path("id").asText()))
                .containsAll(listed)
                .allMatch(new TreeSet<>(listed)::contains);
    }

    @Test
    void aTableSaysWhatTheListSays() throws IOException {
        String id = "2025-04-27-rubio-lavrov-call";
        JsonNode event = JSON.readTree(taken("/v1/events/" + id));
        JsonNode rows = JSON.readTree(taken("/v1/events.flat.json?datetime=2025-04-27"));
        JsonNode flat = rows.valueStream()
                .filter(row -> row.path("id").asText().equals(id))
                .findFirst()
                .orElseThrow();
        assertThat(flat.path("date_earliest").asText()).isEqualTo("2025-04-27");
        assertThat(flat.path("actors").asText().split(";")).hasSameSizeAs(event.path("participants"));
        assertThat(flat.path("sides").asText()).contains("usa", "russia");
        assertThat(flat.path("source_count").asInt())
                .isEqualTo(event.path("source_count").asInt());
        assertThat(flat.path("overdue").isNull()).isTrue();
    }

    @Test
    void textsAreNoFormulas() {
        post("/v1/events", """
                        {"id": "hentzau-sum", "kind": "statement", "title": "=SUM(A1:A9), said \\"Hentzau\\"",
                         "when": {"edtf": "1899-03-01"}, "tags": ["formula"]}""").statusCode(201);
        assertThat(taken("/v1/events.csv?tag=formula"))
                .contains("hentzau-sum,statement,\"'=SUM(A1:A9), said \"\"Hentzau\"\"\",,1899-03-01");
        assertThat(taken("/v1/events.csv?tag=formula&csv_safe=false"))
                .contains("hentzau-sum,statement,\"=SUM(A1:A9), said");
    }

    @Test
    void aPartOfTheRecordLinksToNothingOutsideIt() throws IOException {
        post("/v1/events", """
                        {"id": "strelsau-offer", "kind": "statement", "title": "An offer of Strelsau", "when": {"edtf": "1899-04-01"}}""").statusCode(201);
        post("/v1/events", """
                        {"id": "zenda-reply", "kind": "statement", "title": "A reply of Zenda", "when": {"edtf": "1899-04-02"},
                         "tags": ["reply"], "links": [{"type": "follows", "event": "strelsau-offer"}]}""").statusCode(201);
        patch("/v1/events/zenda-reply", "*", "{\"summary\": \"It is short.\"}").statusCode(200);
        List<JsonNode> part = lines(taken("/v1/events.ndjson?tag=reply"));
        assertThat(part.stream().filter(line -> line.path("type").asText().equals("event")))
                .hasSize(2)
                .allMatch(line -> line.path("links").isEmpty());
        delete("/v1/events/zenda-reply", "*").statusCode(204);
        List<JsonNode> whole = lines(taken("/v1/events.ndjson"));
        assertThat(whole.stream().filter(line -> line.path("id").asText().equals("zenda-reply")))
                .extracting(line -> line.path("type").asText())
                .containsExactly("event", "event", "retraction");
        assertThat(whole.stream().filter(line -> line.path("id").asText().equals("zenda-reply")))
                .extracting(line -> line.path("links").size())
                .containsExactly(1, 1, 0);
    }

    @Test
    void aBadQuestionIsAProblem() {
        given().get("/v1/events.csv?kind=cal")
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("detail", containsString("cal"));
        given().get("/v1/events.ndjson?limit=5").then().statusCode(400).body("type", endsWith("unknown-parameter"));
    }

    @Test
    void whoeverLeavesMakesRoomForOthers() throws IOException {
        for (int reader = 0; reader < 2 * Readers.MOST; reader++) {
            try (Socket socket = new Socket("localhost", RestAssured.port)) {
                socket.getOutputStream()
                        .write("GET /v1/events.ndjson HTTP/1.1\r\nHost: localhost\r\n\r\n".getBytes(US_ASCII));
                assertThat(socket.getInputStream().readNBytes(12)).asString().isEqualTo("HTTP/1.1 200");
                socket.setSoLinger(true, 0);
            }
        }
        // More leave than there are places, and than there are connections.
        taken("/v1/events.csv");
    }

    @Test
    void whatBreaksInTheMiddleDoesNotLookWhole() {
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create("http://localhost:" + RestAssured.port + "/v1/probe/export"))
                .build();
        assertThatThrownBy(() -> HttpClient.newBuilder()
                        .version(HttpClient.Version.HTTP_1_1)
                        .build()
                        .send(request, HttpResponse.BodyHandlers.ofString()))
                .isInstanceOf(IOException.class);
    }
}

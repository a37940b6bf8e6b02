package org.parley.export;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.parley.Curated.post;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.TestProfile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.parley.ApiTest;
import org.parley.http.WithTokens;

/** What pages and data on the web are given is what the list shows, and nothing that a text of it brings along. */
@ApiTest
@TestProfile(WithTokens.class)
class LinkedExportsTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String HOSTILE =
            "</script><img src=x onerror=alert(1)> ]]> 'a' \\\"b\\\" \\u001b[31m \\u009b31m \\u2028 \\u202etxet";
    private static final String READ =
            "</script><img src=x onerror=alert(1)> ]]> 'a' \"b\" \u001b[31m \u009b31m \u2028 \u202etxet";

    private static Stream<JsonNode> each(JsonNode list) {
        return list.valueStream();
    }

    private static Stream<JsonNode> events(JsonNode linked) {
        return each(linked.path("@graph"))
                .filter(node -> node.path("@type").asText().equals("Event"));
    }

    @ParameterizedTest
    @MethodSource("org.parley.export.Listed#questions")
    void everyFormatHasTheEventsOfTheList(String question) throws IOException {
        List<String> listed = Listed.ids(question);
        assertThat(each(JSON.readTree(ExportsTest.taken("/v1/events.timelinejs.json?" + question))
                                .path("events"))
                        .filter(slide -> slide.has("unique_id"))
                        .map(slide -> slide.path("unique_id").asText()))
                .isEqualTo(listed);
        assertThat(events(JSON.readTree(ExportsTest.taken("/v1/events.jsonld?" + question)))
                        .map(event -> event.path("identifier").asText()))
                .isEqualTo(listed);
    }

    @Test
    void theDataPackageLeadsToTheTableOfTheSameQuestion() throws IOException {
        String question = "kind=call&place=S%C3%A3o+Paulo&sort=-time&csv_safe=false";
        JsonNode described = JSON.readTree(ExportsTest.taken("/v1/events.datapackage.json?" + question));
        assertThat(described.at("/resources/0/path").asText())
                .isEqualTo(
                        "https://parley.example.org/v1/events.csv?kind=call&place=S%C3%A3o%20Paulo&sort=-time&csv_safe=false");
        String header = ExportsTest.taken("/v1/events.csv?tag=nobody-has-it").strip();
        assertThat(each(described.at("/resources/0/schema/fields"))
                        .map(field -> field.path("name").asText()))
                .containsExactly(header.split(","));
        assertThat(described.at("/licenses/0/name").asText()).isEqualTo("CC-BY-4.0");
    }

    @Test
    void theCodeBookSaysWhatTheColumnsSay() throws IOException {
        List<String> rows = Columns.ALL.stream()
                .map(column -> "| `" + column.name() + "` | "
                        + column.type().name().toLowerCase(Locale.ROOT) + " | " + column.meaning() + " |")
                .toList();
        assertThat(Files.readAllLines(Path.of("docs/columns.md")).stream().filter(line -> line.startsWith("| `")))
                .containsExactlyElementsOf(rows);
    }

    @Test
    void anEmptyTimelineHasASlideThatSaysSo() throws IOException {
        JsonNode empty = JSON.readTree(ExportsTest.taken("/v1/events.timelinejs.json?tag=nobody-has-it"));
        assertThat(empty.path("events")).singleElement().satisfies(slide -> {
            assertThat(slide.at("/text/headline").asText()).isEqualTo("No event answers the question");
            assertThat(slide.at("/start_date/year").asInt()).isGreaterThan(2000);
            assertThat(slide.has("unique_id")).isFalse();
        });
        assertThat(empty.at("/title/text/text").asText())
                .contains("href=\"https://parley.example.org/v1/events?tag=nobody-has-it\"");
    }

    @Test
    void aSlideStandsInTheGroupOfWhoeverActed() throws IOException {
        JsonNode slides = JSON.readTree(ExportsTest.taken("/v1/events.timelinejs.json?datetime=2025-04-27&kind=call"));
        assertThat(each(slides.path("events"))
                        .filter(slide -> slide.path("unique_id").asText().equals("2025-04-27-rubio-lavrov-call")))
                .singleElement()
                .satisfies(slide -> {
                    assertThat(slide.path("group").asText()).isEqualTo("Russia");
                    assertThat(slide.path("display_date").asText()).isEqualTo("27 April 2025");
                    assertThat(slide.path("start_date").toString()).isEqualTo("{\"year\":2025,\"month\":4,\"day\":27}");
                });
    }

    @Test
    void textsEndNoScriptAndMoveNoCursor() throws IOException {
        post("/v1/actors", "{\"id\": \"flavia\", \"kind\": \"state\", \"name\": \"" + HOSTILE + "\"}")
                .statusCode(201);
        post("/v1/events", """
                        {"id": "tarlenheim-note", "kind": "statement", "title": "%1$s", "summary": "%1$s", "place": "%1$s",
                         "when": {"edtf": "1899-03-1X", "phrase": "%1$s"}, "tags": ["unsafe"], "details": {"quote": "%1$s"},
                         "participants": [{"actor": "flavia", "role": "speaker", "capacity": "%1$s"}],
                         "citations": [{"source": {"id": "tarlenheim-1", "publisher": "%1$s", "title": "%1$s", "kind": "news"},
                                        "quote": "%1$s"}]}""".formatted(HOSTILE)).statusCode(201);
        String slides = ExportsTest.taken("/v1/events.timelinejs.json?tag=unsafe");
        String linked = ExportsTest.taken("/v1/events.jsonld?tag=unsafe");
        assertThat(List.of(slides, linked))
                .allSatisfy(text -> assertThat(text).doesNotContain("<", ">", "\u001b", "\u009b", "\u2028", "\u202e"));

        JsonNode slide = JSON.readTree(slides).at("/events/0");
        String escaped = Html.escaped(READ);
        assertThat(slide.at("/text/headline").asText()).isEqualTo(escaped);
        assertThat(slide.at("/text/text").asText()).contains("<p>" + escaped + "</p>", "<bdi>" + escaped + "</bdi>");
        // TimelineJS reads it as HTML, and what comes of that again.
        assertThat(slide.path("group").asText()).isEqualTo(Html.escaped(escaped));
        assertThat(slide.at("/media/url").asText()).matches("<blockquote>[^<>\"'./]*</blockquote>");

        JsonNode event = events(JSON.readTree(linked)).findFirst().orElseThrow();
        assertThat(event.path("name").asText()).isEqualTo(READ);
        assertThat(each(event.path("subjectOf"))
                        .filter(work -> work.path("@type").asText().equals("Quotation"))
                        .map(work -> work.path("text").asText()))
                .containsExactly(READ, READ);
    }

    @Test
    void noAddressIsReadOutOfAQuote() {
        // Each of these would be taken for a player, a picture or a page by TimelineJS.
        assertThat(Stream.of("spotify", "iframe", "https://youtu.be/x", "a.pdf", "imgur.com/x", "documentcloud.org/"))
                .allSatisfy(words -> assertThat(Html.disguised("See " + words)).doesNotContain("f", ".", "/", ":"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"timelinejs.json", "jsonld", "datapackage.json"})
    void aBadQuestionIsAProblem(String format) {
        given().get("/v1/events." + format + "?kind=cal")
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("detail", containsString("cal"));
        given().get("/v1/events." + format + "?sort=colour").then().statusCode(400);
        given().get("/v1/events." + format + "?limit=5")
                .then()
                .statusCode(400)
                .body("type", endsWith("unknown-parameter"));
    }
}

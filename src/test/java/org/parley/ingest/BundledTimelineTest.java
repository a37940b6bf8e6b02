package org.parley.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.parley.event.EventKind;
import org.parley.http.Words;

/** The shipped timeline holds all that its source holds: nothing was dropped on the way. */
class BundledTimelineTest {
    private static final ObjectMapper JSON =
            new ObjectMapper().enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
    private static final String FIRST_READING = "2026-11-23T13:58:52Z";
    private static final String SECOND_READING = "2026-11-23T23:41:28Z";

    private static final List<JsonNode> LINES = new ArrayList<>();
    /** What stands now: the last line of each event. */
    private static final Map<String, JsonNode> EVENTS = new LinkedHashMap<>();

    @BeforeAll
    static void read() throws IOException {
        for (String line : Files.readAllLines(Path.of("src/main/resources/timeline/ukraine-2025.ndjson"))) {
            JsonNode node = JSON.readTree(line);
            LINES.add(node);
            if (node.path("type").asText().equals("event")) {
                EVENTS.put(node.path("id").asText(), node);
            }
        }
    }

    @Test
    void everyNounIsThere() {
        assertThat(count("actor")).isEqualTo(88);
        assertThat(count("office")).isEqualTo(47);
        assertThat(count("topic")).isEqualTo(36);
        assertThat(count("source")).isEqualTo(267);
        assertThat(count("position")).isEqualTo(22);
        assertThat(count("process")).isEqualTo(1);
        assertThat(each("actor", "/tenures")).hasSize(51);
    }

    @Test
    void everyEventAndReadoutIsThereWithWhatItSays() {
        assertThat(EVENTS).hasSize(161);
        assertThat(now("/kind").filter(kind -> kind.asText().equals("readout"))).hasSize(47);
        assertThat(items("/moves")).hasSize(127);
        assertThat(items("/citations")).hasSize(350);
        assertThat(now("/when/note")).hasSize(60);
        assertThat(now("/when/alternatives")).hasSize(10);
        assertThat(items("/when/alternatives")).hasSize(11);
    }

    @Test
    void everyLinkIsThere() {
        Map<String, Long> links = new LinkedHashMap<>();
        items("/links").forEach(link -> links.merge(link.path("type").asText(), 1L, Long::sum));
        // 151 of the set itself: the first four.
        assertThat(links)
                .containsEntry("follows", 79L)
                .containsEntry("responds_to", 30L)
                .containsEntry("contradicts", 22L)
                .containsEntry("reiterates", 20L)
                .containsEntry("account_of", 47L)
                .containsEntry("breaches", 4L)
                .containsEntry("fulfils", 1L)
                .containsEntry("supersedes", 3L)
                .hasSize(8);
    }

    @Test
    void bothReadingsAreThereWithTheirReasons() {
        assertThat(recorded(FIRST_READING)).hasSize(161);
        List<JsonNode> second = recorded(SECOND_READING);
        assertThat(second).hasSize(60);
        assertThat(second.stream().filter(line -> line.path("kind").asText().equals("readout")))
                .hasSize(19);
        assertThat(second).allMatch(line -> line.path("reason").asText().startsWith("Second reading"));
    }

    @Test
    void noLineNamesAnEventThatIsRecordedLater() {
        Set<String> recorded = new HashSet<>();
        for (JsonNode line : LINES) {
            line.path("links")
                    .forEach(link ->
                            assertThat(recorded).contains(link.path("event").asText()));
            recorded.add(line.path("id").asText());
        }
    }

    @Test
    void theDetailsAreThoseOfTheirKind() throws IOException {
        for (JsonNode line : LINES) {
            if (line.has("details")) {
                EventKind kind =
                        Words.find(EventKind.class, line.path("kind").asText()).orElseThrow();
                JsonNode details = line.path("details");
                assertThat(JSON.<JsonNode>valueToTree(JSON.treeToValue(details, kind.details())))
                        .isEqualTo(details);
            }
        }
    }

    @Test
    void quotationsAreShort() {
        assertThat(Stream.concat(
                        items("/citations"),
                        each("actor", "/tenures").stream().flatMap(tenure -> stream(tenure.path("citations")))))
                .allMatch(citation -> citation.path("quote").asText().split("\\s+").length <= 25);
    }

    private static long count(String type) {
        return LINES.stream()
                .filter(line -> line.path("type").asText().equals(type))
                .count();
    }

    private static List<JsonNode> each(String type, String pointer) {
        return LINES.stream()
                .filter(line -> line.path("type").asText().equals(type))
                .flatMap(line -> stream(line.at(pointer)))
                .toList();
    }

    private static Stream<JsonNode> now(String pointer) {
        return EVENTS.values().stream().map(event -> event.at(pointer)).filter(node -> !node.isMissingNode());
    }

    private static Stream<JsonNode> items(String pointer) {
        return now(pointer).flatMap(BundledTimelineTest::stream);
    }

    private static List<JsonNode> recorded(String moment) {
        return LINES.stream()
                .filter(line -> line.path("recorded_at").asText().equals(moment))
                .toList();
    }

    private static Stream<JsonNode> stream(JsonNode list) {
        List<JsonNode> items = new ArrayList<>();
        list.forEach(items::add);
        return items.stream();
    }
}

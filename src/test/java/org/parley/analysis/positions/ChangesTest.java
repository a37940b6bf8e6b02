package org.parley.analysis.positions;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parley.ApiTest;
import org.parley.SqlStatements;

/** Pages of changes, put together, are what the histories of all positions have on these days. */
@ApiTest
class ChangesTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String POSITIONS = "/v1/analysis/positions";

    private static JsonNode asked(String address) {
        String answer = given().urlEncodingEnabled(false).get(address).asString();
        try {
            return JSON.readTree(answer);
        } catch (JsonProcessingException e) {
            throw new AssertionError(answer, e);
        }
    }

    private static String told(JsonNode change) {
        return change.path("position").asText() + " " + change.at("/move/event").asText() + " "
                + change.at("/move/act").asText() + ": " + change.path("before").asText("nothing") + " to "
                + change.path("state").asText() + ", " + change.path("standing").asBoolean();
    }

    private static List<String> pages(String question, int size) {
        List<String> told = new ArrayList<>();
        for (@Nullable String next = POSITIONS + "/changes?limit=" + size + question; next != null; ) {
            JsonNode page = asked(next);
            page.path("items").forEach(change -> told.add(told(change)));
            next = page.path("next").textValue();
        }
        return told;
    }

    private static boolean touches(JsonNode move, String from, String until) {
        return move.path("latest").asText("9999").compareTo(from) >= 0
                && move.path("earliest").asText("0001").compareTo(until) <= 0;
    }

    private static List<String> looked(String from, String until, String states) {
        List<JsonNode> changes = new ArrayList<>();
        asked("/v1/positions?limit=1000")
                .path("items")
                .forEach(position -> asked(POSITIONS + "/" + position.path("id").asText() + "/history")
                        .path("items")
                        .forEach(changes::add));
        return changes.stream()
                .filter(change -> touches(change.path("move"), from, until))
                .filter(change -> states.isEmpty()
                        || List.of(states.split(",", -1))
                                .contains(change.path("state").asText()))
                .sorted(Comparator.comparing(
                                (JsonNode change) -> change.at("/move/latest").asText("9999"))
                        .thenComparing(change -> change.at("/move/earliest").asText("0001")))
                .map(ChangesTest::told)
                .toList();
    }

    @ParameterizedTest
    @CsvSource({
        "0001-01-01, 9999-12-31, '', 7",
        "2025-03-01, 2025-04-30, '', 1",
        "2025-03-01, 2025-04-30, '', 1000",
        "2025-01-01, 2025-12-31, 'rejected', 3",
        "2025-01-01, 2025-12-31, 'set_aside,lapsed', 2",
        "2025-06-02, 2025-06-02, '', 4"
    })
    void pagesAreWhatTheHistoriesHave(String from, String until, String states, int size) {
        String question = (from.startsWith("0001") ? "" : "&datetime=" + from + "/" + until)
                + (states.isEmpty() ? "" : "&state=" + states);
        List<String> told = pages(question, size);
        assertThat(told).doesNotHaveDuplicates();
        // Of those of the same days the order is that of the list, which histories of several positions do not tell.
        assertThat(told).containsExactlyInAnyOrderElementsOf(looked(from, until, states));
        assertThat(told).isEqualTo(pages(question, 1000));
    }

    @ParameterizedTest
    @CsvSource({"5", "1000"})
    void aPageCostsAFixedNumberOfStatements(int size) {
        SqlStatements.of(given().get(POSITIONS + "/changes?limit=" + size)).isAtMost(8);
    }
}

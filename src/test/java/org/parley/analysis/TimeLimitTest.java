package org.parley.analysis;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.ValidatableResponse;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.parley.ApiTest;

/** No analysis reads longer than it may, its table neither. */
@ApiTest
@TestProfile(TimeLimitTest.NoTime.class)
class TimeLimitTest {
    /** What some analysis cannot do without. */
    private static final Set<String> MUST_BE_ASKED = Set.of("by", "from", "between", "pattern");

    /** A service in which analyses may not read at all. */
    public static class NoTime implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("parley.analysis.time-limit", "0S");
        }
    }

    /** The addresses of all analyses in the document, asked for as much as they can be. */
    static List<String> analyses() throws IOException {
        JsonNode document = new ObjectMapper().readTree(Files.readString(Path.of("openapi/openapi.json")));
        List<String> addresses = document.path("paths").properties().stream()
                .filter(path -> path.getKey().startsWith("/v1/analysis/")
                        || path.getKey().endsWith("/profile"))
                .map(path -> address(path.getKey(), path.getValue()))
                .toList();
        assertThat(addresses).hasSizeGreaterThan(20);
        return addresses;
    }

    private static String address(String path, JsonNode operations) {
        String address = path;
        List<String> query = new ArrayList<>();
        for (JsonNode parameters : List.of(operations.path("parameters"), operations.at("/get/parameters"))) {
            for (JsonNode parameter : parameters) {
                String name = parameter.path("name").asText();
                String value = value(parameter.path("example"));
                if (address.contains("{" + name + "}")) {
                    address = address.replace("{" + name + "}", value);
                } else if (MUST_BE_ASKED.contains(name)) {
                    query.add(name + "=" + value.replace(" ", "%20"));
                }
            }
        }
        return query.isEmpty() ? address : address + "?" + String.join("&", query);
    }

    private static String value(JsonNode example) {
        return example.isArray()
                ? String.join(",", example.valueStream().map(JsonNode::asText).toList())
                : example.asText();
    }

    private static ValidatableResponse asked(String address) {
        return given().urlEncodingEnabled(false).get(address).then();
    }

    @ParameterizedTest
    @MethodSource("analyses")
    void whatReadsTooLongIsGivenUpAndToldHowToNarrowIt(String address) {
        asked(address)
                .statusCode(400)
                .contentType("application/problem+json")
                .body("type", is("https://parley.example/problems#question-too-wide"))
                .body("detail", startsWith("Reading took longer than 0 seconds, the limit here,"))
                .body("detail", containsString("before anything was found"))
                .body("errors.parameter", hasItems("datetime", "process", "actor", "kind"));
    }

    @Test
    void onlyFiltersAreNamedThatTheQuestionDoesNotHave() {
        asked("/v1/analysis/interactions?actor=russia&datetime=2025&kind=call")
                .body("errors.parameter", is(List.of("process", "between", "topic", "datetime")))
                .body("errors.parameter", everyItem(not(is("actor"))))
                .body("errors.detail", hasItem("Ask for a shorter period."));
    }

    @Test
    void aMistakeIsToldBeforeAnythingIsRead() {
        asked("/v1/analysis/interactions?kind=cal").body("type", is("https://parley.example/problems#bad-parameter"));
    }

    @Test
    void listsAndExportsAreNotLimited() {
        asked("/v1/events?limit=1&actor=russia").statusCode(200);
        asked("/v1/events.csv?actor=russia").statusCode(200);
    }
}

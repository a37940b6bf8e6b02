package org.parley.analysis.sequences;

import static io.restassured.RestAssured.given;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.util.ArrayList;
import java.util.List;

/** Questions that tests put, and their answers in short. */
final class AskedPatterns {
    private AskedPatterns() {}

    static Response sequences(String pattern, String... more) {
        var question = given().queryParam("pattern", pattern);
        for (String each : more) {
            String[] pair = each.split("=", 2);
            question.queryParam(pair[0], pair[1]);
        }
        return question.get("/v1/analysis/sequences");
    }

    static ValidatableResponse told(String pattern, String... more) {
        return sequences(pattern, more).then().statusCode(200);
    }

    /** Dates of the events, after a plus the days since the one before; a question mark where it is not certain. */
    static List<String> matches(Response told) throws JsonProcessingException {
        List<String> matches = new ArrayList<>();
        for (JsonNode item : new ObjectMapper().readTree(told.asString()).path("items")) {
            List<String> words = new ArrayList<>();
            item.path("events").forEach(event -> words.add(event.path("when").asText() + gap(event.path("gap"))));
            if (!item.path("certain").asBoolean()) {
                words.add("?");
            }
            matches.add(String.join(" ", words));
        }
        return matches;
    }

    private static String gap(JsonNode gap) {
        String least = gap.path("least").asText();
        String most = gap.path("most").asText();
        return gap.isMissingNode() ? "" : "+" + (least.equals(most) ? least : least + ".." + most);
    }
}

package org.parley.openapi;

import static io.restassured.RestAssured.given;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.restassured.specification.RequestSpecification;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.parley.ApiTest;

/** Whoever tries the API by its document sends its examples first. */
@ApiTest
class ExamplesTest {
    /** A cursor is of its list and moment, so the document cannot give one. */
    private static final Set<String> WITHOUT_EXAMPLE = Set.of("cursor");

    /** Explains what it is given, so it must be given something. */
    private static final Map<String, String> MUST_BE_ASKED = Map.of(
            "/v1/dates", "edtf",
            "/v1/analysis/counts", "by",
            "/v1/analysis/difference", "from",
            "/v1/analysis/silences", "between",
            "/v1/analysis/sequences", "pattern");

    /** Addresses that say it otherwise. */
    private static final Map<String, String> MUST_NOT_BE_ASKED = Map.of(
            "/v1/analysis/difference", "known_at",
            "/v1/analysis/positions/{id}/history", "topic",
            "/v1/actors/{id}/profile", "actor",
            "/v1/processes/{id}/profile", "process");

    /** A GET of the document, with the examples of its parameters. */
    private record Example(String path, Map<String, String> inPath, Map<String, List<String>> inQuery) {

        /** A table is asked for as what it is made of. */
        String asked() {
            return path.replaceAll("\\.csv$", "");
        }

        /** How the request went, or empty where all was well. */
        List<String> faults(Map<String, List<String>> query) {
            RequestSpecification request = given().pathParams(inPath);
            query.forEach(request::queryParam);
            int status = request.get(path).statusCode();
            return status == 200 ? List.of() : List.of(path + " with " + query + " answered " + status);
        }
    }

    private final List<Example> examples = new ArrayList<>();
    private final List<String> missing = new ArrayList<>();

    @BeforeEach
    void readTheDocument() throws JsonProcessingException {
        JsonNode document =
                new ObjectMapper().readTree(given().get("/openapi?format=json").asString());
        document.path("paths").properties().forEach(path -> {
            boolean isRead = path.getKey().startsWith("/v1") && !path.getKey().startsWith("/v1/probe");
            if (isRead && path.getValue().has("get")) {
                examples.add(read(path.getKey(), path.getValue()));
            }
        });
    }

    private Example read(String path, JsonNode entry) {
        Example example = new Example(path, new LinkedHashMap<>(), new LinkedHashMap<>());
        for (JsonNode parameters :
                List.of(entry.path("parameters"), entry.path("get").path("parameters"))) {
            for (JsonNode parameter : parameters) {
                String name = parameter.path("name").asText();
                List<String> values = values(parameter);
                if (values.isEmpty() && !WITHOUT_EXAMPLE.contains(name)) {
                    missing.add(path + " " + name);
                } else if (parameter.path("in").asText().equals("path")) {
                    example.inPath().put(name, values.get(0));
                } else if (parameter.path("in").asText().equals("query")
                        && !values.isEmpty()
                        && !name.equals(MUST_NOT_BE_ASKED.get(example.asked()))) {
                    example.inQuery().put(name, values);
                }
            }
        }
        return example;
    }

    private static List<String> values(JsonNode parameter) {
        JsonNode example = parameter.path("example");
        List<String> values = new ArrayList<>();
        if (example.isArray()) {
            example.forEach(value -> values.add(value.asText()));
        } else if (!example.isMissingNode()) {
            values.add(example.asText());
        }
        return values;
    }

    @Test
    void everyParameterHasAnExample() {
        assertThat(missing).isEmpty();
        assertThat(examples).extracting(Example::path).contains("/v1", "/v1/events", "/v1/events/{id}/context");
    }

    @Test
    void everyAddressAnswersWithoutParameters() {
        assertThat(examples)
                .allSatisfy(example -> assertThat(example.faults(Map.of()))
                        .hasSize(MUST_BE_ASKED.containsKey(example.asked()) ? 1 : 0));
    }

    /** With nothing beside it but what must be asked. */
    private static Map<String, List<String>> alone(Example example, String name, List<String> values) {
        Map<String, List<String>> asked = new HashMap<>();
        String must = MUST_BE_ASKED.get(example.asked());
        if (must != null) {
            asked.put(must, requireNonNull(example.inQuery().get(must)));
        }
        asked.put(name, values);
        return asked;
    }

    /** Several values one by one, and in one with commas. */
    @Test
    void everyExampleAnswersByItself() {
        assertThat(examples)
                .allSatisfy(example -> example.inQuery().forEach((name, values) -> {
                    assertThat(example.faults(alone(example, name, values))).isEmpty();
                    if (values.size() > 1) {
                        assertThat(example.faults(alone(example, name, List.of(String.join(",", values)))))
                                .isEmpty();
                    }
                }));
    }

    @Test
    void allExamplesOfAnAddressAnswerTogether() {
        assertThat(examples)
                .allSatisfy(
                        example -> assertThat(example.faults(example.inQuery())).isEmpty());
    }
}

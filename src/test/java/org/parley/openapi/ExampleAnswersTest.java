package org.parley.openapi;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.restassured.RestAssured;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.parley.ApiTest;

/** The examples in the OpenAPI document are what the service answers. */
@ApiTest
class ExampleAnswersTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    /** Other tests write events, and a page tells as of which moment it was answered; that it tells so is compared. */
    private static final List<String> MOMENT = List.of("as_of", "next_cursor", "next");

    static List<Path> examples() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("src/main/resources/examples"))) {
            return files.sorted().toList();
        }
    }

    @ParameterizedTest
    @MethodSource("examples")
    void anExampleIsWhatIsAnswered(Path file) throws IOException {
        JsonNode example = JSON.readTree(Files.readString(file));

        // Where no address is set, whole ones have the port.
        JsonNode answer = JSON.readTree(given().urlEncodingEnabled(false)
                .get(example.path("request").asText())
                .asString()
                .replace("http://localhost:" + RestAssured.port, "http://localhost:8080"));

        JsonNode shown = example.path("answer");
        if (example.path("shortened").asBoolean()) {
            answer.forEach(list -> shorten((ArrayNode) list));
        }
        assertThat(lasting(answer)).isEqualTo(lasting(shown));
    }

    private static void shorten(ArrayNode list) {
        while (list.size() > 1) {
            list.remove(1);
        }
    }

    private static JsonNode lasting(JsonNode answer) {
        if (answer instanceof ObjectNode page) {
            blank(page);
            if (page.get("query") instanceof ObjectNode query) {
                blank(query);
            }
        }
        return answer;
    }

    private static void blank(ObjectNode page) {
        MOMENT.stream().filter(page::has).forEach(member -> page.put(member, ""));
    }
}

package org.parley.export;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.restassured.RestAssured;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.parley.ApiTest;
import org.parley.Command;
import org.parley.Needs;

/** The library of the Frictionless project follows the description to the table and finds every cell as described. */
@ApiTest
@Needs(".ci/node_modules/datapackage")
class DataPackageTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    @ParameterizedTest
    @ValueSource(strings = {"", "?kind=call&csv_safe=false", "?status=expected", "?tag=nobody-has-it"})
    void theTableIsAsItIsDescribed(String question) throws Exception {
        String address = "http://localhost:" + RestAssured.port + "/v1/events.datapackage.json" + question;
        JsonNode rows = JSON.readTree(Command.output("node", ".ci/read-datapackage.js", address));
        assertThat(rows)
                .extracting(row -> row.path("id").asText())
                .containsExactlyElementsOf(
                        given().get("/v1/events.flat.json" + question.replaceFirst("&csv_safe=.*", ""))
                                .path("id"));
    }
}

package org.parley.openapi;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.restassured.http.Header;
import io.restassured.response.Response;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.parley.ApiTest;

/** Whatever can be read answers HEAD as it answers GET, without the answer. */
@ApiTest
class HeadTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    /** Of one answer only, or of its body. */
    private static final Set<String> OWN = Set.of(
            "date", "x-request-id", "x-test-statements", "content-length", "transfer-encoding", "content-encoding");

    @TestFactory
    Stream<DynamicTest> everyAddressAnswersHeadAsItAnswersGet() throws IOException {
        JsonNode paths =
                JSON.readTree(given().get("/openapi?format=json").asString()).path("paths");
        return paths.properties().stream()
                .filter(path -> path.getValue().has("get"))
                .filter(path -> !path.getKey().startsWith("/v1/probe"))
                .map(path -> DynamicTest.dynamicTest(
                        path.getKey(),
                        () -> same(address(
                                path.getKey(),
                                path.getValue().at("/get/operationId").asText()))));
    }

    private static String address(String path, String operation) throws IOException {
        Path example = example(operation);
        // A table is asked for as what it is made of.
        Path table = example(operation.replaceAll("AsCsv$", ""));
        if (!Files.exists(example) && Files.exists(table)) {
            return request(table).replaceFirst("(?=\\?)|$", ".csv");
        }
        return Files.exists(example) ? request(example) : path;
    }

    private static Path example(String operation) {
        return Path.of("src/main/resources/examples", operation + ".json");
    }

    private static String request(Path example) throws IOException {
        return JSON.readTree(Files.readString(example)).path("request").asText();
    }

    private static void same(String address) {
        Response get = given().urlEncodingEnabled(false).get(address);
        Response head = given().urlEncodingEnabled(false).head(address);
        assertThat(get.statusCode()).isEqualTo(200);
        assertThat(head.statusCode()).isEqualTo(200);
        assertThat(head.asByteArray()).isEmpty();
        assertThat(headers(head)).isEqualTo(headers(get));
    }

    private static Map<String, String> headers(Response answer) {
        Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        for (Header header : answer.headers()) {
            if (!OWN.contains(header.getName().toLowerCase(java.util.Locale.ROOT))) {
                headers.merge(header.getName(), header.getValue(), (one, other) -> one + ", " + other);
            }
        }
        return headers;
    }

    @Test
    void anExportIsNotMadeForItsHead() {
        Response head = given().head("/v1/events.csv");
        assertThat(head.header("Content-Type")).startsWith("text/csv");
        assertThat(head.header("Content-Disposition")).contains("events.csv");
        // This one breaks when it is made.
        given().head("/v1/probe/export").then().statusCode(200);
    }

    @Test
    void aMistakeIsOneForHeadToo() {
        given().head("/v1/events.csv?kind=cal").then().statusCode(400);
        given().head("/v1/events/nothing-of-that-name").then().statusCode(404);
        given().head("/v1/nowhere").then().statusCode(404);
    }
}

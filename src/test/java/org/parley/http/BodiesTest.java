package org.parley.http;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.parley.http.RefusalsTest.problem;

import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.parley.ApiTest;

/** What may stand in a body, who may send one, and what is said to everything else. */
@ApiTest
@TestProfile(WithTokens.class)
class BodiesTest {
    @Test
    void aSoundBodyIsTakenAndItsAddressIsOurs() {
        given().header("Host", "evil.example")
                .header("Authorization", "Bearer " + WithTokens.DESK)
                .contentType("application/json")
                .body(
                        "{\"title\":\"Лавров 🕊\",\"colour\":\"dark_blue\",\"day\":\"2025-04-27\",\"moment\":\"2025-04-27T18:00:00.123456Z\",\"shown_name\":\"x\"}")
                .post("/v1/probe/drafts")
                .then()
                .statusCode(201)
                .header("Location", "https://parley.example.org/v1/probe/drafts/1")
                .body("title", equalTo("Лавров 🕊"))
                .body("moment", equalTo("2025-04-27T18:00:00.123456Z"))
                .body("shown_name", equalTo("x"))
                .body("size()", equalTo(5));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"title\": }|line 1, column 11",
                "{\"title\": \"x\"|line 1",
                "{\"title\": \"x\", \"title\": \"y\"}|title",
                "{} {}|follows",
                "{}]|line 1",
                "{\"count\": \"4\"}|/count",
                "{\"count\": 4.5}|/count",
                "{\"count\": 99999999999}|/count",
                "{\"title\": 4}|/title",
                "{\"title\": true}|/title",
                "{\"title\": {}}|/title",
                "{\"parts\": {}}|/parts",
                "{\"parts\": [{\"count\": \"x\"}]}|/parts/0/count",
                "{\"colour\": 1}|/colour",
                "{\"colour\": \"RED\"}|/colour",
                "{\"day\": \"27 April\"}|/day",
                "{\"day\": 5}|/day",
                "{\"count\": 1e999}|too large",
                "{\"count\": NaN}|line 1",
                "{'title': 1}|line 1",
                "[]|body",
                "4|body",
            })
    void whatIsNoneOfOurJsonIsRefusedWithItsPlace(String body, String place) {
        problem(post(body), 400, "bad-json")
                .body("detail", containsString(place))
                .body("detail", not(containsString("org.parley")))
                .body("detail", not(containsString("java")))
                .body("detail", not(containsString("Source:")));
    }

    @Test
    void anUnknownMemberIsAMistakeOfTheDraft() {
        problem(post("{\"titel\": \"x\"}"), 422, "invalid-draft")
                .body("errors[0].pointer", equalTo("/titel"))
                .body("errors[0].suggestion", equalTo("title"));
    }

    @Test
    void aBodyThatIsMissingIsRefused() {
        problem(post(""), 400, "bad-json");
        problem(post("  \n"), 400, "bad-json");
    }

    /** Taken for UTF-32 or UTF-16, some of it would be no character. */
    @ParameterizedTest
    @ValueSource(strings = {"{\0\0\0\"xtp", "\0\0\0{pxtp", "{\0\"\0", "{\"title\": \"a\0b\"}"})
    void aBareNulIsRefused(String body) {
        problem(post(body), 400, "bad-text");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"title\": \"a\\u0000b\"}",
                "{\"a\\u0000\": 1}",
                "{\"title\": \"\\ud83d\"}",
                "{\"title\": \"\\udd4a x\"}",
                "{\"title\": \"\\ud83dx\"}"
            })
    void textThatCannotBeStoredIsRefused(String body) {
        problem(post(body), 400, "bad-text").body("errors[0].pointer", not(equalTo(null)));
        problem(patch(body), 400, "bad-text");
    }

    @Test
    void escapedPairsAreOneCharacter() {
        post("{\"title\": \"\\ud83d\\udd4a\"}").statusCode(201).body("title", equalTo("🕊"));
    }

    @Test
    void bytesThatAreNotUtf8AreRefused() {
        byte[] latin = "{\"title\": \"café\"}".getBytes(StandardCharsets.ISO_8859_1);
        byte[] surrogate = {'{', '"', 't', '"', ':', '"', (byte) 0xed, (byte) 0xa0, (byte) 0x80, '"', '}'};
        byte[] cut = {'"', (byte) 0xc3};
        for (byte[] body : new byte[][] {latin, surrogate, cut}) {
            problem(
                    desk().contentType("application/json")
                            .body(body)
                            .post("/v1/probe/drafts")
                            .then(),
                    400,
                    "bad-text");
        }
    }

    @Test
    void whatIsNestedTooDeepIsRefused() {
        problem(post("{\"parts\":".repeat(100) + "1" + "}".repeat(100)), 400, "bad-json");
        problem(patch("[".repeat(9_000)), 400, "bad-json");
    }

    @Test
    void aNumberOfAThousandDigitsIsRefused() {
        problem(post("{\"count\": " + "9".repeat(1_000) + "}"), 400, "bad-json");
    }

    @Test
    void aBodyOverTheLimitIsRefused() {
        problem(post("{\"title\": \"" + "x".repeat(30_000) + "\"}"), 413, "body-too-large")
                .body("detail", containsString("20480"));
    }

    @Test
    void aChunkedBodyOverTheLimitIsRefusedToo() throws IOException, InterruptedException {
        byte[] body = ("{\"title\": \"" + "x".repeat(30_000) + "\"}").getBytes(StandardCharsets.UTF_8);
        HttpRequest request = HttpRequest.newBuilder(drafts())
                .header("Content-Type", "application/json")
                .header("Authorization", "Bearer " + WithTokens.DESK)
                .POST(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body)))
                .build();
        // HTTP/2 has no chunks.
        HttpResponse<String> answer = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .build()
                .send(request, HttpResponse.BodyHandlers.ofString());
        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(answer.body()).contains("problems#body-too-large");
    }

    @Test
    void otherMediaTypesAreToldWhichIsRead() {
        problem(
                        desk().contentType("text/plain")
                                .body("x")
                                .post("/v1/probe/drafts")
                                .then(),
                        415,
                        "unsupported-media-type")
                .header("Accept-Post", "application/json");
        problem(
                        desk().contentType("application/json")
                                .body("{}")
                                .patch("/v1/probe/drafts")
                                .then(),
                        415,
                        "unsupported-media-type")
                .header("Accept-Patch", "application/merge-patch+json");
        problem(
                desk().contentType("application/json")
                        .header("Content-Encoding", "gzip")
                        .body("{}")
                        .post("/v1/probe/drafts")
                        .then(),
                415,
                "unsupported-media-type");
    }

    @Test
    void aBodyWithoutATypeIsNotGuessedAt() throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(drafts())
                .header("Authorization", "Bearer " + WithTokens.DESK)
                .POST(BodyPublishers.ofString("{}"))
                .build();
        assertThat(HttpClient.newHttpClient()
                        .send(request, HttpResponse.BodyHandlers.ofString())
                        .statusCode())
                .isEqualTo(415);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Basic ZGVzazpkZXNr",
                "Bearer",
                "Bearer ",
                "Bearer wrong-token-0123456789",
                "Bearer desk",
                "Token x"
            })
    void withoutAKnownTokenNobodyWrites(String authorization) {
        RequestSpecification request =
                authorization.isEmpty() ? given() : given().header("Authorization", authorization);
        problem(
                        request.contentType("application/json")
                                .body("}")
                                .post("/v1/probe/drafts")
                                .then(),
                        401,
                        "unauthorised")
                .header("WWW-Authenticate", containsString("Bearer"));
    }

    @Test
    void eachCuratorIsKnownByTheirToken() {
        given().header("Authorization", "bearer " + WithTokens.NIGHT)
                .contentType("application/json")
                .body("{}")
                .post("/v1/probe/curators")
                .then()
                .statusCode(200)
                .body(equalTo("night shift"));
    }

    @Test
    void readingNeedsNoToken() {
        given().get("/v1/probe/list")
                .then()
                .statusCode(200)
                .body("first", equalTo("https://parley.example.org/v1/probe/list"));
    }

    private static URI drafts() {
        return URI.create("http://localhost:" + RestAssured.port + "/v1/probe/drafts");
    }

    private static RequestSpecification desk() {
        return given().header("Authorization", "Bearer " + WithTokens.DESK);
    }

    private static ValidatableResponse post(String body) {
        return desk().contentType("application/json")
                .body(body)
                .post("/v1/probe/drafts")
                .then();
    }

    private static ValidatableResponse patch(String body) {
        return desk().contentType("application/merge-patch+json")
                .body(body)
                .patch("/v1/probe/drafts")
                .then();
    }
}

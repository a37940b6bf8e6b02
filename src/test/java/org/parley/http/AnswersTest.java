package org.parley.http;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;

import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.parley.ApiTest;

/** What all answers have: their headers, the ways on, and how a reader asks whether anything has changed. */
@ApiTest
class AnswersTest {
    @Test
    void everyAnswerHasItsIdAndItsHeaders() {
        for (String path : new String[] {"/v1/probe/list", "/v1/probe/fault", "/nowhere", "/openapi"}) {
            get(path)
                    .header("X-Request-Id", matchesPattern("[0-9a-f]{16}"))
                    .header("X-Content-Type-Options", "nosniff")
                    .header("Referrer-Policy", "no-referrer")
                    .header("Vary", "Accept-Encoding")
                    .header("Date", matchesPattern("[A-Z][a-z]{2}, [0-9]{2} [A-Z][a-z]{2} [0-9]{4} [0-9:]{8} GMT"))
                    .header("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "/v1/probe/list, no-cache",
        "/v1/events.csv, no-cache",
        "/openapi, no-cache",
        "/swagger-ui/, no-cache",
        "/v1/probe/fault, no-store",
        "/nowhere, no-store"
    })
    void anAnswerIsAskedForAgainAndAMistakeIsNotKept(String path, String kept) {
        get(path).header("Cache-Control", kept);
        String mine = kept.equals("no-store") ? kept : "private, " + kept;
        given().header("Authorization", "Bearer of-something-012345")
                .get(path)
                .then()
                .header("Cache-Control", mine);
    }

    @Test
    void anIdOfTheCallersIsKeptIfItIsSane() {
        given().header("X-Request-Id", "client-0001")
                .get("/nowhere")
                .then()
                .header("X-Request-Id", "client-0001")
                .body("request_id", equalTo("client-0001"));
        given().header("X-Request-Id", "a b\"{}<script>")
                .get("/nowhere")
                .then()
                .header("X-Request-Id", matchesPattern("[0-9a-f]{16}"));
    }

    @Test
    void theDocumentAndItsPageAreThere() {
        get("/openapi").statusCode(200);
        given().get("/swagger-ui/")
                .then()
                .statusCode(200)
                .header("Content-Security-Policy", containsString("script-src 'self' 'unsafe-inline'"));
    }

    @Test
    void whoComesWithoutAQuestionIsLedToThePage() {
        given().get("/").then().statusCode(200).contentType("text/html").body(containsString("swagger-ui"));
        given().redirects()
                .follow(false)
                .get("/")
                .then()
                .statusCode(303)
                .header("Location", "swagger-ui/")
                .header("X-Content-Type-Options", "nosniff");
        given().redirects().follow(false).head("/").then().statusCode(303);
        given().post("/").then().statusCode(405).header("Allow", "GET, HEAD, OPTIONS");
    }

    @Test
    void noAddressFollowsAForgedHost() {
        given().urlEncodingEnabled(false)
                .header("Host", "evil.example")
                .header("X-Forwarded-Host", "evil.example")
                .get("/v1/probe/list?actor=a%26b")
                .then()
                .body("next", equalTo("/v1/probe/list?actor=a%26b&cursor=eyJ%2B/%3D"))
                .header("Link", not(containsString("evil")));
    }

    @Test
    void aLimitIsCappedHoweverLarge() {
        get("/v1/probe/list?limit=99999999999999999999")
                .body("hints", equalTo(java.util.List.of("limit 99999999999999999999 was capped to 1000")));
    }

    @Test
    void aPageLinksToItsNeighbours() {
        var links = given().get("/v1/probe/list?limit=5000")
                .then()
                .body("hints", equalTo(java.util.List.of("limit 5000 was capped to 1000")))
                .body("query.limit", equalTo(1000))
                .extract()
                .headers()
                .getValues("Link");
        assertThat(links)
                .containsExactly("</v1/probe/list?limit=5000&cursor=eyJ%2B/%3D>; rel=\"next\","
                        + " </v1/probe/list?limit=5000>; rel=\"first\", </v1/probe/list?limit=5000>; rel=\"self\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"4.12\"", "W/\"4.12\"", "\"x\", \"4.12\"", "*"})
    void whatTheReaderHasIsNotSentAgain(String known) {
        given().header("If-None-Match", known)
                .get("/v1/probe/tagged")
                .then()
                .statusCode(304)
                .header("ETag", "\"4.12\"")
                .header("X-Request-Id", not(equalTo(null)));
    }

    @Test
    void whatHasChangedIsSent() {
        given().header("If-None-Match", "\"4.11\"")
                .get("/v1/probe/tagged")
                .then()
                .statusCode(200);
        // A condition that cannot be read spares nothing; an empty element of a list means nothing (RFC 9110, 5.6.1.2).
        given().header("If-None-Match", "4.12").get("/v1/probe/tagged").then().statusCode(200);
        given().header("If-None-Match", "\"a\", ,\"4.12\",")
                .get("/v1/probe/tagged")
                .then()
                .statusCode(304);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/v1                      | GET, HEAD, OPTIONS",
                "/v1/events               | GET, HEAD, OPTIONS, POST",
                "/v1/events/some          | DELETE, GET, HEAD, OPTIONS, PATCH, PUT",
                "/v1/events/some/history  | GET, HEAD, OPTIONS",
                "/v1/actors               | GET, HEAD, OPTIONS, POST",
                "/v1/actors/lavrov        | DELETE, GET, HEAD, OPTIONS, PATCH, PUT",
                "/v1/vocabulary           | GET, HEAD, OPTIONS",
                "/openapi                 | GET, HEAD, OPTIONS"
            })
    void optionsTellTheMethodsOfTheAddress(String path, String allowed) {
        given().options(path).then().statusCode(204).header("Allow", allowed);
    }

    private static ValidatableResponse get(String path) {
        return given().urlEncodingEnabled(false).get(path).then();
    }
}

package org.parley.http;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.parley.ApiTest;

/** Any page may read, and none may write. */
@ApiTest
class CorsTest {
    private static final String ORIGIN = "https://page.axphain.example";

    private static ValidatableResponse preflight(String path, String method) {
        return given().header("Origin", ORIGIN)
                .header("Access-Control-Request-Method", method)
                .header("Access-Control-Request-Headers", "if-none-match, authorization")
                .options(path)
                .then()
                .statusCode(204)
                .header("X-Request-Id", containsString(""));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/v1/events?limit=1",
                "/v1/events.csv",
                "/v1/events?actors=russia",
                "/v1/nowhere",
                "/v1/probe/fault",
                "/openapi"
            })
    void everyAnswerCanBeReadFromAnywhereMistakesToo(String address) {
        given().header("Origin", ORIGIN)
                .get(address)
                .then()
                .header("Access-Control-Allow-Origin", equalTo("*"))
                .header("Access-Control-Allow-Credentials", nullValue())
                .header("Access-Control-Expose-Headers", containsString("ETag, Link, Location, RateLimit"));
    }

    @Test
    void whatIsKnownAlreadyCanBeReadFromAnywhere() {
        Response page = given().get("/v1/events?limit=1");
        given().header("Origin", ORIGIN)
                .header("If-None-Match", page.header("ETag"))
                .get("/v1/events?limit=1")
                .then()
                .statusCode(304)
                .header("Access-Control-Allow-Origin", equalTo("*"))
                .header("Cache-Control", equalTo("no-cache"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET", "HEAD"})
    void aBrowserThatAsksFirstMayRead(String method) {
        preflight("/v1/events", method)
                .header("Access-Control-Allow-Origin", equalTo("*"))
                .header("Access-Control-Allow-Methods", equalTo("GET, HEAD, OPTIONS"))
                .header("Access-Control-Allow-Headers", containsString("If-None-Match"))
                .header("Access-Control-Max-Age", equalTo("86400"))
                .header("Allow", equalTo("GET, HEAD, OPTIONS, POST"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"POST", "DELETE", "BREW", "get"})
    void aBrowserThatAsksFirstMayNotWrite(String method) {
        preflight("/v1/events", method)
                .header("Access-Control-Allow-Origin", nullValue())
                .header("Access-Control-Allow-Headers", nullValue());
    }

    @Test
    void whatIsAnsweredToAWriteIsReadByNoOtherPage() {
        Response answer = given().header("Origin", ORIGIN)
                .contentType("application/json")
                .body("{}")
                .post("/v1/events");
        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.headers().hasHeaderWithName("Access-Control-Allow-Origin"))
                .isFalse();
    }
}

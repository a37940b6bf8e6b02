package org.parley.http;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.parley.http.Guarded.ADDRESS_QUOTA;
import static org.parley.http.Guarded.TOKEN_QUOTA;

import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parley.ApiTest;
import org.parley.SteppedClock;

/** Where the operator sets limits: how much one caller may ask, and pages of which origins may read and write. */
@ApiTest
@TestProfile(Guarded.class)
class GuardedTest {
    @Inject
    SteppedClock clock;

    @AfterEach
    void theClockIsRight() {
        clock.step(Duration.ZERO);
    }

    private static Response from(String address) {
        return given().header("X-Forwarded-For", address).get("/v1/topics?limit=1");
    }

    private static void askAll(String address) {
        for (int i = ADDRESS_QUOTA - 1; i >= 0; i--) {
            from(address)
                    .then()
                    .statusCode(200)
                    .header("RateLimit-Policy", equalTo("\"address\";q=5;w=60"))
                    .header("RateLimit", containsString("\"address\";r=" + i + ";t="));
        }
    }

    private static ValidatableResponse refused(Response answer) {
        return RefusalsTest.problem(answer.then(), 429, "too-many-requests");
    }

    @Test
    void whoAsksTooMuchWaitsForTheNextWindow() {
        askAll("192.0.2.1");
        ValidatableResponse refused = refused(from("192.0.2.1"));
        int left = Integer.parseInt(refused.extract().header("Retry-After"));
        assertThat(left).as("of a minute that has begun").isBetween(30, 60);
        refused.header("RateLimit", equalTo("\"address\";r=0;t=" + left))
                .header("Cache-Control", "no-store")
                .body("detail", equalTo("5 requests in 60 seconds are possible; ask again in " + left + " seconds."));
        assertThat(refused.extract().header("X-Request-Id")).isNotBlank();
        from("192.0.2.2").then().statusCode(200);
        clock.step(Duration.ofSeconds(61));
        from("192.0.2.1").then().statusCode(200);
        clock.step(Duration.ofDays(-1));
        from("192.0.2.1").then().statusCode(200);
    }

    @ParameterizedTest
    @CsvSource({
        "2001:db8:1:1::1, 2001:db8:1:1:ffff::9",
        "'192.0.2.3, 10.1.2.3', 192.0.2.3",
        "198.51.100.4:9000, '198.51.100.4'"
    })
    void theSameCallerIsKnownBehindProxiesAndInItsNetwork(String first, String second) {
        askAll(first);
        refused(from(second));
    }

    @Test
    void whatACallerMakesUpIsNotBelieved() {
        askAll("192.0.2.5");
        refused(from("203.0.113.99, 192.0.2.5"));
        given().header("Forwarded", "for=203.0.113.98")
                .header("X-Forwarded-For", "192.0.2.5")
                .get("/v1/topics")
                .then()
                .statusCode(429);
    }

    @Test
    void aCuratorIsCountedByTheTokenAndAStrangersTokenIsNone() {
        for (int i = 0; i < TOKEN_QUOTA; i++) {
            given().header("X-Forwarded-For", "192.0.2." + (100 + i))
                    .header("Authorization", "Bearer " + WithTokens.DESK)
                    .get("/v1/topics")
                    .then()
                    .statusCode(200)
                    .header("Cache-Control", "private, no-cache")
                    .header("RateLimit", containsString("\"token\";r=" + (TOKEN_QUOTA - 1 - i)));
        }
        refused(given().header("X-Forwarded-For", "192.0.2.120")
                .header("Authorization", "Bearer " + WithTokens.DESK)
                .get("/v1/topics"));
        given().header("X-Forwarded-For", "192.0.2.121")
                .header("Authorization", "Bearer " + WithTokens.NIGHT)
                .get("/v1/topics")
                .then()
                .statusCode(200);
        given().header("X-Forwarded-For", "192.0.2.122")
                .header("Authorization", "Bearer made-up-0123456789")
                .get("/v1/topics")
                .then()
                .header("RateLimit", containsString("\"address\";r=4"));
    }

    @Test
    void aBrowserThatAsksFirstIsNotCounted() {
        askAll("192.0.2.6");
        given().header("X-Forwarded-For", "192.0.2.6")
                .header("Origin", Guarded.READER)
                .header("Access-Control-Request-Method", "GET")
                .options("/v1/topics")
                .then()
                .statusCode(204)
                .header("RateLimit", nullValue())
                .header("Access-Control-Allow-Origin", Guarded.READER);
        given().header("X-Forwarded-For", "192.0.2.6")
                .header("Origin", Guarded.READER)
                .get("/v1/topics")
                .then()
                .statusCode(429)
                .header("Access-Control-Allow-Origin", Guarded.READER);
    }

    @ParameterizedTest
    @CsvSource({
        Guarded.READER + ", GET, " + Guarded.READER,
        Guarded.READER + ", POST,",
        Guarded.DESK + ", GET, " + Guarded.DESK,
        Guarded.DESK + ", POST, " + Guarded.DESK,
        "https://elsewhere.example, GET,"
    })
    void onlyTheOriginsThatAreSetAreLetIn(String origin, String method, String allowed) {
        ValidatableResponse asked = given().header("Origin", origin)
                .header("Access-Control-Request-Method", method)
                .options("/v1/events")
                .then()
                .statusCode(204)
                .header("Access-Control-Allow-Origin", equalTo(allowed))
                .header("Access-Control-Allow-Methods", allowed == null ? nullValue() : containsString(method));
        assertThat(asked.extract().headers().getValues("Vary")).contains("Origin");
    }

    @Test
    void aPageOfTheDeskReadsWhatItsWriteWasAnswered() {
        given().header("X-Forwarded-For", "192.0.2.8")
                .header("Origin", Guarded.DESK)
                .contentType("application/json")
                .body("{}")
                .post("/v1/events")
                .then()
                .statusCode(401)
                .body("type", endsWith("unauthorised"))
                .header("Cache-Control", "no-store")
                .header("Access-Control-Allow-Origin", Guarded.DESK);
    }
}

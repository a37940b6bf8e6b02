package org.parley.timeline;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;
import static org.parley.Curated.delete;
import static org.parley.Curated.patch;
import static org.parley.timeline.AskedAgain.again;
import static org.parley.timeline.AskedAgain.changed;
import static org.parley.timeline.AskedAgain.event;
import static org.parley.timeline.AskedAgain.tag;
import static org.parley.timeline.AskedAgain.unchanged;

import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.parley.ApiTest;
import org.parley.SteppedClock;
import org.parley.http.HttpDate;
import org.parley.http.WithTokens;

/** Time alone changes answers: a reader who asks again is told so, if and only if it has. */
@ApiTest
@TestProfile(WithTokens.class)
class RevalidationInTimeTest {
    @Inject
    SteppedClock clock;

    @AfterEach
    void theClockIsRight() {
        clock.step(Duration.ZERO);
    }

    private void now(LocalDate day, int hour) {
        clock.step(Duration.ZERO);
        clock.step(Duration.between(clock.instant(), day.atTime(hour, 0).toInstant(ZoneOffset.UTC)));
    }

    @Test
    void whatFallsDueIsShownThoughNobodyWrites() {
        event(
                "rupert-comes",
                LocalDate.now(ZoneOffset.UTC).plusDays(2).toString(),
                ", \"tags\": [\"rupert\"], \"status\": \"expected\"");
        event("rupert-goes", "1898-07-01", ", \"tags\": [\"rupert\"]");
        String address = "/v1/events?tag=rupert&sort=-time";
        String tag = tag(address);
        clock.step(Duration.ofHours(1));
        unchanged(address, tag);
        clock.step(Duration.ofDays(3));
        String later = changed(address, tag)
                .body("items[0].overdue", is(true))
                .extract()
                .header("ETag");
        unchanged(address, later);
        clock.step(Duration.ZERO);
        changed(address, later).body("items[0].overdue", nullValue());
        unchanged(address, tag);
        delete("/v1/events/rupert-comes", "*").statusCode(204);
    }

    @Test
    void whatIsNoLongerExpectedDoesNotFallDue() {
        LocalDate day = LocalDate.of(2187, 3, 3);
        event("rudolf-comes", day.toString(), ", \"tags\": [\"rudolf\"], \"status\": \"expected\"");
        patch("/v1/events/rudolf-comes", "*", "{\"status\": \"cancelled\"}").statusCode(200);
        now(day.minusDays(1), 12);
        String tag = tag("/v1/events?tag=rudolf");
        now(day.plusDays(2), 12);
        unchanged("/v1/events?tag=rudolf", tag);
        clock.step(Duration.ZERO);
        patch("/v1/events/rudolf-comes", "*", "{\"status\": \"tentative\"}").statusCode(200);
        now(day.minusDays(1), 12);
        String open = tag("/v1/events?tag=rudolf");
        now(day.plusDays(2), 12);
        changed("/v1/events?tag=rudolf", open).body("items[0].overdue", is(true));
        clock.step(Duration.ZERO);
        delete("/v1/events/rudolf-comes", "*").statusCode(204);
    }

    @Test
    void aQuestionAboutTodayIsAnotherTomorrow() {
        LocalDate day = LocalDate.now(ZoneOffset.UTC).plusDays(1);
        now(day, 10);
        String tag = tag("/v1/events?datetime=today-P7D/today");
        now(day, 12);
        unchanged("/v1/events?datetime=today-P7D/today", tag);
        now(day.plusDays(1), 10);
        changed("/v1/events?datetime=today-P7D/today", tag);
    }

    @Test
    void aQuestionAboutNowIsAnotherEachTime() {
        for (String question : List.of("datetime=now-P7D/now", "known_at=now-P30D", "recorded=now-P1Y/..")) {
            Response answer = given().urlEncodingEnabled(false).get("/v1/events?limit=1&" + question);
            assertThat(answer.headers().hasHeaderWithName("Last-Modified")).isFalse();
            changed("/v1/events?limit=1&" + question, answer.header("ETag"));
        }
        again("/v1/events?datetime=now-P999999999Y/now", "\"x\"").then().statusCode(400);
        again("/v1/events?known_at=today-PT999999999999999999H", "\"x\"").then().statusCode(400);
    }

    @Test
    void aDateTellsItToo() {
        LocalDate day = LocalDate.now(ZoneOffset.UTC).plusDays(400);
        event("michael-comes", day.toString(), ", \"status\": \"expected\", \"tags\": [\"michael\"]");
        String address = "/v1/events?tag=michael";
        // What was recorded a moment ago may be followed by more within its second.
        clock.step(Duration.ofHours(-1));
        assertThat(given().get(address).header("Last-Modified")).isNull();
        now(day.plusDays(2), 8);
        String modified = given().get(address).header("Last-Modified");
        assertThat(modified)
                .isEqualTo(HttpDate.of(day.plusDays(1).atStartOfDay().toInstant(ZoneOffset.UTC)));
        since(modified, address).statusCode(304).header("Last-Modified", modified);
        since("Sun, 06 Nov 1994 08:49:37 GMT", address).statusCode(200);
        since("the day before", address).statusCode(200);
        given().header("If-Modified-Since", modified)
                .header("If-None-Match", "\"other\"")
                .get(address)
                .then()
                .statusCode(200);
        clock.step(Duration.ZERO);
        since(modified, address).statusCode(200);
        delete("/v1/events/michael-comes", "*").statusCode(204);
    }

    private static ValidatableResponse since(String date, String address) {
        return given().header("If-Modified-Since", date).get(address).then();
    }
}

package org.parley.timeline;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.parley.timeline.MadeUp.merge;
import static org.parley.timeline.MadeUp.recorded;
import static org.parley.timeline.MadeUp.retract;

import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.parley.ApiTest;
import org.parley.SteppedClock;
import org.parley.fuzz.OwnRecord;

/**
 * What was known at a moment is known for ever, though the clock jumps two hours back and forth between what is written. In a record of
 * its own: the moments of what is written while the clock is ahead are ahead too.
 */
@ApiTest
@TestProfile(OwnRecord.class)
class ClockJumpsTest {
    private static final List<Duration> JUMPS = List.of(
            Duration.ofHours(-2), Duration.ZERO, Duration.ofHours(2), Duration.ofHours(-2), Duration.ofHours(2));

    @Inject
    SteppedClock clock;

    @AfterEach
    void clockIsRight() {
        clock.step(Duration.ZERO);
    }

    @Test
    void whatWasKnownStays() {
        MadeUp.world();
        recorded("jump", ", \"tags\": [\"jumps\"]");
        recorded("jump-taken-back", ", \"tags\": [\"jumps\"]");
        merge("jump", "\"1\"", "{\"place\": \"Edelweiss\"}").statusCode(200);
        retract("jump-taken-back", "\"1\"", "a forgery").statusCode(204);
        Map<String, String> known = new LinkedHashMap<>();
        int revision = 2;
        for (Duration jump : JUMPS) {
            moments()
                    .forEach(moment ->
                            questions(moment).forEach(question -> known.putIfAbsent(question, answer(question))));
            clock.step(jump);
            String latest = latest();
            merge("jump", "\"" + revision + "\"", "{\"place\": \"Ganlook " + revision + "\"}")
                    .statusCode(200);
            revision++;
            recorded("jump-" + revision, ", \"tags\": [\"jumps\"]");
            assertThat(Instant.parse(latest())).isAfter(Instant.parse(latest));
            known.forEach((question, answer) -> assertThat(answer(question))
                    .as("%s after %s", question, jump)
                    .isEqualTo(answer));
        }
        assertThat(known).hasSize((2 + JUMPS.size() - 1) * 4);
        assertThat(known.values()).doesNotHaveDuplicates();
    }

    /** Of the revisions of the one event. */
    private static List<String> moments() {
        return given().get("/v1/events/jump/history").path("items.recorded_at");
    }

    private static String latest() {
        return moments().get(0);
    }

    private static Stream<String> questions(String moment) {
        return Stream.of(
                "/v1/events/jump?known_at=" + moment,
                "/v1/events?tag=jumps&known_at=" + moment,
                "/v1/events.csv?tag=jumps&known_at=" + moment,
                "/v1/analysis/facets?tag=jumps&known_at=" + moment);
    }

    private static String answer(String question) {
        Response answer = given().urlEncodingEnabled(false).get(question);
        assertThat(answer.statusCode()).as(question).isEqualTo(200);
        return answer.asString();
    }
}

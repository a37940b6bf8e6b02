package org.parley.timeline;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;
import static org.parley.Curated.curator;
import static org.parley.Curated.post;
import static org.parley.timeline.MadeUp.call;
import static org.parley.timeline.MadeUp.merge;
import static org.parley.timeline.MadeUp.recorded;

import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.parley.ApiTest;
import org.parley.SteppedClock;
import org.parley.Together;
import org.parley.http.WithTokens;

/** Moments of recording follow the order of commits, whoever writes and whatever the clock does. */
@ApiTest
@TestProfile(WithTokens.class)
class RecordingOrderTest {
    private static final int WRITERS = 4;
    private static final int READERS = 2;
    private static final int EVENTS_EACH = 15;
    private static final int ALL = WRITERS * EVENTS_EACH;
    private static final Duration TWO_HOURS_BACK = Duration.ofHours(-2);

    @Inject
    SteppedClock clock;

    @BeforeEach
    void world() {
        MadeUp.world();
    }

    @AfterEach
    void clockIsRight() {
        clock.step(Duration.ZERO);
    }

    private static List<String> recordedSince(String moment) {
        return given().get("/v1/events?sort=recorded&limit=1000&fields=recorded_at,id&recorded=" + moment + "/..")
                .then()
                .statusCode(200)
                .extract()
                .path("items.recorded_at");
    }

    private static String justAfter(String moment) {
        return Instant.parse(moment).plus(1, ChronoUnit.MICROS).toString();
    }

    @Test
    void whoHasSeenAMomentHasSeenAllBeforeItThoughTheClockStepsBack() {
        String id = recorded("order-first", "");
        String start = justAfter(given().get("/v1/events/" + id).path("recorded_at"));
        AtomicInteger written = new AtomicInteger();
        List<List<String>> lists = Together.atOnce(
                WRITERS + READERS, thread -> thread < WRITERS ? write(thread, written) : read(start, written));

        List<String> all = recordedSince(start);
        assertThat(all).hasSize(ALL).doesNotHaveDuplicates().isSortedAccordingTo(moments());
        for (List<String> writer : lists.subList(0, WRITERS)) {
            assertThat(writer).isSortedAccordingTo(moments());
            assertThat(all).containsAll(writer);
        }
        for (List<String> reader : lists.subList(WRITERS, WRITERS + READERS)) {
            assertThat(reader).isEqualTo(all);
        }
        assertThat(Instant.parse(all.get(ALL - 1))).isAfter(clock.instant().plus(Duration.ofHours(1)));
    }

    private static java.util.Comparator<String> moments() {
        return java.util.Comparator.comparing(Instant::parse);
    }

    /** Records events; the clock steps back when half of all are written. */
    private List<String> write(int writer, AtomicInteger written) {
        List<String> moments = new ArrayList<>();
        for (int i = 0; i < EVENTS_EACH; i++) {
            moments.add(curator()
                    .body(call("order-" + writer + "-" + i, ""))
                    .post("/v1/events")
                    .then()
                    .statusCode(201)
                    .extract()
                    .path("recorded_at"));
            if (written.incrementAndGet() == ALL / 2) {
                clock.step(TWO_HOURS_BACK);
            }
        }
        return moments;
    }

    /** Asks again and again for what has been recorded since the last moment seen. */
    private static List<String> read(String start, AtomicInteger written) {
        List<String> seen = new ArrayList<>();
        boolean ended = false;
        while (!ended) {
            ended = written.get() == ALL;
            seen.addAll(recordedSince(seen.isEmpty() ? start : justAfter(seen.get(seen.size() - 1))));
        }
        return seen;
    }

    @Test
    void revisionsFollowEachOtherThoughTheClockStepsBack() {
        String id = recorded("order-revisions", "");
        clock.step(TWO_HOURS_BACK);
        merge(id, "\"1\"", "{\"place\": \"Edelweiss\"}").statusCode(200);
        merge(id, "\"2\"", "{\"place\": \"Ganlook\"}").statusCode(200);
        clock.step(Duration.ZERO);
        merge(id, "\"3\"", "{\"place\": \"Tarnowitz\"}").statusCode(200);

        JsonPath history = given().get("/v1/events/" + id + "/history").jsonPath();
        List<String> moments = history.getList("items.recorded_at");
        assertThat(moments)
                .doesNotHaveDuplicates()
                .isSortedAccordingTo(moments().reversed());
        for (int revision = 1; revision <= 4; revision++) {
            String self = history.getString("items[" + (4 - revision) + "].self");
            assertThat(given().get(self).<Integer>path("revision")).isEqualTo(revision);
        }
    }

    @Test
    void aListByRecordingGoesOnFromItsCursorWithWhatIsRecordedMeanwhile() {
        String first = recorded("order-cursor-1", "");
        recorded("order-cursor-2", "");
        recorded("order-cursor-3", "");
        String since = given().get("/v1/events/" + first).path("recorded_at");
        JsonPath page = given().get("/v1/events?sort=recorded&limit=2&recorded=" + since + "/..")
                .jsonPath();
        merge(first, "\"1\"", "{\"place\": \"Edelweiss\"}").statusCode(200);
        recorded("order-cursor-4", "");
        List<String> ids = given().urlEncodingEnabled(false)
                .get(page.getString("next").replaceFirst("^https?://[^/]+", "").replace("limit=2", "limit=9"))
                .path("items.id");
        assertThat(page.getList("items.id")).containsExactly("order-cursor-1", "order-cursor-2");
        assertThat(ids).containsExactly("order-cursor-3", "order-cursor-1", "order-cursor-4");
    }

    @Test
    void anEventThatTimeMakesOverdueHasANewTagThoughNoOneChangedIt() {
        String tomorrow = clock.instant().plus(1, ChronoUnit.DAYS).toString().substring(0, 10);
        String id = "order-due";
        post("/v1/events", call(id, ", \"status\": \"expected\"").replace("1893-10-05", tomorrow))
                .statusCode(201);
        String tag = given().get("/v1/events/" + id)
                .then()
                .body("overdue", nullValue())
                .extract()
                .header("ETag");
        clock.step(Duration.ofDays(3));
        given().header("If-None-Match", tag)
                .get("/v1/events/" + id)
                .then()
                .statusCode(200)
                .header("ETag", "\"1.1-overdue\"")
                .body("overdue", is(true));
        merge(id, "\"1.1-overdue\"", "{\"tags\": [\"late\"]}").statusCode(200).header("ETag", "\"2.1-overdue\"");
    }
}

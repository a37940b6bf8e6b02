package org.parley.timeline;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.is;
import static org.parley.Curated.curator;
import static org.parley.Curated.post;
import static org.parley.timeline.MadeUp.merge;
import static org.parley.timeline.MadeUp.retract;

import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.parley.ApiTest;
import org.parley.Rounds;
import org.parley.TestDatabase;
import org.parley.Together;
import org.parley.http.WithTokens;

/** A caller who did not hear the answer asks again, and the event is written once. */
@ApiTest
@TestProfile(WithTokens.class)
class IdempotencyKeyTest {
    private static final int CALLERS = 20;
    private static final int ROUNDS = Rounds.of(5, 1_000);

    @BeforeEach
    void world() {
        MadeUp.world();
    }

    /** A draft without an id: written twice, it would be two events. */
    private static String draft(String tag) {
        return "{\"kind\": \"statement\", \"title\": \"Axphain speaks\", \"when\": {\"edtf\": \"1893-11\"}, \"tags\": [\"%s\"]}"
                .formatted(tag);
    }

    private static Response keyed(String token, String key, String draft) {
        return curator(token).header("Idempotency-Key", key).body(draft).post("/v1/events");
    }

    private static Response keyed(String key, String draft) {
        return keyed(WithTokens.DESK, key, draft);
    }

    private static int written(String tag) {
        return given().get("/v1/events?with_total=true&tag=" + tag).path("total");
    }

    @Test
    void theSameKeyGivesTheSameAnswerWhateverBecameOfTheEvent() {
        String draft = draft("key-same");
        Response first = keyed("same", draft);
        first.then().statusCode(201);
        String id = first.path("id");
        same(keyed("same", draft), first);
        assertThat(keyed("same", draft).header("ETag")).isEqualTo(first.header("ETag"));

        merge(id, "\"1\"", "{\"title\": \"Axphain speaks again\"}").statusCode(200);
        same(keyed("same", draft), first);
        retract(id, "\"2\"", "a test").statusCode(204);
        same(keyed("same", draft), first);

        given().get("/v1/events/" + id + "/history").then().body("items.size()", is(3));
        assertThat(written("key-same")).isZero();
    }

    private static void same(Response again, Response first) {
        assertThat(again.statusCode()).isEqualTo(first.statusCode());
        assertThat(again.asByteArray()).isEqualTo(first.asByteArray());
        assertThat(again.header("Location")).isEqualTo(first.header("Location"));
    }

    @Test
    void aKeyStandsForOneBody() {
        keyed("one-body", draft("key-one")).then().statusCode(201);
        keyed("one-body", draft("key-other"))
                .then()
                .statusCode(422)
                .body("type", endsWith("#key-reused"))
                .body("errors[0].parameter", is("Idempotency-Key"));
        assertThat(written("key-other")).isZero();
    }

    @Test
    void eachCuratorHasKeysOfTheirOwn() {
        String draft = draft("key-whose");
        String ofDesk = keyed(WithTokens.DESK, "whose", draft).path("id");
        String ofNight = keyed(WithTokens.NIGHT, "whose", draft).path("id");
        assertThat(ofNight).isNotEqualTo(ofDesk);
        assertThat(written("key-whose")).isEqualTo(2);
    }

    @Test
    void withoutAKeyTheSameBodyIsAnotherEvent() {
        post("/v1/events", draft("key-none")).statusCode(201);
        post("/v1/events", draft("key-none")).statusCode(201);
        assertThat(written("key-none")).isEqualTo(2);
    }

    @Test
    void whatWasRefusedOrOnlyTriedUsesNoKey() {
        keyed("refused", "{\"kind\": \"statement\"}").then().statusCode(422);
        for (String tag : List.of("key-tried", "key-tried-otherwise")) {
            curator()
                    .header("Idempotency-Key", "refused")
                    .body(draft(tag))
                    .post("/v1/events?dry_run=true")
                    .then()
                    .statusCode(200);
        }
        assertThat(written("key-tried")).isZero();
        keyed("refused", draft("key-mended")).then().statusCode(201);
        assertThat(written("key-mended")).isEqualTo(1);
    }

    @Test
    void aKeyIsNotVeryLong() {
        keyed("k".repeat(201), draft("key-long")).then().statusCode(400);
        assertThat(written("key-long")).isZero();
        keyed("k".repeat(200), draft("key-long")).then().statusCode(201);
    }

    @Test
    void callersAtOnceWithOneKeyWriteOneEvent() {
        String draft = draft("key-at-once");
        for (int round = 1; round <= ROUNDS; round++) {
            String key = "at-once-" + round;
            List<Response> answers = Together.atOnce(CALLERS, caller -> keyed(key, draft));
            List<Response> heard = answers.stream()
                    .filter(answer -> answer.statusCode() == 201)
                    .toList();
            assertThat(heard).isNotEmpty().allSatisfy(answer -> same(answer, heard.get(0)));
            assertThat(answers)
                    .filteredOn(answer -> answer.statusCode() != 201)
                    .allSatisfy(answer -> answer.then().statusCode(409).body("type", endsWith("#request-running")));
            assertThat(written("key-at-once")).isEqualTo(round);
            same(keyed(key, draft), heard.get(0));
        }
        Rounds.counted(
                "one Idempotency-Key, %d callers: %d rounds, one event each, on %s",
                CALLERS, ROUNDS, TestDatabase.onPostgres() ? "PostgreSQL" : "H2");
    }
}

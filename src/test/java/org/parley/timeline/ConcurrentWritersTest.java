package org.parley.timeline;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.parley.Curated.curator;
import static org.parley.timeline.MadeUp.body;
import static org.parley.timeline.MadeUp.call;
import static org.parley.timeline.MadeUp.merge;
import static org.parley.timeline.MadeUp.recorded;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.parley.ApiTest;
import org.parley.Rounds;
import org.parley.TestDatabase;
import org.parley.Together;
import org.parley.http.WithTokens;

/** Several who write at once: one wins, the others are told so, and nothing is mixed. */
@ApiTest
@TestProfile(WithTokens.class)
class ConcurrentWritersTest {
    private static final int WRITERS = 16;
    private static final int ROUNDS = 6;
    private static final int EVENTS = Rounds.of(1, 167);

    @BeforeEach
    void world() {
        MadeUp.world();
    }

    private static Map<Integer, Long> statuses(List<Response> answers) {
        return answers.stream().collect(Collectors.groupingBy(Response::statusCode, Collectors.counting()));
    }

    @Test
    void ofThoseWhoSawTheSameRevisionOneWinsAndNothingIsMixed() {
        for (int event = 1; event <= EVENTS; event++) {
            oneWinsEachRound(recorded("writers-one-" + event, ""));
        }
        Rounds.counted(
                "one If-Match, %d writers: %d rounds, one winner each, on %s",
                WRITERS, EVENTS * ROUNDS, TestDatabase.onPostgres() ? "PostgreSQL" : "H2");
    }

    private static void oneWinsEachRound(String id) {
        for (int round = 1; round <= ROUNDS; round++) {
            int seen = round;
            ObjectNode whole = body(id);
            List<Response> answers = Together.atOnce(
                    WRITERS, writer -> write(id, seen, whole.deepCopy(), "Writer " + writer + "/" + seen));
            assertThat(statuses(answers)).isEqualTo(Map.of(200, 1L, 412, WRITERS - 1L));
            for (int writer = 0; writer < WRITERS; writer++) {
                if (answers.get(writer).statusCode() == 200) {
                    answers.get(writer).then().body("title", is("Writer " + writer + "/" + seen));
                    assertThat(answers.get(writer).header("ETag")).startsWith("\"" + (seen + 1) + ".");
                } else {
                    answers.get(writer).then().body("detail", containsString("current is \"" + (seen + 1) + ".1\""));
                }
            }
        }
        JsonPath history = given().get("/v1/events/" + id + "/history").jsonPath();
        assertThat(history.<Integer>getList("items.revision"))
                .containsExactlyElementsOf(IntStream.rangeClosed(0, ROUNDS)
                        .map(i -> ROUNDS + 1 - i)
                        .boxed()
                        .toList());
        for (String self : history.<String>getList("items.self").subList(0, ROUNDS)) {
            JsonPath view = given().get(self).jsonPath();
            assertThat(List.of(view.getString("summary"), view.getString("tags[0]"), view.getString("place")))
                    .containsOnly(view.getString("title"));
        }
    }

    /** Half of them change the whole, half some of it. */
    private static Response write(String id, int seen, ObjectNode whole, String text) {
        boolean all = text.hashCode() % 2 == 0;
        ObjectNode body = all ? whole : whole.removeAll();
        body.put("title", text)
                .put("summary", text)
                .put("place", text)
                .putArray("tags")
                .add(text);
        var request = curator().header("If-Match", "\"" + seen + "\"");
        return all
                ? request.body(body.toString()).put("/v1/events/" + id)
                : request.contentType("application/merge-patch+json")
                        .body(body.toString())
                        .patch("/v1/events/" + id);
    }

    @Test
    void aRetractionAndChangesAtOnceHaveOneWinner() {
        for (int round = 1; round <= ROUNDS; round++) {
            String id = recorded("writers-retract-" + round, "");
            List<Response> answers = Together.atOnce(
                    WRITERS,
                    writer -> writer % 2 == 0
                            ? curator().header("If-Match", "\"1\"").delete("/v1/events/" + id)
                            : merge(id, "\"1\"", "{\"title\": \"Writer " + writer + "\"}")
                                    .extract()
                                    .response());
            assertThat(answers).filteredOn(answer -> answer.statusCode() < 300).hasSize(1);
            assertThat(answers).filteredOn(answer -> answer.statusCode() == 412).hasSize(WRITERS - 1);
            given().get("/v1/events/" + id + "/history").then().body("items.size()", is(2));
        }
    }

    @Test
    void oneIdIsGivenOnce() {
        List<Response> answers = Together.atOnce(
                WRITERS, writer -> curator().body(call("writers-id", "")).post("/v1/events"));
        assertThat(statuses(answers)).isEqualTo(Map.of(201, 1L, 409, WRITERS - 1L));
    }

    @Test
    void eventsWithTheSameDateAndTitleGetIdsOfTheirOwn() {
        String draft = "{\"kind\": \"statement\", \"title\": \"Writers speak\", \"when\": {\"edtf\": \"1893-12-01\"}}";
        List<Response> answers =
                Together.atOnce(WRITERS, writer -> curator().body(draft).post("/v1/events"));
        assertThat(statuses(answers)).isEqualTo(Map.of(201, (long) WRITERS));
        assertThat(answers)
                .extracting(answer -> answer.<String>path("id"))
                .doesNotHaveDuplicates()
                .contains("1893-12-01-writers-speak", "1893-12-01-writers-speak-16");
    }

    @Test
    void aNewSourceIsCreatedByTheFirstWhoBringsIt() {
        for (int round = 1; round <= ROUNDS; round++) {
            String source = "writers-source-" + round;
            String citation = ", \"citations\": [{\"source\": {\"id\": \"" + source
                    + "\", \"publisher\": \"Edelweiss Herald\", \"title\": \"T\", \"kind\": \"news\"}}]";
            List<Response> answers = Together.atOnce(
                    WRITERS,
                    writer -> curator()
                            .body(call(source + "-" + writer, citation))
                            .post("/v1/events"));
            assertThat(statuses(answers)).isEqualTo(Map.of(201, 1L, 422, WRITERS - 1L));
        }
    }
}

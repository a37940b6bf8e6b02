package org.parley.timeline;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.parley.Curated.curator;
import static org.parley.timeline.MadeUp.body;
import static org.parley.timeline.MadeUp.merge;
import static org.parley.timeline.MadeUp.put;
import static org.parley.timeline.MadeUp.recorded;
import static org.parley.timeline.MadeUp.retract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.parley.ApiTest;
import org.parley.Rounds;
import org.parley.Together;
import org.parley.http.WithTokens;

/** What is counted beforehand is what is counted anew, whatever was written and whoever wrote at the same time. */
@ApiTest
@TestProfile(WithTokens.class)
class EventCountsTest {
    private static final int WRITERS = 16;
    /** Of them ask for filters, of which each counts every event live. */
    private static final int FEW = 3;

    private static final int WRITES = Rounds.of(60, 600);
    private static final int EACH = Rounds.of(6, 60);

    /** After so many writes; counted live, every event is read. */
    private static final int AGREED = 6;

    private static final List<String> DATES = List.of(
            "1893-10-05",
            "1893-10",
            "1893",
            "1893-09-30/1893-10-02",
            "1893-12-31",
            "1894-01-01",
            "../1893-10-05",
            "1893-10-05/1895",
            "1893-11~");
    private static final List<String> TOPICS = List.of("ceasefire", "foreign-troops", "prisoner-exchange");
    private static final List<String> COUNTED =
            List.of("week", "month", "quarter", "year", "kind", "week,kind", "kind,month", "year,kind", "quarter,kind");

    @Inject
    EntityManager database;

    @BeforeEach
    void world() {
        MadeUp.world();
    }

    private static Response counts(String question) {
        return given().urlEncodingEnabled(false).get("/v1/analysis/counts?" + question);
    }

    /** Asked of a moment, it is counted live. What has too many rows has so either way: other tests may write of any year. */
    private static void agree(String by) {
        Response standing = counts("by=" + by);
        String asOf = standing.statusCode() == 200
                ? standing.path("query.as_of")
                : given().get("/v1/events?limit=1").path("query.as_of");
        Response live = counts("by=" + by + "&known_at=" + asOf);
        assertThat(standing.statusCode())
                .as(standing.asString())
                .isEqualTo(live.statusCode())
                .isIn(200, 400);
        agree(by, standing, live, "items", "total", "vague", "before", "open_start");
    }

    private static void agreeOnFilters() {
        Response kept = given().get("/v1/analysis/facets?limit=100");
        Response live = given().get("/v1/analysis/facets?limit=100&known_at=" + kept.path("query.as_of"));
        assertThat(kept.statusCode()).isEqualTo(200);
        agree("facets", kept, live, "filters", "total");
    }

    /** There is much to read, and a path would read it all anew. */
    private static void agree(String what, Response kept, Response live, String... parts) {
        JsonNode one = kept.as(JsonNode.class);
        JsonNode other = live.as(JsonNode.class);
        for (String part : parts) {
            assertThat(one.get(part)).as(what + ": " + part).isEqualTo(other.get(part));
        }
    }

    /** In the database too, where nothing is left but what is some. */
    private void holds() {
        COUNTED.forEach(EventCountsTest::agree);
        agreeOnFilters();
        KeptFacets.hold(database);
        List<Number> sums = QuarkusTransaction.requiringNew()
                .call(() -> List.of(
                        number("select sum(events) from EventCount"),
                        number("select count(*) from Revision where closedAt = :never and retracted = false"),
                        number("select sum(vague) from EventCount"),
                        number("select count(*) from Revision where closedAt = :never and retracted = false"
                                + " and lastDay > firstDay")));
        assertThat(sums.get(0)).isEqualTo(sums.get(1));
        assertThat(sums.get(2)).isEqualTo(sums.get(3));
    }

    private Number number(String hql) {
        var query = database.createQuery(hql, Number.class);
        if (hql.contains(":never")) {
            query.setParameter("never", Revision.NEVER);
        }
        return query.getSingleResult().longValue();
    }

    private static String when(String edtf, Random dice) {
        String topic = TOPICS.get(dice.nextInt(TOPICS.size()));
        return "{\"when\": {\"edtf\": \"" + edtf + "\"}, \"tags\": [\"event-counts-" + dice.nextInt(3) + "\"], \""
                + (dice.nextBoolean() ? "omits" : "denies") + "\": [\"" + topic + "\"]}";
    }

    private static void write(List<String> events, Random dice, String prefix) {
        String event = events.isEmpty() ? "" : events.get(dice.nextInt(events.size()));
        String edtf = DATES.get(dice.nextInt(DATES.size()));
        int act = events.isEmpty() ? 0 : dice.nextInt(6);
        switch (act) {
            case 0, 1 -> {
                String id = prefix + events.size();
                events.add(recorded(id, ""));
                merge(id, "\"1\"", when(edtf, dice)).statusCode(200);
            }
            case 2, 3 ->
                assertThat(merge(event, "*", when(edtf, dice)).extract().statusCode())
                        .isIn(200, 410);
            case 4 ->
                assertThat(retract(event, "*", "entered twice").extract().statusCode())
                        .isIn(204, 410);
            default -> otherwise(event, edtf, dice);
        }
    }

    /** Of another kind, or restored. */
    private static void otherwise(String event, String edtf, Random dice) {
        ObjectNode draft = whole(event);
        draft.put("kind", dice.nextBoolean() ? "meeting" : "call");
        draft.putObject("when").put("edtf", edtf);
        put(event, "*", draft.toString()).statusCode(200);
    }

    private static ObjectNode whole(String event) {
        if (given().get("/v1/events/" + event).statusCode() == 200) {
            return body(event);
        }
        ObjectNode draft = new com.fasterxml.jackson.databind.ObjectMapper().createObjectNode();
        draft.put("title", "Once more").put("kind", "call");
        List.of("participants", "topics", "citations", "links", "moves").forEach(draft::putArray);
        return draft;
    }

    @Test
    void whateverIsWrittenTheCountsAreThoseOfTheEvents() {
        holds();
        List<String> events = new ArrayList<>();
        Random dice = new Random(7);
        for (int i = 0; i < WRITES; i++) {
            write(events, dice, "event-counts-");
            if (i % AGREED == 0) {
                agree(COUNTED.get(i / AGREED % COUNTED.size()));
            }
        }
        holds();
    }

    @Test
    void whoeverWritesAtTheSameTimeTheCountsAreThoseOfTheEvents() {
        Together.atOnce(WRITERS, writer -> {
            List<String> events = new ArrayList<>();
            Random dice = new Random(writer);
            for (int i = 0; i < EACH; i++) {
                write(events, dice, "event-counts-" + writer + "-");
                if (i % AGREED == 0) {
                    if (writer < FEW) {
                        agreeOnFilters();
                    } else {
                        agree(COUNTED.get(dice.nextInt(COUNTED.size())));
                    }
                }
            }
            return events.size();
        });
        holds();
    }

    @Test
    void whatChangesNeitherDayNorKindChangesNoCount() {
        String id = recorded("event-counts-same", "");
        var answer = curator()
                .contentType("application/merge-patch+json")
                .header("If-Match", "*")
                .body("{\"title\": \"Another title\"}")
                .patch("/v1/events/" + id);
        answer.then().statusCode(200);
        assertThat(org.parley.SqlStatements.of(answer).texts()).noneMatch(sql -> sql.contains("event_count"));
    }
}

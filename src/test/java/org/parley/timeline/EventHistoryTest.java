package org.parley.timeline;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.parley.Curated.curator;
import static org.parley.timeline.MadeUp.call;
import static org.parley.timeline.MadeUp.merge;
import static org.parley.timeline.MadeUp.put;
import static org.parley.timeline.MadeUp.recorded;
import static org.parley.timeline.MadeUp.retract;
import static org.parley.timeline.MadeUp.whole;

import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;
import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.parley.ApiTest;
import org.parley.http.WithTokens;

/** What stays of an event when it is changed, retracted and restored. */
@ApiTest
@TestProfile(WithTokens.class)
class EventHistoryTest {
    private static final List<String> CHANGED = List.of("title", "summary", "tags", "topics", "place");

    @BeforeEach
    void world() {
        MadeUp.world();
    }

    private static JsonPath history(String id) {
        return given().get("/v1/events/" + id + "/history")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    @Test
    void eachRevisionHasItsMomentItsAuthorAndItsReason() {
        String id = recorded("history-authors", ", \"reason\": \"first\"");
        curator(WithTokens.NIGHT)
                .contentType("application/merge-patch+json")
                .header("If-Match", "\"1\"")
                .queryParam("reason", "of the address")
                .body("{\"place\": \"Edelweiss\"}")
                .patch("/v1/events/" + id)
                .then()
                .statusCode(200)
                .body("recorded_by", is("night shift"));
        merge(id, "\"2\"", "{\"place\": \"Ganlook\", \"reason\": \" \"}").statusCode(200);
        JsonPath history = history(id);
        assertThat(history.getList("items.revision")).containsExactly(3, 2, 1);
        assertThat(history.getList("items.recorded_by")).containsExactly("desk", "night shift", "desk");
        assertThat(history.getList("items.reason")).containsExactly(null, "of the address", "first");
        assertThat(history.<String>getList("items.recorded_at")).isSortedAccordingTo((a, b) -> b.compareTo(a));
    }

    @Test
    void thePatchBetweenNeighboursMakesTheOneOfTheOther() {
        String id =
                recorded("history-patches", ", \"tags\": [\"a\", \"b\", \"c\", \"d\"], \"topics\": [\"ceasefire\"]");
        List<String> changes = List.of(
                "{\"tags\": [\"b\", \"d\", \"e\"]}",
                "{\"tags\": [\"e\", \"b\", \"x\", \"d\", \"y\"], \"summary\": \"Longer\"}",
                "{\"title\": \"Another / title ~ here\", \"summary\": null, \"topics\": []}",
                "{\"tags\": [], \"place\": \"Edelweiss\"}");
        for (int i = 0; i < changes.size(); i++) {
            merge(id, "\"" + (i + 1) + "\"", changes.get(i)).statusCode(200);
        }
        JsonArray items = object("/v1/events/" + id + "/history").getJsonArray("items");
        for (int i = items.size() - 1; i > 0; i--) {
            JsonObject before = object(items.getJsonObject(i).getString("self"));
            JsonObject after = object(items.getJsonObject(i - 1).getString("self"));
            JsonObject made = Json.createPatch(items.getJsonObject(i - 1).getJsonArray("patch"))
                    .apply(before);
            for (String member : CHANGED) {
                assertThat(made.get(member)).as(member + " of " + i).isEqualTo(after.get(member));
            }
        }
    }

    private static JsonObject object(String address) {
        String text = given().get(address).then().statusCode(200).extract().asString();
        try (var reader = Json.createReader(new StringReader(text))) {
            return reader.readObject();
        }
    }

    @Test
    void whatIsRetractedLeavesTheListsAndKeepsItsHistory() {
        String id = recorded("history-retracted", ", \"tags\": [\"history-tag\"]");
        String before = given().get("/v1/events/" + id).path("recorded_at");

        retract(id, "\"1.1\"", "entered twice").statusCode(204).header("ETag", startsWith("\"2"));

        given().get("/v1/events/" + id)
                .then()
                .statusCode(410)
                .header("ETag", startsWith("\"2."))
                .body("type", endsWith("#retracted"))
                .body("detail", containsString("by desk: entered twice."))
                .body("detail", containsString("was retracted on 20"))
                .body("detail", containsString("/v1/events/" + id + "/history"));
        given().get("/v1/events?tag=history-tag&with_total=true").then().body("total", is(0));
        given().get("/v1/events?actor=graustark&limit=1000").then().body("items.id", not(hasItem(id)));
        given().get("/v1/events?tag=history-tag&known_at=" + before).then().body("items.id", contains(id));
        given().get("/v1/events/" + id + "?known_at=" + before)
                .then()
                .statusCode(200)
                .body("revision", is(1));
        given().get("/v1/events/" + id + "/history")
                .then()
                .body("items.revision", contains(2, 1))
                .body("items[0].retracted", is(true))
                .body("items[0].reason", is("entered twice"))
                .body("items[0].patch", nullValue())
                .body("items[1].retracted", nullValue());
    }

    @Test
    void whatIsRetractedIsNotChangedOrRetractedAgain() {
        String id = recorded("history-gone", "");
        retract(id, "\"1\"", "a test").statusCode(204);
        merge(id, "\"2\"", "{\"place\": \"Edelweiss\"}").statusCode(410);
        MadeUp.patch(id, "\"2\"", "[]").statusCode(410);
        retract(id, "\"2\"", "again").statusCode(410);
        merge(id, "\"1\"", "{}").statusCode(412).body("detail", containsString("by desk"));
        put(id, "\"1\"", call(id, "")).statusCode(412);
        assertThat(history(id).getList("items")).hasSize(2);
    }

    @Test
    void aReasonIsNoEssay() {
        String id = recorded("history-essay", "");
        String essay = "e".repeat(2_001);
        retract(id, "\"1\"", essay).statusCode(400).body("errors[0].parameter", is("reason"));
        merge(id, "\"1\"", "{\"reason\": \"" + essay + "\"}").statusCode(422).body("errors[0].pointer", is("/reason"));
        retract(id, "\"1\"", essay.substring(1)).statusCode(204);
    }

    @Test
    void putRestoresWhatWasRetracted() {
        String id = recorded("history-restored", ", \"tags\": [\"history-back\"]");
        String stood = given().get("/v1/events/" + id).path("recorded_at");
        String tag =
                retract(id, "\"1\"", "by mistake").statusCode(204).extract().header("ETag");

        String body =
                given().get("/v1/events/" + id + "?embed=all&known_at=" + stood).asString();
        put(id, tag, body).statusCode(200).header("ETag", startsWith("\"3.")).body("revision", is(3));

        given().get("/v1/events/" + id).then().statusCode(200).body("tags", contains("history-back"));
        given().get("/v1/events?tag=history-back").then().body("items.id", contains(id));
        JsonPath history = history(id);
        assertThat(history.getList("items.revision")).containsExactly(3, 2, 1);
        assertThat(history.getList("items[0].patch")).isEmpty();
        String away = history.getString("items[1].recorded_at");
        given().get("/v1/events/" + id + "?known_at=" + away).then().statusCode(410);
        given().get("/v1/events?tag=history-back&known_at=" + away).then().body("items.size()", is(0));
        assertThat(whole(id).statusCode()).isEqualTo(200);
    }

    @Test
    void aLongHistoryIsReadInPagesEachPatchFromTheDraftBeforeIt() {
        String id = recorded("history-pages", "");
        for (int i = 1; i <= 4; i++) {
            merge(id, "\"" + i + "\"", "{\"title\": \"Title " + (i + 1) + "\"}").statusCode(200);
        }
        String restored = whole(id).asString().replace("Title 5", "Title 7");
        retract(id, "\"5\"", "to be restored").statusCode(204);
        put(id, "\"6\"", restored).statusCode(200);
        List<Integer> revisions = new ArrayList<>();
        List<String> titles = new ArrayList<>();
        String question = "limit=1";
        while (question != null) {
            JsonPath page = given().get("/v1/events/" + id + "/history?" + question)
                    .then()
                    .statusCode(200)
                    .extract()
                    .jsonPath();
            revisions.addAll(page.getList("items.revision"));
            titles.add(page.getString("items[0].patch[0].value"));
            String next = page.getString("next_cursor");
            question = next == null ? null : "limit=1&cursor=" + next;
        }
        assertThat(revisions).containsExactly(7, 6, 5, 4, 3, 2, 1);
        assertThat(titles).containsExactly("Title 7", null, "Title 5", "Title 4", "Title 3", "Title 2", null);
    }
}

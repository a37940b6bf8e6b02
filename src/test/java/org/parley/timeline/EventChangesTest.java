package org.parley.timeline;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.parley.Curated.curator;
import static org.parley.timeline.MadeUp.body;
import static org.parley.timeline.MadeUp.call;
import static org.parley.timeline.MadeUp.merge;
import static org.parley.timeline.MadeUp.patch;
import static org.parley.timeline.MadeUp.put;
import static org.parley.timeline.MadeUp.recorded;
import static org.parley.timeline.MadeUp.retract;
import static org.parley.timeline.MadeUp.whole;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.TestProfile;
import io.restassured.http.ContentType;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.parley.ApiTest;
import org.parley.http.WithTokens;

/** How what an event says is changed: whole, in part, in steps, and only by who has seen what stands. */
@ApiTest
@TestProfile(WithTokens.class)
class EventChangesTest {
    private static final String EVERYTHING = """
            , "tags": ["core"], "topics": ["ceasefire"],
             "citations": [{"source": "wikidata-ru", "quote": "they spoke"}],
             "moves": [{"position": "axphain-loan", "act": "raised", "by": "axphain"}],
             "links": [{"type": "follows", "event": "2025-02-12-trump-putin-call"}]""";

    @BeforeEach
    void world() {
        MadeUp.world();
    }

    @Test
    void whatGetGaveWithEverythingIsTakenByPutWithOneChange() {
        recorded("changes-whole", EVERYTHING);
        recorded("changes-answer", ", \"links\": [{\"type\": \"responds_to\", \"event\": \"changes-whole\"}]");
        String body = whole("changes-whole")
                .then()
                .statusCode(200)
                .body("links.type", contains("follows", "has_response"))
                .extract()
                .asString()
                .replace("\"tags\":[\"core\"]", "\"tags\":[\"core\",\"paid\"],\"reason\":\"the loan was paid\"");

        put("changes-whole", "\"1\"", body)
                .statusCode(200)
                .header("ETag", startsWith("\"2."))
                .body("revision", is(2))
                .body("tags", contains("core", "paid"));

        whole("changes-whole")
                .then()
                .body("citations[0].quote", is("they spoke"))
                .body("moves[0].act", is("raised"))
                .body("links.type", contains("follows", "has_response"));
        given().get("/v1/events/changes-whole/history")
                .then()
                .body("items[0].reason", is("the loan was paid"))
                .body("items[0].patch.size()", is(1))
                .body("items[0].patch[0].path", startsWith("/tags"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"put", "application/merge-patch+json", "application/json-patch+json"})
    void whatAChangeWouldLeaveIsShownAndNothingIsWritten(String how) {
        String id = recorded("changes-tried-" + how.length(), EVERYTHING);
        String body = switch (how) {
            case "put" -> body(id).put("title", "They speak again").toString();
            case "application/merge-patch+json" -> "{\"title\": \"They speak again\"}";
            default -> "[{\"op\": \"replace\", \"path\": \"/title\", \"value\": \"They speak again\"}]";
        };
        String address = "/v1/events/" + id + "?dry_run=true";
        boolean put = how.equals("put");
        for (int tag : new int[] {1, 7}) {
            var request = curator()
                    .contentType(put ? "application/json" : how)
                    .header("If-Match", "\"" + tag + "\"")
                    .body(body);
            (put ? request.put(address) : request.patch(address))
                    .then()
                    .statusCode(tag == 1 ? 200 : 412)
                    .body("title", is(tag == 1 ? "They speak again" : "Changed meanwhile"))
                    .body("revision", tag == 1 ? is(2) : nullValue());
        }
        given().get("/v1/events/" + id).then().header("ETag", "\"1.1\"").body("revision", is(1));
    }

    @Test
    void oneActorInTwoRolesForTwoSidesGoesInAsItCameOut() {
        recorded("changes-two-roles", "");
        merge("changes-two-roles", "\"1\"", """
                        {"participants": [{"actor": "axphain", "role": "speaker"},
                         {"actor": "axphain", "role": "initiator", "on_behalf_of": "graustark"}]}""")
                .statusCode(200)
                .body("participants.side", contains("axphain", "graustark"));
        put("changes-two-roles", "\"2\"", whole("changes-two-roles").asString()).statusCode(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"participants", "topics", "citations", "links", "moves"})
    void putBringsEveryListSoThatNothingIsLostByLeavingItOut(String list) {
        String id = recorded("changes-without-" + list, EVERYTHING);
        ObjectNode without = body(id);
        without.remove(list);
        put(id, "\"1\"", without.toString()).statusCode(422).body("errors.pointer", contains("/" + list));
        ObjectNode none = body(id).putNull(list);
        put(id, "\"1\"", none.toString()).statusCode(422).body("errors.pointer", contains("/" + list));
        given().get("/v1/events/" + id).then().body("revision", is(1));
    }

    @ParameterizedTest
    @CsvSource({"revision,7", "recorded_by,night shift", "self,/v1/events/other", "id,changes-other", "source_count,9"})
    void aReadOnlyMemberMayBeLeftAsItIsButNotChanged(String member, String value) {
        String id = recorded("changes-read-only-" + member.replace('_', '-'), "");
        ObjectNode change = new ObjectMapper().createObjectNode();
        if (value.matches("\\d+")) {
            change.put(member, Integer.valueOf(value));
        } else {
            change.put(member, value);
        }
        String body = body(id).<ObjectNode>setAll(change).toString();
        put(id, "\"1\"", body)
                .statusCode(422)
                .body("type", endsWith("#read-only"))
                .body("errors.pointer", contains("/" + member));
        merge(id, "\"1\"", change.toString())
                .statusCode(422)
                .body("type", endsWith("#read-only"))
                .body("errors.pointer", contains("/" + member));
    }

    @Test
    void anInboundLinkIsTheOtherEventsToChange() {
        recorded("changes-target", "");
        recorded("changes-source", ", \"links\": [{\"type\": \"follows\", \"event\": \"changes-target\"}]");
        String body = whole("changes-target").asString();
        put("changes-target", "\"1\"", body.replace("\"followed_by\"", "\"superseded_by\""))
                .statusCode(422)
                .body("type", endsWith("#read-only"))
                .body("errors.pointer", contains("/links/0"));
        ObjectNode without = body("changes-target");
        without.putArray("links");
        put("changes-target", "\"1\"", without.toString()).statusCode(200);
        whole("changes-target").then().body("links.event", contains("changes-source"));
    }

    @Test
    void anEventIsNotLinkedToItself() {
        String id = recorded("changes-itself", "");
        String link = "\"links\": [{\"type\": \"follows\", \"event\": \"changes-itself\"}]";
        merge(id, "\"1\"", "{" + link + "}").statusCode(422).body("errors[0].pointer", is("/links/0/event"));
        put(
                        id,
                        "\"1\"",
                        "{\"kind\": \"call\", \"title\": \"T\", \"when\": {\"edtf\": \"1893\"}, \"participants\": [],"
                                + " \"topics\": [], \"citations\": [], \"moves\": [], " + link + "}")
                .statusCode(422)
                .body("errors[0].pointer", is("/links/0/event"));
    }

    @Test
    void aMergePatchChangesWhatItNamesAndTakesAwayWhatIsNull() {
        String id = recorded("changes-merge", EVERYTHING + ", \"place\": \"Edelweiss\"");
        merge(id, "\"1\"", """
                        {"details": {"durations": [{"value": "PT40M"}]}, "place": null, "reason": "a second source"}""")
                .statusCode(200)
                .header("ETag", startsWith("\"2."))
                .body("details.durations[0].value", is("PT40M"))
                .body("place", nullValue())
                .body("tags", contains("core"));
        merge(id, "\"2\"", "{\"verification\": \"sure\", \"colour\": \"red\"}")
                .statusCode(422)
                .body("errors.pointer", containsInAnyOrder("/verification", "/colour"));
        merge(id, "\"2\"", "{\"title\": null}").statusCode(422).body("errors[0].pointer", is("/title"));
    }

    @Test
    void stepsOfAJsonPatchAreAllTakenOrNone() {
        String id = recorded("changes-steps", EVERYTHING);
        curator()
                .contentType("application/json-patch+json")
                .header("If-Match", "\"1\"")
                .queryParam("reason", "in steps")
                .body("""
                        [{"op": "test", "path": "/tags/0", "value": "core"}, {"op": "add", "path": "/tags/-", "value": "late"},
                         {"op": "remove", "path": "/topics/0"}, {"op": "replace", "path": "/title", "value": "A talk"}]""")
                .patch("/v1/events/" + id)
                .then()
                .statusCode(200)
                .body("tags", contains("core", "late"))
                .body("topics.size()", is(0))
                .body("title", is("A talk"));
        given().get("/v1/events/" + id + "/history").then().body("items[0].reason", is("in steps"));
        for (String steps : new String[] {
            "[{\"op\": \"add\", \"path\": \"/tags/-\", \"value\": \"x\"}, {\"op\": \"test\", \"path\": \"/title\", \"value\": \"Other\"}]",
            "[{\"op\": \"replace\", \"path\": \"/tags/9\", \"value\": \"x\"}]",
            "[{\"op\": \"remove\", \"path\": \"/no/such\"}]",
            "[{\"op\": \"add\", \"path\": \"tags\", \"value\": \"x\"}]",
            "[{\"op\": \"turn\", \"path\": \"/title\"}]",
            "[{\"op\": \"add\", \"path\": \"/title\"}]",
            "[{\"path\": \"/title\"}]",
            "[5]",
            "[{\"op\": \"replace\", \"path\": \"\", \"value\": 5}]"
        }) {
            patch(id, "\"2\"", steps).statusCode(422).body("type", endsWith("#invalid-draft"));
        }
        given().get("/v1/events/" + id).then().body("revision", is(2)).body("tags", contains("core", "late"));
    }

    @Test
    void aChangeNeedsTheTagThatWasSeen() {
        String id = recorded("changes-tags", "");
        String body = whole(id).asString();
        curator()
                .body(body)
                .put("/v1/events/" + id)
                .then()
                .statusCode(428)
                .body("type", endsWith("#precondition-required"));
        curator()
                .contentType("application/merge-patch+json")
                .body("{}")
                .patch("/v1/events/" + id)
                .then()
                .statusCode(428);
        curator().delete("/v1/events/" + id).then().statusCode(428);
        merge(id, "\"2.1\"", "{}")
                .statusCode(412)
                .header("ETag", "\"1.1\"")
                .body("type", endsWith("#stale"))
                .body("detail", containsString("current is \"1.1\""))
                .body("detail", endsWith("by desk."));
        retract(id, "\"7\"", "x").statusCode(412);
        put(id, "\"some-other-tag\"", body).statusCode(412);
        merge(id, "W/\"1.1\"", "{}").statusCode(400).body("errors[0].parameter", is("If-Match"));
        merge(id, "1", "{}").statusCode(400);
    }

    @Test
    void theRevisionIsWhatCountsInATag() {
        String id = recorded("changes-forms", "");
        String embedded = whole(id).header("ETag");
        int revision = 1;
        for (String tag : new String[] {"\"1\"", "\"2.77\"", "\"9\", \"3.1\"", "*"}) {
            merge(id, tag, "{\"place\": \"Place " + revision + "\"}")
                    .statusCode(200)
                    .body("revision", is(++revision));
        }
        merge(id, embedded, "{}").statusCode(412).header("ETag", "\"5.1\"");
        merge(id, whole(id).header("ETag"), "{\"place\": \"Edelweiss\"}").statusCode(200);
    }

    @Test
    void whatIsNotThereIsNotChanged() {
        put("changes-nowhere", "\"1\"", call("changes-nowhere", "")).statusCode(404);
        merge("changes-nowhere", "\"1\"", "{}").statusCode(404);
        retract("changes-nowhere", "*", "x").statusCode(404);
        given().get("/v1/events/changes-nowhere/history").then().statusCode(404);
        given().contentType(ContentType.JSON)
                .body("{}")
                .put("/v1/events/changes-nowhere")
                .then()
                .statusCode(401)
                .header("WWW-Authenticate", notNullValue());
    }
}

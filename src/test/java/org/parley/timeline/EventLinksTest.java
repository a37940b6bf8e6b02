package org.parley.timeline;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;
import static org.parley.Curated.post;
import static org.parley.timeline.MadeUp.merge;
import static org.parley.timeline.MadeUp.put;
import static org.parley.timeline.MadeUp.recorded;
import static org.parley.timeline.MadeUp.retract;
import static org.parley.timeline.MadeUp.whole;

import io.quarkus.test.junit.TestProfile;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.parley.ApiTest;
import org.parley.http.WithTokens;

/** A link is told on both of its ends, by whichever it was written. */
@ApiTest
@TestProfile(WithTokens.class)
class EventLinksTest {
    @BeforeEach
    void world() {
        MadeUp.world();
    }

    private static String linked(String type, String event) {
        return ", \"links\": [{\"type\": \"%s\", \"event\": \"%s\", \"note\": \"the same loan\"}]"
                .formatted(type, event);
    }

    private static List<String> ids(String question) {
        return given().get("/v1/events?limit=1000&" + question)
                .then()
                .statusCode(200)
                .extract()
                .path("items.id");
    }

    private static String tag(String id) {
        return given().get("/v1/events/" + id).header("ETag");
    }

    @Test
    void aLinkIsSeenFromBothEnds() {
        recorded("links-question", "");
        recorded("links-answer", linked("responds_to", "links-question"));
        whole("links-answer")
                .then()
                .body("links.type", contains("responds_to"))
                .body("links[0].event", is("links-question"))
                .body("links[0].title", is("Graustark and Axphain speak of links-question"));
        whole("links-question")
                .then()
                .body("links.type", contains("has_response"))
                .body("links[0].event", is("links-answer"))
                .body("links[0].title", is("Graustark and Axphain speak of links-answer"))
                .body("links[0].note", is("the same loan"))
                .body("links[0].retracted", nullValue());
        assertThat(ids("linked_to=links-question")).containsExactly("links-answer");
        assertThat(ids("linked_to=links-answer")).containsExactly("links-question");
        assertThat(ids("link_type=responds_to&linked_to=links-question")).containsExactly("links-answer");
        assertThat(ids("link_type=has_response&linked_to=links-answer")).containsExactly("links-question");
        assertThat(ids("link_type=has_response&linked_to=links-question")).isEmpty();
        assertThat(ids("link_type=!has_response&actor=graustark")).doesNotContain("links-question");
    }

    @Test
    void anInboundLinkRaisesTheCounterAndLeavesTheRevision() {
        recorded("links-old", "");
        String before = whole("links-old").header("ETag");
        recorded("links-new", linked("follows", "links-old"));
        assertThat(tag("links-old")).isEqualTo("\"1.2\"");
        assertThat(whole("links-old").header("ETag")).isNotEqualTo(before).startsWith("\"1.2-");
        merge("links-old", "\"1.1\"", "{\"place\": \"Edelweiss\"}").statusCode(200);

        merge("links-new", "\"1\"", "{\"links\": []}").statusCode(200);
        assertThat(tag("links-old")).isEqualTo("\"2.3\"");
        whole("links-old").then().body("links.size()", is(0));
        assertThat(ids("linked_to=links-old")).isEmpty();
    }

    @Test
    void aLinkToARetractedEventStaysAndSaysSo() {
        recorded("links-withdrawn", "");
        recorded("links-witness", linked("contradicts", "links-withdrawn"));
        String then = given().get("/v1/events/links-witness").path("recorded_at");
        String seen = whole("links-witness").header("ETag");

        retract("links-withdrawn", "\"1\"", "never happened").statusCode(204);

        whole("links-witness")
                .then()
                .body("links[0].event", is("links-withdrawn"))
                .body("links[0].title", is("Graustark and Axphain speak of links-withdrawn"))
                .body("links[0].retracted", is(true));
        assertThat(whole("links-witness").header("ETag")).isNotEqualTo(seen);
        given().get("/v1/events/links-witness?embed=links&known_at=" + then)
                .then()
                .body("links[0].retracted", nullValue());
        put("links-witness", "\"1\"", whole("links-witness").asString()).statusCode(200);
    }

    @Test
    void anAccountIsItsSpeakersWhoeverIsNamedFirst() {
        recorded("links-told", "");
        post("/v1/events", """
                        {"id": "links-telling", "kind": "readout", "title": "Axphain tells of it", "when": {"edtf": "1893-10-06"},
                         "participants": [{"actor": "graustark", "role": "mentioned"}, {"actor": "axphain", "role": "speaker"}]%s}""".formatted(linked("account_of", "links-told"))).statusCode(201);
        whole("links-told").then().body("readouts.by", contains("axphain")).body("readouts.side", contains("axphain"));
    }

    @Test
    void linksOfARetractedEventAreGoneUntilItIsRestored() {
        recorded("links-base", "");
        recorded("links-account", linked("account_of", "links-base"));
        String then = given().get("/v1/events/links-account").path("recorded_at");
        whole("links-base").then().body("readouts.event", contains("links-account"));

        retract("links-account", "\"1\"", "a forgery").statusCode(204);
        whole("links-base").then().body("links.size()", is(0)).body("readouts.size()", is(0));
        assertThat(tag("links-base")).isEqualTo("\"1.3\"");

        String body = given().get("/v1/events/links-account?embed=all&known_at=" + then)
                .asString();
        put("links-account", "\"2\"", body).statusCode(200);
        whole("links-base").then().body("links.type", contains("has_account"));
        assertThat(tag("links-base")).isEqualTo("\"1.4\"");
    }

    @Test
    void oneEventIsLinkedToAnotherInSeveralWaysButInEachOnce() {
        recorded("links-many", "");
        recorded("links-several", linked("follows", "links-many"));
        String follows = "{\"type\": \"follows\", \"event\": \"links-many\"}";
        String corrects = "{\"type\": \"corrects\", \"event\": \"links-many\"}";
        merge("links-several", "\"1\"", "{\"links\": [" + follows + ", " + corrects + "]}")
                .statusCode(200);
        whole("links-many").then().body("links.type", contains("followed_by", "corrected_by"));
        merge("links-several", "\"2\"", "{\"links\": [" + follows + ", " + follows + "]}")
                .statusCode(422)
                .body("errors.pointer", contains("/links/1"));
    }
}

package org.parley.timeline;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.parley.Curated.curator;
import static org.parley.Curated.post;
import static org.parley.timeline.MadeUp.call;
import static org.parley.timeline.MadeUp.recorded;

import io.quarkus.test.junit.TestProfile;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parley.ApiTest;
import org.parley.http.WithTokens;

/** How a new event comes into the record, and what is said to a draft that has mistakes. */
@ApiTest
@TestProfile(WithTokens.class)
class EventDraftsTest {
    @BeforeEach
    void world() {
        MadeUp.world();
    }

    private static ValidatableResponse tried(String draft) {
        return curator().body(draft).post("/v1/events?dry_run=true").then();
    }

    private static int recordings() {
        return given().get("/v1/events?limit=1&with_total=true").path("total");
    }

    @Test
    void aNewEventIsAnsweredWithItsAddressItsTagAndItsView() {
        post("/v1/events", call("drafts-first", ", \"reason\": \"told by both courts\""))
                .statusCode(201)
                .header("Location", endsWith("/v1/events/drafts-first"))
                .header("ETag", "\"1.1\"")
                .body("id", is("drafts-first"))
                .body("revision", is(1))
                .body("recorded_by", is("desk"))
                .body("recorded_at", notNullValue())
                .body("status", is("occurred"))
                .body("verification", is("reported"))
                .body("participants.side", hasItem("graustark"))
                .body("when.display", is("5 October 1893"))
                .body("reason", nullValue());
        given().get("/v1/events/drafts-first").then().statusCode(200).header("ETag", "\"1.1\"");
        given().get("/v1/events/drafts-first/history").then().body("items[0].reason", is("told by both courts"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1893-10-05|Élan of the envoy's, “tested”|1893-10-05-elan-of-the-envoys-tested",
                "1893-10|Разговор|1893-10-01",
                "../1893-10-05|A silence|0001-01-01-a-silence",
            })
    void anEventWithoutAnIdGetsOneFromItsDateAndTitle(String when, String title, String id) {
        String draft =
                "{\"kind\": \"statement\", \"title\": \"%s\", \"when\": {\"edtf\": \"%s\"}}".formatted(title, when);
        tried(draft).statusCode(200).body("id", is(id));
        post("/v1/events", draft).statusCode(201).body("id", is(id));
        post("/v1/events", draft).statusCode(201).body("id", is(id + "-2"));
        tried(draft).statusCode(200).body("id", is(id + "-3"));
    }

    @Test
    void anIdIsNeverUsedTwice() {
        recorded("drafts-taken", "");
        post("/v1/events", call("drafts-taken", ""))
                .statusCode(409)
                .body("type", endsWith("#id-taken"))
                .body("detail", containsString("/v1/events/drafts-taken"));
        tried(call("drafts-taken", "")).statusCode(409).body("type", endsWith("#id-taken"));
        MadeUp.retract("drafts-taken", "\"1\"", "a test").statusCode(204);
        post("/v1/events", call("drafts-taken", "")).statusCode(409);
    }

    @Test
    void fourMistakesAreToldAtOnceWithTheNearestRightWords() {
        post("/v1/events", """
                        {"kind": "cal", "when": {"edtf": "2025-13"}, "participants": [{"actor": "lavrow", "role": "initiator"}]}""")
                .statusCode(422)
                .body("type", endsWith("#invalid-draft"))
                .body("title", is("The draft has 4 mistakes"))
                .body("errors.pointer", containsInAnyOrder("/kind", "/title", "/when/edtf", "/participants/0/actor"))
                .body("errors.find { it.pointer == '/kind' }.detail", endsWith("Did you mean 'call'?"))
                .body("errors.find { it.pointer == '/kind' }.suggestion", is("call"))
                .body("errors.find { it.pointer == '/title' }.detail", containsString("required"))
                .body("errors.find { it.pointer == '/when/edtf' }.detail", containsString("at character 6"))
                .body(
                        "errors.find { it.pointer == '/participants/0/actor' }.detail",
                        is("No actor 'lavrow'. Did you mean 'lavrov' (Sergey Lavrov)?"))
                .body("errors.find { it.pointer == '/participants/0/actor' }.suggestion", is("lavrov"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                ", \"titel\": \"x\"|/titel",
                ", \"details\": {\"medium\": \"telephone\", \"volume\": 3}|/details/volume",
                ", \"revision\": 1|/revision",
                ", \"tags\": \"core\"|/tags",
                ", \"citations\": [{\"source\": \"no-such-source\"}]|/citations/0/source",
                ", \"citations\": [{\"source\": {\"id\": \"drafts-x\", \"kind\": \"news\"}}]|/citations/0/source/publisher",
                ", \"links\": [{\"type\": \"follows\", \"event\": \"no-such-event\"}]|/links/0/event",
                ", \"links\": [{\"type\": \"has_response\", \"event\": \"2025-02-12-trump-putin-call\"}]|/links/0/type",
                ", \"moves\": [{\"position\": \"axphain-loan\", \"act\": \"raised\"}]|/moves/0/by",
                ", \"topics\": [\"ceasefire\", \"ceasefire\"]|/topics/1",
                ", \"reason\": 5|/reason",
                ", \"summary\": \" \"|/summary",
                ", \"place\": \"\"|/place",
                ", \"place\": \"Strelsau\\nRuritania\"|/place",
                ", \"tags\": [\"core\", \" \"]|/tags/1",
            })
    void aMemberThatDoesNotFitIsPointedAt(String more, String pointer) {
        for (String question : new String[] {"", "?dry_run=true"}) {
            curator()
                    .body(call("drafts-wrong", more))
                    .post("/v1/events" + question)
                    .then()
                    .statusCode(422)
                    .body("errors.pointer", hasItem(pointer));
        }
        given().get("/v1/events/drafts-wrong").then().statusCode(404);
    }

    @Test
    void noOneActsOnBehalfOfItself() {
        String draft = """
                {"kind": "statement", "title": "Axphain speaks", "when": {"edtf": "1893"},
                 "participants": [{"actor": "axphain", "role": "speaker", "on_behalf_of": "%s"}]}""";
        tried(draft.formatted("graustark")).statusCode(200);
        tried(draft.formatted("axphain")).statusCode(422).body("errors[0].pointer", is("/participants/0/on_behalf_of"));
    }

    @Test
    void aNameOfSeveralIsAnsweredWithThem() {
        String person = "{\"id\": \"%s\", \"kind\": \"person\", \"name\": \"%s\"}";
        post("/v1/actors", person.formatted("rudolf-rassendyll", "Rudolf Rassendyll"));
        post("/v1/actors", person.formatted("robert-rassendyll", "Robert Rassendyll"));
        tried(call(
                        "drafts-several",
                        ", \"moves\": [{\"position\": \"axphain-loan\", \"act\": \"raised\", \"by\": \"Rassendyll\"}]"))
                .statusCode(422)
                .body("errors[0].pointer", is("/moves/0/by"))
                .body(
                        "errors[0].detail",
                        is("No actor 'Rassendyll'; it may be robert-rassendyll or rudolf-rassendyll."));
    }

    @Test
    void anIdMustBeReadable() {
        post("/v1/events", call("Not An Id", "")).statusCode(422).body("errors[0].pointer", is("/id"));
    }

    @Test
    void aNewSourceInsideACitationIsCreatedWithTheEvent() {
        String whole = """
                {"id": "edelweiss-herald-1", "publisher": "Edelweiss Herald", "title": "They spoke", "kind": "news", "published": "1893-10-06"}""";
        String cited = ", \"citations\": [{\"source\": %s, \"quote\": \"they spoke\"}]";
        tried(call("drafts-source", cited.formatted(whole))).statusCode(200).body("first_published", is("1893-10-06"));
        given().get("/v1/sources/edelweiss-herald-1").then().statusCode(404);

        post("/v1/events", call("drafts-source", cited.formatted(whole)))
                .statusCode(201)
                .body("source_count", is(1))
                .body("first_published", is("1893-10-06"));

        given().get("/v1/sources/edelweiss-herald-1").then().statusCode(200).header("ETag", startsWith("\"1."));
        given().get("/v1/events?publisher=edelweiss-herald").then().body("items.id", hasItem("drafts-source"));
        recorded("drafts-cites", cited.formatted("\"edelweiss-herald-1\""));
        post("/v1/events", call("drafts-again", cited.formatted(whole)))
                .statusCode(422)
                .body("errors[0].pointer", is("/citations/0/source/id"))
                .body("errors[0].suggestion", is("edelweiss-herald-1"));
    }

    @Test
    void twoNewSourcesMayNotShareAnId() {
        String one =
                "{\"source\": {\"id\": \"edelweiss-twice\", \"publisher\": \"%s\", \"title\": \"T\", \"kind\": \"news\"}}";
        post(
                        "/v1/events",
                        call(
                                "drafts-twice",
                                ", \"citations\": [" + one.formatted("A") + "," + one.formatted("B") + "]"))
                .statusCode(422)
                .body("errors[0].pointer", startsWith("/citations/1/source"));
    }

    @Test
    void aDryRunShowsTheViewAndWritesNothing() {
        int before = recordings();
        tried(call("drafts-tried", ", \"reason\": \"to see\""))
                .statusCode(200)
                .header("ETag", nullValue())
                .body("id", is("drafts-tried"))
                .body("participants[1].name", is("Axphain"))
                .body("self", is("/v1/events/drafts-tried"))
                .body("recorded_at", nullValue());
        assertThat(recordings()).isEqualTo(before);
        given().get("/v1/events/drafts-tried").then().statusCode(404);
        curator()
                .body(call("drafts-tried", ""))
                .post("/v1/events?dry_run=yes")
                .then()
                .statusCode(400);
    }

    @Test
    void whoHasNoTokenWritesNothing() {
        given().contentType(ContentType.JSON)
                .body(call("drafts-stranger", ""))
                .post("/v1/events")
                .then()
                .statusCode(401)
                .header("WWW-Authenticate", startsWith("Bearer"));
        given().header("Authorization", "Bearer not-the-token-0123456789")
                .delete("/v1/events/2025-02-12-trump-putin-call")
                .then()
                .statusCode(401)
                .body("type", endsWith("#unauthorised"));
        given().get("/v1/events/drafts-stranger").then().statusCode(404);
    }
}

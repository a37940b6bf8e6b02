package org.parley.timeline;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;
import static org.parley.Curated.delete;
import static org.parley.Curated.patch;
import static org.parley.Curated.post;
import static org.parley.Curated.settle;
import static org.parley.timeline.AskedAgain.again;
import static org.parley.timeline.AskedAgain.changed;
import static org.parley.timeline.AskedAgain.event;
import static org.parley.timeline.AskedAgain.tag;
import static org.parley.timeline.AskedAgain.unchanged;

import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.parley.ApiTest;
import org.parley.SqlStatements;
import org.parley.http.WithTokens;

/** A reader who asks again is told that nothing has changed, if and only if nothing has. */
@ApiTest
@TestProfile(WithTokens.class)
class RevalidationTest {
    private static final String CALL = "/v1/events/2025-04-27-rubio-lavrov-call";
    /** Requests until a renewal must be done. */
    private static final int PATIENCE = 5_000;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/v1/events?actor=russia&limit=5",
                "/v1/events?embed=all&with_total=true&limit=2",
                "/v1/events?overdue=true",
                "/v1/events?known_at=2026-11-23T20:00:00Z&limit=2",
                CALL + "/context",
                CALL + "/history",
                "/v1/events.csv?actor=russia",
                "/v1/events.flat.json?kind=call",
                "/v1/events.ndjson?kind=call",
                "/v1/events.ics?kind=call",
                "/v1/events.atom?kind=call",
                "/v1/events.feed.json?kind=call",
                "/v1/events.timelinejs.json?kind=call",
                "/v1/events.jsonld?kind=call",
                "/v1/analysis/counts?by=month",
                "/v1/analysis/counts.csv?by=actor&kind=call",
                "/v1/analysis/facets?actor=russia",
                "/v1/analysis/interactions?kind=call",
                "/v1/actors?q=lavrov",
                "/v1/offices?limit=2",
                "/v1/processes",
                "/v1/topics",
                "/v1/sources?limit=2",
                "/v1/positions?holder=usa"
            })
    void whereNothingHasChangedOneStatementSaysSo(String address) {
        String tag = tag(address);
        Response answer = again(address, "\"other\", " + tag.substring(2));
        answer.then()
                .statusCode(304)
                .header("ETag", tag)
                .header("Cache-Control", "no-cache")
                .header("Content-Type", nullValue());
        assertThat(answer.asByteArray()).isEmpty();
        SqlStatements.of(answer).isAtMost(1);
        given().urlEncodingEnabled(false)
                .header("If-None-Match", tag)
                .head(address)
                .then()
                .statusCode(304);
        changed(address, "W/\"other\"");
    }

    @Test
    void askingForATagCostsNoStatementMore() {
        SqlStatements.of(given().get("/v1/events?limit=5")).isAtMost(4);
    }

    @Test
    void anotherQuestionIsAnotherAnswer() {
        changed("/v1/events?limit=6", tag("/v1/events?limit=5"));
        again("/v1/events?kind=cal", tag("/v1/events?kind=call")).then().statusCode(400);
        again("/v1/events?kind=cal", "*").then().statusCode(400);
        again("/v1/events.csv?kind=cal", "*").then().statusCode(400);
        changed("/v1/events?kind=call", "*");
        changed("/v1/events.csv?kind=call", "*");
        // A condition that cannot be read spares nothing.
        changed("/v1/events", "no-tag");
    }

    @Test
    void whateverIsRecordedIsShown() {
        String address = "/v1/events?tag=flavia";
        String none = tag(address);
        event("flavia-met", "1898-05-04", ", \"tags\": [\"flavia\"]");
        String first = changed(address, none)
                .body("items.id", is(List.of("flavia-met")))
                .extract()
                .header("ETag");
        patch("/v1/events/flavia-met", "*", "{\"title\": \"A longer meeting\"}").statusCode(200);
        String second = changed(address, first)
                .body("items[0].title", is("A longer meeting"))
                .extract()
                .header("ETag");
        unchanged(address, second);
        delete("/v1/events/flavia-met", "*").statusCode(204);
        changed(address, second).body("items", is(List.of()));
        changed(address, first);
    }

    @Test
    void reachingIntoThePastOnlyReferenceDataIsShown() {
        post("/v1/actors", """
                        {"id": "fritz", "kind": "person", "name": "Fritz of Tarlenheim"}""").statusCode(201);
        event("fritz-met", "1898-05-05", """
                        , "tags": ["fritz"], "participants": [{"actor": "fritz", "role": "participant"}]""");
        String then = given().get("/v1/events/fritz-met").path("recorded_at");
        event("fritz-left", "1898-05-06", ", \"tags\": [\"fritz\"]");
        String address = "/v1/events?tag=fritz&known_at=" + then;
        String tag = tag(address);
        event("fritz-came", "1898-05-07", ", \"tags\": [\"fritz\"]");
        unchanged(address, tag);
        patch("/v1/actors/fritz", "*", "{\"name\": \"Fritz\"}").statusCode(200);
        changed(address, tag);
        settle();
    }

    /** Exports and counts show names too, and are asked for again by programs. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "/v1/events.csv?tag=TAG",
                "/v1/events.ndjson?tag=TAG",
                "/v1/events.ics?tag=TAG",
                "/v1/events.jsonld?tag=TAG",
                "/v1/analysis/counts?by=actor&tag=TAG",
                "/v1/analysis/facets?tag=TAG"
            })
    void exportsAndCountsShowReferenceDataToo(String address) {
        String tag = "hentzau-" + Integer.toHexString(address.hashCode());
        post("/v1/actors", """
                        {"id": "%s", "kind": "person", "name": "%s"}""".formatted(tag, tag)).statusCode(201);
        event(tag + "-met", "1898-05-08", """
                        , "tags": ["%s"], "participants": [{"actor": "%s", "role": "participant"}]""".formatted(tag, tag));
        String asked = address.replace("TAG", tag);
        String before = tag(asked);
        assertThat(given().get(asked).asString()).contains(tag).doesNotContain(tag + " of Hentzau");
        patch("/v1/actors/" + tag, "*", "{\"name\": \"" + tag + " of Hentzau\"}")
                .statusCode(200);
        changed(asked, before);
        settle();
        assertThat(given().get(asked).asString()).contains(tag + " of Hentzau");
    }

    /** While views are renewed, the same tag is never that of two answers. */
    @Test
    void referenceDataIsShownAsFarAsItIsRenewed() {
        post("/v1/actors", """
                        {"id": "sapt", "kind": "person", "name": "Colonel Sapt"}""").statusCode(201);
        for (int i = 0; i < 45; i++) {
            event("sapt-met-" + i, "1898-06-05", """
                            , "tags": ["sapt"], "participants": [{"actor": "sapt", "role": "participant"}]""");
        }
        String address = "/v1/events?tag=sapt";
        Map<String, String> answers = new HashMap<>();
        String before = tag(address);
        answers.put(before, given().get(address).asString());
        patch("/v1/actors/sapt", "*", "{\"name\": \"Sapt of Zenda\"}").statusCode(200);
        changed(address, before);
        boolean settled = false;
        for (int i = 0; i < PATIENCE && !settled; i++) {
            Response answer = given().get(address);
            // Read twice: an answer may be newer than its tag.
            if (again(address, answer.header("ETag")).statusCode() == 304) {
                String known = answers.putIfAbsent(answer.header("ETag"), answer.asString());
                assertThat(known == null ? answer.asString() : known).isEqualTo(answer.asString());
                settled = answer.path("hints") == null;
            }
        }
        assertThat(settled).isTrue();
        assertThat(given().get(address).<List<String>>path("items.participants.flatten().name"))
                .hasSize(45)
                .containsOnly("Sapt of Zenda");
    }

    @Test
    void sourcesAreReferenceDataToo() {
        post("/v1/sources", """
                        {"id": "zenda-gazette", "publisher": "Zenda Gazette", "title": "A duel", "kind": "news"}""").statusCode(201);
        String sources = tag("/v1/sources?publisher=zenda-gazette");
        String actors = tag("/v1/actors?limit=1");
        patch("/v1/sources/zenda-gazette", "*", "{\"title\": \"No duel\"}").statusCode(200);
        changed("/v1/sources?publisher=zenda-gazette", sources).body("items[0].title", is("No duel"));
        changed("/v1/actors?limit=1", actors);
    }
}

package org.parley.analysis.difference;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.parley.Curated.curator;
import static org.parley.Curated.delete;
import static org.parley.Curated.patch;
import static org.parley.Curated.post;

import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.parley.ApiTest;
import org.parley.SqlStatements;
import org.parley.http.WithTokens;

/** What the record says otherwise is what two readings of it, one for each moment, show. */
@ApiTest
@TestProfile(WithTokens.class)
class DifferencesTest {
    /** Records it and answers the moment. */
    private static String said(String id, String summary, String tag) {
        return post("/v1/events", """
                        {"id": "%s", "kind": "statement", "title": "A word at Hofbau", "summary": "%s", "when": {"edtf": "1892-03-01"},
                         "tags": ["%s"]}""".formatted(id, summary, tag))
                .statusCode(201)
                .extract()
                .path("recorded_at");
    }

    private static String now() {
        return given().get("/v1/events?limit=1").path("query.as_of");
    }

    private static Response difference(String from, @Nullable String to, String... more) {
        var question = given().queryParam("from", from);
        if (to != null) {
            question.queryParam("to", to);
        }
        for (int i = 0; i < more.length; i += 2) {
            question.queryParam(more[i], more[i + 1]);
        }
        return question.get("/v1/analysis/difference");
    }

    private static ValidatableResponse told(String from, @Nullable String to, String... more) {
        return difference(from, to, more).then().statusCode(200);
    }

    @Test
    void whatWasAddedChangedAndTakenBack() {
        said("hofbau-a", "One", "hofbau");
        said("hofbau-b", "One", "hofbau");
        String from = now();
        patch("/v1/events/hofbau-a", "*", "{\"summary\": \"Two\", \"when\": {\"edtf\": \"1892-03\"}}")
                .statusCode(200);
        curator()
                .header("If-Match", "*")
                .queryParam("reason", "entered twice")
                .delete("/v1/events/hofbau-b")
                .then()
                .statusCode(204);
        said("hofbau-c", "One", "hofbau");

        told(from, null, "tag", "hofbau")
                .body("items.id", contains("hofbau-c", "hofbau-b", "hofbau-a"))
                .body("items.change", contains("added", "retracted", "changed"))
                .body("items.found", contains("after", "before", "both"))
                .body("items[0].fields", nullValue())
                .body("items[0].from_revision", nullValue())
                .body("items[0].to_revision", is(1))
                .body("items[1].reason", is("entered twice"))
                .body("items[1].from_revision", is(1))
                .body("items[1].to_revision", nullValue())
                .body("items[2].from_revision", is(1))
                .body("items[2].to_revision", is(2))
                .body("items[2].fields.field", contains("summary", "when.edtf"))
                .body("items[2].fields.before", contains("One", "1892-03-01"))
                .body("items[2].fields.after", contains("Two", "1892-03"))
                .body("items[2].before", is("/v1/events/hofbau-a?known_at=" + from))
                .body("query.from", is(from))
                .body("query.tag", contains("hofbau"));
        String earlier = difference(from, null, "tag", "hofbau").path("items[2].before");
        given().urlEncodingEnabled(false).get(earlier).then().body("summary", is("One"));
        told(now(), null, "tag", "hofbau").body("items", empty());
    }

    @Test
    void whatWasChangedBackIsNoDifference() {
        said("hofbau-back", "One", "hofback");
        String from = now();
        patch("/v1/events/hofbau-back", "*", "{\"summary\": \"Two\"}").statusCode(200);
        String between = now();
        patch("/v1/events/hofbau-back", "*", "{\"summary\": \"One\"}").statusCode(200);
        told(from, null, "tag", "hofback").body("items", empty());
        told(from, between, "tag", "hofback").body("items.id", contains("hofbau-back"));
        delete("/v1/events/hofbau-back", "*").statusCode(204);
        told(from, null, "tag", "hofback").body("items.change", contains("retracted"));
        told(between, null, "tag", "hofback").body("items.change", contains("retracted"));
    }

    @Test
    void whatNoLongerAnswersIsToldToo() {
        said("hofbau-leaves", "One", "hofgone");
        String from = now();
        patch("/v1/events/hofbau-leaves", "*", "{\"tags\": [\"hofcome\"]}").statusCode(200);
        told(from, null, "tag", "hofgone").body("items.found", contains("before"));
        told(from, null, "tag", "hofcome")
                .body("items.found", contains("after"))
                .body("items[0].fields.field", contains("tags"))
                .body("items[0].fields[0].before", contains("hofgone"))
                .body("items[0].fields[0].after", contains("hofcome"));
        told(from, null, "tag", "hofnever").body("items", empty());
        told(from, null, "q", "hofbau", "tag", "hofcome", "datetime", "1892").body("items.found", contains("after"));
    }

    @Test
    void pagesHoldEachOnceWhateverIsRecordedMeanwhile() {
        String from = now();
        for (int i = 0; i < 5; i++) {
            said("hofbau-page-" + i, "One", "hofpage");
        }
        List<String> ids = new ArrayList<>();
        Response page = difference(from, null, "tag", "hofpage", "limit", "2");
        while (page.path("next") != null) {
            ids.addAll(page.path("items.id"));
            patch("/v1/events/hofbau-page-0", "*", "{\"summary\": \"Number " + ids.size() + "\"}")
                    .statusCode(200);
            page = given().urlEncodingEnabled(false)
                    .get(page.<String>path("next").replace("https://parley.example.org", ""));
            page.then().statusCode(200);
        }
        ids.addAll(page.path("items.id"));
        assertThat(ids)
                .containsExactly("hofbau-page-4", "hofbau-page-3", "hofbau-page-2", "hofbau-page-1", "hofbau-page-0");
    }

    @Test
    void momentsAreReadAsKnownAtReadsThem() {
        told("2025", "now", "limit", "1").body("query.to", not(nullValue()));
        told("now-P1D", "2999-01-01", "limit", "1").body("query.limit", is(1));
        told("2001", "2002").body("items", empty());
        told("2001", "2002", "limit", "5000").body("hints", hasItem("limit 5000 was capped to 1000."));
        difference("", null).then().statusCode(400).body("errors.parameter", hasItem("from"));
        difference("2002", "2001").then().statusCode(400).body("detail", containsString("exchange the two"));
        difference("2999", null).then().statusCode(400).body("detail", containsString("still to come"));
        difference("2001/2002", null).then().statusCode(400).body("detail", containsString("one moment was expected"));
        difference("then", null)
                .then()
                .statusCode(400)
                .body(
                        "detail",
                        equalTo("'then' is no moment; write 2025-04-27T18:00:00Z, 2025-04-27, now or now-P30D."));
        difference("2001", null, "known_at", "2002")
                .then()
                .statusCode(400)
                .body("detail", containsString("leave it out"));
        difference("2001", null, "actor", "nobody-of-hofbau").then().statusCode(400);
        difference("2001", null, "cursor", "x").then().statusCode(400);
        given().get("/v1/analysis/difference").then().statusCode(400).body("errors[0].suggestion", is("now-P7D"));
    }

    /** Of a day, a month or a year that goes on what came before its begin is meant. */
    @ParameterizedTest
    @ValueSource(strings = {"2999", "2999-12-31"})
    void whatChangedTodayCanBeAskedInOneWord(String to) {
        if (given().get("/v1/events/hofbau-today").statusCode() == 404) {
            post("/v1/events", """
                            {"id": "hofbau-today", "kind": "call", "title": "Recorded today", "when": {"edtf": "1892-03-01"}}""").statusCode(201);
        }
        told("today", to, "limit", "1000")
                .body("items.id", hasItem("hofbau-today"))
                .body("query.from", endsWith("T23:59:59.999999Z"))
                .body("hints", hasItem(containsString("'today' goes on, so 'from' stands for the moment before")));
        // What other tests recorded while they had the clock ahead lies after now.
        told("today", "now", "limit", "1").body("query.from", endsWith("T23:59:59.999999Z"));
        told("today", "today", "limit", "1").body("query.from", endsWith("T23:59:59.999999Z"));
    }

    @Test
    void howeverManyDifferTheStatementsAreFew() {
        difference("2001", null);
        SqlStatements.of(difference("2001", null, "limit", "100", "actor", "russia"))
                .isAtMost(5);
    }
}

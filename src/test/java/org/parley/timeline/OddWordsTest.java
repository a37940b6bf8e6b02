package org.parley.timeline;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;

import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.parley.ApiTest;

/** Whatever is written as {@code q} is a question. */
@ApiTest
class OddWordsTest {
    private static final String NO_WORD = "q holds no word";

    private static ValidatableResponse asked(String path, String... texts) {
        return given().queryParam("q", (Object[]) texts).get(path).then().statusCode(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "!!!", "\"", "*", "-", "the", "\u0001\u007f", "\ufffe", "\u200b"})
    void whereNoWordIsAskedForAllEventsAreTold(String q) {
        int all = given().get("/v1/events?with_total=true&limit=1").path("total");
        asked("/v1/events?with_total=true&limit=1", q)
                .body("total", is(all))
                .body("hints", contains(containsString(NO_WORD)));
    }

    @Test
    void aNameWithoutValueIsBlank() {
        given().get("/v1/events?q&limit=1").then().statusCode(200).body("hints", contains(containsString(NO_WORD)));
    }

    @Test
    void otherFiltersStillHold() {
        asked("/v1/events?kind=call&limit=1000", "").body("items.kind", everyItem(is("call")));
    }

    @Test
    void withoutWordsTheNewestAreTheBestAndSnippetsShowTheBeginning() {
        String newest = given().get("/v1/events?sort=-time&limit=1").path("items[0].id");
        asked("/v1/events?sort=relevance&embed=snippet", "")
                .body("items[0].id", is(newest))
                .body("items.snippet.pieces", everyItem(notNullValue()));
    }

    @ParameterizedTest
    @CsvSource({
        "/v1/analysis/counts?by=kind, total",
        "/v1/analysis/counts?by=actor, total",
        "/v1/analysis/facets, total",
        "/v1/analysis/silences?between=usa%2Crussia, items.size()",
        "/v1/analysis/difference?from=2026-01-01, items.size()",
        "/v1/analysis/interactions, items.events"
    })
    void analysesCountAllEvents(String analysis, String figure) {
        Object all = given().urlEncodingEnabled(false).get(analysis).path(figure);
        given().urlEncodingEnabled(false)
                .get(analysis + (analysis.contains("?") ? "&q=" : "?q="))
                .then()
                .statusCode(200)
                .body(figure, is(all))
                .body("hints", hasItem(containsString(NO_WORD)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/v1/events.csv", "/v1/events.ndjson"})
    void exportsHoldAllEvents(String export) {
        String all = given().get(export).asString();
        assertThat(asked(export, "").extract().asString()).isEqualTo(all);
    }

    @Test
    void givenTwiceBothAreAskedFor() {
        Object both = asked("/v1/events", "ceasefire energy").extract().path("items.id");
        asked("/v1/events", "ceasefire", "energy")
                .body("items.id", is(both))
                .body("query.q", is("ceasefire energy"))
                .body("self", is("/v1/events?q=ceasefire&q=energy"));
        asked("/v1/events", "", "zzzz").body("items", empty());
    }

    @Test
    void pagesOfTwoTextsGoOn() {
        String next =
                asked("/v1/events?limit=1", "ceasefire", "energy").extract().path("next");
        given().urlEncodingEnabled(false).get(next).then().statusCode(200).body("items", hasSize(1));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "-ceasefire",
                "\"ceasefire",
                "' or 1=1 --;",
                "a & !b | (c <-> d):*",
                "100% _x*",
                "\\",
                "\ud83d\udd4a"
            })
    void whatIsNoSyntaxIsWords(String q) {
        asked("/v1/events?sort=relevance&embed=snippet", q);
        asked("/v1/analysis/counts?by=month", q);
    }

    @Test
    void aTextIsAQuestionTooLong() {
        asked("/v1/events", "ceasefire ".repeat(500)).body("hints", hasItem(containsString("the first 20")));
        asked("/v1/events", "a".repeat(5_000));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "'",
                "\\",
                "''",
                "\\'",
                "a'b",
                "!",
                "&",
                "|",
                "<->",
                ":*",
                "loan:*",
                "(",
                ")",
                "!!loan",
                "loan <-> ",
                "%",
                "_",
                "_%",
                "\"",
                "\"\"\"",
                "-",
                "--",
                "*",
                "***",
                "-\"",
                "\u202e",
                "😀",
                "é",
                "e\u0301",
                "\ufdfa",
                "ﬁ",
                "١٢٣",
                "平和",
                "a* b* c*",
                "x'); drop table event; --",
                "${jndi:ldap://x}",
                "\u00b7",
                "· ·"
            })
    void oddTextsAreSearchedAsWords(String q) {
        asked("/v1/events", q);
        given().queryParam("q", "ceasefire " + q)
                .queryParam("sort", "relevance")
                .queryParam("embed", "snippet")
                .queryParam("with_total", "true")
                .get("/v1/events")
                .then()
                .statusCode(200);
    }
}

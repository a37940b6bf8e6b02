package org.parley.timeline;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.parley.Curated.post;
import static org.parley.Curated.settle;

import io.quarkus.test.junit.TestProfile;
import io.restassured.response.ValidatableResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.parley.ApiTest;
import org.parley.Curated;
import org.parley.SqlStatements;
import org.parley.http.WithTokens;

/** Events are found by the words that they have, by forms of them, phrases and beginnings; on both databases the same ones. */
@ApiTest
@TestProfile(WithTokens.class)
class FullTextTest {
    /** In the texts of all events of this test, and nowhere else. */
    private static final String WORLD = "Zelmowitz";

    @BeforeEach
    void world() {
        MadeUp.world();
        if (given().get("/v1/events/zelmowitz-canal").statusCode() == 404) {
            MadeUp.recorded(
                    "zelmowitz-canal",
                    ", \"summary\": \"In Zelmowitz the envoys negotiated the reopening of the Grand Canal, without preconditions.\"");
            MadeUp.recorded(
                    "zelmowitz-bridge",
                    ", \"summary\": \"The Zelmowitz envoys refused: no canal, no preconditions, and the Überbrücke of Élodie stays"
                            + " shut.\"");
            post("/v1/events", """
                            {"id": "zelmowitz-speech", "kind": "statement", "title": "Graustark says the canal, and only the canal, matters",
                             "when": {"edtf": "1893-11-02"}, "topics": ["ceasefire"],
                             "participants": [{"actor": "graustark", "role": "speaker"}],
                             "details": {"quote": "Zelmowitz will never again be cut off from the river."}}""").statusCode(201);
        }
    }

    private static ValidatableResponse asked(String q) {
        return given().queryParam("q", q).get("/v1/events").then().statusCode(200);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "zelmowitz                              | bridge canal speech",
                "ZELMOWITZ envoy                        | bridge canal",
                "zelmowitz negotiation                  | canal",
                "zelmowitz negotiat*                    | canal",
                "zelmowitz elodie                       | bridge",
                "zelmowitz uberbrucke                   | bridge",
                "zelmowitz überbr*                      | bridge",
                "'zelmowitz \"without preconditions\"'  | canal",
                "'zelmowitz \"no preconditions\"'       | bridge",
                "'zelmowitz -\"without preconditions\"' | bridge speech",
                "zelmowitz -envoys                      | speech",
                "zelmowitz -negotiat*                   | bridge speech",
                "zelmowitz river                        | speech",
                "zelmowitz axphain                      | bridge canal",
                "zelmowitz ceasefire                    | speech",
                "'zelmowitz \"grand canal\"'            | canal",
                "'\"reopening of the grand canal\"'    | canal",
                "'zelmowitz \"envoys canal\"'           | ''",
                "zelmowitz zzzz                         | ''",
                "zelmowitz zzzz*                        | ''",
                "zelmowitz -zzzz*                       | bridge canal speech"
            })
    void wordsFindEvents(String q, String ids) {
        List<String> found = asked(q).extract().path("items.id");
        assertThat(found.stream()
                        .map(id -> id.replace("zelmowitz-", ""))
                        .sorted()
                        .toList())
                .isEqualTo(ids.isEmpty() ? List.of() : List.of(ids.split(" ")));
    }

    /** Its topics are 'Direct talks' and 'US mediation', one after the other. */
    @Test
    void noPhraseReachesFromOneNameToTheNext() {
        String found = "items.id";
        given().get("/v1/events?q=\"US mediation\"").then().body(found, hasItem("2025-04-27-rubio-lavrov-call"));
        given().get("/v1/events?q=\"talks US mediation\"")
                .then()
                .statusCode(200)
                .body(found, hasSize(0));
    }

    @Test
    void otherFiltersHoldToo() {
        given().queryParam("q", WORLD)
                .queryParam("actor", "axphain")
                .queryParam("datetime", "1893")
                .get("/v1/events")
                .then()
                .body("items.id", containsInAnyOrder("zelmowitz-canal", "zelmowitz-bridge"))
                .body("query.q", is(WORLD));
        given().queryParam("q", WORLD)
                .queryParam("kind", "!call")
                .get("/v1/events")
                .then()
                .body("items.id", contains("zelmowitz-speech"));
    }

    @Test
    void whatBeginsLikeACommonWordIsFound() {
        MadeUp.recorded("weirquelle-formula", ", \"summary\": \"A formula for the Weirquelle.\"");
        asked("for* weirquelle").body("items.id", contains("weirquelle-formula"));
        asked("weirquelle -for*").body("items", empty());
    }

    @Test
    void theBestComesFirst() {
        given().queryParam("q", "zelmowitz canal")
                .queryParam("sort", "relevance")
                .get("/v1/events")
                .then()
                .body("items[0].id", is("zelmowitz-canal"))
                .body("items.id", hasSize(3));
    }

    @Test
    void pagesByRelevanceHoldEachOnce() {
        List<String> ids = new ArrayList<>();
        @Nullable String next = "/v1/events?q=zelmowitz+canal&sort=relevance&limit=1";
        while (next != null && ids.size() < 10) {
            var page = given().urlEncodingEnabled(false)
                    .get(next.substring(next.indexOf("/v1")))
                    .then()
                    .statusCode(200)
                    .extract();
            ids.addAll(page.path("items.id"));
            next = page.path("next");
        }
        assertThat(ids).containsExactlyInAnyOrder("zelmowitz-canal", "zelmowitz-bridge", "zelmowitz-speech");
    }

    @Test
    void relevanceAndSnippetsAreAboutWords() {
        given().get("/v1/events?sort=relevance").then().statusCode(400).body("detail", containsString("'q'"));
        given().get("/v1/events?embed=snippet").then().statusCode(400).body("detail", containsString("'q'"));
        given().get("/v1/events/zelmowitz-canal?embed=snippet").then().statusCode(400);
        given().get("/v1/events.csv?q=zelmowitz&sort=relevance")
                .then()
                .statusCode(400)
                .body("detail", containsString("sort by 'time'"));
    }

    @Test
    void aSnippetShowsTheWords() {
        given().queryParam("q", "zelmowitz negotiation -bridge")
                .queryParam("embed", "snippet")
                .queryParam("fields", "id,snippet")
                .get("/v1/events")
                .then()
                .statusCode(200)
                .body("items[0].snippet.of", is("summary"))
                .body("items[0].snippet.pieces.findAll { it.match }.text", contains("Zelmowitz", "negotiated"))
                .body(
                        "items[0].snippet.pieces.text.join('')",
                        is(
                                "In Zelmowitz the envoys negotiated the reopening of the Grand Canal, without preconditions."));
        given().queryParam("q", "zelmowitz -bridge -negotiated")
                .queryParam("embed", "snippet")
                .get("/v1/events")
                .then()
                .body("items.snippet.of", contains("details/quote"));
    }

    @Test
    void aWordThatNothingHasIsMended() {
        asked("zelmowtiz").body("items", empty()).body("hints", hasItem(containsString("did you mean 'zelmowitz'?")));
        asked("xqzv").body("items", empty()).body("hints", hasItem(is("No event has the word 'xqzv'.")));
        asked("xqzv \"xqzv wyqf xqzv\"")
                .body("hints", contains("No event has the word 'xqzv'.", "No event has the word 'wyqf'."));
        asked("a* a* xqzv")
                .body(
                        "hints",
                        contains("'a*' begins too many words; it was left out.", "No event has the word 'xqzv'."));
        asked("the").body("hints", hasItem(containsString("no word")));
    }

    @Test
    void anEventIsFoundByWhatItSaysNowAndThenByWhatItSaidThen() {
        String id = MadeUp.recorded("zenda-then", ", \"summary\": \"Of Zenda's oldtext.\"");
        String before = given().get("/v1/events/" + id).path("recorded_at");
        MadeUp.merge(id, "*", "{\"summary\": \"Of Zenda's newtext.\"}").statusCode(200);
        asked("zenda oldtext").body("items", empty());
        asked("zenda newtext").body("items.id", contains(id));
        given().queryParams(Map.of("q", "zenda oldtext", "known_at", before))
                .get("/v1/events")
                .then()
                .body("items.id", contains(id));
        MadeUp.retract(id, "*", "made up").statusCode(204);
        asked("zenda newtext").body("items", empty());
    }

    @Test
    void aNewNameOfAParticipantFindsItsEvents() {
        post("/v1/actors", "{\"id\": \"hentzau\", \"kind\": \"person\", \"name\": \"Rupert of Hentzau\"}")
                .statusCode(201);
        post("/v1/events", """
                        {"id": "hentzau-word", "kind": "statement", "title": "A word on the bridge", "when": {"edtf": "1893-12-01"},
                         "participants": [{"actor": "hentzau", "role": "speaker"}]}""").statusCode(201);
        asked("hentzau bridge").body("items.id", contains("hentzau-word"));
        Curated.patch("/v1/actors/hentzau", "*", "{\"aliases\": [\"Blackmustache\"]}")
                .statusCode(200);
        settle();
        asked("blackmustache").body("items.id", contains("hentzau-word"));
    }

    /** What means something elsewhere means nothing here. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "zelmowitz:*           | zelmowitz",
                "!!zelmowitz           | zelmowitz",
                "zelmowitz <->         | zelmowitz",
                "((zelmowitz           | zelmowitz",
                "\"zelmowitz           | zelmowitz",
                "zelmowitz' --         | zelmowitz",
                "zelmowitz & river     | zelmowitz river",
                "title:zelmowitz^2     | title zelmowitz 2"
            })
    void whatIsOddFindsWhatItsWordsFind(String odd, String words) {
        List<String> found = asked(words).extract().path("items.id");
        asked(odd).body("items.id", is(found));
        assertThat(found.isEmpty()).isEqualTo(words.startsWith("title"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"quibbleton dam", "marloway", "ferrowick", "orlanbad", "\"quibbleton dam\" marloway"})
    void quotesAndNotesAreSearchedToo(String q) {
        if (given().get("/v1/events/quoted-speech").statusCode() == 404) {
            post("/v1/events", """
                            {"id": "quoted-speech", "kind": "statement", "title": "A speech", "when": {"edtf": "1893-11-03", "note": "dated by Ferrowick"},
                             "participants": [{"actor": "graustark", "role": "speaker", "note": "in Orlanbad"}],
                             "citations": [{"source": "wikidata-ru", "quote": "the Quibbleton dam", "note": "seen at Marloway"}]}""").statusCode(201);
        }
        asked(q).body("items.id", contains("quoted-speech"));
    }

    /** A spelling with the same stem finds him; one with letters exchanged is mended. */
    @Test
    void anotherSpellingOfANameOfTheBundledTimelineIsFoundOrMended() {
        asked("zelenski").body("items.id", hasItem("2025-08-15-anchorage-summit"));
        asked("zelenksyy").body("items", empty()).body("hints", hasItem(containsString("did you mean 'zelensk")));
    }

    @Test
    void howeverManyWordsTheStatementsAreFew() {
        var answer = given().queryParam("q", "zelmowitz canal \"grand canal\" nego* -bridge")
                .queryParam("embed", "snippet")
                .get("/v1/events");
        answer.then().body("items.id", contains("zelmowitz-canal"));
        SqlStatements.of(answer).isAtMost(7);
    }

    @Test
    void exportsAreAskedTheSame() {
        String csv = given().queryParam("q", "zelmowitz envoys")
                .get("/v1/events.csv")
                .asString();
        assertThat(csv).contains("zelmowitz-canal", "zelmowitz-bridge").doesNotContain("zelmowitz-speech");
        given().queryParam("q", "zelmowitz").get("/v1/events").then().body("items.id", not(empty()));
    }
}

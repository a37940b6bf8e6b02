package org.parley.analysis.readouts;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;
import static org.parley.Curated.delete;
import static org.parley.Curated.post;

import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parley.ApiTest;
import org.parley.SqlStatements;
import org.parley.http.WithTokens;

/** Accounts are compared as they were recorded: what nobody recorded is neither told nor left out. */
@ApiTest
@TestProfile(WithTokens.class)
class ReadoutsTest {
    @BeforeEach
    void world() {
        if (given().get("/v1/actors/blauwald").statusCode() == 404) {
            for (String state : List.of("blauwald", "grauhafen", "ostfurt")) {
                post("/v1/actors", "{\"id\": \"" + state + "\", \"kind\": \"state\", \"name\": \"" + state + "\"}")
                        .statusCode(201);
                post("/v1/actors", """
                                {"id": "%s-court", "kind": "organisation", "name": "Court of %s", "part_of": "%s"}""".formatted(state, state, state)).statusCode(201);
            }
            for (String topic : List.of("toll", "mill", "ferry", "wood")) {
                post("/v1/topics", "{\"id\": \"blau-" + topic + "\", \"label\": \"The " + topic + "\"}")
                        .statusCode(201);
            }
            post("/v1/sources", """
                            {"id": "blau-gazette", "publisher": "Gazette of Blauwald", "title": "They spoke", "kind": "news", "published": "1888-03-02"}""").statusCode(201);
            talk("blau-1", "call", "1888-03-01", "blautalk");
            account("blau-1", "blauwald", "1888-03-01", "'blau-toll', 'blau-mill'", "'blau-ferry'", "");
            account("blau-1", "grauhafen", "1888-03-03", "'blau-toll', 'blau-ferry'", "", "'blau-mill'");
            account("blau-1", "ostfurt", "1888-03-05", "'blau-toll', 'blau-wood'", "", "");
            talk("blau-2", "meeting", "1888-04", "blautalk");
            account("blau-2", "grauhafen", "1888-05", "'blau-toll'", "", "");
            account("blau-2", "blauwald", "1888-04-20", "'blau-toll'", "'blau-ferry'", "");
            talk("blau-3", "call", "1888-05-10", "blautalk");
            account("blau-3", "blauwald", "1888-05-10", "'blau-mill'", "", "");
            talk("blau-4", "call", "1888-05-20", "blautalk");
        }
    }

    private static void talk(String id, String kind, String edtf, String tag) {
        post("/v1/events", """
                        {"id": "%s", "kind": "%s", "title": "Blauwald and Grauhafen, %s", "when": {"edtf": "%s"}, "tags": ["%s"],
                         "participants": [{"actor": "blauwald", "role": "initiator"}, {"actor": "grauhafen", "role": "recipient"},
                           {"actor": "ostfurt", "role": "mentioned"}]}""".formatted(id, kind, id, edtf, tag)).statusCode(201);
    }

    /** Its id is the talk's with the state. */
    private static ValidatableResponse account(
            String talk, String state, String edtf, String topics, String omits, String denies) {
        return post("/v1/events", """
                        {"id": "%s-%s", "kind": "readout", "title": "Account by %s", "when": {"edtf": "%s"},
                         "participants": [{"actor": "%s-court", "role": "speaker"}],
                         "topics": [%s], "omits": [%s], "denies": [%s], "details": {"basis": "full text", "note": "in prose"},
                         "citations": [{"source": "blau-gazette", "quote": "They spoke of it"}],
                         "links": [{"type": "account_of", "event": "%s"}]}""".formatted(talk, state, state, edtf, state, topics, omits, denies, talk)
                        .replace('\'', '"'))
                .statusCode(201);
    }

    private static Response readouts(String question) {
        return given().urlEncodingEnabled(false).get("/v1/analysis/readouts?" + question);
    }

    private static ValidatableResponse told(String question) {
        return readouts(question).then().statusCode(200);
    }

    @Test
    void accountsStandSideBySide() {
        told("event=blau-1")
                .body("event.id", is("blau-1"))
                .body("event.when.display", is("1 March 1888"))
                .body("accounts.by", contains("blauwald-court", "grauhafen-court", "ostfurt-court"))
                .body("accounts.by_name", hasItem("Court of blauwald"))
                .body("accounts.side", contains("blauwald", "grauhafen", "ostfurt"))
                .body("accounts.readout", contains("blau-1-blauwald", "blau-1-grauhafen", "blau-1-ostfurt"))
                .body("accounts.third_party", contains(nullValue(), nullValue(), is(true)))
                .body("accounts.delay_days", contains(0, 2, 4))
                .body("accounts.precedence", contains(is("first"), is("later"), nullValue()))
                .body("accounts[0].title", is("Account by blauwald"))
                .body("accounts[0].mentions", contains("blau-toll", "blau-mill"))
                .body("accounts[0].omits", contains("blau-ferry"))
                .body("accounts[1].denies", contains("blau-mill"))
                .body("accounts[0].basis", is("full text"))
                .body("accounts[0].note", is("in prose"))
                .body("accounts[0].citations[0].quote", is("They spoke of it"))
                .body("accounts[0].citations[0].publisher", is("Gazette of Blauwald"))
                .body("topics.topic", contains("blau-toll", "blau-ferry", "blau-mill", "blau-wood"))
                .body("topics.label", contains("The toll", "The ferry", "The mill", "The wood"))
                .body("topics[1].coverage.by", contains("blauwald-court", "grauhafen-court", "ostfurt-court"))
                .body("topics[1].coverage.coverage", contains("omitted", "mentioned", "not_recorded"))
                .body("topics[2].coverage.coverage", contains("mentioned", "denied", "not_recorded"))
                .body(
                        "only",
                        is(Map.of(
                                "blauwald-court", List.of("blau-mill"),
                                "grauhafen-court", List.of("blau-ferry"),
                                "ostfurt-court", List.of("blau-wood"))))
                .body("third_parties", is(Map.of("ostfurt-court", List.of("blau-wood"))))
                .body("similarity.shared", is(1))
                .body("similarity.topics", is(3))
                .body("similarity.index", is(0.333f))
                .body("similarity.definition", containsString("Jaccard"))
                .body("items", nullValue())
                .body("summary", nullValue())
                .body("query.event", is("blau-1"));
    }

    @Test
    void vagueDaysGiveWhatIsPossible() {
        told("event=blau-2")
                .body("accounts.by", contains("blauwald-court", "grauhafen-court"))
                .body("accounts.delay_days", everyItem(nullValue()))
                // The talk was on a day of April and is not told of before.
                .body("accounts.possible_delay_days.least", contains(0, 1))
                .body("accounts.possible_delay_days.most", contains(19, 60))
                .body("accounts.precedence", contains("first", "later"))
                .body("similarity.index", is(1.0f));
    }

    @Test
    void whereThereIsNothingToCompareIsSaidWhatToAsk() {
        told("event=blau-3")
                .body("accounts", hasSize(1))
                .body("only", is(Map.of()))
                .body("similarity", nullValue())
                .body("hints", hasItem(containsString("Only one account of it is recorded")));
        told("event=blau-4")
                .body("accounts", empty())
                .body("topics", empty())
                .body("similarity", nullValue())
                .body("hints", hasItem(containsString("Near it in time there are accounts of 'blau-3' (10 May 1888)")));
        told("event=blau-3-blauwald")
                .body("accounts", empty())
                .body("hints", hasItem(is("It is itself an account, of 'blau-3'; ask event=blau-3.")));
    }

    @Test
    void allFiltersHoldForOneTalkToo() {
        told("event=blau-1&kind=call&between=blauwald,grauhafen&datetime=1888-03")
                .body("accounts", hasSize(3));
        told("event=blau-1&kind=meeting")
                .body("accounts", empty())
                .body("event.id", is("blau-1"))
                .body("hints", hasItem(containsString("does not answer the other filters")));
    }

    @Test
    void whatWasNotYetRecordedIsNotYetTold() {
        if (given().get("/v1/events/blau-known").statusCode() == 404) {
            talk("blau-known", "call", "1888-07-01", "blauknown");
            account("blau-known", "blauwald", "1888-07-01", "'blau-toll'", "", "");
        }
        String before = given().get("/v1/events?limit=1").path("query.as_of");
        account("blau-known", "grauhafen", "1888-07-02", "'blau-mill'", "", "");
        told("event=blau-known").body("accounts.side", contains("blauwald", "grauhafen"));
        told("event=blau-known&known_at=" + before)
                .body("accounts.side", contains("blauwald"))
                .body("query.as_of", is(before));
        told("tag=blauknown&known_at=" + before).body("summary.compared", is(0)).body("summary.talks", is(1));
        delete("/v1/events/blau-known-grauhafen", "*").statusCode(204);
        told("event=blau-known").body("accounts.side", contains("blauwald"));
        told("tag=blauknown").body("summary.compared", is(0));
        readouts("event=blau-known&known_at=2001")
                .then()
                .statusCode(404)
                .body("detail", is("'blau-known' had not been recorded at 2001."));
    }

    @Test
    void manyTalksAddUp() {
        told("tag=blautalk")
                .body("items.event.id", contains("blau-1", "blau-2", "blau-3"))
                .body("items.similarity.index", contains(0.333f, 1.0f))
                .body("items[2].similarity", nullValue())
                .body("items[0].accounts.side", contains("blauwald", "grauhafen", "ostfurt"))
                .body("items[0].accounts.delay_days", contains(0, 2, 4))
                .body("items[0].accounts.mentions", everyItem(nullValue()))
                .body("summary.talks", is(3))
                .body("summary.compared", is(2))
                .body("summary.cut_off", nullValue())
                .body("summary.index.talks", is(2))
                .body("summary.index.different", is(1))
                .body("summary.index.nothing_shared", is(0))
                .body("summary.index.mean", is(0.667f))
                .body("summary.index.median", is(0.667f))
                .body("summary.index.lower_quartile", is(0.5f))
                .body("summary.index.distribution.talks", contains(0, 1, 0, 0, 1))
                .body("summary.index.distribution.from", contains(0.0f, 0.2f, 0.4f, 0.6f, 0.8f))
                // Ostfurt took no part: of it nothing is told.
                .body("summary.sides.side", contains("blauwald", "grauhafen"))
                .body("summary.sides.talks", contains(3, 2))
                .body("summary.sides.compared", contains(2, 2))
                .body("summary.sides.first", contains(2, 0))
                .body("summary.sides.later", contains(0, 2))
                .body("summary.sides[0].delay.known", is(2))
                .body("summary.sides[0].delay.vague", is(1))
                .body("summary.sides[0].delay.median", is(0.0f))
                .body("summary.sides[0].followed_after.known", is(1))
                .body("summary.sides[0].followed_after.vague", is(1))
                .body("summary.sides[0].followed_after.upper_quartile", is(2.0f))
                .body("summary.sides[1].followed_after.median", nullValue())
                // Nobody speaks of the ferry in the second talk, so there it is not left out.
                .body("summary.sides[0].leaves_out.topic", contains("blau-ferry"))
                .body("summary.sides[0].leaves_out[0].label", is("The ferry"))
                .body("summary.sides[0].leaves_out[0].talks", is(1))
                .body("summary.sides[0].leaves_out[0].omitted", is(1))
                .body("summary.sides[0].leaves_out[0].share", is(1.0f))
                .body("summary.sides[0].leaves_out[0].omitted_in.id", contains("blau-1"))
                .body("summary.sides[1].leaves_out", empty())
                .body("query.tag", contains("blautalk"));
    }

    @Test
    void pagesHoldEachTalkOnceAndTheFirstTheSummary() {
        List<String> ids = new ArrayList<>();
        Response page = readouts("tag=blautalk&limit=1");
        page.then().body("summary.talks", is(3)).body("query.limit", is(1));
        while (page.path("next") != null) {
            ids.addAll(page.path("items.event.id"));
            page = given().urlEncodingEnabled(false)
                    .get(page.<String>path("next").replace("https://parley.example.org", ""));
            page.then().statusCode(200).body("summary", nullValue());
        }
        ids.addAll(page.path("items.event.id"));
        assertThat(ids).containsExactly("blau-1", "blau-2", "blau-3");
    }

    @Test
    void whereNoTalkAnswersIsSaidWhy() {
        told("tag=blautalk&datetime=1887")
                .body("items", empty())
                .body("summary.talks", is(0))
                .body("summary.index.mean", nullValue())
                .body("summary.sides", empty())
                .body("hints", hasItem("No such event in that period; 3 in the whole timeline."))
                .body("hints", hasItem(containsString("link_type=has_account")));
    }

    @Test
    void howeverManyAccountsTheStatementsAreFew() {
        readouts("event=blau-1");
        readouts("limit=10");
        SqlStatements.of(readouts("event=blau-1")).isAtMost(8);
        SqlStatements.of(readouts("event=2025-03-18-trump-putin-call&kind=call"))
                .isAtMost(11);
        SqlStatements.of(readouts("process=ukraine-2025&limit=2")).isAtMost(9);
        SqlStatements.of(readouts("process=ukraine-2025&limit=50")).isAtMost(9);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "event=blau-1&cursor=x   | One talk has no pages",
                "cursor=x                | This cursor is damaged",
                "limit=0                 | is no limit",
                "kind=cal                | call",
                "event=blau-1&kind=cal   | call",
                "events=blau-1           | Did you mean 'event'?"
            })
    void whatCannotBeAskedIsSaid(String question, String said) {
        readouts(question).then().statusCode(400).body("detail", containsString(said));
    }

    @Test
    void anEventThatIsNotThereIsAProblem() {
        readouts("event=blau-nowhere").then().statusCode(404).body("detail", is("There is no event 'blau-nowhere'."));
        if (given().get("/v1/events/blau-gone").statusCode() == 404) {
            talk("blau-gone", "call", "1888-09-01", "blaugone");
            delete("/v1/events/blau-gone", "*").statusCode(204);
        }
        readouts("event=blau-gone").then().statusCode(410);
    }
}

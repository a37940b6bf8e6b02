package org.parley.analysis.positions;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;
import static org.parley.Curated.post;
import static org.parley.Curated.states;

import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parley.ApiTest;
import org.parley.SqlStatements;
import org.parley.http.WithTokens;

/** How demands and offers stand is told from the moves that the record has, at any day and as known at any moment. */
@ApiTest
@TestProfile(WithTokens.class)
class BoardTest {
    @BeforeEach
    void world() {
        if (given().get("/v1/positions/tolls-of-the-runen").statusCode() == 404) {
            states("runenland", "talmark");
            post("/v1/topics", "{\"id\": \"river-tolls\", \"label\": \"River tolls\"}")
                    .statusCode(201);
            post("/v1/positions", """
                            {"id": "tolls-of-the-runen", "holder": "runenland", "topic": "river-tolls",
                             "text": "Ships pay at the mouth", "addressed_to": ["talmark"]}""").statusCode(201);
            act("toll-1", "proposal", "1894-02-01", "raised", "runenland", "");
            act("toll-2", "response", "1894-02-10", "made_conditional", "talmark", ", \"note\": \"if halved\"");
            act("toll-3", "statement", "1894-03", "reiterated", "runenland", "");
            act("toll-4", "response", "1894-04-01", "rejected", "talmark", "");
            act("toll-5", "statement", "1894-05-01", "withdrawn", "runenland", "");
        }
    }

    private static void act(String id, String kind, String edtf, String act, String by, String more) {
        act("tolls-of-the-runen", id, kind, edtf, act, by, more);
    }

    private static void act(String position, String id, String kind, String edtf, String act, String by, String more) {
        post("/v1/events", """
                        {"id": "%s", "kind": "%s", "title": "Tolls, %s", "when": {"edtf": "%s"}, "tags": ["tolltalk"],
                         "participants": [{"actor": "%s", "role": "speaker"}],
                         "moves": [{"position": "%s", "act": "%s", "by": "%s"%s}]}""".formatted(id, kind, id, edtf, by, position, act, by, more))
                .statusCode(201);
    }

    private static Response asked(String question) {
        return given().urlEncodingEnabled(false).get("/v1/analysis/positions" + question);
    }

    private static ValidatableResponse told(String question) {
        return asked(question).then().statusCode(200);
    }

    @Test
    void aPositionStandsAsItsMovesLeftItOnThatDay() {
        told("?topic=river-tolls&at=1894-02-15")
                .body("items", hasSize(1))
                .body("items[0].position", is("tolls-of-the-runen"))
                .body("items[0].state", is("made_conditional"))
                .body("items[0].state_by_actor.runenland", is("raised"))
                .body("items[0].state_by_actor.talmark", is("made_conditional"))
                .body("items[0].event_by_actor", is(Map.of("runenland", "toll-1", "talmark", "toll-2")))
                .body("items[0].standing", is(true))
                .body("items[0].standing_days", is(14))
                .body("items[0].moves", is(2))
                .body("items[0].first_move.event", is("toll-1"))
                .body("items[0].last_move.note", is("if halved"))
                .body("items[0].possible_moves", nullValue())
                .body("query.at", is("1894-02-15"))
                .body("query.topic", contains("river-tolls"));
    }

    @Test
    void aMonthIsOverOnItsLastDay() {
        told("?topic=river-tolls&at=1894-03-10")
                .body("items[0].reiterated", is(0))
                .body("items[0].possible_moves.event", contains("toll-3"));
        told("?topic=river-tolls&at=1894-03")
                .body("items[0].reiterated", is(1))
                .body("items[0].state", is("made_conditional"))
                .body("items[0].possible_moves", nullValue());
    }

    /** The refusal of mid-March may have come after the consent of March, and before. */
    @Test
    void whichOfTwoVagueMovesWasTheLastIsLeftOpen() {
        post("/v1/topics", "{\"id\": \"river-bridge\", \"label\": \"A bridge\"}")
                .statusCode(201);
        String bridge = "bridge-of-the-runen";
        post("/v1/positions", """
                        {"id": "%s", "holder": "runenland", "topic": "river-bridge", "text": "A bridge is built"}""".formatted(bridge)).statusCode(201);
        act(bridge, "bridge-1", "proposal", "1895-02-01", "raised", "runenland", "");
        act(bridge, "bridge-2", "response", "1895-03-1X", "rejected", "talmark", "");
        act(bridge, "bridge-3", "response", "1895-03", "accepted", "talmark", "");
        told("?topic=river-bridge&at=1895-02-15").body("items.certain", contains(true));
        told("?topic=river-bridge&at=1895-03-20").body("items.certain", contains(false));
        told("?topic=river-bridge&at=1895-04")
                .body("items.state", contains("accepted"))
                .body("items.certain", contains(false));
    }

    @Test
    void whatMayHaveBeenMovedByThenIsNamedBeside() {
        told("?topic=river-tolls&at=1894-03-10&kind=statement")
                .body("items", empty())
                .body("hints", hasItem(endsWith("whether they were made by that day: tolls-of-the-runen.")));
        told("?topic=river-tolls&at=1894-03&kind=statement").body("hints", nullValue());
    }

    @Test
    void whatWasWithdrawnStandsNoLonger() {
        told("?topic=river-tolls&at=1894")
                .body("items[0].standing", is(false))
                .body("items[0].state", is("withdrawn"))
                .body("items[0].standing_days", is(89));
        told("?topic=river-tolls&at=1894&standing=true").body("items", empty());
        told("?topic=river-tolls&at=1894&state=withdrawn,lapsed").body("items", hasSize(1));
        told("?topic=river-tolls&at=1893").body("items", empty());
    }

    @Test
    void eventFiltersChooseWhoseMovesCount() {
        told("?topic=river-tolls&at=1894&kind=response")
                .body("items[0].state", is("rejected"))
                .body("items[0].moves", is(2))
                .body("items[0].standing", is(true));
        told("?topic=river-tolls&at=1894&actor=talmark&kind=statement").body("items", empty());
    }

    @Test
    void whatWasKnownEarlierHadNoSuchMoves() {
        told("?topic=river-tolls&known_at=2026-11-24T12:00:00Z").body("items", empty());
    }

    @Test
    void theHistoryHasEachMoveWithWhatItChanged() {
        told("/tolls-of-the-runen/history")
                .body("items.move.event", contains("toll-1", "toll-2", "toll-3", "toll-4", "toll-5"))
                .body("items.before", contains(null, "raised", "made_conditional", "made_conditional", "rejected"))
                .body(
                        "items.state",
                        contains("raised", "made_conditional", "made_conditional", "rejected", "withdrawn"))
                .body("items.standing", contains(true, true, true, true, false))
                .body("items[2].move.when", is("1894-03"))
                .body("items[2].move.earliest", is("1894-03-01"))
                .body("items[2].move.latest", is("1894-03-31"))
                .body("position.state", is("withdrawn"));
        told("/tolls-of-the-runen/history?at=1894-02").body("items", hasSize(2));
        told("/tolls-of-the-runen/history?at=1890").body("items", empty()).body("position", nullValue());
    }

    @Test
    void changesOfAPeriodKnowWhatWasBefore() {
        told("/changes?topic=river-tolls&datetime=1894-03-15/1894-04")
                .body("items.move.event", contains("toll-3", "toll-4"))
                .body("items.before", contains("made_conditional", "made_conditional"))
                .body("items.possible", contains(true, null));
        told("/changes?topic=river-tolls&datetime=1894-03-15/1894-04&date_match=certain")
                .body("items.move.event", contains("toll-4"));
        told("/changes?topic=river-tolls&state=rejected").body("items.move.event", contains("toll-4"));
        Response first = asked("/changes?holder=runenland&limit=2");
        first.then().body("items.move.event", contains("toll-1", "toll-2"));
        String next = first.path("next");
        told(next.substring(next.indexOf("/v1/analysis/positions") + "/v1/analysis/positions".length()))
                .body("items.move.event", contains("toll-3", "toll-4"));
    }

    @Test
    void theMatrixHasWhoeverMovedOrIsAsked() {
        told("/matrix?holder=runenland&at=1894-02-05")
                .body("actors.id", contains("runenland", "talmark"))
                .body("topics.name", contains("River tolls"))
                .body("items.actor", contains("runenland", "talmark"))
                .body("items[0].stances.stance", contains("offers"))
                .body("items[0].stances[0].move.event", is("toll-1"))
                .body("items[1].stances.stance", contains("silent"))
                .body("items[1].stances[0].move", nullValue());
        told("/matrix?holder=runenland&at=1894-04-02").body("items[1].stances.stance", contains("rejects"));
        told("/matrix?holder=runenland&at=1894").body("items", empty());
    }

    @Test
    void pagesGoOnWhereTheyEnded() {
        String at = "at=2025-06-30";
        List<String> all = asked("?" + at + "&limit=1000").path("items.position");
        Response page = asked("?" + at + "&limit=" + (all.size() - 3));
        String next = page.path("next");
        told(next.substring(next.indexOf('?'))).body("items.position", is(all.subList(all.size() - 3, all.size())));
    }

    @Test
    void aBoardCostsAFixedNumberOfStatements() {
        SqlStatements.of(asked("?at=2025-06-30&limit=5")).isAtMost(8);
        SqlStatements.of(asked("?at=2025-06-30&limit=1000")).isAtMost(8);
        SqlStatements.of(asked("/changes?datetime=2025")).isAtMost(8);
        SqlStatements.of(asked("/matrix?at=2025-06-30")).isAtMost(8);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "?at=2025-02/2025-03            | one day was expected",
                "?at=soon                       | is no period",
                "?state=raisd                   | did you mean 'raised'",
                "?standing=maybe                | standing",
                "?topic=ceasfire                | did you mean 'ceasefire'",
                "?holder=rusia                  | Did you mean 'russia'",
                "?kind=cal                      | did you mean 'call'",
                "/us-energy-truce/history?topic=ceasefire | leave it out",
                "/matrix?at=soon                | is no period",
                "/changes?datetime=soon         | is no period"
            })
    void whatCannotBeAskedIsSaid(String question, String said) {
        asked(question).then().statusCode(400).body("errors.detail", hasItem(containsString(said)));
    }

    @Test
    void aPositionThatThereIsNotIsNotFound() {
        asked("/us-energy-truse/history").then().statusCode(404).body("detail", containsString("us-energy-truse"));
    }
}

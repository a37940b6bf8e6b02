package org.parley.analysis.expectations;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.TestProfile;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.Test;
import org.parley.ApiTest;
import org.parley.http.WithTokens;

/** What the bundled timeline says of deadlines, read off its file by hand. */
@ApiTest
@TestProfile(WithTokens.class)
class BundledExpectationsTest {
    private static final String OF_2025 = "process=ukraine-2025&";

    private static ValidatableResponse told(String question) {
        return given().urlEncodingEnabled(false)
                .get("/v1/analysis/expectations?" + OF_2025 + question)
                .then()
                .statusCode(200);
    }

    /** Eleven deadlines, the threat with "within a month", the offer with a day for its answer, and the summit that was called off. */
    @Test
    void fourteenThingsWereExpected() {
        told("").body("total", is(14))
                .body("items.kind", hasItems("deadline", "measure", "proposal", "meeting"))
                .body("summary.all.expectations", is(14))
                // 12 May and the truce; Thanksgiving and Budapest; weeks, fifty days, ten or twelve days gave way to
                // others.
                .body("summary.all.missed", is(2))
                .body("summary.all.cancelled", is(2))
                .body("summary.all.superseded", is(3))
                .body("summary.all.moved", is(3))
                // Only the offer of Paris has an answer linked to it; no other deadline has an event that fulfils it.
                .body("summary.all.met", is(1))
                .body("summary.all.unknown", is(6))
                .body("summary.all.share_met", is(0.333f));
    }

    /**
     * The threat of 30 March was for about 30 April, so perhaps 1 May; Rubio's week ended on 4 May; Kyiv's day was 12 May; "weeks" ended
     * about May, so by June at the latest; Vance and the State Department named no end.
     */
    @Test
    void sixMayHaveFallenDueInMay() {
        told("due=2025-05")
                .body(
                        "items.id",
                        contains(
                                "2025-03-30-trump-secondary-tariffs-threat",
                                "2025-04-27-rubio-critical-week",
                                "2025-05-12-ceasefire-start-deadline",
                                "2025-04-04-rubio-weeks-not-months",
                                "2025-04-23-vance-yes-or-walk-away",
                                "2025-04-29-state-concrete-proposals"))
                .body("items.state", contains("unknown", "unknown", "missed", "superseded", "unknown", "unknown"))
                // Five were set by Americans; 12 May by Ukraine and the EU, who have no other role there than to take
                // part.
                .body("summary.set_by.actor", contains("usa", "eu", "ukraine"))
                .body("summary.set_by.expectations", contains(5, 1, 1))
                // All six address Russia or Putin; three of them Ukraine as well.
                .body("summary.set_for.actor", contains("russia", "ukraine"))
                .body("summary.set_for.expectations", contains(6, 3));
    }

    /** Rubio set a week and weeks; each of the others one; who spoke for the State Department stands for herself. */
    @Test
    void eachActorsDeadlinesAreCountedToo() {
        told("due=2025-05&level=direct")
                .body("summary.all.expectations", is(6))
                .body("summary.set_by[0].actor", is("rubio"))
                .body("summary.set_by.find { it.actor == 'rubio' }.expectations", is(2))
                .body("summary.set_by.find { it.actor == 'trump' }.expectations", is(1))
                .body("query.level", is("direct"));
    }

    /** Of these only 12 May lies in May from its first day to its last. */
    @Test
    void oneSurelyFellDueInMay() {
        told("due=2025-05&date_match=certain")
                .body("items.id", contains("2025-05-12-ceasefire-start-deadline"))
                .body("items[0].state", is("missed"))
                .body("items[0].firm", is(true))
                .body("items[0].notice_days.least", is(2))
                .body("items[0].outcome", is("passed without a ceasefire"))
                .body("summary.all.share_met", is(0.0f));
    }

    /** Fifty days became ten or twelve, and these ten: each of the three was moved twice in all; the last passed, with a summit a week later. */
    @Test
    void fiftyDaysBecameTen() {
        // Possibly the two that named no end fell due then as well.
        told("due=2025-08/2025-09&kind=deadline&date_match=certain")
                .body(
                        "items.id",
                        contains(
                                "2025-07-29-trump-ten-days",
                                "2025-07-28-trump-ten-or-twelve-days",
                                "2025-07-14-trump-50-days"))
                .body("items.moved", contains(2, 2, 2))
                .body("items.state", contains("unknown", "superseded", "superseded"))
                .body(
                        "items[0].supersedes.id",
                        contains("2025-07-28-trump-ten-or-twelve-days", "2025-07-14-trump-50-days"))
                // 29 July to 8 August.
                .body("items[0].notice_days.least", is(10))
                .body("items[0].notice_days.most", is(10))
                // 14 July to about 2 September: fifty days, one more or less.
                .body("items[2].notice_days.least", is(49))
                .body("items[2].notice_days.most", is(51))
                // Peskov spoke for the side that was addressed: he did not set it.
                .body("items[1].set_by.actor", contains("trump"))
                .body("items[1].set_for.actor", contains("russia"));
    }

    /** The truce was to last to 16, 17 or 18 April and lapsed; it had been announced on 18 March; its last day is 18 April. */
    @Test
    void theTruceRanOut() {
        told("due=2025-04&state=missed")
                .body("items.id", contains("2025-04-16-energy-truce-lapses"))
                .body("items[0].due.edtf", is("2025-04-16/2025-04-18"))
                .body("items[0].notice_days.least", is(31))
                .body("items[0].set_by_side", contains("russia"));
    }

    /** The answer was due on 23 April; Zelenskyy rejected the clause on Crimea the day before; the counterproposal came on the day. */
    @Test
    void theFinalOfferWasAnsweredInTime() {
        told("due=2025-04-23&kind=proposal")
                .body("items.id", contains("2025-04-17-us-final-offer"))
                .body("items[0].state", is("met"))
                .body(
                        "items[0].fulfilled_by.id",
                        contains(
                                "2025-04-22-zelenskyy-no-crimea-recognition",
                                "2025-04-23-european-ukrainian-counterproposal"))
                .body("items[0].notice_days.least", is(6))
                .body("items[0].set_by.actor", containsInAnyOrder("usa", "witkoff"));
    }

    /** Announced on 16 October for "the next two weeks", called off on the 21st; nothing took its place. */
    @Test
    void budapestWasCalledOff() {
        told("due=2025-10&kind=meeting")
                .body("items.id", contains("2025-10-21-budapest-summit-cancelled"))
                .body("items[0].state", is("cancelled"))
                .body("items[0].called_off", is("2025-10-21"))
                .body("items[0].phrase", is("within the next two weeks"))
                .body("items[0].set_by.actor", contains("trump", "putin"))
                .body("items[0].fulfilled_by", nullValue());
    }
}

package org.parley.analysis.readouts;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.parley.ApiTest;

/** Accounts of the bundled timeline, read off it by hand; each comment says from what. */
@ApiTest
class BundledReadoutsTest {
    /** As the second reading of the timeline has it, whatever is recorded later. */
    private static final String THEN = "&known_at=2026-11-24";

    private static final String CALLS = "kind=call&between=usa,russia&datetime=2025" + THEN;

    private static ValidatableResponse told(String question) {
        return given().urlEncodingEnabled(false)
                .get("/v1/analysis/readouts?" + question)
                .then()
                .statusCode(200);
    }

    /** Washington mentions four topics, Moscow these and five more, all of which Washington is recorded to leave out. */
    @Test
    void ofTheCallOf18MarchMoscowTellsFiveTopicsMore() {
        told("event=2025-03-18-trump-putin-call" + THEN)
                .body("accounts.by", contains("white-house", "kremlin"))
                .body("accounts.delay_days", contains(0, 0))
                .body("accounts.precedence", contains("same_day", "same_day"))
                .body(
                        "only",
                        is(Map.of(
                                "white-house",
                                List.of(),
                                "kremlin",
                                List.of(
                                        "demilitarisation",
                                        "military-aid",
                                        "monitoring",
                                        "prisoner-exchange",
                                        "root-causes"))))
                .body("third_parties", is(Map.of()))
                .body("topics.find { it.topic == 'military-aid' }.coverage.coverage", contains("omitted", "mentioned"))
                .body("similarity.shared", is(4))
                .body("similarity.topics", is(9))
                .body("similarity.index", is(0.444f));
    }

    /** Moscow published in the night of the 27th or on the 28th, Washington on the 28th: who was first is not known to the day. */
    @Test
    void ofTheCallOf27AprilTheDaysDoNotTellWhoWasFirst() {
        told("event=2025-04-27-rubio-lavrov-call" + THEN)
                .body("accounts.by", contains("russian-mfa", "us-state-department"))
                .body("accounts.delay_days", contains(nullValue(), is(1)))
                .body("accounts[0].possible_delay_days.least", is(0))
                .body("accounts[0].possible_delay_days.most", is(1))
                .body("accounts.precedence", contains("undecided", "undecided"))
                // Only direct talks are in both; of the peace framework nothing is recorded for Washington.
                .body("similarity.shared", is(1))
                .body("similarity.topics", is(4))
                .body(
                        "topics.find { it.topic == 'peace-framework' }.coverage.coverage",
                        contains("mentioned", "not_recorded"))
                .body("topics.find { it.topic == 'mediation' }.coverage.coverage", contains("omitted", "mentioned"))
                .body("accounts.basis", contains("excerpt or press account", "full text"));
    }

    /** Three accounts of talks of three days: two are dated "about 25 March", the last day, so they may have come on the 24th. */
    @Test
    void ofTheTalksInRiyadhInMarchThreeAccountsShareTwoTopics() {
        told("event=2025-03-23-25-riyadh-technical-talks" + THEN)
                .body("accounts.by", contains("white-house", "ukraine-mod", "kremlin"))
                .body("accounts.delay_days", contains(nullValue(), nullValue(), is(0)))
                .body("accounts[0].possible_delay_days.least", is(-1))
                .body("accounts[0].possible_delay_days.most", is(1))
                // The Black Sea and energy, of five topics in all; Washington alone has the exchange and the children.
                .body("similarity.index", is(0.4f))
                .body("only.white-house", contains("children-return", "prisoner-exchange"))
                .body("only.kremlin", empty())
                .body("only.ukraine-mod", empty());
    }

    /** Washington's one sentence on the Vatican mentions nothing; "about 26 April" cannot mean the day before the meeting. */
    @Test
    void ofTheMeetingInTheVaticanNothingIsShared() {
        told("event=2025-04-26-trump-zelenskyy-vatican" + THEN)
                .body("accounts.by", contains("white-house", "ukraine-presidency"))
                .body("accounts[0].mentions", empty())
                .body("accounts[0].possible_delay_days.least", is(0))
                .body("accounts[0].possible_delay_days.most", is(1))
                .body("accounts.delay_days", contains(nullValue(), is(0)))
                .body("topics.topic", contains("ceasefire", "security-guarantees"))
                .body("topics[0].coverage.coverage", contains("omitted", "mentioned"))
                .body("similarity.index", is(0.0f));
    }

    /** Trump's post is of 28 February, Zelenskyy spoke in London on 3 March; both tell of the minerals deal alone. */
    @Test
    void ofTheOvalOfficeKyivToldThreeDaysLater() {
        told("event=2025-02-28-trump-zelenskyy-oval-office" + THEN)
                .body("accounts.delay_days", contains(0, 3))
                .body("accounts.precedence", contains("first", "later"))
                .body("similarity.index", is(1.0f));
    }

    /**
     * Of twelve calls both sides gave an account. Indexes, in order of time: 5/7, 1/6, 2/2, 4/9, 1/3, 1/4, 3/5, 2/5, 1/4, 1/3, 2/4, 1/2;
     * their sum is 5.492.
     */
    @Test
    void twelveCallsOfWashingtonAndMoscowAreHalfAlike() {
        told(CALLS)
                .body("items.similarity.shared", contains(5, 1, 2, 4, 1, 1, 3, 2, 1, 1, 2, 1))
                .body("items.similarity.topics", contains(7, 6, 2, 9, 3, 4, 5, 5, 4, 3, 4, 2))
                .body("summary.talks", is(12))
                .body("summary.compared", is(12))
                .body("summary.index.mean", is(0.458f))
                // Sorted, the sixth and seventh are 2/5 and 4/9.
                .body("summary.index.median", is(0.422f))
                // Only of 15 March the same is told.
                .body("summary.index.different", is(11))
                .body("summary.index.nothing_shared", is(0))
                .body("summary.index.distribution.talks", contains(1, 4, 4, 2, 1));
    }

    /**
     * Moscow told of the calls of 15 February, 17 April and 1 June a day after Washington. Of 27 April Moscow's day is vague, of 28 May
     * Washington's. Of the seven others both told on one day.
     */
    @Test
    void washingtonCameFirstThreeTimesInTwelve() {
        told(CALLS)
                .body("summary.sides.side", contains("russia", "usa"))
                .body("summary.sides.first", contains(0, 3))
                .body("summary.sides.same_day", contains(7, 7))
                .body("summary.sides.later", contains(3, 0))
                .body("summary.sides.undecided", contains(2, 2))
                .body("summary.sides[1].followed_after.known", is(3))
                .body("summary.sides[1].followed_after.median", is(1.0f))
                // A day late: 15 February, 15 March, 17 April, 1 June; on the day seven times; 27 April is vague.
                .body("summary.sides[0].delay.known", is(11))
                .body("summary.sides[0].delay.vague", is(1))
                .body("summary.sides[0].delay.median", is(0.0f))
                .body("summary.sides[0].delay.upper_quartile", is(1.0f))
                // A day late: 15 March and 27 April.
                .body("summary.sides[1].delay.known", is(11))
                .body("summary.sides[1].delay.upper_quartile", is(0.0f));
    }

    /**
     * Moscow mentions root causes of 12 February, 18 March, 17 April and 19 May, Washington never. Bilateral relations are mentioned nine
     * times: Washington has them four times, leaves them out of 27 April, 17 May, 28 May, 4 June, and of 17 April nothing is recorded.
     */
    @Test
    void washingtonLeavesOutRootCauses() {
        told(CALLS)
                .body("summary.sides[1].leaves_out[0].topic", is("root-causes"))
                .body("summary.sides[1].leaves_out[0].talks", is(4))
                .body("summary.sides[1].leaves_out[0].omitted", is(4))
                .body("summary.sides[1].leaves_out[0].share", is(1.0f))
                .body(
                        "summary.sides[1].leaves_out[0].omitted_in.id",
                        contains(
                                "2025-02-12-trump-putin-call",
                                "2025-03-18-trump-putin-call",
                                "2025-04-17-rubio-lavrov-call",
                                "2025-05-19-trump-putin-call"))
                .body("summary.sides[1].leaves_out[1].topic", is("bilateral-relations"))
                .body("summary.sides[1].leaves_out[1].talks", is(9))
                .body("summary.sides[1].leaves_out[1].mentioned", is(4))
                .body("summary.sides[1].leaves_out[1].omitted", is(4))
                .body("summary.sides[1].leaves_out[1].not_recorded", is(1))
                // Mediation, of 15 February and 27 April; the framework, of 17 May and 20 October, of seven calls that
                // had it.
                .body("summary.sides[0].leaves_out.topic[0]", is("mediation"))
                .body("summary.sides[0].leaves_out.talks[0]", is(2))
                .body("summary.sides[0].leaves_out.topic[1]", is("peace-framework"))
                .body("summary.sides[0].leaves_out.omitted[1]", is(2))
                .body("summary.sides[0].leaves_out.mentioned[1]", is(5))
                // Of 15 March both leave the ceasefire out, and nobody mentions it: that is no habit of either.
                .body("summary.sides[1].leaves_out.findAll { it.topic == 'ceasefire' }", empty());
    }

    /** 23 talks have accounts, 47 accounts in all: two each, of Riyadh in March three. */
    @Test
    void twentyThreeTalksHaveAccounts() {
        told("process=ukraine-2025&datetime=2025" + THEN)
                .body("summary.talks", is(23))
                .body("summary.compared", is(23))
                .body("items.accounts.flatten().size()", is(47))
                .body("summary.sides.side", contains("usa", "russia", "ukraine"));
    }
}

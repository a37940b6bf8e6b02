package org.parley.analysis.positions;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.oneOf;

import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parley.ApiTest;

/** How demands and offers stand in the bundled timeline, read off it by hand. */
@ApiTest
class BundledPositionsTest {
    private static ValidatableResponse told(String question) {
        return given().urlEncodingEnabled(false)
                .get("/v1/analysis/positions" + question)
                .then()
                .statusCode(200);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // Raised on 18 February, bound to a list on 25 March; Ukraine had agreed on the 19th: 37 days.
                "us-energy-truce            | 2025-03-27 | made_conditional | true  | 37 | usa:raised russia:made_conditional ukraine:accepted",
                // That it was disputed on the 28th leaves it so; it lapsed within ten days of April, the last of which
                // is the 19th.
                "us-energy-truce            | 2025-04-18 | made_conditional | true  | 59 | russia:made_conditional",
                "us-energy-truce            | 2025-04-19 | lapsed           | false | 60 | russia:lapsed",
                // Softened on the 11th of May; it lapsed on the 12th, two months after it was raised, and stays closed
                // when withdrawn.
                "us-30-day-ceasefire        | 2025-05-11 | softened         | true  | 61 | usa:softened russia:rejected coalition-of-the-willing:reiterated",
                "us-30-day-ceasefire        | 2025-12-31 | withdrawn        | false | 62 | usa:withdrawn russia:lapsed",
                // The USA agreed before it was demanded.
                "ru-neutrality-no-nato      | 2025-02-13 | accepted         | true  | 1  | usa:accepted",
                // Not signed on 28 February; its holder took it up again on 11 March, so it stands from then on.
                "us-minerals-deal           | 2025-03-01 | failed           | false | 0  | usa:failed",
                "us-minerals-deal           | 2025-03-12 | reiterated       | true  | 12 | usa:reiterated",
                // The UN's answer is dated to two days, so it counts on the second; the USA's came later.
                "ru-temporary-administration | 2025-04-01 | rejected        | true  | 5  | un:rejected usa:rejected",
                "ru-temporary-administration | 2025-04-30 | set_aside       | false | 25 | russia:set_aside"
            })
    void positionsStand(String position, String at, String state, boolean standing, int days, String byActor) {
        String one = "items.find { it.position == '" + position + "' }.";
        ValidatableResponse told = told("?limit=1000&at=" + at)
                .body(one + "state", is(state))
                .body(one + "standing", is(standing))
                .body(one + "standing_days", is(days));
        for (String each : byActor.split(" ", -1)) {
            String[] act = each.split(":", -1);
            told.body(one + "state_by_actor.'" + act[0] + "'", is(act[1]));
        }
    }

    @Test
    void whoStandsWhere() {
        String of = "items.find { it.actor == '%s' }.stances.find { it.position == '%s' }.stance";
        told("/matrix?topic=territorial-recognition&at=2025-06-30")
                // 'Imperative' on 28 April; the US text gave a part of it; Ukraine refused it on 22 April.
                .body(of.formatted("russia", "ru-recognition-of-annexations"), is("demands"))
                .body(of.formatted("usa", "ru-recognition-of-annexations"), is("accepts_in_part"))
                .body(of.formatted("ukraine", "ru-recognition-of-annexations"), is("rejects"))
                // 'Crimea will stay with Russia'; that Trump told it otherwise later leaves the refusal.
                .body(of.formatted("usa", "ua-no-recognition-of-crimea"), is("rejects"))
                // Addressed, and nothing recorded.
                .body(of.formatted("russia", "ua-no-recognition-of-crimea"), is("silent"));
        told("/matrix?topic=ceasefire&at=2025-04-02")
                // First stated by a proposal.
                .body(of.formatted("usa", "us-30-day-ceasefire"), is("offers"))
                .body(of.formatted("ukraine", "us-30-day-ceasefire"), is("accepts"))
                // On 13 March conditional, on 1 April refused.
                .body(of.formatted("russia", "us-30-day-ceasefire"), is("rejects"));
        // What it asks of Russia on 10 May is the offer of another.
        told("/matrix?topic=ceasefire&at=2025-05-11")
                .body(of.formatted("coalition-of-the-willing", "us-30-day-ceasefire"), is("demands"));
        // First stated together with the USA in a joint statement; what it asks is asked of Russia.
        told("/matrix?topic=children-return&at=2025-06-30")
                .body("items.find { it.actor == 'ukraine' }.stances.stance", hasItem("demands"));
    }

    @Test
    void whoMoved() {
        // The two papers of Istanbul, its second round, and the venue that was given up.
        told("/changes?datetime=2025-06-02&process=ukraine-2025")
                .body("items", hasSize(13))
                .body(
                        "items.move.event",
                        everyItem(oneOf(
                                "2025-06-02-russian-memorandum",
                                "2025-06-02-ukrainian-ceasefire-terms",
                                "2025-06-02-istanbul-round-2")))
                .body("items.findAll { it.state == 'set_aside' }.position", contains("us-vatican-venue"));
        // The 28 points were drafted within some days of November: none is certain.
        told("/changes?datetime=2025-11-21")
                .body(
                        "items.position",
                        containsInAnyOrder(
                                "ru-neutrality-no-nato", "ru-recognition-of-annexations", "ru-demilitarisation"))
                .body("items.possible", everyItem(is(true)));
        told("/changes?datetime=2025-11-21&date_match=certain").body("items", empty());
    }
}

package org.parley.analysis.sequences;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.both;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.lessThan;

import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parley.ApiTest;
import org.parley.SqlStatements;
import org.parley.http.WithTokens;

/** Kinds follow kinds as often as patterns of two steps find them to. */
@ApiTest
@TestProfile(WithTokens.class)
class FrequentSequencesTest {
    private static Response frequent(String question) {
        return given().urlEncodingEnabled(false).get("/v1/analysis/sequences/frequent?" + question);
    }

    private static ValidatableResponse told(String question) {
        return frequent(question).then().statusCode(200);
    }

    /**
     * Read off the bundled timeline by hand: truces of 18 March, 19 and 28 April, violations of 28 March, 20 April, 8 May and 6 June. Only
     * 19 and 20 April lie within three days, and of the orders of three truces and four violations two in seven have a truce and a
     * violation there, as this one has.
     */
    @Test
    void trucesAndViolationsOfTheBundledTimeline() {
        told("process=ukraine-2025&kind=ceasefire,violation&within=3d")
                .body("items", hasSize(1))
                .body("items[0].kind", is("ceasefire"))
                .body("items[0].then", is("violation"))
                .body("items[0].events", is(3))
                .body("items[0].followed", is(1))
                .body("items[0].expected", both(greaterThan(0.24f)).and(lessThan(0.33f)))
                .body("items[0].p", both(greaterThan(0.24f)).and(lessThan(0.33f)))
                .body("items[0].lift", both(greaterThan(3f)).and(lessThan(4.2f)))
                .body("items[0].examples.first.id", contains("2025-04-19-putin-easter-truce"))
                .body("items[0].examples.then.id", contains("2025-04-20-easter-truce-violations"))
                .body("items[0].examples.days", contains(1))
                .body("tried", is(4))
                .body("events", is(7))
                .body("vague", is(0))
                .body("permutations", is(999))
                .body("query.within", is("3d"))
                .body("query.by", contains("kind"))
                .body("query.status", contains("occurred", "missed"));
    }

    /**
     * Lavrov's interview was given on a day from 24 to 27 April, the report on readouts came about the 28th. Of the seven deadlines that
     * were not cancelled only those of 12 May and 8 August have a day, but all tell the day on which they were set.
     */
    @Test
    void whatHasNoDayIsLeftOut() {
        told("process=ukraine-2025&kind=statement").body("events", is(11)).body("vague", is(2));
        told("process=ukraine-2025&kind=deadline").body("events", is(7)).body("vague", is(0));
    }

    @Test
    void eachPairLeadsToItsSequences() {
        List<Map<String, Object>> items = frequent("process=ukraine-2025&kind=call,demand,agreement,decision&within=1w")
                .path("items");
        assertThat(items).isNotEmpty();
        for (Map<String, Object> item : items) {
            String address = String.valueOf(item.get("sequences")).replace("https://parley.example.org", "");
            Response sequences = given().urlEncodingEnabled(false).get(address);
            sequences.then().body("count.began", is(item.get("events")));
            assertThat(sequences.<Integer>path("count.certain") + sequences.<Integer>path("count.possible"))
                    .as(address)
                    .isEqualTo(item.get("followed"));
        }
    }

    @Test
    void theLeastLikelyStandFirst() {
        Response told = frequent("process=ukraine-2025&limit=1000");
        List<Float> ps = told.path("items.p");
        assertThat(ps).isSorted();
        told.then().body("query.within", is("7d")).body("items.lift", hasItem(greaterThan(1f)));
        int all = ps.size();
        told("process=ukraine-2025&limit=2").body("items", hasSize(2)).body("left", is(all - 2));
        told("tag=no-such-folge").body("items", empty()).body("tried", is(0));
    }

    @Test
    void howeverManyEventsTheStatementsOfAPageAreFew() {
        frequent("process=ukraine-2025");
        SqlStatements.of(frequent("process=ukraine-2025")).isAtMost(9);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "within=long     | write 7d, 2w or P7D",
                "within=12h      | write 7d, 2w or P7D",
                "by=actor        | 'actor' is no by",
                "limit=none      | 'none' is no limit",
                "kind=cal        | did you mean 'call'"
            })
    void whatCannotBeAskedIsSaid(String question, String said) {
        frequent(question).then().statusCode(400).body("errors.detail", hasItem(containsString(said)));
    }
}

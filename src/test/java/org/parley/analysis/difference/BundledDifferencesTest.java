package org.parley.analysis.difference;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.parley.Curated.curator;
import static org.parley.Curated.patch;

import io.quarkus.test.junit.TestProfile;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parley.ApiTest;
import org.parley.http.WithTokens;

/**
 * What the second reading of the bundled timeline says otherwise than the first, read off its file by hand, and what curators change
 * afterwards; each check says from what.
 */
@ApiTest
@TestProfile(BundledDifferencesTest.OfItsOwn.class)
class BundledDifferencesTest {
    /** A database of its own: what is changed here others read. */
    public static class OfItsOwn extends WithTokens {}

    /** After the first reading and before the second. */
    private static final String BETWEEN = "2026-11-23T20:00:00Z";

    /** When the second was recorded. */
    private static final String SECOND = "2026-11-23T23:41:28.000059Z";

    private static ValidatableResponse told(String from, String to, String question) {
        return given().urlEncodingEnabled(false)
                .get("/v1/analysis/difference?from=" + from + "&to=" + to + "&limit=1000&" + question)
                .then()
                .statusCode(200);
    }

    private static ValidatableResponse readings(String question) {
        return told(BETWEEN, SECOND, question);
    }

    private static String now() {
        return given().get("/v1/events?limit=1").path("query.as_of");
    }

    /** The file has 161 events of the first reading and 60 of them again, none as it was; none came and none went. */
    @Test
    void theSecondReadingChangedSixtyEvents() {
        readings("process=ukraine-2025")
                .body("items", hasSize(60))
                .body("items.change", everyItem(is("changed")))
                .body("items.found", everyItem(is("both")));
        told("2026-11-23T13:00:00Z", BETWEEN, "process=ukraine-2025")
                .body("items", hasSize(161))
                .body("items.change", everyItem(is("added")));
    }

    /** Dmitriev's visit was in the first nine days of April, then on the 2nd and 3rd: so from the 5th on it is found as it was only. */
    @Test
    void aVisitIsNoLongerPossibleInTheDaysAfterIt() {
        readings("datetime=2025-04-05/2025-04-08")
                .body("items.id", contains("2025-04-02-dmitriev-washington"))
                .body("items.found", contains("before"))
                .body(
                        "items[0].fields.field",
                        contains("summary", "when.edtf", "when.note", "participants", "citations"))
                .body("items[0].fields[1].before", is("2025-04-0X"))
                .body("items[0].fields[1].after", is("2025-04-02/2025-04-03"));
        // On the 2nd and 3rd it was possible before and is certain since.
        readings("datetime=2025-04-02/2025-04-03").body("items.found", contains("both"));
        readings("datetime=2025-04-02/2025-04-03&date_match=certain").body("items.found", contains("after"));
    }

    /**
     * Putin's proposal was of 27 or 28 March, then of the 27th; the attack on Sudzha of the 27th to the 28th, then of the 28th; the answers
     * to the proposal of the 28th, then of the 27th to the 28th.
     */
    @Test
    void threeEventsCameToOrWentFrom27March() {
        readings("datetime=2025-03-27")
                .body(
                        "items.collect { it.id + ' ' + it.found }",
                        containsInAnyOrder(
                                "2025-03-27-putin-temporary-administration both",
                                "2025-03-28-sudzha-allegation before",
                                "2025-03-28-rejection-temporary-administration after"));
        // Only the proposal surely is of that day, and only since.
        readings("datetime=2025-03-27&date_match=certain")
                .body("items.id", contains("2025-03-27-putin-temporary-administration"))
                .body("items.found", contains("after"));
    }

    /** Ryabkov's word on the summit that was called off was found in the second reading; Witkoff's meeting with Dmitriev too. */
    @Test
    void twoEventsGainedAParticipant() {
        readings("actor=ryabkov")
                .body("items.id", contains("2025-10-21-budapest-summit-cancelled"))
                .body("items.found", contains("after"))
                .body("items[0].fields.field", contains("summary", "participants", "citations"));
        // Of his own visit of 25 April only the topics changed.
        readings("actor=witkoff&kind=visit")
                .body(
                        "items.collect { it.id + ' ' + it.found }",
                        containsInAnyOrder(
                                "2025-04-02-dmitriev-washington after", "2025-04-25-witkoff-putin-moscow both"));
    }

    /** The press had both accounts of the call of 20 October a day later than their publishers' own pages, found since, have them. */
    @Test
    void twoAccountsCameADayEarlier() {
        readings("kind=call,readout&datetime=2025-10-21").body("items.found", contains("before", "before"));
        readings("kind=call,readout&datetime=2025-10-20")
                .body(
                        "items.collect { it.id + ' ' + it.found }",
                        containsInAnyOrder(
                                "2025-10-20-rubio-lavrov-call both",
                                "2025-10-20-rubio-lavrov-call-readout-russian-mfa after",
                                "2025-10-20-rubio-lavrov-call-readout-us-state-department after"));
    }

    /** The call of 18 March gained three topics, monitoring among them: no other call or meeting that changed has it. */
    @Test
    void aCallIsFoundByATopicThatItGained() {
        readings("kind=call,meeting&topic=monitoring")
                .body("items.id", contains("2025-03-18-trump-putin-call"))
                .body("items.found", contains("after"));
    }

    /** Anchorage, of 15 August, is dated a day later, as in Moscow; then a talk of its day is found at one moment, of its month at both. */
    @ParameterizedTest
    @CsvSource({"2025-08-15, before", "2025-08-16, after", "2025-08, both"})
    void aCorrectedDateIsFoundWhereItWasAndWhereItIs(String datetime, String found) {
        String from = now();
        patch("/v1/events/2025-08-15-anchorage-summit", "*", "{\"when\": {\"edtf\": \"2025-08-16\"}}")
                .statusCode(200);
        String to = now();
        patch("/v1/events/2025-08-15-anchorage-summit", "*", "{\"when\": {\"edtf\": \"2025-08-15\"}}")
                .statusCode(200);
        told(from, to, "kind=meeting&datetime=" + datetime)
                .body("items.id", contains("2025-08-15-anchorage-summit"))
                .body("items.found", contains(found))
                .body("items[0].fields.field", contains("when.edtf"));
        // It was changed back, so that the two states are the same.
        told(from, "now", "kind=meeting&datetime=" + datetime).body("items", empty());
    }

    /** The agreement of 16 May is taken for a part of the round of that day: one event takes up its topic, the other is taken back. */
    @Test
    void whatWasMergedIsAChangeAndARetraction() {
        String from = now();
        patch("/v1/events/2025-05-16-istanbul-round-1", "*", "{\"summary\": \"They meet and agree on an exchange.\"}")
                .statusCode(200);
        curator()
                .header("If-Match", "*")
                .queryParam("reason", "merged into 2025-05-16-istanbul-round-1")
                .delete("/v1/events/2025-05-16-exchange-1000-agreement")
                .then()
                .statusCode(204);
        told(from, "now", "datetime=2025-05-16")
                .body("items.id", contains("2025-05-16-exchange-1000-agreement", "2025-05-16-istanbul-round-1"))
                .body("items.change", contains("retracted", "changed"))
                .body("items.found", contains("before", "both"))
                .body("items[0].reason", is("merged into 2025-05-16-istanbul-round-1"))
                .body("items[1].fields.field", contains("summary"));
        told(from, "now", "datetime=2025-05-17/2025-05-31").body("items", empty());
        told(from, "now", "datetime=2025-05-16&kind=agreement").body("items.change", contains("retracted"));
        // As known before, both stood as they were.
        given().queryParam("known_at", from)
                .get("/v1/events/2025-05-16-exchange-1000-agreement")
                .then()
                .statusCode(200);
    }
}

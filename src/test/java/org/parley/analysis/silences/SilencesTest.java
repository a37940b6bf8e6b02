package org.parley.analysis.silences;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;
import static org.parley.Curated.post;
import static org.parley.Curated.states;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parley.ApiTest;
import org.parley.SteppedClock;
import org.parley.database.MigratedAgain;
import org.parley.http.WithTokens;

/** Silences rest on the contacts that the record has, and on nothing else. */
@ApiTest
@TestProfile(WithTokens.class)
class SilencesTest {
    @Inject
    AgroalDataSource database;

    @Inject
    SteppedClock clock;

    @AfterEach
    void now() {
        clock.step(Duration.ZERO);
    }

    @BeforeEach
    void world() {
        if (given().get("/v1/actors/silberland").statusCode() == 404) {
            states("silberland", "stillmark", "mittelreich");
            talk("still-1", "call", "1891-01-01", "", "");
            talk("still-2", "meeting", "1891-01-10/1891-01-12", "", "");
            talk("still-never", "call", "1891-01-20", ", \"status\": \"cancelled\"", "");
            talk("still-vague", "call", "1891-02", "", "");
            talk("still-word", "statement", "1891-03-10", "", "");
            talk("still-apart", "meeting", "1891-03-20", ", \"details\": {\"format\": \"separate\"}", """
                    , {"actor": "mittelreich", "role": "mediator"}""");
            talk("still-3", "visit", "1891-05-01", "", "");
        }
    }

    private static void talk(String id, String kind, String edtf, String more, String others) {
        talk("silberland", id, kind, edtf, more, others);
    }

    private static void talk(String with, String id, String kind, String edtf, String more, String others) {
        post("/v1/events", """
                        {"id": "%s", "kind": "%s", "title": "Stillmark and another, %s", "when": {"edtf": "%s"},
                         "participants": [{"actor": "%s", "role": "participant"},
                           {"actor": "stillmark", "role": "participant"}%s]%s}""".formatted(id, kind, id, edtf, with, others, more))
                .statusCode(201);
    }

    private static Response silences(String question) {
        return given().urlEncodingEnabled(false).get("/v1/analysis/silences?" + question);
    }

    private static ValidatableResponse told(String question) {
        return silences(question).then().statusCode(200);
    }

    @Test
    void whatLiesBetweenTwoContacts() {
        told("between=silberland,stillmark&least=7d&datetime=1891")
                .body("items.from", contains("1891-01-02", "1891-01-13", "1891-03-01", "1891-05-02"))
                .body("items.to", contains("1891-01-09", "1891-01-31", "1891-04-30", "1891-12-31"))
                .body("items.days", contains(8, 19, 61, 244))
                .body("items.cut", contains(null, null, null, true))
                .body("items.after.id", contains("still-1", "still-2", "still-vague", "still-3"))
                .body("items.after.vague", contains(null, null, true, null))
                .body("items.until.id", contains("still-2", "still-vague", "still-3"))
                .body("pairs", hasSize(1))
                .body("pairs[0].contacts", is(4))
                .body("pairs[0].vague", is(1))
                .body("pairs[0].silences", is(4))
                .body("pairs[0].longest.from", is("1891-05-02"))
                .body("pairs[0].longest.cut", is(true))
                .body("pairs[0].running", nullValue())
                .body("query.least", is("7d"))
                .body("query.reading", is("cautious"))
                .body("query.status", contains("occurred"))
                .body("query.between", contains("silberland", "stillmark"));
    }

    @Test
    void theGenerousReadingLetsVagueContactsBreakNothing() {
        told("between=silberland,stillmark&datetime=1891&reading=generous")
                .body("items.from", contains("1891-01-13", "1891-05-02"))
                .body("items.to", contains("1891-04-30", "1891-12-31"))
                .body("items[0].possible.id", contains("still-vague"))
                .body("items[0].until.id", is("still-3"));
    }

    @Test
    void theLongestAndTheRunningAreToldHoweverShort() {
        told("between=silberland,stillmark&least=365000d")
                .body("items", empty())
                .body("pairs[0].silences", is(0))
                .body("pairs[0].running.from", is("1891-05-02"))
                .body("pairs[0].longest.from", is("1891-05-02"));
    }

    @Test
    void theOneThatGoesOnIsCountedUpToToday() {
        long days = ChronoUnit.DAYS.between(LocalDate.of(1891, 5, 1), LocalDate.now(ZoneOffset.UTC));
        Response told = silences("between=silberland,stillmark");
        told.then()
                .body("items.last().running", is(true))
                .body("items.last().until", nullValue())
                .body("items.last().after.id", is("still-3"))
                .body("pairs[0].running.from", is("1891-05-02"));
        assertThat(told.<Integer>path("items.last().days").longValue()).isBetween(days, days + 1);
    }

    @Test
    void talksHeldApartAreContactsWithTheMediatorOnly() {
        told("between=silberland,mittelreich").body("items.after.id", contains("still-apart"));
        told("between=silberland,stillmark").body("items.after.id", is(List.of("still-2", "still-vague", "still-3")));
    }

    /** Whoever the mediator belongs to was in contact as he was, and those whom he kept apart were not. */
    @Test
    void whoMediatesDoesSoForAllThatHeStandsFor() {
        if (given().get("/v1/actors/still-office").statusCode() == 404) {
            states("stillberg", "stillberg-foe");
            post("/v1/actors", """
                            {"id": "still-office", "kind": "organisation", "name": "Chancery of Stillberg", "part_of": "stillberg"}""").statusCode(201);
            post("/v1/actors", """
                            {"id": "still-envoy", "kind": "person", "name": "Envoy Stille", "part_of": "still-office"}""").statusCode(201);
            talk("stillberg-foe", "still-by-envoy", "meeting", "1895-03-20", """
                            , "tags": ["stillapart"], "details": {"format": "separate"}""", """
                            , {"actor": "still-envoy", "role": "mediator"}""");
        }
        for (String mediator : List.of("still-envoy", "still-office", "stillberg")) {
            told("tag=stillapart&between=stillmark," + mediator).body("items.after.id", contains("still-by-envoy"));
        }
        told("tag=stillapart&between=stillberg-foe,stillmark").body("items", empty());
    }

    @Test
    void otherKindsAndStatusesCountWhereTheyAreNamed() {
        told("between=silberland,stillmark&kind=statement&datetime=1891-03")
                .body("items.from", contains("1891-03-11"))
                .body("items.cut", contains(true))
                .body("pairs[0].contacts", is(1));
        told("between=silberland,stillmark&status=cancelled").body("items.after.id", contains("still-never"));
    }

    @Test
    void anOpenEndFillsAllThatMayBeMeant() {
        if (given().get("/v1/events/still-open").statusCode() == 404) {
            talk("mittelreich", "still-open", "meeting", "1891-06-01/..", ", \"tags\": [\"stillopen\"]", "");
            talk("mittelreich", "still-before", "call", "1891-05-20", ", \"tags\": [\"stillopen\"]", "");
        }
        told("between=mittelreich,stillmark&tag=stillopen&least=1d")
                .body("items.from", contains("1891-05-21"))
                .body("items.to", contains("1891-05-31"))
                .body("pairs[0].running", nullValue());
        told("between=mittelreich,stillmark&tag=stillopen&reading=generous")
                .body("items.possible.id", contains(contains("still-open")))
                .body("items[0].possible[0].last", nullValue())
                .body("items[0].running", is(true));
    }

    @Test
    void whatIsCountedUpToTodayIsAnotherAnswerTomorrow() {
        String question = "between=silberland,mittelreich";
        Duration untilTomorrow = Duration.between(
                clock.instant(), clock.instant().plus(Duration.ofDays(1)).truncatedTo(ChronoUnit.DAYS));
        clock.step(untilTomorrow.plusHours(9));
        String tag = silences(question).header("ETag");
        int days = silences(question).path("items[0].days");
        clock.step(untilTomorrow.plusHours(14));
        again(question, tag).statusCode(304);
        clock.step(untilTomorrow.plusHours(9 + 24));
        again(question, tag).statusCode(200).body("items[0].days", is(days + 1));
    }

    private static ValidatableResponse again(String question, String tag) {
        return given().urlEncodingEnabled(false)
                .header("If-None-Match", tag)
                .get("/v1/analysis/silences?" + question)
                .then();
    }

    @Test
    void whoNeverSpokeHasNoSilence() {
        told("between=stillmark,usa")
                .body("items", empty())
                .body("pairs[0].contacts", is(0))
                .body("hints", hasItem(containsString("No contact between 'stillmark' and 'usa'")));
    }

    @Test
    void theWordsOfTheSourceLeaveOpenWhenWithinADay() throws IOException, SQLException {
        talk("mittelreich", "still-morning", "call", "1892-01-01T09:00/1892-01-01T11:00", "", "");
        talk("mittelreich", "still-evening", "call", "1892-03-01T18:00", "", "");
        told("between=mittelreich,stillmark&datetime=1892")
                .body("pairs[0].contacts", is(2))
                .body("pairs[0].vague", is(0));
        post("/v1/events", """
                        {"id": "still-some-time", "kind": "call", "title": "Some time that day",
                         "when": {"edtf": "1892-02-01T09:00/1892-02-01T11:00", "phrase": "some time that morning"},
                         "participants": [{"actor": "mittelreich", "role": "participant"},
                           {"actor": "stillmark", "role": "participant"}]}""").statusCode(201);
        talk("mittelreich", "still-one-of", "call", "[1892-04-01]", "", "");
        talk("mittelreich", "still-perhaps", "call", "1892-05-01?", "", "");
        talk("mittelreich", "still-thirtieth", "call", "1892-06-3X", "", "");
        talk("mittelreich", "still-december", "call", "1892-X2-31", "", "");
        told("between=mittelreich,stillmark&datetime=1892")
                .body("pairs[0].contacts", is(7))
                .body("pairs[0].vague", is(5));
        isReadAsBefore("between=mittelreich,stillmark&datetime=1892");
    }

    /** Before there was a facet for it the texts were looked through; the migration does that once. */
    @Test
    void whatWasRecordedBeforeItHadAFacetIsReadAsBefore() throws IOException, SQLException {
        isReadAsBefore("between=silberland,stillmark", "between=usa,ukraine", "process=ukraine-2025");
    }

    private void isReadAsBefore(String... asked) throws IOException, SQLException {
        List<String> questions = List.of(asked);
        List<Object> before = pairs(questions);
        MigratedAgain.with(database, "V10__contacts.sql", "contact");
        assertThat(pairs(questions)).isEqualTo(before);
    }

    private static List<Object> pairs(List<String> questions) {
        return questions.stream()
                .<Object>map(
                        question -> silences(question + "&reading=generous").path("pairs"))
                .toList();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "datetime=2025                                 | Say between whom",
                "process=ukraine-2099                          | There is no process",
                "between=usa                                   | two to four different actors",
                "between=usa,russia,ukraine                    | Silence is between two; 3 were named",
                "between=usa,rusia                             | did you mean 'russia'",
                "between=usa,russia&least=long                 | write 14d, 2w or P14D",
                "between=usa,russia&least=0d                   | write 14d, 2w or P14D",
                "between=usa,russia&reading=kind               | cautious"
            })
    void whatCannotBeAskedIsSaid(String question, String said) {
        silences(question).then().statusCode(400).body("errors.detail", hasItem(containsString(said)));
    }
}

package org.parley.analysis.expectations;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;
import static org.parley.Curated.delete;
import static org.parley.Curated.patch;
import static org.parley.Curated.post;
import static org.parley.Curated.states;

import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parley.ApiTest;
import org.parley.SqlStatements;
import org.parley.SteppedClock;
import org.parley.http.WithTokens;

/** What fell due is told with what became of it, as far as the record says. */
@ApiTest
@TestProfile(WithTokens.class)
class ExpectationsTest {
    private static final String BASE = "https://parley.example.org";

    @Inject
    SteppedClock clock;

    @AfterEach
    void now() {
        clock.step(Duration.ZERO);
    }

    @BeforeEach
    void world() {
        if (given().get("/v1/actors/terminmark").statusCode() != 404) {
            return;
        }
        states("terminmark", "fristland", "zielau");
        deadline("frist-1", "1887-03-10", "cancelled", "", "\"announced\": \"1887-03-01\", \"firm\": true");
        deadline("frist-2", "1887-03-15", "cancelled", link("supersedes", "frist-1"), "\"announced\": \"1887-03-08\"");
        deadline("frist-3", "1887-03-2X", "missed", link("supersedes", "frist-2"), "\"outcome\": \"not kept\"");
        event("frist-3-done", "implementation", "1887-04-02", "occurred", link("fulfils", "frist-3"), "");
        deadline("frist-kept", "1887-05-01/1887-05-10", "occurred", "", "\"announced\": \"1887-04-2X\"");
        event("frist-kept-done", "implementation", "1887-05-09", "occurred", link("fulfils", "frist-kept"), "");
        deadline("frist-passed", "1887-06-01", "occurred", "", "\"outcome\": \"nobody spoke of it\"");
        deadline("frist-awaited", "1887-06-02", "expected", "", "");
        event("frist-threat", "measure", "1887-07-01", "occurred", "", """
                , "details": {"stage": "threatened", "target": "zielau", "due": "1887-07-20", "phrase": "by St Elijah"}""");
        event("frist-asked", "proposal", "1887-08-01", "occurred", "", """
                , "details": {"answer_expected": "1887-08-05"}""");
        event("frist-answer", "response", "1887-08-04", "occurred", link("responds_to", "frist-asked"), "");
        event("frist-talk", "call", "1887-09-01", "cancelled", "", "");
        event("frist-talk-held", "call", "1887-09-03", "occurred", link("supersedes", "frist-talk"), "");
        event("frist-talk-other", "call", "1887-09-04", "occurred", link("follows", "frist-talk"), "");
        event("frist-met", "meeting", "1887-10-01", "occurred", "", ", \"details\": {\"announced\": \"1887-09-21\"}");
        event("frist-unplanned", "meeting", "1887-10-02", "occurred", "", "");
    }

    private static String link(String type, String to) {
        return ", \"links\": [{\"type\": \"" + type + "\", \"event\": \"" + to + "\"}]";
    }

    private static void deadline(String id, String edtf, String status, String links, String details) {
        event(id, "deadline", edtf, status, links, ", \"details\": {" + details + "}");
    }

    private static void event(String id, String kind, String edtf, String status, String links, String more) {
        post("/v1/events", """
                        {"id": "%s", "kind": "%s", "title": "Terminmark and Fristland, %s", "when": {"edtf": "%s"}, "status": "%s",
                         "tags": ["fristen"], "participants": [{"actor": "terminmark", "role": "speaker"},
                           {"actor": "fristland", "role": "addressee"}]%s%s}""".formatted(id, kind, id, edtf, status, links, more))
                .statusCode(201);
    }

    private static Response asked(String question) {
        return given().urlEncodingEnabled(false).get("/v1/analysis/expectations?" + question);
    }

    private static ValidatableResponse told(String question) {
        return asked(question).then().statusCode(200);
    }

    @Test
    void whatWasMovedTwiceAndThenKeptLateTellsAllOfIt() {
        told("tag=fristen&due=1887-03")
                .body("items.id", contains("frist-1", "frist-2", "frist-3"))
                .body("items.state", contains("superseded", "superseded", "late"))
                .body("items.moved", contains(2, 2, 2))
                .body("items[0].superseded_by.id", contains("frist-2", "frist-3"))
                .body("items[0].supersedes", nullValue())
                .body("items[1].supersedes.id", contains("frist-1"))
                .body("items[1].superseded_by.due", contains("1887-03-2X"))
                .body("items[2].supersedes.id", contains("frist-2", "frist-1"))
                .body("items[0].firm", is(true))
                .body("items[0].announced", is("1887-03-01"))
                .body("items[0].notice_days.least", is(9))
                .body("items[0].notice_days.most", is(9))
                // Done on 2 April: at least 4 days after 29 March, at most 13 after 20 March.
                .body("items[2].late_days.least", is(4))
                .body("items[2].late_days.most", is(13))
                .body("items[2].certain", is(true))
                .body("items[2].fulfilled_by.id", contains("frist-3-done"))
                .body("items[2].outcome", is("not kept"))
                .body("items[2].due.display", is("some day from 20 to 29 March 1887"))
                .body("items[2].set_by.actor", contains("terminmark"))
                .body("items[2].set_for.actor", contains("fristland"))
                .body("summary.all.expectations", is(3))
                .body("summary.all.moved", is(2))
                .body("summary.all.decided", is(1))
                .body("summary.all.share_met", is(0.0f))
                .body("query.due", is("1887-03"))
                .body("total", is(3));
    }

    @Test
    void whatAnotherEventMeetsIsMetInTimeOrNot() {
        told("tag=fristen&due=1887-05/1887-08")
                .body(
                        "items.id",
                        contains("frist-kept", "frist-passed", "frist-awaited", "frist-threat", "frist-asked"))
                .body("items.state", contains("met", "unknown", "overdue", "unknown", "met"))
                .body("items[0].notice_days.least", is(11))
                .body("items[0].notice_days.most", is(20))
                .body("items[0].late_days", nullValue())
                .body("items[3].set_for.actor", contains("fristland", "zielau"))
                .body("items[3].announced", is("1887-07-01"))
                .body("items[3].phrase", is("by St Elijah"))
                .body("items[4].fulfilled_by.type", contains("has_response"))
                .body("summary.set_by.actor", contains("terminmark"))
                .body("summary.set_by[0].expectations", is(5))
                .body("summary.set_by[0].met", is(2))
                .body("summary.set_by[0].share_met", is(1.0f))
                .body("summary.set_for.actor", contains("fristland", "zielau"))
                .body("summary.set_for[1].unknown", is(1));
    }

    @Test
    void plansAreToldAndWhatTookTheirPlace() {
        told("tag=fristen&due=1887-09/1887-12")
                .body("items.id", contains("frist-talk", "frist-talk-held", "frist-met"))
                .body("items.state", contains("superseded", "late", "met"))
                .body("items[1].late_days.most", is(2))
                .body("items[1].supersedes.id", contains("frist-talk"))
                .body("items[2].notice_days.least", is(10));
        told("tag=fristen&due=1887-09/1887-12&kind=call").body("items.id", contains("frist-talk", "frist-talk-held"));
        told("tag=fristen&due=1887-09/1887-12&kind=!call").body("items.id", contains("frist-met"));
        told("tag=fristen&due=1887-09/1887-12&status=occurred")
                .body("items.id", contains("frist-talk-held", "frist-met"));
        told("tag=fristen&kind=response").body("items", empty()).body("total", is(0));
    }

    @Test
    void aCertainDueLiesWhollyInThePeriod() {
        told("tag=fristen&due=../1887-03-25").body("items.id", hasItem("frist-3"));
        told("tag=fristen&due=../1887-03-25&date_match=certain").body("items.id", contains("frist-1", "frist-2"));
    }

    @Test
    void statesChooseWhatIsListedAndNotWhatIsSummedUp() {
        told("tag=fristen&state=late,overdue")
                .body("items.state", contains("late", "overdue", "late"))
                .body("total", is(3))
                .body("summary.all.expectations", is(11))
                .body("query.state", contains("late", "overdue"));
        told("tag=fristen&due=1887-03&state=!superseded").body("items.id", contains("frist-3"));
        told("tag=fristen&due=1887-03&state=open")
                .body("items", empty())
                .body("hints", hasItem(containsString("3 fall due under these filters, but none")));
        told("tag=fristen&due=1850").body("hints", hasItem(containsString("Nothing recorded falls due")));
    }

    @Test
    void whatIsOverdueIsSoLongerTomorrow() {
        Duration untilTomorrow = Duration.between(
                clock.instant(), clock.instant().plus(Duration.ofDays(1)).truncatedTo(ChronoUnit.DAYS));
        clock.step(untilTomorrow.plusHours(9));
        Response today = asked("tag=fristen&state=overdue");
        long days =
                ChronoUnit.DAYS.between(LocalDate.of(1887, 6, 2), LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC));
        assertThat(today.<Integer>path("items[0].late_days.least").longValue()).isEqualTo(days);
        again(today).statusCode(304);
        clock.step(untilTomorrow.plusHours(33));
        again(today).statusCode(200).body("items[0].late_days.most", is((int) days + 1));
    }

    private static ValidatableResponse again(Response told) {
        return given().urlEncodingEnabled(false)
                .header("If-None-Match", told.header("ETag"))
                .get("/v1/analysis/expectations?tag=fristen&state=overdue")
                .then();
    }

    @Test
    void whatWasKnownThenWasStillOpenThen() {
        post("/v1/events", """
                {"id": "frist-later", "kind": "deadline", "title": "Zielau waits", "when": {"edtf": "2187-01-01"}, "status": "expected",
                 "tags": ["fristspaet"], "participants": [{"actor": "zielau", "role": "speaker"}]}""").statusCode(201);
        String then = given().get("/v1/events/frist-later").path("recorded_at");
        told("tag=fristspaet").body("items.state", contains("open"));
        patch("/v1/events/frist-later", "*", "{\"status\": \"cancelled\", \"reason\": \"called off\"}")
                .statusCode(200);
        told("tag=fristspaet").body("items.state", contains("cancelled"));
        told("tag=fristspaet&known_at=" + then).body("items.state", contains("open"));
        delete("/v1/events/frist-later", "*").statusCode(204);
        told("tag=fristspaet").body("items", empty());
        told("tag=fristspaet&known_at=" + then).body("summary.set_by.actor", contains("zielau"));
    }

    @Test
    void pagesGoOnAsTheRecordStoodAtTheFirst() {
        List<String> whole = asked("tag=fristen&limit=1000").path("items.id");
        assertThat(whole).hasSize(11);
        List<String> paged = new ArrayList<>();
        @Nullable String address = "/v1/analysis/expectations?tag=fristen&limit=2";
        while (address != null) {
            Response page = given().urlEncodingEnabled(false).get(address);
            page.then().statusCode(200).body("total", is(11)).body("summary.all.expectations", is(11));
            paged.addAll(page.<List<String>>path("items.id"));
            if (paged.size() == 2) {
                deadline("frist-meanwhile", "1887-12-31", "occurred", "", "");
            }
            String next = page.path("next");
            address = next == null ? null : next.replace(BASE, "");
        }
        delete("/v1/events/frist-meanwhile", "*").statusCode(204);
        assertThat(paged).isEqualTo(whole);
    }

    @Test
    void aFixedNumberOfStatementsIsSent() {
        Response told = asked("tag=fristen&due=1887");
        assertThat(told.<List<String>>path("items.id")).hasSize(11);
        SqlStatements.of(told).isAtMost(27);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "due=2025-13                  | is no period",
                "due=2025-05/2025-04          | ends before it begins",
                "state=kept                   | there are met, late, missed",
                "state=mised                  | did you mean 'missed'",
                "state=met,!met               | Nothing is left",
                "state=                       | empty",
                "due=                         | empty",
                "actor=rusia                  | did you mean 'russia'",
                "limit=0                      | is no limit",
                "cursor=abc                   | damaged",
                "overdeu=true                 | Did you mean 'overdue'"
            })
    void whatCannotBeAskedIsSaid(String question, String said) {
        asked(question).then().statusCode(400).body("errors.detail", hasItem(containsString(said)));
    }
}

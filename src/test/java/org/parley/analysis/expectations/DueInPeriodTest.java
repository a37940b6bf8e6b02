package org.parley.analysis.expectations;

import static io.restassured.RestAssured.given;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.parley.Curated.delete;
import static org.parley.Curated.patch;
import static org.parley.Curated.post;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.parley.ApiTest;
import org.parley.database.MigratedAgain;
import org.parley.http.WithTokens;

/**
 * What falls due in a period that is looked up is what falls due both after its begin and before its end, for which everything is read.
 */
@ApiTest
@TestProfile(WithTokens.class)
class DueInPeriodTest {
    private static final List<String> DATES = List.of(
            "1871-02-28",
            "1871-03",
            "1871-03-01",
            "1871-03-15~",
            "1871-03-31",
            "1871-03-31T23:30:00",
            "1871-03-31/1871-03-31T05:00:00+14:00",
            "1843-01-31T23:30:00",
            "1871-04-01T00:30:00",
            "1871-03-31T22:30:00Z",
            "1871-04-01T05:00:00+06:00",
            "1871-04-01",
            "1871-03-3X",
            "[1871-02-01,1871-05-01]",
            "1871-03-31/1871-04-01",
            "1871-03-01/..",
            "../1871-03-31",
            "1871-12-31/1872-01-01",
            "1871-02/1872-02",
            "1871-02/1872-03",
            "1871-24",
            "1871",
            "187X",
            "1869/1875",
            "1871-03-31T22:30:00-06:00");

    /** The edges of periods. */
    private static final List<String> EDGES = List.of(
            "1843-01-31",
            "1843-02-01",
            "1870-12-31",
            "1871-02-28",
            "1871-02-28T23:00:00Z",
            "1871-03-01",
            "1871-03",
            "1871-03-31",
            "1871-03-31T00:00:00Z",
            "1871-03-31T12:00:00Z",
            "1871-04-01T00:00:00Z",
            "1871-04-01",
            "1871-04-02T00:00:00Z",
            "1872-01-01",
            "1873");

    @Inject
    AgroalDataSource database;

    @BeforeEach
    void world() {
        if (given().get("/v1/events/period-0-deadline").statusCode() == 200) {
            return;
        }
        for (int i = 0; i < DATES.size(); i++) {
            String date = DATES.get(i);
            String zone = date.matches(".*T\\d\\d:\\d\\d:00") ? i % 2 == 0 ? "Asia/Kamchatka" : "Asia/Manila" : "UTC";
            event("period-" + i + "-deadline", "deadline", date, zone, "occurred", "");
            event("period-" + i + "-call", "call", date, zone, "expected", "");
            event("period-" + i + "-set", "deadline", "1871-03-10", zone, "occurred", "\"due\": \"" + date + "\"");
            event(
                    "period-" + i + "-asked",
                    "proposal",
                    "1866",
                    zone,
                    "occurred",
                    "\"answer_expected\": \"" + date + "\"");
        }
    }

    private static void event(String id, String kind, String edtf, String zone, String status, String details) {
        post("/v1/events", """
                        {"id": "%s", "kind": "%s", "title": "Periods, %s", "when": {"edtf": "%s", "timezone": "%s"},
                         "status": "%s", "tags": ["duein"], "details": {%s}}""".formatted(id, kind, id, edtf, zone, status, details))
                .statusCode(201);
    }

    private static List<String> told(String question) {
        return given().urlEncodingEnabled(false)
                .get("/v1/analysis/expectations?tag=duein&limit=1000&" + question)
                .then()
                .statusCode(200)
                .extract()
                .path("items.id");
    }

    /** What is told of every period that two edges make, and what must be. */
    private static Map<String, List<String>> wrong(String match) {
        Map<String, List<String>> after = new HashMap<>();
        Map<String, List<String>> before = new HashMap<>();
        for (String edge : EDGES) {
            after.put(edge, told("due=" + edge + "/.." + match));
            before.put(edge, told("due=../" + edge + match));
        }
        Map<String, List<String>> wrong = new HashMap<>();
        int found = 0;
        for (String from : EDGES) {
            for (String until : EDGES.subList(EDGES.indexOf(from), EDGES.size())) {
                // Asked with one time of day, the other side is an instant too.
                if (from.contains("T") == until.contains("T") && !(from.equals(until) && from.contains("T"))) {
                    List<String> both = Stream.of(requireNonNull(after.get(from)))
                            .flatMap(List::stream)
                            .filter(requireNonNull(before.get(until))::contains)
                            .collect(Collectors.toCollection(ArrayList::new));
                    List<String> told = told("due=" + from + "/" + until + match);
                    found += told.size();
                    if (!told.equals(both)) {
                        wrong.put(from + "/" + until, List.of("told: " + told, "must be: " + both));
                    }
                }
            }
        }
        assertThat(found).isGreaterThan(100);
        return wrong;
    }

    @Test
    void whatMayFallDueInItIsFound() {
        assertThat(wrong("")).isEmpty();
    }

    @Test
    void whatFallsDueInItForCertainIsFound() {
        assertThat(wrong("&date_match=certain")).isEmpty();
    }

    @Test
    void periodsOfDueAndOfTheEventItselfBothHold() {
        for (String then :
                List.of("datetime=1866", "datetime=1871-04-01", "datetime=1871-03/1871-05&date_match=certain")) {
            assertThat(told("due=1871-03&" + then))
                    .isNotEmpty()
                    .isEqualTo(told("due=1871-03/..&" + then).stream()
                            .filter(told("due=../1871-03&" + then)::contains)
                            .toList());
        }
        assertThat(told("due=1871-03&datetime=1866")).contains("period-1-asked").doesNotContain("period-1-set");
    }

    @Test
    void whatWasMovedFallsDueThenAsItWasKnown() {
        String id = "period-moved";
        event(id, "proposal", "1866", "UTC", "occurred", "\"answer_expected\": \"1874-03-10\"");
        String then = given().get("/v1/events/" + id).path("recorded_at");
        patch(
                        "/v1/events/" + id,
                        "*",
                        "{\"details\": {\"answer_expected\": \"1874-06/..\"}, \"reason\": \"asked again\"}")
                .statusCode(200);
        assertThat(told("due=1874-03&kind=proposal")).doesNotContain(id);
        assertThat(told("due=1874-07")).contains(id);
        assertThat(told("due=1874-03&known_at=" + then)).contains(id);
        assertThat(told("due=1874-07&known_at=" + then)).doesNotContain(id);
        delete("/v1/events/" + id, "*").statusCode(204);
        assertThat(told("due=1874-07")).doesNotContain(id);
    }

    /** Before there were facets for it all was read. */
    @Test
    void whatWasRecordedBeforeItHadAFacetIsFoundToo() throws IOException, SQLException {
        List<String> before = told("due=1871-03");
        MigratedAgain.with(database, "V9__due.sql", "due");
        assertThat(told("due=1871-03")).isNotEmpty().isEqualTo(before);
        assertThat(told("due=1872-01")).contains("period-17-asked").doesNotContain("period-0-asked");
    }
}

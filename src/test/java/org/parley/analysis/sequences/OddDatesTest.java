package org.parley.analysis.sequences;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.parley.Curated.post;
import static org.parley.Curated.states;
import static org.parley.analysis.sequences.AskedPatterns.matches;
import static org.parley.analysis.sequences.AskedPatterns.sequences;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.quarkus.test.junit.TestProfile;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.parley.ApiTest;
import org.parley.http.WithTokens;

/** Where the columns of the record tell when an event was they tell what its view tells, however odd its date. */
@ApiTest
@TestProfile(WithTokens.class)
class OddDatesTest {
    /** With a time zone where one is named. */
    private static final List<String> DATES = List.of(
            "1883-03-01",
            "1883-03-01?",
            "1883-03-01~",
            "1883-03-01T00:00Z",
            "1883-03-01T00:00 Asia/Kolkata",
            "1883-03-01T23:30 Asia/Kolkata",
            "1883-03-01 Asia/Kolkata",
            "1883-03-01T00:00/1883-03-01T23:59 Europe/Moscow",
            "1883-03-01T00:00Z/1883-03-01T23:59Z",
            "1883-03-01T05:00/1883-03-01T09:00",
            "1883-03-01T01:00/1883-03-01 Asia/Kolkata",
            "1883-03-01T21:00/1883-03-02 America/New_York",
            "1883-03-01/1883-03-01",
            "1883-03-01/1883-03-03",
            "1883-03",
            "1883-03-0X",
            "[1883-03-01,1883-03-02]",
            "{1883-03-01,1883-03-04}",
            "1883-03-02T04:00-05:00",
            "1883-03-02",
            "../1883-03-02",
            "1883-03-02/..",
            "1883-03-03T00:00:00Z",
            "0001-01-01");

    @BeforeEach
    void world() {
        if (given().get("/v1/actors/oddland").statusCode() == 404) {
            states("oddland");
            for (int i = 0; i < DATES.size(); i++) {
                event("odd-statement-" + i, "statement", "speaker", DATES.get(i));
                event("odd-call-" + i, "call", "participant", DATES.get(i));
            }
        }
    }

    private static void event(String id, String kind, String role, String date) {
        String[] when = date.split(" ", -1);
        String zone = when.length == 1 ? "" : ", \"timezone\": \"" + when[1] + "\"";
        post("/v1/events", """
                        {"id": "%s", "kind": "%s", "title": "Odd, %s", "when": {"edtf": "%s"%s}, "tags": ["odd"],
                         "participants": [{"actor": "oddland", "role": "%s"}]}""".formatted(id, kind, id, when[0], zone, role)).statusCode(201);
    }

    /** A kind alone is told by a column; who took part by the view alone, which is then read for the date too. */
    @ParameterizedTest
    @ValueSource(strings = {"0d", "1d", "12h", "2d"})
    void aDateIsTheSameWhetherTheViewIsReadOrNot(String within) throws JsonProcessingException {
        List<String> byColumns = matches(sequences("statement, then call within " + within, "tag=odd", "limit=1000"));
        List<String> byViews = matches(
                sequences("statement by oddland, then call with oddland within " + within, "tag=odd", "limit=1000"));
        assertThat(byColumns).isEqualTo(byViews).hasSizeGreaterThan(10);
    }
}

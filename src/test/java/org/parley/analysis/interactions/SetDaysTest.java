package org.parley.analysis.interactions;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.parley.Curated.post;
import static org.parley.Curated.states;

import io.quarkus.test.junit.TestProfile;
import org.junit.jupiter.api.Test;
import org.parley.ApiTest;
import org.parley.http.WithTokens;

/** Whether the day of an event is known is asked of the days that are told of it: of a deadline, those on which it was set. */
@ApiTest
@TestProfile(WithTokens.class)
class SetDaysTest {
    private static void deadline(String tag, String due, String announced) {
        post("/v1/events", """
                        {"id": "%s", "kind": "deadline", "title": "Setzau sets a day", "when": {"edtf": "%s"}, "tags": ["%s"],
                         "participants": [{"actor": "setzau", "role": "speaker"}, {"actor": "hortland", "role": "addressee"}],
                         "details": {"announced": "%s"}}""".formatted(tag, due, tag, announced)).statusCode(201);
    }

    private static void told(String tag, String first, String last, int vague) {
        given().get("/v1/analysis/interactions?tag=" + tag)
                .then()
                .statusCode(200)
                .body("items.first", contains(first))
                .body("items.last", contains(last))
                .body("items.vague", contains(vague));
    }

    @Test
    void aDeadlineIsVagueWhereTheDayOnWhichItWasSetIs() {
        states("setzau", "hortland");
        deadline("setz-vague", "1884-06-02", "1884-05");
        deadline("setz-long", "1884-08", "1884-07-01/1884-07-03");
        told("setz-vague", "1884-05-01", "1884-05-31", 1);
        told("setz-long", "1884-07-01", "1884-07-03", 0);
    }
}

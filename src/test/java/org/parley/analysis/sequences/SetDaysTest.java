package org.parley.analysis.sequences;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.is;
import static org.parley.Curated.post;
import static org.parley.analysis.sequences.AskedPatterns.matches;
import static org.parley.analysis.sequences.AskedPatterns.sequences;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.quarkus.test.junit.TestProfile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.parley.ApiTest;
import org.parley.http.WithTokens;

/** A deadline stands where it was set, not where it falls due. */
@ApiTest
@TestProfile(WithTokens.class)
class SetDaysTest {
    @BeforeEach
    void world() {
        if (given().get("/v1/events/stell-call-1").statusCode() == 404) {
            event("stell-call-1", "call", "1885-03-01", "");
            event("stell-set", "deadline", "1885-06-01", "1885-03-03");
            event("stell-call-2", "call", "1885-03-03", "");
            event("stell-call-3", "call", "1885-03-05", "");
            event("stell-call-4", "call", "1885-06-02", "");
            event("stell-vague", "deadline", "1885-07-01", "1885-06-1X");
            event("stell-plain", "deadline", "1885-08-01", "");
            event("stell-call-5", "call", "1885-08-02", "");
        }
    }

    private static void event(String id, String kind, String edtf, String announced) {
        String details = announced.isEmpty() ? "" : ", \"details\": {\"announced\": \"" + announced + "\"}";
        post("/v1/events", """
                        {"id": "%s", "kind": "%s", "title": "It is said, %s", "when": {"edtf": "%s"}, "tags": ["stell"]%s}""".formatted(id, kind, id, edtf, details)).statusCode(201);
    }

    @Test
    void whatFollowsADeadlineFollowsTheDayOnWhichItWasSet() throws JsonProcessingException {
        assertThat(matches(sequences("deadline, then call within 3d", "tag=stell")))
                .containsExactly("1885-03-03 1885-03-05+2", "1885-08-01 1885-08-02+1");
        assertThat(matches(sequences("call, then deadline within 15d", "tag=stell")))
                .containsExactly(
                        "1885-03-01 1885-03-03+2", "1885-03-03 1885-03-03+0 ?", "1885-06-02 1885-06-1X+8..15 ?");
    }

    @Test
    void frequentSequencesTakeThatDayToo() {
        given().urlEncodingEnabled(false)
                .get("/v1/analysis/sequences/frequent?tag=stell&within=3d")
                .then()
                .statusCode(200)
                .body("events", is(7))
                .body("vague", is(1))
                .body("items.findAll { it.kind == 'deadline' && it.then == 'call' }.followed", contains(2));
    }
}

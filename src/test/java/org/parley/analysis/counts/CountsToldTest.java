package org.parley.analysis.counts;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.parley.Curated.post;
import static org.parley.analysis.Listed.answered;
import static org.parley.analysis.Listed.asked;
import static org.parley.analysis.Listed.each;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.TestProfile;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parley.ApiTest;
import org.parley.SqlStatements;
import org.parley.http.WithTokens;

/** What is told beside counts: names, what was left out, how the question was understood, what is wrong with it. */
@ApiTest
@TestProfile(WithTokens.class)
class CountsToldTest {
    private static final String ALL = "/v1/analysis/counts?limit=1000";

    @Test
    void ofManyTheFirstAreShownAndWhatIsLeftIsTold() {
        JsonNode all = answered(ALL + "&by=actor&process=ukraine-2025");
        JsonNode some = answered("/v1/analysis/counts?by=actor&limit=3&process=ukraine-2025");
        assertThat(some.path("items")).hasSize(3);
        assertThat(some.at("/left/0/by").asText()).isEqualTo("actor");
        assertThat(some.at("/left/0/values").asInt())
                .isEqualTo(all.path("items").size() - 3);
        assertThat(some.at("/left/0/events").asInt())
                .isEqualTo(each(all.path("items"))
                        .skip(3)
                        .mapToInt(row -> row.path("events").asInt())
                        .sum());
        assertThat(some.at("/query/limit").asInt()).isEqualTo(3);
        JsonNode table = answered("/v1/analysis/counts?by=month,actor&limit=3&process=ukraine-2025");
        assertThat(each(table.path("items"))
                        .map(row -> row.path("actor").asText())
                        .distinct())
                .hasSize(3);
        given().get("/v1/analysis/counts?by=actor&limit=5000")
                .then()
                .body("hints", contains("limit 5000 was capped to 1000."))
                .body("query.limit", is(1000));
    }

    @Test
    void namesStandBesideIds() {
        assertThat(each(answered(ALL + "&by=actor,kind&actor=lavrov&kind=call").path("items"))
                        .map(row -> row.path("actor_label").asText() + ", "
                                + row.path("kind_label").asText()))
                .contains("Sergey Lavrov, Call");
        given().get("/v1/analysis/counts?by=publisher&publisher=fox-news")
                .then()
                .statusCode(200)
                .body("items.find { it.publisher == 'fox-news' }.publisher_label", is("Fox News"));
    }

    @Test
    void nothingIsAnAnswerToo() {
        given().get("/v1/analysis/counts?by=actor&tag=nobody-has-it")
                .then()
                .statusCode(200)
                .body("items", empty())
                .body("total", is(0))
                .body("before", nullValue());
        given().get("/v1/analysis/counts?by=month&tag=nobody-has-it&datetime=2025-02/2025-04")
                .then()
                .body("items.month", contains("2025-02", "2025-03", "2025-04"))
                .body("items.events", contains(0, 0, 0));
        given().get("/v1/analysis/counts?by=week&datetime=1700&tag=seed")
                .then()
                .body("hints", contains(startsWith("No such event in that period;")));
        given().get("/v1/analysis/counts?by=kind&known_at=2001-01-01")
                .then()
                .body("total", is(0))
                .body("hints", contains(startsWith("Nothing was recorded before")));
        for (String by : List.of("role", "role,kind", "week,actor", "actor&level=state")) {
            given().get("/v1/analysis/counts?actor=counts-nobody&by=" + by)
                    .then()
                    .statusCode(400)
                    .body("errors[0].parameter", is("actor"));
            given().get("/v1/analysis/counts?tag=seed&datetime=1700&by=" + by)
                    .then()
                    .statusCode(200)
                    .body("items", empty());
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "kind=call                  | by    |       | 'by' says by what to count",
                "by=wek                     | by    | week  | Nothing can be counted by 'wek'; did you mean 'week'?",
                "by=frobnicate              | by    |       | there are kind, status",
                "by=week,month              | by    |       | both stretches of time",
                "by=week,kind,actor         | by    |       | takes one or two",
                "by=actor&level=stat        | level | state | did you mean 'state'?",
                "by=actor&limit=0           | limit |       | whole number from 1 to 1000",
                "by=week&knd=call           | knd   | kind  | Did you mean 'kind'?",
                "by=week&kind=cal           | kind  | call  | did you mean 'call'?",
                "by=day&datetime=1500/1999  | by    | month | has more than 10000 rows; ask for 'by=month' or a shorter 'datetime'",
                "by=day,kind&datetime=2000/2025 | by | month,kind | ask for 'by=month,kind' or a shorter 'datetime'."
            })
    void aBadQuestionIsToldWithTheNearestRightWord(String question, String parameter, String near, String detail) {
        var problem = given().get("/v1/analysis/counts?" + question).then().statusCode(400);
        problem.body("detail", containsString(detail)).body("errors[0].parameter", is(parameter));
        problem.body("errors[0].suggestion", near == null ? nullValue() : is(near));
    }

    @Test
    void allMistakesAreToldAtOnce() {
        given().get("/v1/analysis/counts?by=wek&level=x&limit=many&kind=cal&actor=lavrow")
                .then()
                .statusCode(400)
                .body("errors.parameter", contains("by", "level", "limit", "actor", "kind"));
    }

    @Test
    void theQuestionIsToldAsItWasUnderstood() {
        given().get("/v1/analysis/counts?by=Week,actor&actor=Lavrov")
                .then()
                .body("query.by", contains("week", "actor"))
                .body("query.level", is("direct"))
                .body("query.actor", contains("lavrov"))
                .body("query.limit", is(10))
                .body("query.as_of", startsWith("20"));
    }

    @ParameterizedTest
    @CsvSource({
        "by=week, 3",
        "by=week&known_at=2026-11-23T20:00:00Z, 4",
        "by=kind&actor=russia&datetime=2025-04, 4",
        "by=actor, 4",
        "'by=month,actor&topic=ceasefire', 6",
        "'by=actor,publisher&topic=ceasefire&kind=call', 8"
    })
    void theNumberOfStatementsIsFixed(String question, int most) {
        asked("/v1/analysis/counts?" + question);
        SqlStatements.of(asked("/v1/analysis/counts?" + question)).isAtMost(most);
    }

    @Test
    void whatIsKnownOfTheWholeIsNotAskedAgain() {
        asked("/v1/analysis/counts?by=quarter");
        assertThat(SqlStatements.of(asked("/v1/analysis/counts?by=quarter")).texts())
                .noneMatch(sql -> sql.contains("event_count"));
        post("/v1/events", "{\"kind\": \"call\", \"title\": \"Counted again\", \"when\": {\"edtf\": \"1897-07-01\"}}")
                .statusCode(201);
        assertThat(SqlStatements.of(asked("/v1/analysis/counts?by=quarter")).texts())
                .anyMatch(sql -> sql.contains("event_count"));
    }
}

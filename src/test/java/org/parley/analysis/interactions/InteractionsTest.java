package org.parley.analysis.interactions;

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
import static org.parley.analysis.Listed.answered;
import static org.parley.analysis.Listed.asked;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.parley.ApiTest;
import org.parley.SqlStatements;
import org.parley.http.WithTokens;

/** Interactions rest on who took part in the same events. */
@ApiTest
@TestProfile(WithTokens.class)
class InteractionsTest {
    private static final String ALL = "/v1/analysis/interactions?";

    @BeforeEach
    void world() {
        if (given().get("/v1/actors/quillon").statusCode() == 404) {
            for (String state : List.of("quillon", "tarsovia", "belmonde")) {
                post("/v1/actors", "{\"id\": \"" + state + "\", \"kind\": \"state\", \"name\": \"The " + state + "\"}")
                        .statusCode(201);
            }
            minister("quillon");
            minister("tarsovia");
            event("inter-call", "call", "1887-01-03", "", "quillon-minister initiator, tarsovia-minister recipient");
            event("inter-month", "call", "1887-02", "", "quillon participant, tarsovia participant");
            event(
                    "inter-never",
                    "call",
                    "1887-04-01",
                    ", \"status\": \"cancelled\"",
                    "quillon initiator, tarsovia recipient");
            event(
                    "inter-demand",
                    "demand",
                    "1887-03-05",
                    "",
                    "tarsovia demander, quillon addressee, belmonde addressee");
            event(
                    "inter-apart",
                    "meeting",
                    "1887-03-20/1887-03-22",
                    ", \"details\": {\"format\": \"separate\"}",
                    "belmonde mediator, quillon participant, tarsovia participant");
            event("inter-word", "statement", "1887-05-01", "", "quillon speaker, tarsovia mentioned");
            event("inter-within", "meeting", "1887-05-02", "", "quillon-minister participant, quillon participant");
        }
    }

    private static void minister(String state) {
        post("/v1/actors", """
                {"id": "%s-minister", "kind": "person", "name": "Minister of %s", "part_of": "%s"}""".formatted(state, state, state)).statusCode(201);
    }

    private static void event(String id, String kind, String edtf, String more, String parts) {
        String participants = List.of(parts.split(", ", -1)).stream()
                .map(part -> part.split(" ", -1))
                .map(part -> "{\"actor\": \"" + part[0] + "\", \"role\": \"" + part[1] + "\"}")
                .collect(Collectors.joining(", "));
        post("/v1/events", """
                {"id": "%s", "kind": "%s", "title": "Of %s", "when": {"edtf": "%s"}, "tags": ["inter"],
                 "participants": [%s]%s}""".formatted(id, kind, id, edtf, participants, more))
                .statusCode(201);
    }

    private static ValidatableResponse told(String question) {
        return asked(ALL + "tag=inter&" + question).then();
    }

    @Test
    void sidesHaveWhatThoseDidWhoStoodForThem() {
        told("").body("items.a", contains("quillon", "belmonde", "belmonde"))
                .body("items.b", contains("tarsovia", "quillon", "tarsovia"))
                .body("items.events", contains(4, 2, 2))
                .body("items[0].a_name", is("The quillon"))
                .body("items[0].vague", is(1))
                .body("items[0].contacts", is(2))
                .body("items[0].initiated_by_a", is(1))
                .body("items[0].initiated_by_b", is(1))
                .body("items[0].goldstein_events", is(3))
                .body("items[0].goldstein_mean", is(-1.0f))
                .body("items[0].first", is("1887-01-03"))
                .body("items[0].first_certain", is("1887-01-03"))
                .body("items[0].last", is("1887-03-22"))
                .body("items[0].last_certain", is("1887-03-22"))
                .body("items[0].last_contact", is("1887-02-28"))
                .body("items[0].last_contact_certain", is("1887-02-01"))
                .body("items[0].examples", contains("inter-call", "inter-demand", "inter-apart"))
                .body("items[1].contacts", is(1))
                .body("items[1].initiated_by_b", is(0))
                .body("items[2].initiated_by_b", is(1))
                .body("total", is(6))
                .body("paired", is(4))
                .body("pairs", is(3))
                .body("left", nullValue())
                .body("query.level", is("state"))
                .body("query.status", contains("occurred"));
    }

    @Test
    void directlyEachStandsForItself() {
        told("level=direct&datetime=1887-01")
                .body("items.a", contains("quillon-minister"))
                .body("items.b", contains("tarsovia-minister"))
                .body("items.a_name", contains("Minister of quillon"));
        told("level=direct&datetime=1887-05")
                .body("items.a", contains("quillon"))
                .body("paired", is(1));
        told("level=state&datetime=1887-05")
                .body("items", empty())
                .body("hints", hasItem(containsString("level=direct tells persons")));
    }

    @Test
    void othersThanThoseThatOccurredWhereTheyAreNamed() {
        told("status=cancelled")
                .body("items.events", contains(1))
                .body("items.contacts", contains(0))
                .body("items.initiated_by_a", contains(1));
    }

    @Test
    void aMatrixHasEveryoneInLineAndColumn() {
        told("shape=matrix")
                .body("actors.actor", contains("quillon", "tarsovia", "belmonde"))
                .body("actors.name", hasItem("The belmonde"))
                .body("rows", contains(contains(0, 4, 2), contains(4, 0, 2), contains(2, 2, 0)))
                .body("items", nullValue());
        told("shape=matrix&limit=2")
                .body("actors.actor", contains("quillon", "tarsovia"))
                .body("rows", contains(contains(0, 4), contains(4, 0)))
                .body("left.actors", is(1))
                .body("left.pairs", is(2))
                .body("left.events", is(4));
    }

    @Test
    void overTimeEachStretchIsToldForItself() {
        told("by=month&datetime=1887")
                .body("items.stretch", contains("1887-01", "1887-02", "1887-03", "1887-03", "1887-03"))
                .body("items.from", hasItem("1887-03-01"))
                .body("items.events", contains(1, 1, 2, 2, 2))
                .body("before", is(0))
                .body("open_start", is(0))
                .body("query.by", contains("month"));
        told("by=year&datetime=1887-02-10/1887-02-12").body("items.events", contains(1));
        told("by=month&datetime=1887-03-21").body("items", hasSize(3));
        told("by=day&datetime=1887-03-21").body("items", empty()).body("before", is(1));
    }

    @Test
    void thoseWithMostEventsAreToldAndWhatIsLeftIsCounted() {
        told("limit=1")
                .body("items.b", contains("tarsovia"))
                .body("left.pairs", is(2))
                .body("left.events", is(4));
        told("limit=5000").body("query.limit", is(1000)).body("hints", contains("limit 5000 was capped to 1000."));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "level=stat                | level | did you mean 'state'?",
                "by=mont                   | by    | did you mean 'month'?",
                "by=kind                   | by    | 'kind' is no stretch of time; there are day, week",
                "shape=matrix&by=month     | by    | A matrix has no place for time",
                "shape=matrx               | shape | matrix",
                "limit=0                   | limit | whole number from 1 to 1000",
                "actor=rusia               | actor | did you mean 'russia'",
                "levl=state                | levl  | Did you mean 'level'?"
            })
    void aBadQuestionIsToldWithWhatIsRight(String question, String parameter, String said) {
        given().get(ALL + question)
                .then()
                .statusCode(400)
                .body("errors[0].parameter", is(parameter))
                .body("detail", containsString(said));
    }

    @ParameterizedTest
    @ValueSource(strings = {"direct", "state"})
    void theListHasTheEventsOfEachPair(String level) {
        String question = "process=ukraine-2025&datetime=2025-03/2025-06&limit=40&level=" + level;
        JsonNode pairs = answered(ALL + question).path("items");
        assertThat(pairs).hasSize(40);
        for (JsonNode pair : pairs) {
            String see = pair.path("see").asText();
            long listed = answered(see.replaceFirst("^https?://[^/]*", "") + "&with_total=true&limit=1")
                    .path("total")
                    .asLong();
            if (level.equals("direct")) {
                assertThat(listed).as(see).isEqualTo(pair.path("events").asLong());
            } else {
                assertThat(listed)
                        .as(see)
                        .isGreaterThanOrEqualTo(pair.path("events").asLong());
            }
        }
        for (String other :
                List.of("&between=usa,russia", "&by=month", "&status=!cancelled", "&actor_scope=direct&actor=trump")) {
            assertThat(answered(ALL + question + other).path("items").path(0).has("see"))
                    .as(other)
                    .isFalse();
        }
    }

    @Test
    void theTableIsOneOfEdges() {
        List<String> lines = asked("/v1/analysis/interactions.csv?tag=inter")
                .asString()
                .lines()
                .toList();
        assertThat(lines.get(0)).startsWith("source,target,weight,type,stretch,from,a,a_name,b,b_name,events,");
        assertThat(lines.get(1)).startsWith("quillon,tarsovia,4,Undirected,,,quillon,The quillon,tarsovia,");
        assertThat(lines).hasSize(4);
    }

    @Test
    void allMistakesAreToldAtOnce() {
        given().get(ALL + "level=x&by=decade&limit=many&kind=cal")
                .then()
                .statusCode(400)
                .body("errors.parameter", contains("level", "by", "limit", "kind"));
    }

    /** The moment, what the question names, what is being renewed, and two statements a page of 100 events. */
    @ParameterizedTest
    @CsvSource({"tag=inter, 5", "'process=ukraine-2025&kind=call,meeting,demand', 5", "process=ukraine-2025, 7"})
    void statementsAreAFixedNumberAPage(String question, int most) {
        asked(ALL + question);
        SqlStatements.of(asked(ALL + question)).isAtMost(most);
    }
}

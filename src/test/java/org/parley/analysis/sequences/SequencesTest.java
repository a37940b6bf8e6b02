package org.parley.analysis.sequences;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;
import static org.parley.Curated.person;
import static org.parley.Curated.post;
import static org.parley.Curated.states;
import static org.parley.analysis.sequences.AskedPatterns.matches;
import static org.parley.analysis.sequences.AskedPatterns.sequences;
import static org.parley.analysis.sequences.AskedPatterns.told;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.quarkus.test.junit.TestProfile;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parley.ApiTest;
import org.parley.SqlStatements;
import org.parley.http.WithTokens;

/** A pattern is met by the events that a reader of the record would put beside each other. */
@ApiTest
@TestProfile(WithTokens.class)
class SequencesTest {

    @BeforeEach
    void world() {
        if (given().get("/v1/actors/folgeland").statusCode() == 404) {
            states("folgeland", "reihenmark");
            post("/v1/actors", """
                            {"id": "reihenhof", "kind": "organisation", "name": "Court of the Row", "part_of": "reihenmark"}""").statusCode(201);
            post("/v1/offices", """
                            {"id": "reihenhof-herald", "title": "Herald", "organisation": "reihenhof"}""").statusCode(201);
            person("herold", ", \"tenures\": [{\"office\": \"reihenhof-herald\", \"from\": \"1886\"}]");
            post("/v1/topics", """
                            {"id": "folge-toll", "label": "Toll", "definition": "Dues on roads"}""").statusCode(201);
            post("/v1/topics", """
                            {"id": "folge-bridge-toll", "label": "Bridge toll", "definition": "Dues on bridges", "broader": "folge-toll"}""").statusCode(201);
            event("call", "1887-03-01T10:00:00Z", "folgeland initiator, herold recipient", "");
            event("statement", "1887-03-01T18:00:00Z", "herold speaker", "\"topics\": [\"folge-bridge-toll\"],");
            event("demand", "1887-03-03", "folgeland demander, reihenmark addressee", "\"denies\": [\"folge-toll\"],");
            event("call", "1887-03-10", "folgeland participant, herold participant", "");
            event("statement", "1887-03", "herold speaker", "");
            event("meeting", "1887-04-01", "folgeland host, reihenmark mentioned", "\"status\": \"cancelled\",");
            event("call", "1887-05-01", "folgeland participant, herold participant", "");
            event("statement", "1887-05-01", "reihenmark speaker", "");
            event("demand", "1887-05-20", "herold demander", "");
            event("call", "1887-06-01", "folgeland participant, herold participant", "");
        }
    }

    /**
     * Called after its kind and date.
     *
     * @param who each with a role
     */
    private static void event(String kind, String edtf, String who, String more) {
        String participants = List.of(who.split(", ", -1)).stream()
                .map(one -> one.split(" ", -1))
                .map(one -> "{\"actor\": \"" + one[0] + "\", \"role\": \"" + one[1] + "\"}")
                .collect(Collectors.joining(", "));
        post("/v1/events", """
                        {"id": "folge-%s-%s", "kind": "%s", "title": "The %s of Folgeland", "when": {"edtf": "%s"}, %s
                         "tags": ["folge"], "participants": [%s]}""".formatted(
                        kind, edtf.substring(0, Math.min(10, edtf.length())), kind, kind, edtf, more, participants))
                .statusCode(201);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                // Times of day order the first; on 1 May there are none; of March nobody knows the day.
                "call, then statement within 3w | 1887-03-01T10:00:00Z 1887-03-01T18:00:00Z+0; 1887-05-01 1887-05-01+0 ?",
                "call, then statement within 7h | 1887-05-01 1887-05-01+0 ?",
                "call, then statement within 8h | 1887-03-01T10:00:00Z 1887-03-01T18:00:00Z+0; 1887-05-01 1887-05-01+0 ?",
                "statement by reihenmark, then demand within 3d | 1887-03 1887-03-03+0..2 ?;"
                        + " 1887-03-01T18:00:00Z 1887-03-03+2",
                "call to reihenmark, then statement by reihenhof on folge-toll, then demand on folge-toll"
                        + " | 1887-03-01T10:00:00Z 1887-03-01T18:00:00Z+0 1887-03-03+2",
                // Who denies the toll says nothing of that on bridges.
                "demand on folge-bridge-toll |",
                "call between folgeland and herold, not demand within 5d | 1887-03-10; 1887-05-01",
                // On 1 May the statement may have come before the call.
                "call, then demand within 60d until statement | 1887-05-01 1887-05-20+19 ?",
                "meeting |",
                "meeting status cancelled or expected | 1887-04-01",
                // Who only excludes statuses is told of what came to pass, as with the filter.
                "meeting not status missed |",
                "demand not by herold, then any but meeting or demand within 40d | 1887-03-03 1887-03-10+7",
                "any with reihenmark status cancelled |",
                "demand by 'Rudolf herold', then call | 1887-05-20 1887-06-01+12"
            })
    void patternsAreMet(String pattern, @Nullable String found) throws JsonProcessingException {
        List<String> expected = found == null ? List.of() : List.of(found.split("; ", -1));
        assertThat(matches(sequences(pattern, "tag=folge"))).containsExactlyElementsOf(expected);
    }

    @Test
    void theAnswerTellsEventsGapsDelaysAndRates() {
        told("CALL between Folgeland and herold THEN demand within 3w", "tag=folge", "datetime=1887")
                .body("items[0].certain", is(true))
                .body("items[0].events.step", contains(1, 2))
                .body("items[0].events.id", contains("folge-call-1887-03-01", "folge-demand-1887-03-03"))
                .body("items[0].events[1].kind", is("demand"))
                .body("items[0].events[1].title", is("The demand of Folgeland"))
                .body("items[0].events[0].gap", nullValue())
                .body("count.began", is(4))
                .body("count.certain", is(2))
                .body("count.possible", is(0))
                .body("left", nullValue())
                .body("steps.text", contains("call between folgeland and herold", "then demand within 21d"))
                .body("steps.events", contains(4, 2))
                .body("steps[1].delay.known", is(2))
                .body("steps[1].delay.median", is(10.5f))
                // The three weeks after the call of June are not over when the last event begins.
                .body("steps[1].rate.of", is(3))
                .body("steps[1].rate.followed", is(2))
                .body("steps[1].rate.share", is(0.667f))
                .body("steps[1].explanation", containsString("2 of 3 (67 %)"))
                .body("query.pattern", is("call between folgeland and herold, then demand within 21d"))
                .body("query.status", contains("occurred", "missed"))
                .body("query.limit", is(50));
        told("call, then demand within 3w", "tag=folge", "limit=1")
                .body("items", hasSize(1))
                .body("left", is(1));
    }

    @Test
    void whatNobodyMeetsIsSaid() {
        told("decision by folgeland, then call", "tag=folge")
                .body("items", empty())
                .body(
                        "hints",
                        hasItem(containsString("meets step 1 ('decision by folgeland'). 'by' and 'to' ask for roles")));
        told("call, not demand within 4w", "tag=folge").body("count.undecided", is(1));
    }

    @Test
    void filtersChooseTheEventsThatAreLookedAt() {
        told("call, then demand within 3w", "tag=folge", "kind=call").body("items", empty());
        told("meeting", "tag=folge", "status=cancelled").body("items", hasSize(1));
        told("any", "tag=folge", "known_at=2001").body("items", empty());
        told("call with reihenmark", "tag=folge", "actor_scope=direct").body("items", empty());
        told("call, then demand within 3w", "tag=folge", "datetime=1887-05").body("items", hasSize(1));
    }

    @Test
    void howeverManyEventsTheStatementsOfAPageAreFew() {
        sequences("call", "process=ukraine-2025");
        SqlStatements.of(sequences(
                        "call between usa and russia, then demand by russia within 3d", "process=ukraine-2025"))
                .isAtMost(9);
        // Sources and publishers are looked up, and two statements tell which events of a page cite them.
        SqlStatements.of(sequences(
                        "call from source fox-20250427 or tass-1950147, then demand not from publisher tass or fox-news",
                        "process=ukraine-2025"))
                .isAtMost(15);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "cal by usa | At character 1: 'cal' came; a kind of event was expected | call",
                "call by usa, then call widthin 3d | At character 24: 'widthin' came | within",
                "call by rusia | At character 9: No actor 'rusia'. Did you mean 'russia' | russia",
                "call in ukraine-2024 | At character 9: There is no process 'ukraine-2024'; did you mean | ukraine-2025",
                "call by usa not with rusia | At character 22: No actor 'rusia'. Did you mean 'russia' | russia",
                "call not from source fox-2025042 | At character 22: There is no source 'fox-2025042'; did you mean | fox-20250427",
                "call from publisher fox-nws | At character 21: There is no publisher 'fox-nws'; did you mean | fox-news",
                "call from publisher zzz | At character 21: There is no publisher 'zzz'. | ",
                "call omitting seasefire | At character 15: No topic 'seasefire'. Did you mean 'ceasefire'? | ceasefire",
                "call on seasefire | At character 9: No topic 'seasefire'. Did you mean 'ceasefire'? | ceasefire",
                "call between usa and Washington | At character 14: 'between' takes different actors; 'usa' is among | "
            })
    void whatIsNoPatternIsSaid(String pattern, String said, String suggestion) {
        sequences(pattern)
                .then()
                .statusCode(400)
                .body("errors.parameter", everyItem(is("pattern")))
                .body("errors[0].detail", containsString(said))
                .body("errors[0].suggestion", is(suggestion));
    }

    @Test
    void allMistakesAreSaidAtOnce() {
        sequences("call by rusia, then call on seasefire", "kind=cal", "limit=0", "bogus=1")
                .then()
                .statusCode(400)
                .body("errors.parameter", hasItems("pattern", "kind", "limit", "bogus"))
                .body("errors", hasSize(5));
        sequences("call by rusia", "bogus=1").then().statusCode(400).body("errors", hasSize(2));
        given().get("/v1/analysis/sequences")
                .then()
                .statusCode(400)
                .body("errors[0].suggestion", is("call between usa and russia, then demand by russia within 3d"));
        sequences(" ").then().statusCode(400);
    }
}

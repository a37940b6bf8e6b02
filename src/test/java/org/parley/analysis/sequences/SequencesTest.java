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

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.util.ArrayList;
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
            for (String state : List.of("folgeland", "reihenmark")) {
                post("/v1/actors", "{\"id\": \"" + state + "\", \"kind\": \"state\", \"name\": \"" + state + "\"}")
                        .statusCode(201);
            }
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

    private static Response sequences(String pattern, String... more) {
        var question = given().queryParam("pattern", pattern);
        for (String each : more) {
            String[] pair = each.split("=", 2);
            question.queryParam(pair[0], pair[1]);
        }
        return question.get("/v1/analysis/sequences");
    }

    private static ValidatableResponse told(String pattern, String... more) {
        return sequences(pattern, more).then().statusCode(200);
    }

    /** Dates of the events, after a plus the days since the one before; a question mark where it is not certain. */
    private static List<String> matches(Response told) throws JsonProcessingException {
        List<String> matches = new ArrayList<>();
        for (JsonNode item : new ObjectMapper().readTree(told.asString()).path("items")) {
            List<String> words = new ArrayList<>();
            item.path("events").forEach(event -> words.add(event.path("when").asText() + gap(event.path("gap"))));
            if (!item.path("certain").asBoolean()) {
                words.add("?");
            }
            matches.add(String.join(" ", words));
        }
        return matches;
    }

    private static String gap(JsonNode gap) {
        String least = gap.path("least").asText();
        String most = gap.path("most").asText();
        return gap.isMissingNode() ? "" : "+" + (least.equals(most) ? least : least + ".." + most);
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

    /** Steps find events as filters do. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "any by usa | actor=usa&role=initiator,visitor,mediator,speaker,demander,proposer,signatory,guarantor",
                "any by peskov or kremlin | actor=peskov,kremlin&role=initiator,visitor,mediator,speaker,demander,proposer,signatory,guarantor",
                "any to ukraine | actor=ukraine&role=recipient,host,addressee",
                "any with white-house | actor=white-house&role=initiator,recipient,participant,host,visitor,mediator,speaker,addressee,"
                        + "demander,proposer,signatory,guarantor",
                "any between usa and lavrov | between=usa,lavrov",
                "any between ukraine and usa and france | between=ukraine,usa,france",
                "any between rubio and usa | between=rubio,usa",
                "any on ceasefire | topic=ceasefire",
                "any on sanctions-relief or sanctions-pressure | topic=sanctions-relief,sanctions-pressure",
                "deadline or response by russia | kind=deadline,response&actor=russia&role=initiator,visitor,mediator,speaker,demander,"
                        + "proposer,signatory,guarantor"
            })
    void aStepFindsWhatTheFilterFinds(String pattern, String filter) {
        for (String more :
                List.of("date_match=possible", "date_match=certain", "actor_scope=direct", "kind=!statement")) {
            List<String> listed = given().urlEncodingEnabled(false)
                    .get("/v1/events?limit=1000&status=occurred,missed&process=ukraine-2025&" + more + "&" + filter)
                    .path("items.id");
            List<List<String>> found = sequences(pattern, "limit=1000", "process=ukraine-2025", more)
                    .path("items.events.id");
            assertThat(found.stream().map(ids -> ids.get(0)).toList()).as(more).isEqualTo(listed);
        }
    }

    /** Read off the bundled timeline by hand. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                // Of twelve calls four were followed by the next within three days; 28 May to 1 June are four.
                "call between usa and russia, then call between usa and russia within 3d | 2025-02-12 2025-02-15+3;"
                        + " 2025-03-15 2025-03-18+3; 2025-05-17 2025-05-19+2; 2025-06-01 2025-06-04+3",
                // Lavrov on troops, Putin on aid, O Globo, the memorandum; the demand of 18 March stands before the
                // call of that day.
                "call between usa and russia, then demand by russia within 3d | 2025-02-15 2025-02-18+3; 2025-03-15 2025-03-18+3;"
                        + " 2025-04-27 2025-04-28+1; 2025-06-01 2025-06-02+1",
                // 'Within days' said on 18 April means the twenties; Vance and Bruce named no end; the fifth, 8 August,
                // had no call.
                "deadline by usa, then call between usa and russia within 7d | 2025-04-2X 2025-04-27+0..7 ?;"
                        + " 2025-04-23/.. 2025-04-27+0..4 ?; 2025-04-29/.. 2025-05-17+0..7 ?",
                // The Easter truce was said to be broken on its second day; the other two only after ten days.
                "ceasefire, not violation within 3d | 2025-03-18; 2025-04-28",
                // Ukraine answered first in February and March; on 11 March on the day of the proposal, which leaves
                // open what came first.
                "proposal by usa, then response by russia within 30d until response by ukraine | 2025-03-11 2025-03-13+2 ?;"
                        + " 2025-04-17 2025-04-21+4",
                // Both rounds of Istanbul ended with an agreement on the same day, of which no time of day is told.
                "meeting between russia and ukraine, then agreement by ukraine within 0d | 2025-05-16 2025-05-16+0 ?;"
                        + " 2025-06-02 2025-06-02+0 ?"
            })
    void sequencesOfTheBundledTimeline(String pattern, String found) throws JsonProcessingException {
        assertThat(matches(sequences(pattern, "process=ukraine-2025", "datetime=2025")))
                .containsExactly(found.split("; ", -1));
    }

    /** The violations begin on 28 March, 20 April, 8 May and 6 June: four days each lie within three days before, of 284 to 20 November. */
    @Test
    void ratesOfTheBundledTimeline() {
        told("ceasefire, then violation within 3d", "process=ukraine-2025", "datetime=2025")
                .body("steps[1].rate.of", is(3))
                .body("steps[1].rate.followed", is(1))
                .body("steps[1].base_rate.days.of", is(284))
                .body("steps[1].base_rate.days.followed", is(16))
                .body("steps[1].base_rate.days.share", is(0.056f));
        // Of 3, 3, 2 and 3 days.
        told("call between usa and russia, then call between usa and russia within 3d", "process=ukraine-2025")
                .body("count.began", is(12))
                .body("steps[1].delay.q1", is(2.75f))
                .body("steps[1].delay.median", is(3f))
                .body("steps[1].delay.q3", is(3f));
    }

    @Test
    void howeverManyEventsTheStatementsOfAPageAreFew() {
        sequences("call", "process=ukraine-2025");
        SqlStatements.of(sequences(
                        "call between usa and russia, then demand by russia within 3d", "process=ukraine-2025"))
                .isAtMost(8);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "cal by usa | At character 1: 'cal' came; a kind of event was expected | call",
                "call by usa, then call widthin 3d | At character 24: 'widthin' came | within",
                "call by rusia | At character 9: No actor 'rusia'. Did you mean 'russia' | russia",
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
        sequences("call by rusia, then call on seasefire", "kind=cal", "limit=0")
                .then()
                .statusCode(400)
                .body("errors.parameter", hasItems("pattern", "kind", "limit"))
                .body("errors", hasSize(4));
        given().get("/v1/analysis/sequences")
                .then()
                .statusCode(400)
                .body("errors[0].suggestion", is("call between usa and russia, then demand by russia within 3d"));
        sequences(" ").then().statusCode(400);
    }
}

package org.parley.timeline;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.matchesPattern;

import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.parley.ApiTest;
import org.parley.Curated;
import org.parley.http.WithTokens;

/** How questions are understood, and what is said of those that cannot be. */
@ApiTest
@TestProfile(WithTokens.class)
class QuestionsTest {
    private static final String CALL = "/v1/events/2025-04-27-rubio-lavrov-call";

    private static final String OMITTED = "sanctions-relief";

    @BeforeEach
    void world() {
        MadeUp.world();
    }

    @Test
    void theQuestionIsToldWithIdsAndMoments() {
        given().get("/v1/events?actor=Lavrov,!GRAUSTARK&between=RUSSIA,usa&overdue=false"
                        + "&datetime=now-P30D/..&recorded=2025/today&reported=../today&known_at=2199-01-01")
                .then()
                .statusCode(200)
                .body("query.actor", contains("lavrov", "!graustark"))
                .body("query.between", contains("russia", "usa"))
                .body("query.overdue", is(false))
                .body("query.datetime", matchesPattern("\\d{4}-\\d\\d-\\d\\dT[0-9:.]+Z/\\.\\."))
                .body("query.recorded", matchesPattern("2025/\\d{4}-\\d\\d-\\d\\d"))
                .body("query.reported", matchesPattern("\\.\\./\\d{4}-\\d\\d-\\d\\d"))
                .body("query.known_at", is("2199-01-01T23:59:59.999999Z"))
                .body("self", containsString("actor=Lavrov"));
    }

    @Test
    void referenceDataTellsItsQuestionToo() {
        given().get("/v1/offices?holder=Lavrov&organisation=RUSSIA&at=today")
                .then()
                .body("query.holder", is("lavrov"))
                .body("query.organisation", is("russia"))
                .body("query.at", matchesPattern("\\d{4}-\\d\\d-\\d\\d"));
        given().get("/v1/actors?part_of=RUSSIA").then().body("query.part_of", is("russia"));
        given().get("/v1/positions?holder=RUSSIA").then().body("query.holder", is("russia"));
        given().get("/v1/processes?party=RUSSIA").then().body("query.party", is("russia"));
    }

    @Test
    void aQuestionAsUnderstoodIsThatQuestion() {
        List<String> asked =
                given().get("/v1/events?actor=LAVROV&kind=call&fields=id").path("items.id");
        List<String> understood =
                given().get("/v1/events?actor=LAVROV&kind=call&fields=id").path("query.actor");
        List<String> again = given().queryParam("actor", understood)
                .get("/v1/events?kind=call&fields=id")
                .path("items.id");
        assertThat(again).isEqualTo(asked).isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/v1/events?actors=usa&kind=cal&limit=0&sort=up&cursor=x&fields=titel&with_total=maybe&actor=lavrow&topic="
                        + "| actors,kind,limit,sort,cursor,fields,with_total,actor,topic",
                CALL + "?knownat=2025&embed=link&fields=titel&known_at=soon | knownat,embed,fields,known_at",
                CALL + "/context?sort=time&before=-1&after=x&kind=cal | sort,before,after,kind",
                "/v1/events/nobody-knows?knownat=2025 | knownat",
                "/v1/actors?knd=person&kind=persn&limit=0 | knd,kind,limit",
                "/v1/sources?q=&publishers=x | q,publishers"
            })
    void allMistakesAreToldAtOnce(String request, String parameters) {
        given().get(request).then().statusCode(400).body("errors.parameter", containsInAnyOrder((Object[])
                parameters.split(",")));
        given().head(request).then().statusCode(400);
    }

    @Test
    void withAnUnknownParameterTheTypeSaysSo() {
        given().get("/v1/events?actors=usa&kind=cal")
                .then()
                .body("type", endsWith("#unknown-parameter"))
                .body("errors.suggestion", contains("actor", "call"));
        given().get("/v1/events?kind=cal&topic=").then().body("type", endsWith("#bad-parameter"));
    }

    @Test
    void mistakesInAnAddressStopAWrite() {
        Curated.post("/v1/events?dry_runs=true&reason=", MadeUp.call("questions-never", ""))
                .statusCode(400)
                .body("errors.parameter", contains("dry_runs", "reason"));
        given().get("/v1/events/questions-never").then().statusCode(404);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/v1/events?actor=",
                "/v1/events?actor",
                "/v1/events?datetime= ",
                "/v1/actors?q=",
                "/v1/dates?edtf="
            })
    void anEmptyParameterIsAMistake(String request) {
        given().get(request)
                .then()
                .statusCode(400)
                .body("errors.size()", is(1))
                .body("detail", endsWith("is empty; give it a value or leave it out."));
    }

    @Test
    void aContextTellsItsQuestion() {
        given().get(CALL + "/context?actor=Lavrov&before=0&after=500")
                .then()
                .statusCode(200)
                .body("before", empty())
                .body("after.id", hasItem(containsString("lavrov")))
                .body("hints", contains("after 500 was capped to 100"))
                .body("query.actor", contains("lavrov"))
                .body("query.process", contains("ukraine-2025"))
                .body("query.before", is(0))
                .body("query.after", is(100));
        given().get(CALL + "/context?sort=-time")
                .then()
                .statusCode(400)
                .body("detail", containsString("'sort' is no parameter of " + CALL + "/context."));
        given().get(CALL + "/context?before=few")
                .then()
                .statusCode(400)
                .body("detail", is("'few' is no before; write a whole number from 0 to 100."));
    }

    @Test
    void fieldsThatAreNotEmbeddedAreMissed() {
        given().get(CALL + "?fields=id,citations.source,links&embed=links")
                .then()
                .statusCode(400)
                .body("errors.suggestion", contains("embed=citations"))
                .body("detail", is("'citations' comes only when it is embedded; add 'embed=citations'."));
        given().get(CALL + "?fields=citations.source&embed=citations").then().statusCode(200);
    }

    @Test
    void whoMayHaveActedIsNotCertainlyAbsent() {
        Curated.post("/v1/offices", """
                {"id": "graustark-envoy", "title": "Envoy", "organisation": "graustark"}""");
        Curated.post("/v1/actors", """
                {"id": "quinnox", "kind": "person", "name": "Axel Quinnox",
                 "tenures": [{"office": "graustark-envoy", "from": "../1893-10-09", "until": "1894"}]}""");
        Curated.post("/v1/events", """
                {"id": "questions-vague", "kind": "statement", "title": "Quinnox speaks", "when": {"edtf": "1893-10-05"},
                 "tags": ["questions-vague"], "participants": [{"actor": "quinnox", "role": "speaker"}]}""").statusCode(201);

        assertThat(vague("actor=graustark")).isNotEmpty();
        assertThat(vague("actor=graustark&date_match=certain")).isEmpty();
        assertThat(vague("actor=!graustark")).isEmpty();
        assertThat(vague("actor=!graustark&date_match=certain")).isEmpty();
        assertThat(vague("actor=!graustark&actor_scope=direct")).isNotEmpty();
        assertThat(vague("actor=!axphain&date_match=certain")).isNotEmpty();
    }

    private static List<String> vague(String filters) {
        return ids(filters + "&tag=questions-vague");
    }

    /** Those of the year 1893. */
    private static List<String> ids(String filters) {
        return given().get("/v1/events?datetime=1893&limit=1000&fields=id&" + filters)
                .path("items.id");
    }

    @Test
    void aRoleWithAnExclamationMarkMustNotHold() {
        String mentioned = ",\"process\":[],\"tags\":[\"questions-roles\"]";
        Curated.post("/v1/events", """
                {"id": "questions-mentioned", "kind": "statement", "title": "Graustark speaks of Axphain",
                 "when": {"edtf": "1893-10-05"}, "tags": ["questions-roles"],
                 "participants": [{"actor": "graustark", "role": "speaker"}, {"actor": "axphain", "role": "mentioned"}]}""").statusCode(201);
        MadeUp.recorded("questions-call", mentioned);

        assertThat(ids("tag=questions-roles&role=!mentioned")).containsExactly("questions-call");
        assertThat(ids("tag=questions-roles&role=speaker,!mentioned")).isEmpty();
        assertThat(ids("tag=questions-roles&actor=axphain&role=!mentioned")).containsExactly("questions-call");
        assertThat(ids("tag=questions-roles&actor=graustark&role=!mentioned"))
                .containsExactlyInAnyOrder("questions-call", "questions-mentioned");
        assertThat(ids("tag=questions-roles&actor=!axphain&role=mentioned")).containsExactly("questions-call");
    }

    @Test
    void coverageWithAnExclamationMarkMustNotHold() {
        String coverage = ",'tags':['questions-coverage'],'topics':['ceasefire'],'omits':['%s']".formatted(OMITTED);
        MadeUp.recorded("questions-covered", coverage.replace('\'', '"'));

        assertThat(ids("tag=questions-coverage&topic=ceasefire&coverage=!omitted"))
                .hasSize(1);
        assertThat(ids("tag=questions-coverage&topic=" + OMITTED + "&coverage=!omitted"))
                .isEmpty();
        assertThat(ids("tag=questions-coverage&coverage=!denied")).hasSize(1);
        assertThat(ids("tag=questions-coverage&coverage=!omitted")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "/v1/events, kind, '[call, !call]'",
        "/v1/events, link_type, '[has_response, !follows]'",
        "/v1/events/{id}/context, role, '[mentioned, !mentioned]'",
        "/v1/events/{id}, embed, '[citations, all]'",
        "/v1/actors, kind, '[person, armed_group]'",
        "/v1/sources, kind, '[agency]'"
    })
    void theWordsOfListsAreDeclared(String path, String parameter, String words) {
        List<String> declared = declared(path, parameter).getList("items.enum");
        assertThat(declared).contains(words.replaceAll("[\\[\\]]", "").split(", "));
    }

    @Test
    void singleWordsAndTruthsAreDeclared() {
        assertThat(declared("/v1/events", "sort").getList("enum"))
                .containsExactly("time", "-time", "recorded", "-recorded", "relevance");
        assertThat(declared("/v1/events", "date_match").getList("enum")).containsExactly("possible", "certain");
        assertThat(declared("/v1/events", "overdue").getString("type")).isEqualTo("boolean");
        assertThat(declared("/v1/events", "with_total").getString("type")).isEqualTo("boolean");
    }

    /** The schema of a parameter, as the document has it. */
    private static JsonPath declared(String path, String parameter) {
        String place = "paths.'%s'.get.parameters.find { it.name == '%s' }.schema".formatted(path, parameter);
        return given().get("/openapi?format=json").jsonPath().setRootPath(place);
    }

    @Test
    void whatIsOddIsHinted() {
        given().get("/v1/events?limit=5000")
                .then()
                .body("hints", hasItem("limit 5000 was capped to 1000; follow 'next' for the rest."));
    }
}

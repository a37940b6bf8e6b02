package org.parley.analysis.contradictions;

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
import static org.parley.Curated.delete;
import static org.parley.Curated.post;
import static org.parley.Curated.states;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parley.ApiTest;
import org.parley.SqlStatements;
import org.parley.database.MigratedAgain;
import org.parley.http.WithTokens;

/** What curators recorded as contradictory and what rules find are both told, and never taken for each other. */
@ApiTest
@TestProfile(WithTokens.class)
class ContradictionsTest {
    @Inject
    AgroalDataSource database;

    @BeforeEach
    void world() {
        if (given().get("/v1/positions/open-ford").statusCode() == 404) {
            states("furtland", "steinmark");
            post("/v1/topics", "{\"id\": \"ford\", \"label\": \"The ford\"}").statusCode(201);
            post("/v1/positions", """
                            {"id": "open-ford", "holder": "furtland", "topic": "ford", "text": "The ford is open to all",
                             "addressed_to": ["steinmark"]}""").statusCode(201);
            event("ford-raised", "proposal", "1895-01-01", move("raised", "furtland"));
            event("ford-accepted", "response", "1895-01-10", move("accepted", "steinmark"));
            event("ford-rejected", "response", "1895-02", move("rejected", "steinmark"));
            event("ford-refused", "statement", "1895-03-01", move("rejected", "furtland"));
            event("ford-contradicted", "statement", "1895-04-01", move("contradicted", "furtland") + """
                    , "links": [{"type": "contradicts", "event": "ford-raised", "note": "shut for a day"}]""");
            event("ford-breach", "violation", "1895-05-01", """
                    , "details": {"claims": [{"by": "furtland", "against": "steinmark"}]},
                      "links": [{"type": "breaches", "event": "ford-accepted"}]""");
            event("ford-talk", "call", "1895-06-01", """
                    , "details": {"durations": [{"value": "PT1H"}, {"value": "PT2H", "by": "steinmark"}]}""");
            event("ford-account-a", "readout", "1895-06-02", """
                    , "topics": ["ford"], "links": [{"type": "account_of", "event": "ford-talk"}]""");
            event("ford-account-b", "readout", "1895-06-02", """
                    , "denies": ["ford"], "links": [{"type": "account_of", "event": "ford-talk"}]""");
        }
    }

    private static String move(String act, String by) {
        return ", \"moves\": [{\"position\": \"open-ford\", \"act\": \"" + act + "\", \"by\": \"" + by + "\"}]";
    }

    private static void event(String id, String kind, String edtf, String more) {
        event(
                id,
                kind,
                edtf,
                more.contains("\"tags\"") ? more : tag("fordtalk", more),
                kind.equals("call") ? "initiator" : "speaker");
    }

    private static void event(String id, String kind, String edtf, String more, String role) {
        post("/v1/events", """
                        {"id": "%s", "kind": "%s", "title": "The ford, %s", "when": {"edtf": "%s"},
                         "participants": [{"actor": "furtland", "role": "%s"}]%s}""".formatted(id, kind, id, edtf, role, more)).statusCode(201);
    }

    private static Response asked(String question) {
        return given().urlEncodingEnabled(false).get("/v1/analysis/contradictions?" + question);
    }

    private static ValidatableResponse told(String question) {
        return asked(question).then().statusCode(200);
    }

    @Test
    void eachRuleFindsItsOwn() {
        told("tag=fordtalk")
                .body(
                        "items.rule",
                        contains(
                                "linked",
                                "moved",
                                "accepted_and_rejected",
                                "refused_own",
                                "breached",
                                "rival_values",
                                "rival_accounts"))
                .body("items.findAll { it.basis == 'recorded' }.rule", contains("linked", "moved"));
    }

    @Test
    void whatIsLinkedNamesBothAndTheNote() {
        told("tag=fordtalk&rule=linked")
                .body("items[0].events.id", contains("ford-contradicted", "ford-raised"))
                .body("items[0].events[0].note", is("shut for a day"))
                .body("query.rule", contains("linked"));
    }

    /** What was taken back, what a source merely tells, and what is the same written otherwise. */
    @Test
    void whatIsNoContradictionIsNotTold() {
        if (given().get("/v1/events/weir-told").statusCode() == 404) {
            event("weir-raised", "proposal", "1896-01-01", tag("weir", move("raised", "furtland")));
            event("weir-doubted", "statement", "1896-01-02", tag("weir", link("contradicts", "weir-raised")));
            event("weir-breach", "violation", "1896-01-03", tag("weir", link("breaches", "weir-raised")));
            event("weir-kept", "proposal", "1896-01-04", tag("weir", move("raised", "furtland")));
            event("weir-told", "violation", "1896-01-05", tag("weir", link("breaches", "weir-kept")));
            event("weir-done", "violation", "1896-01-06", tag("weir", link("breaches", "weir-kept")), "initiator");
            event("weir-talk", "call", "1896-01-07", tag("weir", """
                    , "details": {"durations": [{"value": "PT60M"}, {"value": "PT1H", "by": "steinmark"}]}"""));
            delete("/v1/events/weir-raised", "*").statusCode(204);
        }
        told("tag=weir")
                .body("items.rule", contains("breached"))
                .body("items[0].events.id", contains("weir-done", "weir-kept"));
    }

    @Test
    void lengthsBeyondAllYearsAreRivalsToo() {
        post("/v1/events", """
                        {"id": "ford-ever", "kind": "ceasefire", "title": "A truce for ever", "when": {"edtf": "1897-05-01"}, "tags": ["ever"],
                         "details": {"durations": [{"value": "P306783379W"}, {"value": "P2147483647Y12M"}, {"value": "P2W"},
                           {"value": "P14D"}, {"value": "P1MT1H"}]}}""").statusCode(201);
        told("tag=ever")
                .body("items.rule", contains("rival_values"))
                .body(
                        "items[0].explanation",
                        is("4 values are told of 'durations': P306783379W, P2147483647Y12M, P2W, P1MT1H."))
                .body("items[0].values", hasSize(5));
    }

    @Test
    void whoIsNoHolderIsNamedWhereItContradicts() {
        event("ford-other", "statement", "1897-06-01", move("contradicted", "steinmark") + tag("other", ""));
        told("tag=other")
                .body("items.rule", contains("moved"))
                .body("items[0].explanation", containsString("'steinmark' contradicted by this the position"));
    }

    /** Before there was a facet for it the text alone told; the migration reads that once. */
    @Test
    void whatWasRecordedBeforeItHadAFacetIsFoundToo() throws IOException, SQLException {
        if (given().get("/v1/events/ford-siege").statusCode() == 404) {
            post("/v1/events", """
                            {"id": "ford-siege", "kind": "statement", "title": "The siege of the ford", "tags": ["siege"],
                             "when": {"edtf": "1897/1899", "alternatives": [{"edtf": "1898", "by": "steinmark"}]},
                             "participants": [{"actor": "furtland", "role": "speaker"}]}""").statusCode(201);
        }
        List<String> questions = List.of("tag=fordtalk", "tag=siege", "datetime=1898-03", "tag=siege&actor=furtland");
        List<Object> before = found(questions);
        assertThat(before).allSatisfy(found -> assertThat(found.toString()).contains("ford-"));
        MigratedAgain.with(database, "V8__rivals.sql", "rival");
        assertThat(found(questions)).isEqualTo(before);
    }

    private static List<Object> found(List<String> questions) {
        return questions.stream()
                .<Object>map(question ->
                        told(question + "&rule=rival_values").extract().path("items"))
                .toList();
    }

    private static String tag(String tag, String more) {
        return ", \"tags\": [\"" + tag + "\"]" + more;
    }

    private static String link(String type, String event) {
        return ", \"links\": [{\"type\": \"" + type + "\", \"event\": \"" + event + "\"}]";
    }

    @Test
    void aRuleAndABasisThatExcludeEachOtherAreAMistake() {
        asked("basis=candidate&rule=linked")
                .then()
                .statusCode(400)
                .body("detail", containsString("'linked' finds what is recorded"));
    }

    @Test
    void vagueDaysMayLieWithin() {
        told("tag=fordtalk&rule=accepted_and_rejected")
                .body("items[0].actor", is("steinmark"))
                .body("items[0].position", is("open-ford"))
                .body("items[0].events.id", contains("ford-rejected", "ford-accepted"))
                .body("items[0].days_at_least", is(22))
                .body("items[0].days_at_most", is(49));
        told("tag=fordtalk&rule=accepted_and_rejected&within=3w").body("items", empty());
    }

    @Test
    void whoIsAccusedHadAgreed() {
        told("tag=fordtalk&rule=breached")
                .body("items[0].actor", is("steinmark"))
                .body("items[0].events.id", contains("ford-breach", "ford-accepted"));
    }

    @Test
    void rivalValuesAndAccountsAreNamed() {
        told("tag=fordtalk&rule=rival_values")
                .body("items[0].fact", is("durations"))
                .body("items[0].values.value", contains("PT1H", "PT2H"))
                .body("items[0].values[1].by", is("steinmark"));
        told("tag=fordtalk&rule=rival_accounts")
                .body("items[0].topic", is("ford"))
                .body("items[0].events.id", contains("ford-account-b", "ford-account-a", "ford-talk"));
    }

    @Test
    void whoAskedForACallIsTheRecordsRoleThoughItIsToldOtherwise() {
        if (given().get("/v1/events/ford-ringing").statusCode() == 404) {
            event("ford-ringing", "call", "1897-07-01", tag("ringing", """
                    , "details": {"initiators": [{"value": "furtland", "by": "steinmark"}, {"value": "steinmark", "by": "furtland"}]}"""));
        }
        told("tag=ringing")
                .body("items.rule", contains("rival_values"))
                .body("items[0].explanation", is("2 values are told of 'initiators': furtland, steinmark."));
        given().get("/v1/analysis/interactions?tag=ringing&actor=steinmark&level=direct")
                .then()
                .statusCode(200)
                .body("items", empty());
        post("/v1/events", """
                        {"id": "ford-rung", "kind": "call", "title": "Who?", "when": {"edtf": "1897"},
                         "details": {"initiators": [{"value": "nobody-here"}]}}""").statusCode(422).body("errors[0].pointer", is("/details/initiators/0/value"));
    }

    @Test
    void pagesGoOn() {
        Response first = asked("tag=fordtalk&limit=3");
        String next = first.path("next");
        told(next.substring(next.indexOf('?') + 1))
                .body("items.rule", contains("refused_own", "breached", "rival_values"));
    }

    @Test
    void whatIsRecordedCostsAFixedNumberOfStatements() {
        SqlStatements.of(asked("basis=recorded&process=ukraine-2025")).isAtMost(12);
    }

    /** Read off the bundled timeline by hand. */
    @Test
    void contradictionsOfTheBundledTimeline() {
        // 22 links, and two moves by which Russia contradicted its talks without preconditions.
        told("process=ukraine-2025&basis=recorded&limit=100").body("items", hasSize(24));
        told("process=ukraine-2025&rule=moved")
                .body("items.position", everyItem(is("ru-talks-without-preconditions")))
                .body(
                        "items.events.id.flatten()",
                        contains("2025-04-28-lavrov-oglobo-demands", "2025-05-16-russia-withdrawal-demand"));
        // The US text of 17 April offered relief in part, on 22 October came new sanctions: 188 days.
        told("process=ukraine-2025&rule=accepted_and_rejected").body("items", empty());
        told("process=ukraine-2025&rule=accepted_and_rejected&within=200d")
                .body("items.actor", contains("usa"))
                .body("items.position", contains("ru-sanctions-relief-black-sea"))
                .body("items.days_at_least", contains(188))
                .body("items.days_at_most", contains(188));
        // Of what was breached only the order of 18 March had moved a position, and by Russia, which Ukraine accused.
        told("process=ukraine-2025&rule=breached")
                .body("items.actor", contains("russia"))
                .body("items.events[0].id", contains("2025-03-28-sudzha-allegation", "2025-03-18-energy-truce-order"));
        // Seven facts with rival values, ten dates with alternatives.
        told("process=ukraine-2025&rule=rival_values&limit=100")
                .body("items", hasSize(17))
                .body("items.findAll { it.fact == 'when' }", hasSize(10))
                .body(
                        "items.find { it.events[0].id == '2025-03-18-trump-putin-call' }.values.value",
                        hasItems("PT90M", "PT120M", "PT150M"));
        // No holder refused its own.
        told("process=ukraine-2025&rule=refused_own,rival_accounts").body("items", empty());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "basis=recordd         | did you mean 'recorded'",
                "rule=linkd            | did you mean 'linked'",
                "within=long           | write 14d, 2w or P14D",
                "actor=rusia           | did you mean 'russia'",
                "cursor=x              | damaged"
            })
    void whatCannotBeAskedIsSaid(String question, String said) {
        asked(question).then().statusCode(400).body("errors.detail", hasItem(containsString(said)));
    }
}

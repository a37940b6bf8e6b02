package org.parley.analysis.readouts;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.parley.Curated.post;
import static org.parley.Curated.states;

import io.quarkus.test.junit.TestProfile;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.parley.ApiTest;
import org.parley.http.WithTokens;

/** An account that several gave is one of each of them; one that nobody gave is nobody's. */
@ApiTest
@TestProfile(WithTokens.class)
class JointAccountsTest {
    @BeforeEach
    void world() {
        if (given().get("/v1/actors/skerland").statusCode() != 404) {
            return;
        }
        states("skerland", "talvik", "brueck");
        for (String topic : List.of("toll", "mill", "ferry")) {
            post("/v1/topics", "{\"id\": \"skerry-" + topic + "\", \"label\": \"The " + topic + "\"}")
                    .statusCode(201);
        }
        talk("skerry-1");
        account("skerry-1-both", "skerry-1", "1889-03-02", "skerland,talvik", "skerry-toll,skerry-mill", "");
        account("skerry-1-talvik", "skerry-1", "1889-03-01", "talvik", "skerry-toll,skerry-ferry", "");
        talk("skerry-2");
        account("skerry-2-both", "skerry-2", "1889-03-01", "brueck,skerland", "skerry-toll", "");
        account("skerry-2-talvik", "skerry-2", "1889-03-02", "talvik", "skerry-toll,skerry-mill", "");
        talk("skerry-3");
        account("skerry-3-both", "skerry-3", "1889-03-01", "skerland,talvik", "skerry-toll", "skerry-mill");
        talk("skerry-4");
        account("skerry-4-own", "skerry-4", "1889-03-01", "skerland", "skerry-toll", "skerry-ferry");
        account("skerry-4-nobody", "skerry-4", "1889-03-02", "", "skerry-ferry", "");
    }

    /** Its id is its tag too. */
    private static void talk(String id) {
        post("/v1/events", """
                        {"id": "%s", "kind": "call", "title": "Skerland and Talvik speak", "when": {"edtf": "1889-03-01"}, "tags": ["%s"],
                         "participants": [{"actor": "skerland", "role": "initiator"}, {"actor": "talvik", "role": "recipient"}]}""".formatted(id, id)).statusCode(201);
    }

    private static void account(String id, String talk, String edtf, String by, String topics, String omits) {
        String speakers = each(by).map(actor -> "{\"actor\": \"" + actor + "\", \"role\": \"speaker\"}")
                .collect(Collectors.joining(", "));
        post("/v1/events", """
                        {"id": "%s", "kind": "readout", "title": "An account", "when": {"edtf": "%s"}, "participants": [%s],
                         "topics": [%s], "omits": [%s], "links": [{"type": "account_of", "event": "%s"}]}""".formatted(id, edtf, speakers, quoted(topics), quoted(omits), talk))
                .statusCode(201);
    }

    private static Stream<String> each(String list) {
        return Stream.of(list.split(",", -1)).filter(text -> !text.isEmpty());
    }

    private static String quoted(String list) {
        return each(list).map(text -> "\"" + text + "\"").collect(Collectors.joining(", "));
    }

    private static ValidatableResponse told(String question) {
        return given().urlEncodingEnabled(false)
                .get("/v1/analysis/readouts?" + question)
                .then()
                .statusCode(200);
    }

    /** Skerland tells of toll and mill, Talvik in two accounts of toll, mill and ferry. */
    @Test
    void aJointAccountCountsForEachSideThatGaveIt() {
        told("event=skerry-1")
                .body("accounts.readout", contains("skerry-1-talvik", "skerry-1-both"))
                .body("accounts.third_party", everyItem(nullValue()))
                .body("accounts[0].tellers", nullValue())
                .body("accounts[1].tellers.by", contains("skerland", "talvik"))
                .body("accounts[1].tellers.by_name", contains("skerland", "talvik"))
                .body("accounts[1].tellers.precedence", contains("later", "first"))
                .body("similarity.shared", is(2))
                .body("similarity.topics", is(3))
                .body("only", is(Map.of("skerland", List.of(), "talvik", List.of("skerry-ferry"))));
        told("tag=skerry-1")
                .body("summary.compared", is(1))
                .body("summary.sides.side", containsInAnyOrder("skerland", "talvik"))
                .body("summary.sides.talks", contains(1, 1));
        given().get("/v1/events/skerry-1?embed=readouts")
                .then()
                .body("readouts.by", contains("skerland", "talvik"))
                .body("readouts[0].tellers.by", contains("skerland", "talvik"))
                .body("readouts[0].tellers.side", contains("skerland", "talvik"));
    }

    @Test
    void anAccountIsAThirdOnesOnlyWhereNoneOfThoseWhoGaveItTookPart() {
        told("event=skerry-2")
                .body("accounts.third_party", everyItem(nullValue()))
                .body("accounts[0].by", is("brueck"))
                .body("accounts[0].precedence", is("first"))
                .body("accounts[0].tellers.third_party", contains(true, null))
                .body("accounts[0].tellers.precedence", contains(null, "first"))
                .body("third_parties", is(Map.of()))
                .body("similarity.shared", is(1))
                .body("similarity.topics", is(2));
        told("tag=skerry-2").body("summary.sides.side", containsInAnyOrder("skerland", "talvik"));
    }

    @Test
    void anAccountIsNotComparedWithItself() {
        told("event=skerry-3")
                .body("similarity", nullValue())
                .body("only", is(Map.of()))
                .body("accounts.precedence", everyItem(nullValue()))
                .body("hints", hasItem(startsWith("Only one account of it is recorded")));
        told("tag=skerry-3")
                .body("summary.compared", is(0))
                .body("summary.sides.talks", contains(1, 1))
                .body("summary.sides.compared", contains(0, 0))
                .body("summary.sides.leaves_out.flatten()", empty());
    }

    /** Of the ferry only an account speaks of which nobody knows whose it is. */
    @Test
    void whatNobodyToldIsNotLeftOut() {
        told("event=skerry-4")
                .body("topics.find { it.topic == 'skerry-ferry' }.coverage.coverage", contains("omitted", "mentioned"));
        told("tag=skerry-4")
                .body("summary.sides.side", contains("skerland"))
                .body("summary.sides[0].leaves_out", empty());
    }
}

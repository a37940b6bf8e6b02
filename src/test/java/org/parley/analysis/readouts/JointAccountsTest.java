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
        if (given().get("/v1/actors/runenland").statusCode() != 404) {
            return;
        }
        for (String state : List.of("runenland", "talmark", "brueckenau")) {
            post("/v1/actors", "{\"id\": \"" + state + "\", \"kind\": \"state\", \"name\": \"" + state + "\"}")
                    .statusCode(201);
        }
        for (String topic : List.of("toll", "mill", "ferry")) {
            post("/v1/topics", "{\"id\": \"runen-" + topic + "\", \"label\": \"The " + topic + "\"}")
                    .statusCode(201);
        }
        talk("runen-1");
        account("runen-1-both", "runen-1", "1889-03-02", "runenland,talmark", "runen-toll,runen-mill", "");
        account("runen-1-talmark", "runen-1", "1889-03-01", "talmark", "runen-toll,runen-ferry", "");
        talk("runen-2");
        account("runen-2-both", "runen-2", "1889-03-01", "brueckenau,runenland", "runen-toll", "");
        account("runen-2-talmark", "runen-2", "1889-03-02", "talmark", "runen-toll,runen-mill", "");
        talk("runen-3");
        account("runen-3-both", "runen-3", "1889-03-01", "runenland,talmark", "runen-toll", "runen-mill");
        talk("runen-4");
        account("runen-4-own", "runen-4", "1889-03-01", "runenland", "runen-toll", "runen-ferry");
        account("runen-4-nobody", "runen-4", "1889-03-02", "", "runen-ferry", "");
    }

    /** Its id is its tag too. */
    private static void talk(String id) {
        post("/v1/events", """
                        {"id": "%s", "kind": "call", "title": "Runenland and Talmark speak", "when": {"edtf": "1889-03-01"}, "tags": ["%s"],
                         "participants": [{"actor": "runenland", "role": "initiator"}, {"actor": "talmark", "role": "recipient"}]}""".formatted(id, id)).statusCode(201);
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

    /** Runenland tells of toll and mill, Talmark in two accounts of toll, mill and ferry. */
    @Test
    void aJointAccountCountsForEachSideThatGaveIt() {
        told("event=runen-1")
                .body("accounts.readout", contains("runen-1-talmark", "runen-1-both"))
                .body("accounts.third_party", everyItem(nullValue()))
                .body("accounts[0].tellers", nullValue())
                .body("accounts[1].tellers.by", contains("runenland", "talmark"))
                .body("accounts[1].tellers.by_name", contains("runenland", "talmark"))
                .body("accounts[1].tellers.precedence", contains("later", "first"))
                .body("similarity.shared", is(2))
                .body("similarity.topics", is(3))
                .body("only", is(Map.of("runenland", List.of(), "talmark", List.of("runen-ferry"))));
        told("tag=runen-1")
                .body("summary.compared", is(1))
                .body("summary.sides.side", containsInAnyOrder("runenland", "talmark"))
                .body("summary.sides.talks", contains(1, 1));
        given().get("/v1/events/runen-1?embed=readouts")
                .then()
                .body("readouts.by", contains("runenland", "talmark"))
                .body("readouts[0].tellers.by", contains("runenland", "talmark"))
                .body("readouts[0].tellers.side", contains("runenland", "talmark"));
    }

    @Test
    void anAccountIsAThirdOnesOnlyWhereNoneOfThoseWhoGaveItTookPart() {
        told("event=runen-2")
                .body("accounts.third_party", everyItem(nullValue()))
                .body("accounts[0].by", is("brueckenau"))
                .body("accounts[0].precedence", is("first"))
                .body("accounts[0].tellers.third_party", contains(true, null))
                .body("accounts[0].tellers.precedence", contains(null, "first"))
                .body("third_parties", is(Map.of()))
                .body("similarity.shared", is(1))
                .body("similarity.topics", is(2));
        told("tag=runen-2").body("summary.sides.side", containsInAnyOrder("runenland", "talmark"));
    }

    @Test
    void anAccountIsNotComparedWithItself() {
        told("event=runen-3")
                .body("similarity", nullValue())
                .body("only", is(Map.of()))
                .body("accounts.precedence", everyItem(nullValue()))
                .body("hints", hasItem(startsWith("Only one account of it is recorded")));
        told("tag=runen-3")
                .body("summary.compared", is(0))
                .body("summary.sides.talks", contains(1, 1))
                .body("summary.sides.compared", contains(0, 0))
                .body("summary.sides.leaves_out.flatten()", empty());
    }

    /** Of the ferry only an account speaks of which nobody knows whose it is. */
    @Test
    void whatNobodyToldIsNotLeftOut() {
        told("event=runen-4")
                .body("topics.find { it.topic == 'runen-ferry' }.coverage.coverage", contains("omitted", "mentioned"));
        told("tag=runen-4")
                .body("summary.sides.side", contains("runenland"))
                .body("summary.sides[0].leaves_out", empty());
    }
}

package org.parley.analysis.expectations;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.is;
import static org.parley.Curated.curator;
import static org.parley.Curated.delete;
import static org.parley.Curated.patch;
import static org.parley.Curated.person;
import static org.parley.Curated.post;
import static org.parley.Curated.settle;
import static org.parley.Curated.states;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.parley.ApiTest;
import org.parley.database.MigratedAgain;
import org.parley.http.WithTokens;

/** What a curator entered as a plan, and later edited to what took place. */
@ApiTest
@TestProfile(WithTokens.class)
class CameTrueTest {
    @Inject
    AgroalDataSource database;

    @BeforeEach
    void world() {
        if (given().get("/v1/actors/wahrau").statusCode() == 404) {
            states("wahrau", "planland");
        }
    }

    @Test
    void itStaysAnExpectation() {
        String made = "true-plan-";
        planned(made + "late", "1888-02-03", "");
        planned(made + "kept", "1888-02-2X", "");
        planned(
                made + "meeting",
                "1888-02-10",
                ", \"details\": {\"announced\": \"1888-02-01\", \"phrase\": \"within two weeks\"}");
        planned(made + "open", "1888-02-28", "");
        String before = given().get("/v1/events?tag=kamwahr").path("query.as_of");
        held(made + "late", "1888-03-15");
        held(made + "late", "1888-03-16");
        held(made + "kept", "1888-02-25");
        held(made + "meeting", "1888-02-12");
        patch("/v1/events/" + made + "open", "\"1\"", "{\"when\": {\"edtf\": \"1888-02-27\"}}")
                .statusCode(200);
        told("tag=kamwahr")
                .body("items.id", contains(made + "late", made + "meeting", made + "open", made + "kept"))
                .body("items.due.edtf", contains("1888-02-03", "1888-02-10", "1888-02-27", "1888-02-2X"))
                .body("items.state", contains("late", "late", "overdue", "met"))
                .body("items[0].late_days.least", is(42))
                .body("items[1].announced", is("1888-02-01"))
                .body("items[1].phrase", is("within two weeks"))
                .body("items.moved", contains(0, 0, 0, 0));
        told("tag=kamwahr&due=1888-02-03").body("items.id", contains(made + "late"));
        told("tag=kamwahr&due=1888-03").body("items", empty());
        told("tag=kamwahr&datetime=1888-03").body("items.id", contains(made + "late"));
        told("tag=kamwahr&status=expected").body("items.id", contains(made + "open"));
        told("tag=kamwahr&known_at=" + before)
                .body("items.state", contains("overdue", "overdue", "overdue", "overdue"))
                .body("items[1].due.edtf", is("1888-02-10"));
    }

    @Test
    void whatWasTakenBackIsNoPlanOfWhatIsEnteredAnew() {
        planned("true-again", "1888-02-03", "", "kamnie");
        String whole = given().get("/v1/events/true-again?embed=all").asString();
        delete("/v1/events/true-again", "\"1\"").statusCode(204);
        curator()
                .header("If-Match", "*")
                .contentType("application/json")
                .body(whole.replace("\"status\":\"expected\"", "\"status\":\"occurred\""))
                .put("/v1/events/true-again")
                .then()
                .statusCode(200)
                .body("status", is("occurred"));
        told("tag=kamnie").body("items", empty());
    }

    @Test
    void whatWasPlannedAsAnotherKindIsToldByItsOwnWords() {
        post("/v1/events", """
                        {"id": "true-other", "kind": "other", "title": "Something is planned", "when": {"edtf": "1888-02-03"},
                         "status": "expected", "tags": ["kamanders"]}""").statusCode(201);
        patch("/v1/events/true-other", "\"1\"", """
                        {"kind": "meeting", "status": "occurred", "details": {"announced": "1888-02-01"}}""").statusCode(200);
        told("tag=kamanders").body("items.id", contains("true-other")).body("items.state", contains("met"));
    }

    @Test
    void itIsFoundByItsMonthsStillWhenWhatItShowsIsRenewed() {
        person("true-envoy", "");
        post("/v1/events", """
                        {"id": "true-visit", "kind": "meeting", "title": "A visit to Wahrau", "when": {"edtf": "1887-12-30/1888-01-02"},
                         "status": "expected", "tags": ["kamspaet"], "participants": [{"actor": "true-envoy", "role": "visitor"}]}""").statusCode(201);
        held("true-visit", "1889-03-15");
        patch("/v1/actors/true-envoy", "*", "{\"name\": \"Rudolf of Wahrau\"}").statusCode(200);
        settle();
        given().get("/v1/events/true-visit").then().body("participants[0].name", is("Rudolf of Wahrau"));
        for (String month : List.of("1887-12", "1888-01")) {
            told("tag=kamspaet&due=" + month).body("items.id", contains("true-visit"));
        }
        told("tag=kamspaet&due=1888-02").body("items", empty());
        told("tag=kamspaet&due=1889-03").body("items", empty());
    }

    /** Before there were facets for it, earlier revisions were read. */
    @Test
    void whatCameTrueBeforeItHadAFacetIsFoundToo() throws IOException, SQLException {
        planned("true-old", "1888-04-03", "", "kamfrueh");
        held("true-old", "1888-05-15");
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("update revision set plan_id = null");
        }
        MigratedAgain.with(database, "V13__plans.sql", "planned");
        told("tag=kamfrueh").body("items.id", contains("true-old"));
        told("tag=kamfrueh&due=1888-04").body("items.id", contains("true-old"));
        told("tag=kamfrueh&due=1888-05").body("items", empty());
        held("true-old", "1888-05-16");
        told("tag=kamfrueh&due=1888-04").body("items.id", contains("true-old"));
    }

    private static void planned(String id, String edtf, String details) {
        planned(id, edtf, details, "kamwahr");
    }

    private static void planned(String id, String edtf, String details, String tag) {
        post("/v1/events", """
                        {"id": "%s", "kind": "meeting", "title": "Wahrau and Planland, %s", "when": {"edtf": "%s"},
                         "status": "expected", "tags": ["%s"], "participants": [{"actor": "wahrau", "role": "initiator"},
                           {"actor": "planland", "role": "recipient"}]%s}""".formatted(id, id, edtf, tag, details)).statusCode(201);
    }

    private static void held(String id, String edtf) {
        String revision = given().get("/v1/events/" + id).header("ETag");
        patch("/v1/events/" + id, revision, "{\"status\": \"occurred\", \"when\": {\"edtf\": \"" + edtf + "\"}}")
                .statusCode(200);
    }

    private static ValidatableResponse told(String question) {
        return given().urlEncodingEnabled(false)
                .get("/v1/analysis/expectations?" + question)
                .then()
                .statusCode(200);
    }
}

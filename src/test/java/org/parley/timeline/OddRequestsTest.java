package org.parley.timeline;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;

import io.quarkus.test.junit.TestProfile;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.parley.ApiTest;
import org.parley.Curated;
import org.parley.http.Address;
import org.parley.http.Cursor;
import org.parley.http.WithTokens;

/** Requests that once were our mistake, or were answered as if they were right. */
@ApiTest
@TestProfile(WithTokens.class)
class OddRequestsTest {
    @BeforeEach
    void world() {
        MadeUp.world();
    }

    @Test
    void aBodyThatIsNull() {
        String id = MadeUp.recorded("odd-null", "");
        Curated.post("/v1/events", "null").statusCode(400).body("detail", containsString("The body is null"));
        Curated.post("/v1/actors", "null").statusCode(400);
        MadeUp.put(id, "\"1\"", "null").statusCode(400);
        MadeUp.merge(id, "\"1\"", "null").statusCode(400);
        MadeUp.patch(id, "\"1\"", "null").statusCode(400);
    }

    @Test
    void aPatchWithNeitherBodyNorType() {
        given().header("Authorization", "Bearer " + WithTokens.DESK)
                .header("If-Match", "*")
                .patch("/v1/sources/tass-1950147")
                .then()
                .statusCode(400)
                .body("detail", containsString("A body is required"));
    }

    @Test
    void aListWhereAnObjectIsDue() {
        Curated.post("/v1/events", "[]").statusCode(400).body("detail", containsString("Expected an object"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "proposal | ,'details':{'later_counts':[{'value':'many'}]} | /details/later_counts/0/value",
                "proposal | ,'details':{'durations':[{'value':5}]} | /details/durations/0/value",
                "decision | ,'details':{'votes':[{'value':{'x':1}}]} | /details/votes/0/value/x",
                "call | ,'moves':[{'position':'axphain-loan','act':'raised','by':'axphain','on':'Y170000002'}] | /moves/0/on",
                "call | ,'when':{'edtf':'../..'} | /when/edtf",
                "call | ,'when':{'edtf':'1893-10-05','timezone':'+18:00'} | /when/timezone"
            })
    void membersThatMeanNothing(String kind, String member, String pointer) {
        String when = member.contains("'when'") ? "" : ",'when':{'edtf':'1893-10-05'}";
        String draft = "{'kind':'%s','title':'An odd one'%s%s}"
                .formatted(kind, when, member)
                .replace('\'', '"');

        Curated.post("/v1/events?dry_run=true", draft).statusCode(422).body("errors.pointer", hasItem(pointer));
    }

    @Test
    void longNotesAndPlacesAreKept() {
        MadeUp.recorded("odd-first", "");
        MadeUp.recorded("odd-long", """
                ,"place": "%s", "links": [{"type": "follows", "event": "odd-first", "note": "%s"}]""".formatted("각".repeat(200), "n".repeat(4_000)));

        given().get("/v1/events/odd-long?embed=links").then().body("links[0].note.length()", is(4_000));
    }

    @Test
    void aPatchThatGrowsWithoutEnd() {
        String id = MadeUp.recorded("odd-patch", ",\"tags\":[\"%s\"]".formatted("x".repeat(100)));
        String doubling = "{\"op\":\"copy\",\"from\":\"/tags\",\"path\":\"/tags/-\"},".repeat(30);

        MadeUp.patch(id, "\"1\"", "[" + doubling.substring(0, doubling.length() - 1) + "]")
                .statusCode(422)
                .body("errors[0].detail", containsString("longer than"));
    }

    @Test
    void aPatchWithoutSteps() {
        String id = MadeUp.recorded("odd-steps", "");
        MadeUp.patch(id, "\"1\"", "[{\"op\":null,\"path\":null},{\"op\":\"copy\",\"path\":\"/tags/0\"}]")
                .statusCode(422)
                .body("errors.pointer", contains("/0/op", "/0/path", "/1/from"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"source=nope", "publisher=nope", "linked_to=nope", "source=!nope"})
    void whatFiltersNameMustExist(String filter) {
        given().get("/v1/events?" + filter)
                .then()
                .statusCode(400)
                .body("detail", containsString("There is no "))
                .body("errors[0].parameter", is(filter.replaceFirst("=.*", "")));
    }

    /** What a cursor of this list is bound to. */
    private static String filters(String request) {
        String[] first = given().get(request).<String>path("first").split("\\?", -1);
        return Address.of(first[0], first[1]).filters();
    }

    @ParameterizedTest
    @CsvSource({
        "2025-01-01T00:00:00Z, 1, +999999999-01-01T00:00:00Z",
        "2025-01-01T00:00:00Z, 1, 2199-01-01T00:00:00Z",
        "+999999999-01-01T00:00:00Z, 1, 2026-11-23T23:41:28Z"
    })
    void aForgedCursor(String at, long event, String asOf) {
        String filters = filters("/v1/events?limit=1");
        String forged = Cursor.of(at, event, asOf).text(filters);
        given().get("/v1/events?cursor=" + forged).then().statusCode(400).body("detail", containsString("damaged"));
    }

    @Test
    void aForgedRank() {
        String forged = Cursor.of(-1).text(filters("/v1/actors?q=Zelenskyy"));
        given().get("/v1/actors?q=Zelenskyy&cursor=" + forged)
                .then()
                .statusCode(400)
                .body("detail", containsString("damaged"));
    }

    @Test
    void readingTakesNoNoticeOfIfMatch() {
        given().header("If-Match", "\"99\"")
                .get("/v1/events/2025-04-27-rubio-lavrov-call")
                .then()
                .statusCode(200);
    }

    @Test
    void aPathWithAnEmptyPart() {
        given().get("//v1/events").then().statusCode(404).body("detail", containsString("Did you mean '/v1/events'?"));
    }

    @Test
    void theQuestionIsToldAsItWasUnderstood() {
        List<String> kinds =
                given().get("/v1/events?kind=call,meeting&kind=call&limit=1").path("query.kind");
        assertThat(kinds).containsExactly("call", "meeting");
    }

    @Test
    void officesAreHeldAtInstantsToo() {
        String day = given().get("/v1/offices?at=2025-03-01&limit=1000")
                .path("items.id")
                .toString();
        String instant = given().get("/v1/offices?at=2025-03-01T12:00:00Z&limit=1000")
                .path("items.id")
                .toString();
        assertThat(instant).isEqualTo(day);
    }

    @Test
    void aFamilyNameIsFoundInEveryScript() {
        given().get("/v1/events?actor=ЛАВРОВ&kind=call&with_total=true").then().statusCode(200);
    }
}

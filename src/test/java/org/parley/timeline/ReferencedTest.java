package org.parley.timeline;

import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.parley.Curated.delete;
import static org.parley.Curated.patch;
import static org.parley.Curated.post;
import static org.parley.Curated.states;

import io.quarkus.test.junit.TestProfile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parley.ApiTest;
import org.parley.http.WithTokens;

@ApiTest
@TestProfile(WithTokens.class)
class ReferencedTest {

    private static void event(String id, String more) {
        String body = "{\"id\": \"%s\", \"kind\": \"meeting\", \"title\": \"Dinner at Zenda\","
                + " \"when\": {\"edtf\": \"1897-06\"}%s}";
        post("/v1/events", body.formatted(id, more)).statusCode(201);
    }

    private static void isReferredTo(String path, String by) {
        String id = path.substring(path.lastIndexOf('/') + 1);
        delete(path, "*")
                .statusCode(409)
                .body("type", endsWith("#in-use"))
                .body("detail", allOf(containsString("'" + id + "' is referred to by the "), containsString(by)));
    }

    private static void canVanish(String path) {
        delete(path, "*").statusCode(204);
        delete(path, "*").statusCode(404);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "participant  | \"participants\": [{\"actor\": \"ID\", \"role\": \"host\"}]",
                "behalf       | \"participants\": [{\"actor\": \"hungary\", \"role\": \"host\", \"on_behalf_of\": \"ID\"}]",
                "rival-date   | \"when\": {\"edtf\": \"1897\", \"alternatives\": [{\"edtf\": \"1898\", \"by\": \"ID\"}]}",
                "rival-length | \"details\": {\"durations\": [{\"value\": \"PT1H\", \"by\": \"ID\"}]}"
            })
    void anActorThatAnEventNamesAnywhereCannotVanish(String place, String more) {
        String id = "zenda-" + place;
        states(id);
        event("dinner-" + id, "");
        patch("/v1/events/dinner-" + id, "*", "{" + more.replace("ID", id) + "}")
                .statusCode(200);
        isReferredTo("/v1/actors/" + id, "events dinner-" + id);
    }

    @Test
    void whatOnlyAnEarlierRevisionOrARetractedEventRefersToCannotVanishEither() {
        states("zenda-earlier");
        event("dinner-zenda-earlier", ", \"participants\": [{\"actor\": \"zenda-earlier\", \"role\": \"host\"}]");
        patch("/v1/events/dinner-zenda-earlier", "*", "{\"participants\": []}").statusCode(200);
        isReferredTo("/v1/actors/zenda-earlier", "earlier revisions count too");
        delete("/v1/events/dinner-zenda-earlier", "*").statusCode(204);
        isReferredTo("/v1/actors/zenda-earlier", "events dinner-zenda-earlier");
    }

    @Test
    void onlySomeOfManyEventsAreNamed() {
        states("zenda-often");
        for (int i = 1; i <= 6; i++) {
            event("dinner-often-" + i, ", \"participants\": [{\"actor\": \"zenda-often\", \"role\": \"host\"}]");
        }
        isReferredTo("/v1/actors/zenda-often", "dinner-often-1, dinner-often-2, dinner-often-3");
        isReferredTo("/v1/actors/zenda-often", "dinner-often-5 and more (");
    }

    @Test
    void aTopicAProcessAndAPositionCannotVanishWhileEventsReferToThem() {
        post("/v1/topics", "{\"id\": \"zenda-crown\", \"label\": \"The crown\"}")
                .statusCode(201);
        post("/v1/topics", "{\"id\": \"zenda-silence\", \"label\": \"The prisoner\"}")
                .statusCode(201);
        post("/v1/processes", "{\"id\": \"zenda-1897\", \"name\": \"Talks at Zenda\", \"parties\": []}")
                .statusCode(201);
        states("zenda-holder");
        post(
                        "/v1/positions",
                        "{\"id\": \"zenda-claim\", \"holder\": \"zenda-holder\", \"topic\": \"ceasefire\", \"text\": \"The crown\"}")
                .statusCode(201);
        event(
                "dinner-of-all",
                ", \"topics\": [\"zenda-crown\"], \"omits\": [\"zenda-silence\"],"
                        + " \"process\": [\"zenda-1897\"], \"moves\": [{\"position\": \"zenda-claim\", \"act\": \"raised\","
                        + " \"by\": \"hungary\"}]");
        isReferredTo("/v1/topics/zenda-crown", "events dinner-of-all");
        isReferredTo("/v1/topics/zenda-silence", "events dinner-of-all");
        isReferredTo("/v1/processes/zenda-1897", "events dinner-of-all");
        isReferredTo("/v1/positions/zenda-claim", "events dinner-of-all");
        isReferredTo("/v1/actors/zenda-holder", "positions zenda-claim");
    }

    @Test
    void aSourceCannotVanishWhileItIsCitedWhetherItCameBeforeOrWithinTheEvent() {
        post("/v1/sources", "{\"id\": \"zenda-a\", \"publisher\": \"Z\", \"title\": \"T\", \"kind\": \"news\"}")
                .statusCode(201);
        event(
                "dinner-cited",
                ", \"citations\": [{\"source\": \"zenda-a\"}, {\"source\": {\"id\": \"zenda-b\","
                        + " \"publisher\": \"Z\", \"title\": \"T\", \"kind\": \"news\"}}]");
        isReferredTo("/v1/sources/zenda-a", "events dinner-cited");
        isReferredTo("/v1/sources/zenda-b", "events dinner-cited");
    }

    @Test
    void anOfficeCannotVanishWhileItsHolderTookPartInAnEvent() {
        states("zenda-court");
        post("/v1/offices", "{\"id\": \"zenda-keeper\", \"title\": \"Keeper\", \"organisation\": \"zenda-court\"}")
                .statusCode(201);
        post(
                        "/v1/actors",
                        "{\"id\": \"zenda-josef\", \"kind\": \"person\", \"name\": \"Josef of Zenda\","
                                + " \"tenures\": [{\"office\": \"zenda-keeper\", \"from\": \"1890\"}]}")
                .statusCode(201);
        event("dinner-kept", ", \"participants\": [{\"actor\": \"zenda-josef\", \"role\": \"host\"}]");
        isReferredTo("/v1/offices/zenda-keeper", "actors zenda-josef");
        isReferredTo("/v1/actors/zenda-court", "");
    }

    @Test
    void whatNothingRefersToCanVanish() {
        states("zenda-empty");
        post("/v1/offices", "{\"id\": \"zenda-nobody\", \"title\": \"Nobody\", \"organisation\": \"zenda-empty\"}")
                .statusCode(201);
        post("/v1/topics", "{\"id\": \"zenda-nothing\", \"label\": \"Nothing\"}")
                .statusCode(201);
        post("/v1/processes", "{\"id\": \"zenda-never\", \"name\": \"Never\", \"parties\": []}")
                .statusCode(201);
        post("/v1/sources", "{\"id\": \"zenda-unread\", \"publisher\": \"Z\", \"title\": \"T\", \"kind\": \"news\"}")
                .statusCode(201);
        post(
                        "/v1/positions",
                        "{\"id\": \"zenda-unsaid\", \"holder\": \"zenda-empty\", \"topic\": \"zenda-nothing\", \"text\": \"-\"}")
                .statusCode(201);
        for (String path : new String[] {
            "/v1/positions/zenda-unsaid",
            "/v1/sources/zenda-unread",
            "/v1/processes/zenda-never",
            "/v1/topics/zenda-nothing",
            "/v1/offices/zenda-nobody",
            "/v1/actors/zenda-empty"
        }) {
            canVanish(path);
        }
    }
}

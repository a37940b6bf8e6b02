package org.parley.timeline;

import static io.restassured.RestAssured.given;
import static org.parley.Curated.curator;
import static org.parley.Curated.post;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import org.parley.Curated;

/** Events of a world that never was, for tests that write: they stand far from the bundled timeline and belong to no process. */
final class MadeUp {
    private static final String GRAUSTARK = "{\"id\": \"graustark\", \"kind\": \"state\", \"name\": \"Graustark\"}";
    private static final String AXPHAIN = "{\"id\": \"axphain\", \"kind\": \"state\", \"name\": \"Axphain\"}";
    private static final String LOAN =
            "{\"id\": \"axphain-loan\", \"holder\": \"axphain\", \"topic\": \"ceasefire\", \"text\": \"The loan is paid\"}";

    private MadeUp() {}

    /** Two states and a position of one of them, made once for all tests that share the application. */
    static void world() {
        once("/v1/actors", "graustark", GRAUSTARK);
        once("/v1/actors", "axphain", AXPHAIN);
        once("/v1/positions", "axphain-loan", LOAN);
    }

    private static void once(String path, String id, String draft) {
        if (given().get(path + "/" + id).statusCode() == 404) {
            post(path, draft).statusCode(201);
        }
    }

    /**
     * A draft.
     *
     * @param more members, each with a comma before it; may be empty
     */
    static String call(String id, String more) {
        return """
                {"id": "%s", "kind": "call", "title": "Graustark and Axphain speak of %s", "when": {"edtf": "1893-10-05"},
                 "participants": [{"actor": "graustark", "role": "initiator"}, {"actor": "axphain", "role": "recipient"}]%s}""".formatted(id, id, more);
    }

    /** Records a call and answers its id. */
    static String recorded(String id, String more) {
        post("/v1/events", call(id, more)).statusCode(201);
        return id;
    }

    /** The event with everything that PUT takes. */
    static Response whole(String id) {
        return given().get("/v1/events/" + id + "?embed=all");
    }

    /** The same, to be changed and put back. */
    static ObjectNode body(String id) {
        return whole(id).as(ObjectNode.class);
    }

    static ValidatableResponse put(String id, String ifMatch, String body) {
        return curator()
                .header("If-Match", ifMatch)
                .body(body)
                .put("/v1/events/" + id)
                .then();
    }

    static ValidatableResponse merge(String id, String ifMatch, String patch) {
        return Curated.patch("/v1/events/" + id, ifMatch, patch);
    }

    static ValidatableResponse patch(String id, String ifMatch, String steps) {
        return curator()
                .contentType("application/json-patch+json")
                .header("If-Match", ifMatch)
                .body(steps)
                .patch("/v1/events/" + id)
                .then();
    }

    static ValidatableResponse retract(String id, String ifMatch, String reason) {
        return curator()
                .header("If-Match", ifMatch)
                .queryParam("reason", reason)
                .delete("/v1/events/" + id)
                .then();
    }
}

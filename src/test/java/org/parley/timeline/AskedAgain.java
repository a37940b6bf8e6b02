package org.parley.timeline;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.startsWith;
import static org.parley.Curated.post;

import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;

/** A reader who has the answer already, and asks whether it is still so. */
final class AskedAgain {
    private AskedAgain() {}

    static String tag(String address) {
        return given().urlEncodingEnabled(false)
                .get(address)
                .then()
                .statusCode(200)
                .header("ETag", startsWith("W/\""))
                .extract()
                .header("ETag");
    }

    static Response again(String address, String tag) {
        return given().urlEncodingEnabled(false).header("If-None-Match", tag).get(address);
    }

    static void unchanged(String address, String tag) {
        again(address, tag).then().statusCode(304).header("ETag", tag);
    }

    static ValidatableResponse changed(String address, String tag) {
        return again(address, tag).then().statusCode(200);
    }

    static void event(String id, String when, String more) {
        post("/v1/events", """
                        {"id": "%s", "kind": "meeting", "title": "A meeting at Hentzau", "when": {"edtf": "%s"}%s}""".formatted(id, when, more)).statusCode(201);
    }
}

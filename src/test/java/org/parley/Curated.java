package org.parley;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import org.parley.http.WithTokens;

/** Requests of a curator about reference data, for tests that run {@link WithTokens}. */
public final class Curated {
    /** Requests until a renewal must be done: a batch takes one or two of them. */
    private static final int PATIENCE = 5_000;

    public static final String MERGE_PATCH = "application/merge-patch+json";

    private Curated() {}

    public static RequestSpecification curator() {
        return curator(WithTokens.DESK);
    }

    public static RequestSpecification curator(String token) {
        return given().header("Authorization", "Bearer " + token).contentType(ContentType.JSON);
    }

    /** Creates it and answers what came back. */
    public static ValidatableResponse post(String path, String body) {
        return curator().body(body).post(path).then();
    }

    /** Changes some of it. */
    public static ValidatableResponse patch(String path, String ifMatch, String body) {
        return curator()
                .contentType(MERGE_PATCH)
                .header("If-Match", ifMatch)
                .body(body)
                .patch(path)
                .then();
    }

    public static ValidatableResponse delete(String path, String ifMatch) {
        return curator().header("If-Match", ifMatch).delete(path).then();
    }

    /** States, called as their ids are. */
    public static void states(String... ids) {
        for (String id : ids) {
            post("/v1/actors", "{\"id\": \"" + id + "\", \"kind\": \"state\", \"name\": \"" + id + "\"}")
                    .statusCode(201);
        }
    }

    /**
     * A person, called Rudolf after the id.
     *
     * @param more members, each after a comma
     */
    public static void person(String id, String more) {
        post(
                        "/v1/actors",
                        "{\"id\": \"" + id + "\", \"kind\": \"person\", \"name\": \"Rudolf " + id + "\"" + more + "}")
                .statusCode(201);
    }

    /** Waits until no answer says that older views are still to be renewed. */
    public static void settle() {
        for (int i = 0; i < PATIENCE; i++) {
            if (given().get("/v1/events?limit=1").path("hints") == null) {
                return;
            }
        }
        assertThat(given().get("/v1/events?limit=1").<List<String>>path("hints"))
                .isNull();
    }
}

package org.parley.actor;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.is;
import static org.parley.Curated.delete;
import static org.parley.Curated.patch;
import static org.parley.Curated.person;
import static org.parley.Curated.post;

import io.quarkus.test.junit.TestProfile;
import org.junit.jupiter.api.Test;
import org.parley.ApiTest;
import org.parley.http.WithTokens;

/** Posts, who holds them, and what follows from where they belong. */
@ApiTest
@TestProfile(WithTokens.class)
class OfficesTest {
    @Test
    void officesAreFoundByHolderOrganisationAndDay() {
        given().get("/v1/offices?holder=rubio&at=2025-05-02")
                .then()
                .statusCode(200)
                .body("items.organisation", hasItems("us-state-department", "white-house"));
        given().get("/v1/offices?holder=rubio&at=2025-04-27")
                .then()
                .statusCode(200)
                .body("items.organisation", contains("us-state-department"));
        given().get("/v1/offices?organisation=russia&limit=100")
                .then()
                .statusCode(200)
                .body("items.of", everyItem(is("russia")));
        given().get("/v1/offices?at=2025-13").then().statusCode(400);
        given().get("/v1/offices/nowhere").then().statusCode(404);
    }

    @Test
    void anOfficeIsCreatedHeldMovedAndDeleted() {
        post("/v1/offices", "{\"id\": \"poland-keeper\", \"title\": \"Keeper\", \"organisation\": \"poland\"}")
                .statusCode(201)
                .body("of", is("poland"));
        person("sapt", ", \"tenures\": [{\"office\": \"poland-keeper\", \"from\": \"../2025-03-01\"}]");
        patch("/v1/offices/poland-keeper", "\"1\"", "{\"organisation\": \"germany\"}")
                .statusCode(200)
                .body("of", is("germany"));
        given().get("/v1/actors/sapt").then().body("tenures[0].of", is("germany"));
        delete("/v1/offices/poland-keeper", "*").statusCode(409).body("detail", containsString("sapt"));
        delete("/v1/actors/sapt", "*").statusCode(204);
        delete("/v1/offices/poland-keeper", "*").statusCode(204);
        post("/v1/offices", "{\"id\": \"o\", \"title\": \"T\", \"organisation\": \"lavrov\"}")
                .statusCode(422)
                .body("errors[0].pointer", is("/organisation"));
    }
}

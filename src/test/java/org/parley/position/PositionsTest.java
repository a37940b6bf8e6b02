package org.parley.position;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.startsWith;
import static org.parley.Curated.delete;
import static org.parley.Curated.patch;
import static org.parley.Curated.post;

import io.quarkus.test.junit.TestProfile;
import org.junit.jupiter.api.Test;
import org.parley.ApiTest;
import org.parley.http.WithTokens;

@ApiTest
@TestProfile(WithTokens.class)
class PositionsTest {

    @Test
    void positionsAreFoundByHolderAndTopic() {
        given().get("/v1/positions?holder=USA&limit=100")
                .then()
                .statusCode(200)
                .body("items.holder", everyItem(is("usa")));
        given().get("/v1/positions?topic=ceasefire")
                .then()
                .statusCode(200)
                .body("items.id", hasItem("us-energy-truce"));
        given().get("/v1/positions/us-30-day-ceasefire")
                .then()
                .statusCode(200)
                .header("ETag", startsWith("\"1."))
                .body("addressed_to", hasItems("russia", "ukraine"));
    }

    @Test
    void aPositionIsCreatedChangedAndDeleted() {
        post("/v1/positions", """
                        {"id": "hu-test", "holder": "hungary", "topic": "ceasefire", "text": "A truce", "addressed_to": ["russia"]}""").statusCode(201);
        delete("/v1/topics/ceasefire", "*").statusCode(409);
        patch("/v1/positions/hu-test", "\"1\"", "{\"addressed_to\": [\"ukraine\"]}")
                .statusCode(200)
                .body("addressed_to", hasItem("ukraine"));
        patch("/v1/positions/hu-test", "\"1\"", "{}").statusCode(412);
        delete("/v1/positions/hu-test", "\"2\"").statusCode(204);
    }

    @Test
    void whatItNamesMustExistAndWhatEventsMoveStays() {
        post("/v1/positions", """
                        {"id": "bad", "holder": "rusia", "topic": "cease", "text": " ", "addressed_to": ["usa", "nobody-at-all"]}""")
                .statusCode(422)
                .body("errors.pointer", hasItems("/holder", "/topic", "/text", "/addressed_to/1"));
        delete("/v1/positions/us-energy-truce", "*").statusCode(409).body("detail", containsString("events"));
    }
}

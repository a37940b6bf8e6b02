package org.parley.process;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.is;
import static org.parley.Curated.delete;
import static org.parley.Curated.patch;
import static org.parley.Curated.post;

import io.quarkus.test.junit.TestProfile;
import org.junit.jupiter.api.Test;
import org.parley.ApiTest;
import org.parley.http.WithTokens;

@ApiTest
@TestProfile(WithTokens.class)
class ProcessesTest {

    @Test
    void aNegotiationIsReadWithItsParties() {
        given().get("/v1/processes/ukraine-2025")
                .then()
                .statusCode(200)
                .body("parties.actor", hasItems("russia", "ukraine", "usa"))
                .body("parties[0].role", is("belligerent"));
        given().get("/v1/processes?party=UKR").then().statusCode(200).body("items.id", hasItem("ukraine-2025"));
    }

    @Test
    void aNegotiationIsCreatedChangedAndDeleted() {
        post("/v1/processes", """
                        {"id": "zenda-talks", "name": "Talks of Zenda", "parties": [{"actor": "poland", "role": "host"}]}""").statusCode(201);
        patch("/v1/processes/zenda-talks", "\"1\"", "{\"parties\": [{\"actor\": \"hungary\", \"role\": \"host\"}]}")
                .statusCode(200)
                .body("parties.actor", contains("hungary"));
        delete("/v1/processes/zenda-talks", "\"1\"").statusCode(412);
        delete("/v1/processes/zenda-talks", "\"2\"").statusCode(204);
    }

    @Test
    void whatItNamesMustExistAndWhatEventsBelongToStays() {
        post("/v1/processes", """
                        {"id": "bad", "name": "Bad", "parties": [{"actor": "rusia", "role": "umpire"}]}""")
                .statusCode(422)
                .body("errors.pointer", hasItems("/parties/0/actor", "/parties/0/role"));
        post("/v1/processes", """
                        {"id": "bad", "name": "Bad", "parties": [{"actor": "usa", "role": "host"}, {"actor": "usa", "role": "host"}]}""").statusCode(422).body("errors[0].pointer", is("/parties/1"));
        delete("/v1/processes/ukraine-2025", "*").statusCode(409);
    }
}

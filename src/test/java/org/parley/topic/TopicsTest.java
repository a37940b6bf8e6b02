package org.parley.topic;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.startsWith;
import static org.parley.Curated.delete;
import static org.parley.Curated.patch;
import static org.parley.Curated.post;

import io.quarkus.test.junit.TestProfile;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.parley.ApiTest;
import org.parley.http.WithTokens;
import org.parley.record.Versioned;

@ApiTest
@TestProfile(WithTokens.class)
class TopicsTest {

    @Test
    void aTreeKnowsWhatFallsUnderWhat() {
        Tree tree = Tree.of(List.of(
                Versioned.first(new TopicDraft("a", "A", null, null)),
                Versioned.first(new TopicDraft("b", "B", null, "a")),
                Versioned.first(new TopicDraft("c", "C", null, "b"))));
        assertThat(tree.withBroader("c")).containsExactly("c", "b", "a");
        assertThat(tree.withNarrower("a")).containsExactlyInAnyOrder("a", "b", "c");
        assertThat(tree.withNarrower("nothing")).isEmpty();
        assertThat(tree.view("a").narrower()).containsExactly("b");
    }

    @Test
    void topicsAreReadWithWhatFallsUnderThem() {
        given().get("/v1/topics/ceasefire").then().statusCode(200).body("narrower", hasItem("black-sea"));
        given().get("/v1/topics?broader=ceasefire")
                .then()
                .statusCode(200)
                .body("items.broader", everyItem(is("ceasefire")));
        given().get("/v1/topics?broader=ceasefir").then().statusCode(400).body("errors[0].suggestion", is("ceasefire"));
        given().get("/v1/topics/ceasefir").then().statusCode(404).body("detail", containsString("'ceasefire'"));
    }

    @Test
    void aTopicIsCreatedMovedAndDeleted() {
        post("/v1/topics", "{\"id\": \"zenda-truce\", \"label\": \"Truce of Zenda\", \"broader\": \"ceasefire\"}")
                .statusCode(201);
        patch("/v1/topics/zenda-truce", "\"1\"", "{\"broader\": null}")
                .statusCode(200)
                .header("ETag", startsWith("\"2."));
        delete("/v1/topics/zenda-truce", "\"1\"").statusCode(412);
        delete("/v1/topics/zenda-truce", "\"2\"").statusCode(204);
    }

    @Test
    void circlesAndUnknownTopicsAreRefusedAndWhatIsReferredToStays() {
        patch("/v1/topics/ceasefire", "*", "{\"broader\": \"black-sea\"}")
                .statusCode(422)
                .body("errors[0].pointer", is("/broader"));
        post("/v1/topics", "{\"id\": \"y\", \"label\": \"Y\", \"broader\": \"ceasefir\"}")
                .statusCode(422)
                .body("errors[0].suggestion", is("ceasefire"));
        delete("/v1/topics/ceasefire", "*").statusCode(409);
    }
}

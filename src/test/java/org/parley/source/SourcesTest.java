package org.parley.source;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.parley.Curated.delete;
import static org.parley.Curated.patch;
import static org.parley.Curated.post;

import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.parley.ApiTest;
import org.parley.SqlStatements;
import org.parley.http.WithTokens;

@ApiTest
@TestProfile(WithTokens.class)
class SourcesTest {

    @Test
    void publishersHaveASlugWithoutCommas() {
        assertThat(Publishers.slug("US Department of State, Office of the Historian"))
                .isEqualTo("us-department-of-state-office-of-the-historian");
        assertThat(Publishers.slug("Hürriyet Daily News")).isEqualTo("hurriyet-daily-news");
        assertThat(Publishers.slug("Ogres Ziņas (citing Reuters)")).isEqualTo("ogres-zinas-citing-reuters");
        assertThat(Publishers.slug("…")).isEqualTo("unnamed");
    }

    @Test
    void sourcesAreFoundByPublisherKindAndWordsOfTheTitle() {
        given().get("/v1/sources?publisher=tass,fox-news&limit=1000")
                .then()
                .statusCode(200)
                .body("items.publisher_id", hasItems("tass", "fox-news"));
        given().get("/v1/sources?kind=agency&language=en")
                .then()
                .statusCode(200)
                .body("items.kind", everyItem(is("agency")));
        given().get("/v1/sources?q=LAVROV")
                .then()
                .statusCode(200)
                .body("items.title", hasItem(containsString("Lavrov")));
        given().get("/v1/sources?q=100%25").then().statusCode(200).body("items", is(List.of()));
        given().get("/v1/sources?kind=agancy").then().statusCode(400).body("errors[0].suggestion", is("agency"));
    }

    @Test
    void pagesGoOnWhereTheLastOneEndedInTwoStatementsEach() {
        Response first = given().get("/v1/sources?limit=100");
        SqlStatements.of(first).isAtMost(2);
        String cursor = first.then()
                .statusCode(200)
                .body("next", notNullValue())
                .extract()
                .path("next_cursor");
        Response second =
                given().queryParam("limit", 100).queryParam("cursor", cursor).get("/v1/sources");
        List<String> before = first.path("items.id");
        List<String> after = second.path("items.id");
        assertThat(after).hasSize(100).doesNotContainAnyElementsOf(before);
    }

    @Test
    void aSourceIsCreatedChangedAndDeleted() {
        post("/v1/sources", """
                        {"id": "zenda-gazette-1", "publisher": "Zenda Gazette", "title": "The King returns", "kind": "news",
                         "published": "2025-04-28~", "language": "de", "translated": true, "url": "https://example.org/1"}""").statusCode(201).body("publisher_id", is("zenda-gazette"));
        patch("/v1/sources/zenda-gazette-1", "\"1\"", "{\"publisher\": \"Gazette of Zenda\"}")
                .statusCode(200)
                .header("ETag", startsWith("\"2."))
                .body("publisher_id", is("gazette-of-zenda"));
        patch("/v1/sources/zenda-gazette-1", "\"1\"", "{}").statusCode(412);
        delete("/v1/sources/zenda-gazette-1", "\"2\"").statusCode(204);
        given().get("/v1/sources/zenda-gazette-1").then().statusCode(404);
    }

    @Test
    void everythingThatIsWrongIsToldAtOnce() {
        post("/v1/sources", """
                        {"id": "x", "publisher": "P", "kind": "paper", "published": "2025-02-30", "language": "??",
                         "url": "javascript:alert(1)"}""")
                .statusCode(422)
                .body("errors.pointer", hasItems("/title", "/kind", "/published", "/language", "/url"));
    }

    @Test
    void whatIsCitedCannotVanish() {
        delete("/v1/sources/wikidata-ru", "*").statusCode(409).body("detail", containsString("lavrov"));
    }
}

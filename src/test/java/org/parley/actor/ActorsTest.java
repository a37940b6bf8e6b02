package org.parley.actor;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.parley.Curated.curator;
import static org.parley.Curated.delete;
import static org.parley.Curated.patch;
import static org.parley.Curated.person;
import static org.parley.Curated.post;

import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.parley.ApiTest;
import org.parley.SqlStatements;
import org.parley.http.WithTokens;

@ApiTest
@TestProfile(WithTokens.class)
class ActorsTest {

    @Test
    void anActorIsReadByItsIdWithItsOffices() {
        given().get("/v1/actors/lavrov")
                .then()
                .statusCode(200)
                .header("ETag", startsWith("\"1."))
                .header("Content-Location", nullValue())
                .body("names[0].text", is("Сергей Лавров"))
                .body("tenures[1].title", is("Minister of Foreign Affairs"))
                .body("tenures[1].of", is("russia"))
                .body("tenures[1].until", nullValue())
                .body("self", is("/v1/actors/lavrov"));
    }

    @Test
    void anotherNameLeadsToTheSameActorAndTellsItsAddress() {
        for (String name : List.of(
                "Q58217",
                "wikidata:Q58217",
                "Sergei%20Lavrov",
                "LAVROV",
                "%D0%A1%D0%B5%D1%80%D0%B3%D0%B5%D0%B9%20%D0%9B%D0%B0%D0%B2%D1%80%D0%BE%D0%B2")) {
            given().urlEncodingEnabled(false)
                    .get("/v1/actors/" + name)
                    .then()
                    .statusCode(200)
                    .header("Content-Location", endsWith("/v1/actors/lavrov"))
                    .body("id", is("lavrov"));
        }
        given().get("/v1/actors/lavrow")
                .then()
                .statusCode(404)
                .body("detail", containsString("Did you mean 'lavrov' (Sergey Lavrov)?"));
    }

    @Test
    void aReaderWhoHasItAlreadyIsToldSo() {
        String tag = given().get("/v1/actors/putin").header("ETag");
        given().header("If-None-Match", tag).get("/v1/actors/putin").then().statusCode(304);
        given().header("If-None-Match", "\"1\"").get("/v1/actors/putin").then().statusCode(200);
    }

    @Test
    void searchFindsSpellingVariantsBestFirst() {
        given().get("/v1/actors?q=Zelensky").then().statusCode(200).body("items[0].id", is("zelenskyy"));
        given().get("/v1/actors?q=Kiev").then().statusCode(200).body("items[0].id", is("ukraine"));
        given().get("/v1/actors?q=Kyyiv").then().statusCode(200).body("items.id", hasItem("ukraine"));
        given().get("/v1/actors?q=lavr").then().statusCode(200).body("items[0].id", is("lavrov"));
        given().get("/v1/actors?q=xyzzy").then().statusCode(200).body("items", is(List.of()));
    }

    @Test
    void listsAreFilteredAndWrongWordsAreAnsweredWithTheRightOnes() {
        given().get("/v1/actors?kind=state,bloc&limit=1000")
                .then()
                .statusCode(200)
                .body("items.id", hasItems("russia", "usa", "eu", "nato"))
                .body("items.id", not(hasItem("lavrov")))
                .body("query.kind", contains("state,bloc"));
        given().get("/v1/actors?part_of=RUS&limit=1000")
                .then()
                .statusCode(200)
                .body("items.id", hasItems("kremlin", "russian-mfa", "lavrov"))
                .body("items.id", not(hasItem("russia")));
        given().get("/v1/actors?kind=persn").then().statusCode(400).body("errors[0].suggestion", is("person"));
        given().get("/v1/actors?part_of=rusia").then().statusCode(400).body("errors[0].suggestion", is("russia"));
        given().get("/v1/actors?kinds=person").then().statusCode(400).body("errors[0].suggestion", is("kind"));
    }

    @Test
    void allPagesTogetherAreTheWholeList() {
        List<String> seen = new ArrayList<>();
        @Nullable String next = "/v1/actors?kind=person&limit=20";
        while (next != null) {
            Response page = given().urlEncodingEnabled(false).get(next);
            seen.addAll(page.path("items.id"));
            String link = page.path("next");
            next = link == null ? null : link.replaceFirst("^https?://[^/]+", "");
        }
        assertThat(seen)
                .isSorted()
                .doesNotHaveDuplicates()
                .contains("lavrov", "rubio")
                .hasSizeGreaterThanOrEqualTo(44);
    }

    @Test
    void aListIsOneStatementOnceItsDataHasBeenRead() {
        given().get("/v1/actors?limit=100").then().statusCode(200);
        SqlStatements.of(given().get("/v1/actors?limit=100")).isAtMost(1);
    }

    @Test
    void anActorIsCreatedChangedAndDeleted() {
        post("/v1/actors", """
                        {"id": "hentzau", "kind": "person", "name": "Rupert Hentzau", "aliases": ["Rupert of Hentzau"],
                         "identifiers": [{"scheme": "wikidata", "value": "Q0001"}], "part_of": "hungary"}""")
                .statusCode(201)
                .header("Location", endsWith("/v1/actors/hentzau"))
                .header("ETag", startsWith("\"1."))
                .body("version", is(1));
        patch("/v1/actors/hentzau", "\"1\"", "{\"description\": \"Adventurer\", \"aliases\": null}")
                .statusCode(200)
                .header("ETag", startsWith("\"2."))
                .body("description", is("Adventurer"))
                .body("aliases", is(List.of()))
                .body("identifiers[0].value", is("Q0001"));
        curator()
                .contentType("application/json-patch+json")
                .header("If-Match", "\"2\"")
                .body("[{\"op\": \"replace\", \"path\": \"/name\", \"value\": \"R. Hentzau\"}]")
                .patch("/v1/actors/hentzau")
                .then()
                .statusCode(200)
                .body("name", is("R. Hentzau"));
        delete("/v1/actors/hentzau", "\"3\"").statusCode(204);
        given().get("/v1/actors/hentzau").then().statusCode(404);
    }

    @Test
    void aPatchIsReadAsWhatItsTypeSays() {
        String merge = "application/merge-patch+json";
        String steps = "application/json-patch+json";
        patched("application/json", "{\"description\": \"x\"}")
                .statusCode(415)
                .body("type", endsWith("#unsupported-media-type"))
                .header("Accept-Patch", steps + ", " + merge);
        patched(merge, "[{\"op\": \"remove\", \"path\": \"/description\"}]").statusCode(400);
        patched(steps, "{\"description\": \"x\"}").statusCode(400);
    }

    private static ValidatableResponse patched(String type, String body) {
        return curator()
                .contentType(type)
                .header("If-Match", "\"1\"")
                .body(body)
                .patch("/v1/actors/rubio")
                .then();
    }

    @Test
    void whatGetGaveIsAcceptedByPutButNotWhenItsReadOnlyMembersDiffer() {
        String body = given().get("/v1/actors/kallas").asString();
        curator()
                .header("If-Match", "\"1\"")
                .body(body)
                .put("/v1/actors/kallas")
                .then()
                .statusCode(200)
                .header("ETag", startsWith("\"2."));
        curator()
                .header("If-Match", "\"2\"")
                .body(body.replace("/v1/actors/kallas", "/v1/actors/other"))
                .put("/v1/actors/kallas")
                .then()
                .statusCode(422)
                .body("type", endsWith("#read-only"))
                .body("errors.pointer", hasItem("/self"));
    }

    @Test
    void aChangeNeedsTheTagThatWasSeen() {
        person("tarlenheim", "");
        curator()
                .contentType("application/merge-patch+json")
                .body("{}")
                .patch("/v1/actors/tarlenheim")
                .then()
                .statusCode(428);
        patch("/v1/actors/tarlenheim", "\"7\"", "{}").statusCode(412).header("ETag", startsWith("\"1."));
        delete("/v1/actors/tarlenheim", "\"7\"").statusCode(412);
        patch("/v1/actors/nobody-at-all", "\"1\"", "{}").statusCode(404);
        delete("/v1/actors/tarlenheim", "\"1\"").statusCode(204);
    }

    @Test
    void everythingThatIsWrongIsToldAtOnce() {
        post("/v1/actors", """
                        {"id": "Not An Id", "kind": "persn", "part_of": "rusia", "nickname": "x",
                         "tenures": [{"office": "no-such", "from": "2025-13", "citations": [{"source": "no-source"}]}]}""")
                .statusCode(422)
                .body(
                        "errors.pointer",
                        hasItems(
                                "/id",
                                "/kind",
                                "/name",
                                "/part_of",
                                "/nickname",
                                "/tenures/0/office",
                                "/tenures/0/from",
                                "/tenures/0/citations/0/source"))
                .body("errors.find { it.pointer == '/part_of' }.suggestion", is("russia"));
    }

    @Test
    void whatDoesNotFitTogetherIsRefused() {
        post("/v1/actors", """
                        {"id": "zenda", "kind": "person", "name": "Z", "identifiers": [{"scheme": "wikidata", "value": "Q58217"}],
                         "tenures": [{"office": "us-state-department-secretary-of-state", "from": "2025-05-02", "until": "2025-05-01"}]}""").statusCode(422).body("errors.pointer", hasItems("/identifiers/0", "/tenures/0/until"));
        patch("/v1/actors/russia", given().get("/v1/actors/russia").header("ETag"), "{\"part_of\": \"kremlin\"}")
                .statusCode(422)
                .body("errors[0].pointer", is("/part_of"));
        post("/v1/actors", "{\"id\": \"lavrov\", \"kind\": \"person\", \"name\": \"Another\"}")
                .statusCode(409);
    }

    @Test
    void aDryRunChecksAndWritesNothing() {
        curator()
                .body("{\"id\": \"strelsau\", \"kind\": \"organisation\", \"name\": \"Strelsau\"}")
                .post("/v1/actors?dry_run=true")
                .then()
                .statusCode(200)
                .body("self", is("/v1/actors/strelsau"));
        given().get("/v1/actors/strelsau").then().statusCode(404);
    }

    @Test
    void whatIsReferredToCannotVanish() {
        delete("/v1/actors/hungary", "*").statusCode(409);
        delete("/v1/actors/kremlin", "*").statusCode(409).body("detail", startsWith("'kremlin' is referred to by"));
        delete("/v1/offices/russian-mfa-minister-of-foreign-affairs", "*")
                .statusCode(409)
                .body("detail", containsString("lavrov"));
        delete("/v1/actors/lavrov", "*").statusCode(409).body("detail", containsString("events"));
    }
}

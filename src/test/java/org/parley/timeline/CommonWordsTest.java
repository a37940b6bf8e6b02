package org.parley.timeline;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.parley.ApiTest;
import org.parley.TestDatabase;
import org.parley.http.WithTokens;

/** A word that has become common leads to its first events only (H2); all are found. */
@ApiTest
@TestProfile(WithTokens.class)
class CommonWordsTest {
    private static final List<String> ALL = List.of("kalkwitz-a", "kalkwitz-b", "kalkwitz-c");

    @Inject
    EntityManager database;

    @BeforeEach
    void aCommonWord() {
        MadeUp.world();
        if (given().get("/v1/events/" + ALL.get(0)).statusCode() == 404) {
            ALL.forEach(id -> MadeUp.recorded(id, ", \"summary\": \"Of Kalkwitz, letter " + id.charAt(9) + ".\""));
        }
        if (!TestDatabase.onPostgres()) {
            QuarkusTransaction.requiringNew().run(() -> {
                run("delete from posting where stem = ?1 and revision_id >"
                        + " (select min(p.revision_id) from posting p where p.stem = ?1)");
                run("merge into common_stem (stem) key (stem) values (?1)");
            });
        }
    }

    private void run(String sql) {
        database.createNativeQuery(sql)
                .setParameter(1, TextIndex.key("kalkwitz"))
                .executeUpdate();
    }

    private static ValidatableResponse asked(String q) {
        return given().queryParams(Map.of("q", q, "with_total", "true"))
                .get("/v1/events")
                .then()
                .statusCode(200);
    }

    @Test
    void allAreFound() {
        asked("kalkwitz").body("items.id", containsInAnyOrder(ALL.toArray())).body("total", is(3));
        asked("kalkwi*").body("items", hasSize(3)).body("total", is(3));
        asked("kalkwitz letter").body("items", hasSize(3));
        asked("kalkwitz -letter").body("items", hasSize(0));
        given().queryParams(Map.of("q", "kalkwitz", "by", "kind"))
                .get("/v1/analysis/counts")
                .then()
                .body("total", is(3));
    }
}

package org.parley.analysis;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;

import io.restassured.response.Response;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parley.ApiTest;

/** Words of every analysis that takes several can be excluded: what is left is told. */
@ApiTest
class ExcludedWordsTest {
    private static final String OF_2025 = "process=ukraine-2025&limit=1000&known_at=2026-11-24&";

    private static Response asked(String analysis, String question) {
        return given().urlEncodingEnabled(false).get("/v1/analysis/" + analysis + "?" + OF_2025 + question);
    }

    @ParameterizedTest
    @CsvSource({
        "expectations,   state, cancelled",
        "positions,      state, rejected",
        "contradictions, rule,  rival_values",
        "contradictions, basis, recorded"
    })
    void aWordThatIsExcludedIsNotTold(String analysis, String parameter, String word) {
        List<String> all = asked(analysis, "").path("items." + parameter);
        List<String> others = asked(analysis, parameter + "=!" + word).path("items." + parameter);
        assertThat(all).contains(word);
        assertThat(others)
                .isNotEmpty()
                .isEqualTo(all.stream().filter(each -> !each.equals(word)).toList());
        List<String> understood = asked(analysis, parameter + "=!" + word).path("query." + parameter);
        if (understood != null) {
            assertThat(new TreeSet<>(understood)).doesNotContain(word);
        }
        asked(analysis, parameter + "=!" + word + "x")
                .then()
                .statusCode(400)
                .body("errors.detail", hasItem(containsString("did you mean '" + word + "'")));
        asked(analysis, parameter + "=!" + word + "," + word)
                .then()
                .statusCode(400)
                .body("errors.detail", hasItem(containsString("Nothing is left")));
    }
}

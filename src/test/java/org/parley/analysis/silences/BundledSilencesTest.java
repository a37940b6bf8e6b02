package org.parley.analysis.silences;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import io.restassured.response.Response;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parley.ApiTest;
import org.parley.SqlStatements;

/** Silences of 2025, and the table of all pairs of the negotiation's parties. */
@ApiTest
class BundledSilencesTest {
    private static Response silences(String question) {
        return given().urlEncodingEnabled(false).get("/v1/analysis/silences?" + question);
    }

    /** Read off the bundled timeline by hand. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // From Riyadh to Witkoff's visit; after the call of 27 April; after that of 4 June; after Kuala Lumpur;
                // after Anchorage; after the ministers' call of 20 October to the end of the year.
                "usa,russia&datetime=2025 | 2025-02-19/2025-03-12 2025-04-28/2025-05-16 2025-06-05/2025-07-09 2025-07-11/2025-08-14"
                        + " 2025-08-16/2025-10-19 2025-10-21/2025-12-31",
                // The last four are the long ones.
                "usa,russia&datetime=2025&least=30d | 2025-06-05/2025-07-09 2025-07-11/2025-08-14 2025-08-16/2025-10-19"
                        + " 2025-10-21/2025-12-31",
                // The two rounds of Istanbul, and since; that of Riyadh in March was held apart.
                "russia,ukraine&datetime=2025 | 2025-05-17/2025-06-01 2025-06-03/2025-12-31",
                // After Riyadh, where the USA went between, to Paris; after the Vatican to Geneva, and since.
                "usa,ukraine&datetime=2025 | 2025-03-26/2025-04-16 2025-04-27/2025-11-22 2025-11-24/2025-12-31",
                // From the summit in Paris to the talks there, in both of which Macron was host, and since.
                "france,ukraine&datetime=2025 | 2025-03-28/2025-04-16 2025-04-18/2025-12-31",
                // The host of both rounds of Istanbul.
                "turkiye,russia&datetime=2025 | 2025-05-17/2025-06-01 2025-06-03/2025-12-31"
            })
    void silencesOfTheBundledTimeline(String question, String silences) {
        Response told = silences("between=" + question);
        List<String> from = told.path("items.from");
        List<String> to = told.path("items.to");
        assertThat(IntStream.range(0, from.size())
                        .mapToObj(i -> from.get(i) + "/" + to.get(i))
                        .collect(Collectors.joining(" ")))
                .isEqualTo(silences);
    }

    /** The calls of May were not yet in the papers: nobody could say that it went on. */
    @Test
    void asWasPublishedThenASilenceIsCutThere() {
        silences("between=usa,russia&reported=../2025-05-15&datetime=2025")
                .then()
                .body("items.last().from", is("2025-04-28"))
                .body("items.last().to", is("2025-05-15"))
                .body("items.last().cut", is(true))
                .body("items.last().after.id", is("2025-04-27-rubio-lavrov-call"))
                .body("pairs[0].running", nullValue());
    }

    @Test
    void aProcessHasATableOfItsParties() {
        Response table = silences("process=ukraine-2025");
        table.then().statusCode(200).body("items", nullValue()).body("pairs.between", hasItem(hasItem("usa")));
        List<List<String>> pairs = table.path("pairs.between");
        assertThat(pairs).doesNotHaveDuplicates();
        for (int i = 0; i < pairs.size(); i++) {
            Response one = silences("process=ukraine-2025&between=" + String.join(",", pairs.get(i)));
            for (String member : List.of("contacts", "vague", "silences")) {
                assertThat(one.<Integer>path("pairs[0]." + member))
                        .as(pairs.get(i) + " " + member)
                        .isEqualTo(table.<Integer>path("pairs[" + i + "]." + member));
            }
        }
    }

    @Test
    void aTableOfManyPairsIsReadAtOnce() {
        silences("process=ukraine-2025");
        Response table = silences("process=ukraine-2025");
        assertThat(table.<List<Object>>path("pairs")).hasSizeGreaterThan(5);
        SqlStatements.of(table).isAtMost(5);
        SqlStatements.of(silences("between=usa,russia")).isAtMost(4);
    }
}

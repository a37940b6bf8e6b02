package org.parley.vocabulary;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.restassured.response.ValidatableResponse;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.parley.ApiTest;

@ApiTest
class DatesTest {

    @Test
    void aDateIsExplained() {
        dates("edtf=2025-04-28~")
                .statusCode(200)
                .body("items", hasSize(1))
                .body("items[0].valid", equalTo(true))
                .body("items[0].level", equalTo(1))
                .body("items[0].precision", equalTo("day"))
                .body("items[0].earliest", equalTo("2025-04-27"))
                .body("items[0].latest", equalTo("2025-04-29"))
                .body("items[0].earliest_strict", equalTo("2025-04-28"))
                .body("items[0].approximate", equalTo(true))
                .body("items[0].uncertain", equalTo(false))
                .body("items[0].display", equalTo("about 28 April 2025"));
    }

    @Test
    void severalAreAnsweredInTheirOrderAndNotSplitAtCommas() {
        dates("edtf=2025-13&edtf=%5B2025-03-27,2025-03-28%5D&edtf=2025-02-30")
                .statusCode(200)
                .body("items.valid", contains(false, true, false))
                .body("items[0].at", equalTo(6))
                .body("items[0].detail", equalTo("'2025-13' has no month 13 (at character 6)."))
                .body("items[1].latest", equalTo("2025-03-28"));
    }

    @Test
    void anOpenEndIsNullAndATimeOfDayIsAnInstant() {
        dates("edtf=2025-04-23/..&edtf=2025-05-19T17:00%2B03:00")
                .statusCode(200)
                .body("items[0].latest", nullValue())
                .body("items[1].earliest", equalTo("2025-05-19"))
                .body("items[1].start", equalTo("2025-05-19T14:00:00Z"))
                .body("items[1].end", equalTo("2025-05-19T14:01:00Z"));
    }

    @Test
    void whatJsonHasNoDateForIsLeftOut() {
        dates("edtf=-0044-03&edtf=-0044-03-15T12:00:00Z&edtf=9999-12-31T23:59:59Z&edtf=Y17E7")
                .statusCode(200)
                .body("items.valid", contains(true, true, true, true))
                .body("items[0].earliest", nullValue())
                .body("items[1].start", nullValue())
                .body("items[2].start", equalTo("9999-12-31T23:59:59Z"))
                .body("items[2].end", nullValue())
                .body("items[3].earliest", nullValue());
    }

    @Test
    void aPercentSignThatTheAddressAteIsGuessed() {
        for (String eaten : List.of("2004-%06-11", "2004-06-%11", "2004-06-%20", "2004-06-%31")) {
            dates("edtf=" + eaten)
                    .statusCode(200)
                    .body("items[0].valid", equalTo(false))
                    .body("hints", contains(containsString("%25")));
        }
        dates("edtf=1984%25").statusCode(200).body("items[0].uncertain", equalTo(true));
    }

    @Test
    void aPlusThatTheAddressMadeASpaceIsGuessed() {
        dates("edtf=2025-05-19T17:00+03:00").statusCode(200).body("hints", contains(containsString("%2B")));
    }

    @Test
    void aQuestionWithoutADateIsAnError() {
        given().get("/v1/dates").then().statusCode(400).body("errors[0].parameter", equalTo("edtf"));
        dates("edtf=").statusCode(400).body("errors[0].parameter", equalTo("edtf"));
    }

    private static ValidatableResponse dates(String query) {
        return given().urlEncodingEnabled(false).get("/v1/dates?" + query).then();
    }
}

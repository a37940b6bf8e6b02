package org.parley.timeline;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;
import static org.parley.Curated.curator;
import static org.parley.Curated.delete;
import static org.parley.Curated.patch;
import static org.parley.Curated.post;

import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.parley.ApiTest;
import org.parley.SqlStatements;
import org.parley.http.WithTokens;

@ApiTest
@TestProfile(WithTokens.class)
class PagesTest {
    private static final String BASE = "https://parley.example.org";

    private static void event(String id, String tag, String when) {
        String body = "{\"id\": \"%s\", \"kind\": \"statement\", \"title\": \"The toast of Strelsau\","
                + " \"when\": {\"edtf\": \"%s\"}, \"tags\": [\"%s\"]}";
        post("/v1/events", body.formatted(id, when, tag)).statusCode(201);
    }

    /** Six toasts, one a day from 1 January 1899. */
    private static List<String> toasts(String tag) {
        List<String> ids = new ArrayList<>();
        for (int day = 1; day <= 6; day++) {
            ids.add(tag + "-" + day);
            event(tag + "-" + day, tag, "1899-01-0" + day);
        }
        return ids;
    }

    private static void meanwhile(String tag) {
        for (String when : List.of("1899-01-01", "1899-01-03", "1899-01-06")) {
            event(tag + "-new-" + when, tag, when);
        }
        patch("/v1/events/" + tag + "-1", "*", "{\"when\": {\"edtf\": \"1899-01-05\"}}")
                .statusCode(200);
        patch("/v1/events/" + tag + "-4", "*", "{\"when\": {\"edtf\": \"1898-12-31\"}}")
                .statusCode(200);
        patch("/v1/events/" + tag + "-3", "*", "{\"when\": {\"edtf\": \"1899-01-31\"}}")
                .statusCode(200);
        patch("/v1/events/" + tag + "-6", "*", "{\"tags\": []}").statusCode(200);
        delete("/v1/events/" + tag + "-5", "*").statusCode(204);
    }

    private static Response page(String address) {
        Response page = given().urlEncodingEnabled(false).get(address.replace(BASE, ""));
        page.then().statusCode(200);
        return page;
    }

    private static List<String> ids(Response page) {
        return page.path("items.id");
    }

    /** Ids of this page and all that follow. */
    private static List<String> onwards(Response first) {
        List<String> ids = new ArrayList<>(ids(first));
        for (@Nullable String next = first.path("next"); next != null; ) {
            Response page = page(next);
            ids.addAll(ids(page));
            next = page.path("next");
        }
        return ids;
    }

    @ParameterizedTest
    @ValueSource(strings = {"time", "-time"})
    void aListByTimeStaysAsItWasAtItsFirstPageWhateverIsWrittenMeanwhile(String sort) {
        String tag = sort.equals("time") ? "strelsau-up" : "strelsau-down";
        List<String> expected = toasts(tag);
        if (sort.equals("-time")) {
            Collections.reverse(expected);
        }
        Response first = page("/v1/events?tag=" + tag + "&limit=2&sort=" + sort);
        meanwhile(tag);
        assertThat(onwards(first)).isEqualTo(expected);
        assertThat(page(first.path("next")).<String>path("query.as_of")).isEqualTo(first.path("query.as_of"));
        assertThat(onwards(page("/v1/events?tag=" + tag + "&limit=2")))
                .containsExactly(
                        tag + "-4",
                        tag + "-new-1899-01-01",
                        tag + "-2",
                        tag + "-new-1899-01-03",
                        tag + "-1",
                        tag + "-new-1899-01-06",
                        tag + "-3");
    }

    @Test
    void aListByRecordingGoesOnWithWhatIsRecordedMeanwhile() {
        String tag = "strelsau-recorded";
        toasts(tag);
        Response first = page("/v1/events?tag=" + tag + "&limit=2&sort=recorded");
        meanwhile(tag);
        assertThat(onwards(first))
                .containsExactly(
                        tag + "-1",
                        tag + "-2",
                        tag + "-new-1899-01-01",
                        tag + "-new-1899-01-03",
                        tag + "-new-1899-01-06",
                        tag + "-1",
                        tag + "-4",
                        tag + "-3");
    }

    @Test
    void theNewestRecordingsFirstStayAsTheyWereBecauseWhatIsNewerLiesBehind() {
        String tag = "strelsau-newest";
        List<String> expected = toasts(tag);
        Collections.reverse(expected);
        Response first = page("/v1/events?tag=" + tag + "&limit=2&sort=-recorded");
        meanwhile(tag);
        assertThat(onwards(first)).isEqualTo(expected);
    }

    @Test
    void equalTimesAreInOrderOfFirstRecordingAndNoneIsLostBetweenPages() {
        String tag = "strelsau-equal";
        List<String> expected = new ArrayList<>();
        for (int i = 7; i > 0; i--) {
            expected.add(tag + "-" + i);
            event(tag + "-" + i, tag, "1899-02-01");
        }
        assertThat(onwards(page("/v1/events?limit=2&tag=" + tag))).isEqualTo(expected);
        Collections.reverse(expected);
        assertThat(onwards(page("/v1/events?limit=3&sort=-time&tag=" + tag))).isEqualTo(expected);
    }

    @Test
    void everyWayOnKeepsTheQuestion() {
        String question = "/v1/events?kind=readout&fields=id,title&limit=5&place=!Kyiv%20%26%20Lviv";
        Response first = page(question);
        String next = first.path("next");
        assertThat(first.<String>path("self")).isEqualTo(BASE + question);
        assertThat(first.<String>path("first")).isEqualTo(BASE + question);
        assertThat(next).isEqualTo(BASE + question + "&cursor=" + first.path("next_cursor"));
        assertThat(first.headers().getValues("Link"))
                .contains("<%s>; rel=\"next\", <%2$s>; rel=\"first\", <%2$s>; rel=\"self\""
                        .formatted(next, BASE + question));
        Response second = page(next);
        assertThat(second.<String>path("self")).isEqualTo(next);
        assertThat(second.<String>path("first")).isEqualTo(BASE + question);
        assertThat(second.<List<Map<String, Object>>>path("items"))
                .hasSize(5)
                .allSatisfy(item -> assertThat(item).containsOnlyKeys("id", "title"));
        assertThat(second.<String>path("next")).doesNotContain(first.<String>path("next_cursor"));
    }

    @Test
    void theLastPageHasNoWayOn() {
        String question = "/v1/events?kind=readout&datetime=2025&limit=47";
        Response only = page(question);
        only.then().body("items.size()", is(47)).body("next", nullValue()).body("next_cursor", nullValue());
        assertThat(only.headers().getValues("Link"))
                .contains("<%1$s>; rel=\"first\", <%1$s>; rel=\"self\"".formatted(BASE + question));
    }

    @Test
    void aCursorBelongsToItsFiltersButNotToItsSize() {
        String cursor = page("/v1/events?kind=readout&actor=russia&limit=3").path("next_cursor");
        page("/v1/events?limit=7&actor=russia&kind=readout&embed=links&with_total=true&cursor=" + cursor)
                .then()
                .body("items.size()", is(7));
        for (String other : List.of("kind=readout", "kind=readout&actor=usa", "kind=readout&actor=russia&sort=-time")) {
            given().get("/v1/events?" + other + "&cursor=" + cursor)
                    .then()
                    .statusCode(400)
                    .body("detail", containsString("other filters"))
                    .body("errors.parameter", contains("cursor"));
        }
        given().get("/v1/events?cursor=" + cursor).then().statusCode(400);
        given().get("/v1/events?kind=readout&actor=russia&cursor=" + cursor.substring(1))
                .then()
                .statusCode(400)
                .body("detail", containsString("damaged"));
    }

    @Test
    void totalsAreThoseOfAllPages() {
        Response first = page("/v1/events?kind=readout&datetime=2025&limit=20&with_total=true");
        first.then().body("total", is(47)).body("total_at_least", nullValue());
        page(first.path("next")).then().body("total", is(47)).body("items.size()", is(20));
        page("/v1/events?kind=readout").then().body("total", nullValue());
        given().get("/v1/events?with_total=yes").then().statusCode(400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1001", "5000", "9999999999", "99999999999999999999"})
    void moreThanAThousandIsCappedAndSaidSo(String limit) {
        page("/v1/events?limit=" + limit)
                .then()
                .body("query.limit", is(1000))
                .body("hints[0]", is("limit " + limit + " was capped to 1000; follow 'next' for the rest."));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "00", "-1", "-5000", "many", "1.5", "1e3"})
    void whatIsNoNumberOfEventsIsRefused(String limit) {
        given().get("/v1/events?limit=" + limit)
                .then()
                .statusCode(400)
                .body("errors.parameter", contains("limit"))
                .body("detail", containsString("from 1 to 1000"));
    }

    @Test
    void wrongFieldsAreRefusedWithTheNearestRightOne() {
        curator()
                .get("/v1/events?fields=id,titel,when.edft")
                .then()
                .statusCode(400)
                .body("errors.suggestion", contains("title", "when.edtf"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "limit=20",
                "limit=20&sort=-time&process=ukraine-2025",
                "limit=5&actor=russia",
                "limit=2&between=usa,russia&kind=call,meeting",
                "limit=4&datetime=2025-04/2025-06&topic=ceasefire",
                "limit=20&sort=recorded",
                "limit=15&embed=all&process=ukraine-2025"
            })
    void aDeepPageCostsAsManyStatementsAsTheFirst(String question) {
        Response page = page("/v1/events?" + question);
        int most = SqlStatements.of(page).texts().size();
        int pages = 1;
        for (@Nullable String next = page.path("next"); next != null; pages++) {
            page = page(next);
            SqlStatements.of(page).isAtMost(most);
            next = page.path("next");
        }
        assertThat(pages).isGreaterThan(2);
    }
}

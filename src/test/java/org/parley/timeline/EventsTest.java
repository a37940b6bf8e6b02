package org.parley.timeline;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.startsWith;

import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.parley.ApiTest;
import org.parley.SqlStatements;

@ApiTest
class EventsTest {
    private static final String CALL_OF_27_APRIL = "2025-04-27-rubio-lavrov-call";

    private static List<String> ids(String question) {
        return given().get("/v1/events?limit=1000&" + question)
                .then()
                .statusCode(200)
                .extract()
                .path("items.id");
    }

    @Test
    void theCallOf27AprilIsToldAsTheMinistriesToldIt() {
        given().get("/v1/events/" + CALL_OF_27_APRIL)
                .then()
                .statusCode(200)
                .header("ETag", startsWith("\"1."))
                .header("Link", containsString("rel=\"version-history\""))
                .body("when.display", is("27 April 2025"))
                .body("participants[0].name", is("Sergey Lavrov"))
                .body("participants[0].side", is("russia"))
                .body("codes.cameo", is("041"))
                .body("source_count", is(5))
                .body("first_published", is("2025-04-28"));
    }

    @Test
    void aStateIsAnsweredWithWhatItsMinisterOfThatDayDid() {
        assertThat(ids("actor=russia&kind=call")).contains(CALL_OF_27_APRIL);
        assertThat(ids("actor=russia&kind=call&actor_scope=direct")).doesNotContain(CALL_OF_27_APRIL);
        assertThat(ids("actor=RUS&kind=call")).isEqualTo(ids("actor=russia&kind=call"));
    }

    @Test
    void twoSidesOfACallAreFoundWhicheverRang() {
        assertThat(ids("between=usa,russia&kind=call")).contains(CALL_OF_27_APRIL, "2025-02-12-trump-putin-call");
        assertThat(ids("between=russia,usa&kind=call")).isEqualTo(ids("between=usa,russia&kind=call"));
        given().get("/v1/events?between=usa").then().statusCode(400).body("detail", containsString("two to four"));
    }

    @Test
    void vagueDatesAreFoundAsPossibleButNotAsCertain() {
        String energyTruce = ids("kind=deadline&datetime=2025-04-17").stream()
                .filter(id -> id.contains("energy"))
                .findFirst()
                .orElse("");
        assertThat(energyTruce).isNotEmpty();
        assertThat(ids("kind=deadline&datetime=2025-04-17&date_match=certain")).doesNotContain(energyTruce);
        assertThat(ids("kind=deadline&datetime=2025-04&date_match=certain")).contains(energyTruce);
    }

    @Test
    void everyFilterNarrows() {
        List<String> all = ids("process=ukraine-2025");
        assertThat(all).hasSize(161);
        for (String filter : List.of(
                "kind=!readout",
                "topic=ceasefire",
                "topic=ceasefire&coverage=omitted",
                "coverage=omitted",
                "role=mediator",
                "actor=usa&role=initiator",
                "status=missed",
                "status=!occurred",
                "verification=disputed",
                "source=fox-20250427",
                "publisher=fox-news",
                "place=Istanbul",
                "tag=seed",
                "link_type=contradicts",
                "link_type=contradicted_by",
                "linked_to=" + CALL_OF_27_APRIL,
                "link_type=account_of&linked_to=" + CALL_OF_27_APRIL,
                "reported=2025-04-28",
                "recorded=2026-11-23T23:00:00Z/..",
                "actor=!russia&kind=call",
                "between=usa,russia,ukraine",
                "overdue=false&kind=deadline",
                "datetime=2025-05-19T14:00:00Z/2025-05-19T18:00:00Z")) {
            assertThat(ids(filter)).as(filter).isNotEmpty().hasSizeLessThan(161);
            assertThat(all).as(filter).containsAll(ids(filter));
        }
    }

    @Test
    void pagesFollowEachOtherWithoutRepeatOrGapBothWays() {
        List<String> down = walked("/v1/events?actor=russia&kind=call,demand,statement&limit=4&sort=-time");
        List<String> up = walked("/v1/events?actor=russia&kind=call,demand,statement&limit=7");
        assertThat(up).doesNotHaveDuplicates().isEqualTo(ids("actor=russia&kind=call,demand,statement"));
        assertThat(down).containsExactlyElementsOf(reversed(up));
        assertThat(walked("/v1/events?sort=recorded&limit=50"))
                .doesNotHaveDuplicates()
                .hasSize(161);
        assertThat(walked("/v1/events?datetime=2025-04/2025-05&limit=5")).isEqualTo(ids("datetime=2025-04/2025-05"));
    }

    private static List<String> walked(String first) {
        List<String> ids = new ArrayList<>();
        for (@Nullable String next = first; next != null; ) {
            Response page = given().urlEncodingEnabled(false).get(next);
            page.then().statusCode(200);
            List<String> these = page.path("items.id");
            ids.addAll(these);
            next = page.path("next");
        }
        return ids;
    }

    private static List<String> reversed(List<String> list) {
        List<String> reversed = new ArrayList<>(list);
        java.util.Collections.reverse(reversed);
        return reversed;
    }

    @Test
    void aPageCostsAFixedNumberOfStatements() {
        for (String question : List.of(
                "actor=russia",
                "kind=call,meeting&datetime=2025-04",
                "between=usa,russia&topic=ceasefire",
                "publisher=kremlin",
                "sort=-recorded")) {
            SqlStatements.of(given().get("/v1/events?" + question)).isAtMost(6);
        }
        SqlStatements.of(given().get("/v1/events?embed=all&limit=100")).isAtMost(10);
        SqlStatements.of(given().get("/v1/events/" + CALL_OF_27_APRIL)).isAtMost(4);
    }

    @Test
    void theRecordAnswersAsItWouldHaveAnsweredBetweenTheTwoReadings() {
        String then = "known_at=2026-11-23T20:00:00Z";
        given().get("/v1/events/2025-02-12-trump-putin-call?" + then)
                .then()
                .statusCode(200)
                .body("revision", is(1));
        given().get("/v1/events/2025-02-12-trump-putin-call")
                .then()
                .statusCode(200)
                .body("revision", is(2));
        given().get("/v1/events?" + then + "&limit=1000")
                .then()
                .statusCode(200)
                .body("items.revision", everyItem(is(1)))
                .body("items.size()", is(161));
        given().get("/v1/events?known_at=2026-01-01")
                .then()
                .statusCode(200)
                .body("items.size()", is(0))
                .body("hints", hasItem(containsString("reported")));
    }

    @Test
    void historyTellsWhoChangedWhatAndWhy() {
        given().get("/v1/events/2025-02-12-trump-putin-call/history")
                .then()
                .statusCode(200)
                .body("items[0].revision", is(2))
                .body("items[0].reason", startsWith("Second reading"))
                .body("items[0].patch.op", hasItems("add"))
                .body("items[1].revision", is(1));
    }

    @Test
    void contextGivesTheNeighboursInTime() {
        given().get("/v1/events/" + CALL_OF_27_APRIL + "/context?before=2&after=3&kind=call")
                .then()
                .statusCode(200)
                .body("event.id", is(CALL_OF_27_APRIL))
                .body("before.id", hasItem("2025-04-17-rubio-lavrov-call"))
                .body("after.size()", is(3));
    }

    @Test
    void embeddedIsWhatWasAskedFor() {
        given().get("/v1/events/2025-03-18-trump-putin-call?embed=all")
                .then()
                .statusCode(200)
                .body("citations[0].publisher", notNullValue())
                .body("links.type", hasItem("has_account"))
                .body("moves[0].holder", notNullValue())
                .body("readouts.side", hasItems("usa", "russia"));
        given().get("/v1/events/" + CALL_OF_27_APRIL + "?fields=id,when.edtf")
                .then()
                .statusCode(200)
                .body("when.edtf", is("2025-04-27"))
                .body("$", not(org.hamcrest.Matchers.hasKey("title")));
    }

    @Test
    void whatIsWrongIsToldWithTheNearestRightWord() {
        given().get("/v1/events?actors=russia")
                .then()
                .statusCode(400)
                .body("detail", containsString("Did you mean 'actor'?"))
                .body("errors[0].suggestion", is("actor"));
        given().get("/v1/events?kind=cal&actor=lavrow&datetime=2025-13&source=fox-2025042&publisher=fox-nws,zzz")
                .then()
                .statusCode(400)
                .body("errors.size()", is(6))
                .body("errors.suggestion", hasItems("call", "lavrov", "fox-20250427", "fox-news"));
        given().get("/v1/events?kind=call&datetime=2019")
                .then()
                .statusCode(200)
                .body("hints", hasItem("No such event in that period; 13 in the whole timeline."));
        given().get("/v1/events?limit=5000").then().statusCode(200).body("hints", hasItem(containsString("capped")));
        given().get("/v1/events?limit=0").then().statusCode(400);
        given().get("/v1/events/2025-04-27-rubio").then().statusCode(404);
    }

    @Test
    void totalsAreCounted() {
        given().get("/v1/events?with_total=true&kind=readout&limit=1")
                .then()
                .statusCode(200)
                .body("total", is(47))
                .body("query.kind[0]", is("readout"))
                .body("query.as_of", notNullValue());
    }

    @Test
    void wordsAndDatesExplainThemselves() {
        given().get("/v1").then().statusCode(200).body("links.href", hasItem("/v1/events"));
        given().get("/v1/vocabulary")
                .then()
                .statusCode(200)
                .body("kinds.code", hasItem("readout"))
                .body("links.inverse", hasItem("has_account"));
        given().queryParam("edtf", "2025-04-1X", "2025-13")
                .get("/v1/dates")
                .then()
                .statusCode(200)
                .body("items[0].display", is("some day from 10 to 19 April 2025"))
                .body("items[1].valid", is(false))
                .body("items[1].at", is(6));
    }
}

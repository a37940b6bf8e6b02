package org.parley.export;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.parley.Curated.curator;
import static org.parley.Curated.delete;
import static org.parley.Curated.patch;
import static org.parley.Curated.post;

import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;
import io.restassured.path.xml.XmlPath;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.parley.ApiTest;
import org.parley.SqlStatements;
import org.parley.http.WithTokens;

/** Whoever subscribes to a question gets what the list shows. */
@ApiTest
@TestProfile(WithTokens.class)
class FeedsTest {
    private static final String BASE = "https://parley.example.org";
    private static final String EVENT = BASE + "/v1/events/";
    private static final Pattern UID = Pattern.compile("UID:(.*)@parley\r\n");

    /** Bodies of all pages of the Atom feed. */
    private static List<XmlPath> atom(String question) {
        List<XmlPath> pages = new ArrayList<>();
        for (@Nullable String next = "/v1/events.atom?" + question; next != null; ) {
            XmlPath page = new XmlPath(ExportsTest.taken(next));
            pages.add(page);
            @Nullable String href = page.getString("feed.link.find { it.@rel == 'next' }.@href");
            next = href == null ? null : href.replace(BASE, "");
        }
        return pages;
    }

    private static List<String> entries(List<XmlPath> pages) {
        return pages.stream()
                .flatMap(page -> page.<String>getList("feed.entry.id").stream())
                .map(id -> id.replace(EVENT, ""))
                .toList();
    }

    private static List<String> tombstones(List<XmlPath> pages) {
        return pages.stream()
                .flatMap(page -> page.<String>getList("feed.'deleted-entry'.@ref").stream())
                .map(id -> id.replace(EVENT, ""))
                .toList();
    }

    private static List<String> jsonFeed(String question) {
        List<String> ids = new ArrayList<>();
        for (@Nullable String next = "/v1/events.feed.json?" + question; next != null; ) {
            JsonPath page = new JsonPath(ExportsTest.taken(next));
            page.<String>getList("items.id").forEach(id -> ids.add(id.replace(EVENT, "")));
            String url = page.getString("next_url");
            next = url == null ? null : url.replace(BASE, "");
        }
        return ids;
    }

    private static List<String> calendar(String question) {
        String calendar = ExportsTest.taken("/v1/events.ics?" + question).replace("\r\n ", "");
        return UID.matcher(calendar)
                .results()
                .map(line -> line.group(1).replace("\\,", ","))
                .toList();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "actor=russia",
                "kind=call,meeting",
                "datetime=2025-04&between=usa,russia",
                "known_at=2026-11-23T20:00:00Z&actor=usa",
                "topic=ceasefire&coverage=omitted",
                "actor=russia&kind=!statement&status=occurred",
                "linked_to=2025-04-27-rubio-lavrov-call",
                "tag=nobody-has-it"
            })
    void everyFormatHasTheEventsOfTheList(String question) {
        List<String> byTime = Listed.ids(question);
        assertThat(calendar(question + "&vague=true")).isEqualTo(byTime);
        assertThat(new TreeSet<>(byTime)).containsAll(calendar(question));
        List<String> newest = Listed.ids(question + "&sort=-recorded");
        assertThat(entries(atom(question + "&limit=20"))).isEqualTo(newest);
        assertThat(jsonFeed(question + "&limit=20")).isEqualTo(newest);
    }

    private static void event(String id, String title, String tag) {
        post("/v1/events", """
                        {"id": "%s", "kind": "call", "title": "%s", "when": {"edtf": "1899-03-01"}, "tags": ["%s"]}""".formatted(id, title, tag)).statusCode(201);
    }

    @Test
    void aChangedEventComesAgainAsUpdated() {
        event("hentzau-call", "Rupert rings Hentzau", "fresh");
        event("tarlenheim-call", "Fritz rings Tarlenheim", "fresh");
        patch("/v1/events/hentzau-call", "*", "{\"status\": \"cancelled\"}").statusCode(200);
        List<XmlPath> pages = atom("tag=fresh");
        assertThat(entries(pages)).containsExactly("hentzau-call", "tarlenheim-call");
        XmlPath page = pages.get(0);
        assertThat(page.getString("feed.entry[0].title")).isEqualTo("Cancelled: Rupert rings Hentzau");
        List<String> history = given().get("/v1/events/hentzau-call/history").path("items.recorded_at");
        assertThat(page.getString("feed.entry[0].updated")).isEqualTo(history.get(0));
        assertThat(page.getString("feed.entry[0].published")).isEqualTo(history.get(1));
        assertThat(page.getString("feed.updated")).isEqualTo(history.get(0));
        JsonPath json = new JsonPath(ExportsTest.taken("/v1/events.feed.json?tag=fresh"));
        assertThat(json.getString("items[0].date_modified")).isEqualTo(history.get(0));
        assertThat(json.getString("items[0].date_published")).isEqualTo(history.get(1));
        assertThat(ExportsTest.taken("/v1/events.ics?tag=fresh"))
                .contains("STATUS:CANCELLED", "SUMMARY:Cancelled: Rupert rings Hentzau", "SEQUENCE:1", "SEQUENCE:0");
    }

    @Test
    void aRetractedEventLeavesATombstoneWhereItWasAskedFor() {
        event("jesper-call", "Jesper rings Axphain", "gone");
        event("grenfall-call", "Grenfall rings Edelweiss", "gone");
        String tag = given().get("/v1/events/jesper-call").header("ETag");
        delete("/v1/events/jesper-call?reason=a <b>hoax</b>", tag).statusCode(204);
        List<XmlPath> pages = atom("tag=gone&kind=call&datetime=1899&status=occurred");
        assertThat(entries(pages)).containsExactly("grenfall-call");
        assertThat(tombstones(pages)).containsExactly("jesper-call");
        XmlPath page = pages.get(0);
        assertThat(page.getString("feed.'deleted-entry'.by.name")).isEqualTo("desk");
        assertThat(page.getString("feed.'deleted-entry'.comment")).isEqualTo("a <b>hoax</b>");
        String when = page.getString("feed.'deleted-entry'.@when");
        assertThat(page.getString("feed.updated")).isEqualTo(when);
        JsonPath json = new JsonPath(ExportsTest.taken("/v1/events.feed.json?tag=gone"));
        assertThat(json.getList("_parley.deleted.id")).isEqualTo(List.of(EVENT + "jesper-call"));
        assertThat(json.getString("_parley.deleted[0].when")).isEqualTo(when);
        // Of the retraction, not of what it took back.
        assertThat(tombstones(atom("tag=gone&recorded=" + when + "/.."))).containsExactly("jesper-call");
        String first = given().get("/v1/events/jesper-call/history").path("items[1].recorded_at");
        assertThat(tombstones(atom("tag=gone&recorded=../" + first))).isEmpty();
        assertThat(tombstones(atom("q=jesper+axphain"))).containsExactly("jesper-call");
        for (String other : List.of(
                "q=jesper+-axphain",
                "tag=gone&kind=meeting",
                "tag=gone&datetime=1900",
                "tag=gone&status=expected",
                "actor=russia")) {
            assertThat(tombstones(atom(other))).as(other).doesNotContain("jesper-call");
        }
        assertThat(ExportsTest.taken("/v1/events.ics?tag=gone")).doesNotContain("jesper");
    }

    @Test
    void aTombstoneFollowsWhatTheEventWasLinkedTo() {
        event("graustark-truce", "Graustark offers a truce", "linked");
        post("/v1/events", """
                        {"id": "axphain-reply", "kind": "response", "title": "Axphain replies", "when": {"edtf": "1899-03-02"},
                         "tags": ["linked"], "links": [{"type": "responds_to", "event": "graustark-truce"}]}""").statusCode(201);
        delete("/v1/events/axphain-reply", "*").statusCode(204);
        assertThat(tombstones(atom("linked_to=graustark-truce"))).containsExactly("axphain-reply");
        assertThat(tombstones(atom("linked_to=graustark-truce&link_type=contradicts")))
                .isEmpty();
    }

    @Test
    void aRestoredEventHasNoTombstone() {
        event("zenda-call", "Michael rings Zenda", "restored");
        String draft = given().get("/v1/events/zenda-call?embed=all").asString();
        delete("/v1/events/zenda-call", "*").statusCode(204);
        String gone = ExportsTest.taken("/v1/events.feed.json?tag=restored");
        curator()
                .header("If-Match", "\"2\"")
                .body(draft)
                .put("/v1/events/zenda-call")
                .then()
                .statusCode(200);
        List<XmlPath> pages = atom("tag=restored");
        assertThat(entries(pages)).containsExactly("zenda-call");
        assertThat(tombstones(pages)).isEmpty();
        String then = new JsonPath(gone).getString("_parley.deleted[0].when");
        assertThat(tombstones(atom("tag=restored&known_at=" + then))).containsExactly("zenda-call");
    }

    @Test
    void pagesCountTombstonesAndLoseNothing() {
        for (int i = 0; i < 6; i++) {
            event("sapt-call-" + i, "Sapt rings for the " + i + ". time", "paged");
        }
        for (int i = 4; i >= 0; i -= 2) {
            delete("/v1/events/sapt-call-" + i, "*").statusCode(204);
        }
        patch("/v1/events/sapt-call-1", "*", "{\"summary\": \"Nobody answers.\"}")
                .statusCode(200);
        for (int limit = 1; limit <= 7; limit++) {
            List<XmlPath> pages = atom("tag=paged&limit=" + limit);
            assertThat(entries(pages)).containsExactly("sapt-call-1", "sapt-call-5", "sapt-call-3");
            assertThat(tombstones(pages)).containsExactly("sapt-call-0", "sapt-call-2", "sapt-call-4");
            assertThat(pages).hasSize((6 + limit - 1) / limit);
        }
    }

    @Test
    void pagesStayAsTheRecordStoodAtTheFirst() {
        event("helga-call", "Helga rings Fritz", "pinned");
        event("flavia-call", "Flavia rings Rudolf", "pinned");
        XmlPath first = new XmlPath(ExportsTest.taken("/v1/events.atom?tag=pinned&limit=1"));
        patch("/v1/events/helga-call", "*", "{\"summary\": \"He answers.\"}").statusCode(200);
        String next =
                first.getString("feed.link.find { it.@rel == 'next' }.@href").replace(BASE, "");
        assertThat(new XmlPath(ExportsTest.taken(next)).getString("feed.entry.id"))
                .isEqualTo(EVENT + "helga-call");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/v1/events.atom?", "/v1/events.feed.json?"})
    void aPageCostsAFixedNumberOfStatements(String feed) {
        for (String question : List.of("limit=1", "limit=200", "actor=russia&topic=ceasefire&limit=100")) {
            SqlStatements.of(given().get(feed + question)).isAtMost(5);
        }
    }

    @Test
    void theMediaTypesAreTheirs() {
        given().get("/v1/events.ics?tag=x").then().statusCode(200).contentType("text/calendar;charset=UTF-8");
        given().get("/v1/events.atom?tag=x").then().statusCode(200).contentType(containsString("application/atom+xml"));
        given().get("/v1/events.feed.json?tag=x")
                .then()
                .statusCode(200)
                .contentType(containsString("application/feed+json"));
    }

    @Test
    void aBadQuestionIsAProblem() {
        given().get("/v1/events.ics?vague=yes").then().statusCode(400).body("detail", containsString("vague"));
        given().get("/v1/events.ics?limit=5").then().statusCode(400).body("type", endsWith("unknown-parameter"));
        given().get("/v1/events.atom?sort=time").then().statusCode(400).body("type", endsWith("unknown-parameter"));
        given().get("/v1/events.atom?limit=0").then().statusCode(400).body("detail", containsString("limit"));
        given().get("/v1/events.atom?kind=cal").then().statusCode(400).contentType("application/problem+json");
        String next = new JsonPath(ExportsTest.taken("/v1/events.feed.json?limit=1")).getString("next_url");
        String cursor = next.replaceFirst(".*cursor=", "");
        given().urlEncodingEnabled(false)
                .get("/v1/events.feed.json?kind=call&cursor=" + cursor)
                .then()
                .statusCode(400)
                .body("detail", containsString("other filters"));
    }

    @Test
    void textsAreNotMarkup() {
        post("/v1/events", """
                        {"id": "rassendyll-note", "kind": "statement", "tags": ["hostile"], "when": {"edtf": "1899-03-01"},
                         "title": "]]></title>\\u2028BEGIN:VEVENT\\u0085X:1 \\u202E<script>alert(1)</script>\\u001b[2J & co",
                         "summary": "One.\\r\\nEND:VCALENDAR\\r\\n\\u0001\\ufffe"}""").statusCode(201);
        String title = "]]></title> BEGIN:VEVENT X:1 <script>alert(1)</script>[2J & co";
        XmlPath atom = atom("tag=hostile").get(0);
        assertThat(atom.getString("feed.entry.title")).isEqualTo(title);
        assertThat(atom.<String>getList("feed.entry.content.div.p")).startsWith("One.\nEND:VCALENDAR\n");
        JsonPath json = new JsonPath(ExportsTest.taken("/v1/events.feed.json?tag=hostile"));
        assertThat(json.getString("items[0].title")).isEqualTo(title);
        assertThat(ExportsTest.taken("/v1/events.ics?tag=hostile").replace("\r\n ", ""))
                .contains("SUMMARY:" + title, "DESCRIPTION:One.\\nEND:VCALENDAR\\n\\nWhen:");
    }
}

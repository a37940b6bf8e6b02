package org.parley.analysis.difference;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.parley.Curated.curator;
import static org.parley.Curated.delete;
import static org.parley.Curated.patch;
import static org.parley.Curated.post;

import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.parley.ApiTest;
import org.parley.Rounds;
import org.parley.http.WithTokens;

/** Of whatever was written the differences are what one finds who reads list and events at both moments. */
@ApiTest
@TestProfile(WithTokens.class)
class MadeUpDifferencesTest {
    private static final int PAIRS = Rounds.of(16, 200);

    private static String now() {
        return given().get("/v1/events?limit=1").path("query.as_of");
    }

    /** What an event says at a moment; nothing where it does not stand. */
    private static Map<String, Object> state(String id, String moment) {
        Response event = given().queryParam("known_at", moment).get("/v1/events/" + id);
        Map<String, Object> state = new TreeMap<>();
        if (event.statusCode() == 200) {
            Stream.of("title", "summary", "kind", "tags", "when.edtf")
                    .forEach(member -> state.put(member, String.valueOf(event.<Object>path(member))));
        }
        return state;
    }

    private static List<String> listed(String filter, String moment) {
        return given().urlEncodingEnabled(false)
                .get("/v1/events?limit=1000&fields=id&known_at=" + moment + "&" + filter)
                .path("items.id");
    }

    /** What is told of one event, by reading the list and the event at both moments. */
    private static Stream<String> expected(String id, String filter, String earlier, String later) {
        Map<String, Object> before = state(id, earlier);
        Map<String, Object> after = state(id, later);
        boolean then = listed(filter, earlier).contains(id);
        boolean now = listed(filter, later).contains(id);
        if (before.equals(after) || !then && !now) {
            return Stream.empty();
        }
        String change = before.isEmpty() ? "added" : after.isEmpty() ? "retracted" : "changed";
        List<String> fields = change.equals("changed")
                ? before.keySet().stream()
                        .filter(member -> !Objects.equals(before.get(member), after.get(member)))
                        .toList()
                : List.of();
        return Stream.of(
                id + " " + change + ", found " + (then && now ? "both" : then ? "before" : "after") + " " + fields);
    }

    private static String told(Map<String, Object> item) {
        List<String> fields = item.get("fields") instanceof List<?> list
                ? list.stream()
                        .map(field -> String.valueOf(((Map<?, ?>) field).get("field")))
                        .sorted()
                        .toList()
                : List.of();
        return item.get("id") + " " + item.get("change") + ", found " + item.get("found") + " " + fields;
    }

    @Test
    void ofWhateverWasWrittenTheDifferencesAreThoseOfTwoReadings() {
        Random dice = new Random(11);
        List<String> ids = List.of("hofdice-a", "hofdice-b", "hofdice-c", "hofdice-d");
        List<String> filters = List.of(
                "tag=hofdice&kind=statement",
                "tag=hofdice&datetime=1892-03",
                "tag=hofdice&datetime=1892-03&date_match=certain",
                "tag=hofdice,hofother&kind=!meeting&datetime=1892-04/1892-05");
        List<String> moments = new ArrayList<>(List.of(now()));
        for (int i = 0; i < 60; i++) {
            write(ids.get(dice.nextInt(ids.size())), dice);
            moments.add(now());
        }
        Set<String> found = new TreeSet<>();
        for (int pair = 0; pair < PAIRS; pair++) {
            String filter = filters.get(pair % filters.size());
            int from = dice.nextInt(moments.size() - 1);
            String earlier = moments.get(from);
            String later = moments.get(from + 1 + dice.nextInt(moments.size() - from - 1));
            Response told = given().urlEncodingEnabled(false)
                    .get("/v1/analysis/difference?limit=1000&from=" + earlier + "&to=" + later + "&" + filter);
            List<Map<String, Object>> items = told.path("items");
            assertThat(items.stream().map(MadeUpDifferencesTest::told).sorted())
                    .as(told.asString())
                    .containsExactlyElementsOf(ids.stream()
                            .flatMap(id -> expected(id, filter, earlier, later))
                            .toList());
            items.forEach(item -> found.add(item.get("change") + " " + item.get("found")));
        }
        assertThat(found).as("the dice make most there are").hasSizeGreaterThanOrEqualTo(4);
    }

    private static void write(String id, Random dice) {
        Response standing = given().get("/v1/events/" + id);
        if (standing.statusCode() == 404) {
            post("/v1/events", """
                            {"id": "%s", "kind": "statement", "title": "A word at Hofbau", "summary": "One", "when": {"edtf": "1892-03-01"},
                             "tags": ["hofdice"]}""".formatted(id)).statusCode(201);
        } else if (standing.statusCode() == 410) {
            curator()
                    .header("If-Match", "*")
                    .body("""
                            {"kind": "statement", "title": "Once more", "when": {"edtf": "1892-03-01"}, "tags": ["hofdice"],
                             "participants": [], "topics": [], "citations": [], "links": [], "moves": []}""")
                    .put("/v1/events/" + id)
                    .then()
                    .statusCode(200);
        } else if (dice.nextInt(5) == 0) {
            delete("/v1/events/" + id, "*").statusCode(204);
        } else {
            String change = List.of(
                            "{\"summary\": \"One\"}",
                            "{\"summary\": \"Two\"}",
                            "{\"kind\": \"meeting\"}",
                            "{\"kind\": \"statement\"}",
                            "{\"tags\": [\"hofother\"]}",
                            "{\"tags\": [\"hofdice\"]}",
                            "{\"when\": {\"edtf\": \"1892-03\"}}",
                            "{\"when\": {\"edtf\": \"1892-03-2X\"}}",
                            "{\"when\": {\"edtf\": \"1892-03-20/1892-04-05\"}}",
                            "{\"when\": {\"edtf\": \"1892-05~\"}}")
                    .get(dice.nextInt(10));
            patch("/v1/events/" + id, "*", change).statusCode(200);
        }
    }
}

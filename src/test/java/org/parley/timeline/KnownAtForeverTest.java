package org.parley.timeline;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.hasItem;
import static org.parley.timeline.MadeUp.merge;
import static org.parley.timeline.MadeUp.put;
import static org.parley.timeline.MadeUp.recorded;
import static org.parley.timeline.MadeUp.retract;

import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.parley.ApiTest;
import org.parley.http.WithTokens;

/** What the record once answered of a moment it answers for ever, to the byte, while the reference data stays as it is. */
@ApiTest
@TestProfile(WithTokens.class)
class KnownAtForeverTest {
    private static final int EVENTS = 10;
    private static final int QUESTIONS = 1_000;

    private static final List<String> LISTS = List.of(
            "actor=graustark&embed=all",
            "actor=graustark&sort=recorded&limit=3",
            "actor=graustark&sort=-recorded&fields=id,revision,title",
            "actor=axphain&role=recipient&sort=-time&limit=4",
            "between=graustark,axphain&with_total=true&limit=1",
            "tag=forever&with_total=true",
            "tag=!forever&datetime=1893&with_total=true",
            "link_type=follows&embed=links&tag=forever",
            "link_type=followed_by&linked_to=forever-3",
            "linked_to=forever-2&embed=links,readouts",
            "link_type=!follows&actor=axphain&fields=id",
            "datetime=1893-10&kind=call&embed=moves&limit=5",
            "datetime=1893-10-05&date_match=certain&fields=id,place",
            "topic=ceasefire&actor=axphain&embed=citations",
            "source=wikidata-ru&fields=id,revision",
            "place=Edelweiss&with_total=true",
            "status=expected&overdue=true",
            "verification=disputed&actor=graustark",
            "recorded=2026-11-23/..&sort=-recorded&limit=5",
            "reported=../2025-04-27&actor=axphain",
            "kind=readout&with_total=true&limit=2&embed=links",
            "with_total=true&limit=3&embed=all&sort=-time",
            "datetime=1650&kind=visit",
            "process=ukraine-2025&with_total=true&limit=2&actor=!russia");

    private static final List<String> ONES = List.of("", "?embed=all", "/context?before=2&after=2");

    private final HttpClient client = HttpClient.newHttpClient();

    private static final List<String> MERGES = List.of(
            "{\"title\": \"Another title\", \"place\": \"Ganlook\"}",
            "{\"when\": {\"edtf\": \"1893-10-07\"}, \"tags\": []}",
            "{\"links\": [{\"type\": \"corrects\", \"event\": \"forever-5\"}]}",
            "{\"moves\": [{\"position\": \"axphain-loan\", \"act\": \"rejected\", \"by\": \"graustark\"}]}",
            "{\"participants\": [{\"actor\": \"axphain\", \"role\": \"speaker\"}], \"kind\": \"statement\"}",
            "{\"topics\": [], \"citations\": [], \"verification\": \"confirmed\", \"status\": \"cancelled\"}");

    @Test
    void aThousandAnswersAreTheSameAfterMoreWrites() throws Exception {
        MadeUp.world();
        List<String> moments = recordings();
        List<String> questions = questions(moments);
        assertThat(questions).hasSizeGreaterThanOrEqualTo(QUESTIONS);
        renewalsAreDone();
        Map<String, String> first = new LinkedHashMap<>();
        for (String question : questions) {
            first.put(question, answer(question));
        }
        assertThat(first.values().stream().distinct().count()).isGreaterThan(QUESTIONS / 2);

        writesThatTouchThemAll();

        for (String question : questions) {
            assertThat(answer(question)).as(question).isEqualTo(first.get(question));
        }
    }

    /** Ten events that refer to each other, changed, retracted and restored; and the moments between these recordings. */
    private static List<String> recordings() {
        List<String> moments = new ArrayList<>(List.of("2026-11-23T20:00:00Z", "2026-11-24T12:00:00Z"));
        for (int i = 0; i < EVENTS; i++) {
            String link =
                    i == 0 ? "" : ", \"links\": [{\"type\": \"follows\", \"event\": \"forever-" + (i - 1) + "\"}]";
            String id = recorded("forever-" + i, """
                    , "tags": ["forever"], "place": "Edelweiss", "topics": ["ceasefire"], "status": "%s", "verification": "disputed",
                     "citations": [{"source": "wikidata-ru"}],
                     "moves": [{"position": "axphain-loan", "act": "reiterated", "by": "axphain"}]%s""".formatted(i % 3 == 0 ? "expected" : "occurred", link));
            moments.add(given().get("/v1/events/" + id).path("recorded_at"));
        }
        merge("forever-1", "\"1\"", "{\"place\": \"Ganlook\"}").statusCode(200);
        merge("forever-2", "\"1\"", "{\"links\": [], \"tags\": [\"other\"]}").statusCode(200);
        retract("forever-3", "\"1\"", "a forgery").statusCode(204);
        moments.add(newest("forever-3"));
        restore("forever-3", 2, moments.get(moments.size() - 2));
        moments.add(newest("forever-3"));
        retract("forever-4", "\"1\"", "entered twice").statusCode(204);
        moments.add(newest("forever-4"));
        return moments;
    }

    private static String newest(String id) {
        return given().get("/v1/events/" + id + "/history").path("items[0].recorded_at");
    }

    private static void restore(String id, int revision, String stood) {
        String body =
                given().get("/v1/events/" + id + "?embed=all&known_at=" + stood).asString();
        put(id, "\"" + revision + "\"", body).statusCode(200);
    }

    private static List<String> questions(List<String> moments) {
        List<String> questions = new ArrayList<>();
        for (String moment : moments) {
            String justBefore =
                    Instant.parse(moment).minus(1, ChronoUnit.MICROS).toString();
            for (String at : List.of(moment, justBefore)) {
                LISTS.forEach(list -> questions.add("?" + list + "&known_at=" + at));
            }
            for (int i = 0; i < EVENTS; i++) {
                String id = "/forever-" + i;
                ONES.forEach(one -> questions.add(id + one + (one.contains("?") ? "&" : "?") + "known_at=" + moment));
            }
        }
        return questions;
    }

    /** Other tests change reference data, after which views are made again in the background. */
    private static void renewalsAreDone() {
        boolean done = Stream.generate(() -> given().get("/v1/events?limit=1").<List<String>>path("hints"))
                .limit(1_000)
                .anyMatch(Objects::isNull);
        assertThat(done).isTrue();
    }

    private String answer(String question) throws IOException, InterruptedException {
        String address = RestAssured.baseURI + ":" + RestAssured.port + "/v1/events" + question;
        HttpRequest request = HttpRequest.newBuilder(URI.create(address))
                .header("X-Request-Id", "the-same-each-time")
                .build();
        HttpResponse<byte[]> answer = client.send(request, HttpResponse.BodyHandlers.ofByteArray());
        assertThat(answer.statusCode()).as(question).isIn(200, 404, 410);
        return answer.statusCode() + " " + new String(answer.body(), StandardCharsets.UTF_8);
    }

    private static void writesThatTouchThemAll() {
        for (int i = 0; i < EVENTS; i++) {
            String id = "forever-" + i;
            if (i == 4) {
                restore(
                        id,
                        2,
                        Instant.parse(newest(id)).minus(1, ChronoUnit.MICROS).toString());
            }
            for (int more = 0; more < 2; more++) {
                String revision = given().get("/v1/events/" + id).header("ETag");
                merge(id, revision, MERGES.get((i + more) % MERGES.size())).statusCode(200);
            }
            recorded("forever-later-" + i, """
                    , "tags": ["forever"], "place": "Edelweiss", "topics": ["ceasefire"],
                     "links": [{"type": "account_of", "event": "%s"}, {"type": "follows", "event": "%s"}],
                     "citations": [{"source": {"id": "forever-source-%s", "publisher": "Edelweiss Herald", "title": "T", "kind": "news"}}],
                     "moves": [{"position": "axphain-loan", "act": "hardened", "by": "axphain"}]""".formatted(id, id, i));
            if (i % 3 == 2) {
                retract(id, "*", "a test").statusCode(204);
            }
        }
        given().get("/v1/events?tag=forever&limit=1000").then().body("items.id", hasItem("forever-later-1"));
    }
}

package org.parley.analysis.expectations;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;
import static org.parley.Curated.post;
import static org.parley.Curated.states;

import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.parley.ApiTest;
import org.parley.SteppedClock;
import org.parley.http.WithTokens;

/** Each side is credited with its own deeds on its own days, and a plan with what took its place. */
@ApiTest
@TestProfile(WithTokens.class)
class OwnDeedsTest {
    @Inject
    SteppedClock clock;

    @AfterEach
    void now() {
        clock.step(Duration.ZERO);
    }

    @BeforeEach
    void world() {
        if (given().get("/v1/actors/fristeck").statusCode() == 404) {
            states("fristeck", "saumland", "eiligen");
        }
    }

    /**
     * @param who each an actor with its role
     * @param more members, each after a comma
     */
    private static void event(String id, String tag, String kind, String edtf, String status, String who, String more) {
        String participants = Stream.of(who.split(" ", -1))
                .map(one -> one.split(":", -1))
                .map(one -> "{\"actor\": \"" + one[0] + "\", \"role\": \"" + one[1] + "\"}")
                .collect(Collectors.joining(", "));
        post("/v1/events", """
                        {"id": "%s", "kind": "%s", "title": "It is due, %s", "when": {"edtf": "%s"}, "status": "%s", "tags": ["%s"],
                         "participants": [%s]%s}""".formatted(id, kind, id, edtf, status, tag, participants, more))
                .statusCode(201);
    }

    private static String link(String type, String to) {
        return ", \"links\": [{\"type\": \"" + type + "\", \"event\": \"" + to + "\"}]";
    }

    private static ValidatableResponse told(String question) {
        return given().urlEncodingEnabled(false)
                .get("/v1/analysis/expectations?" + question)
                .then()
                .statusCode(200);
    }

    private static final String TO_BOTH = "fristeck:speaker saumland:addressee eiligen:addressee";

    @Test
    void anAnswerIsOfTheDayOnWhichEachSideGaveIt() {
        event(
                "eigen-asked",
                "eigen1",
                "proposal",
                "1886-05-01",
                "occurred",
                "fristeck:proposer saumland:addressee eiligen:addressee",
                """
                , "details": {"answer_expected": "1886-05-10"}""");
        event(
                "eigen-prompt",
                "eigen1",
                "response",
                "1886-05-09",
                "occurred",
                "eiligen:speaker",
                link("responds_to", "eigen-asked"));
        event(
                "eigen-slow",
                "eigen1",
                "response",
                "1886-05-20",
                "occurred",
                "saumland:speaker",
                link("responds_to", "eigen-asked"));
        told("tag=eigen1")
                .body("items.state", contains("met"))
                .body("summary.set_by[0].met", is(1))
                .body("summary.set_for.actor", contains("eiligen", "saumland"))
                .body("summary.set_for.met", contains(1, 0))
                .body("summary.set_for.late", contains(0, 1));
    }

    @Test
    void whatAnotherSideDidMeetsNothingForThisOne() {
        event("eigen-limit", "eigen2", "deadline", "1886-06-10", "occurred", TO_BOTH, "");
        event(
                "eigen-threat",
                "eigen2",
                "measure",
                "1886-06-01",
                "occurred",
                "fristeck:initiator saumland:addressee eiligen:addressee",
                """
                , "details": {"stage": "threatened", "due": "1886-06-20"}""");
        event("eigen-done", "eigen2", "implementation", "1886-06-09", "occurred", "eiligen:participant", """
                , "links": [{"type": "fulfils", "event": "eigen-limit"}, {"type": "fulfils", "event": "eigen-threat"}]""");
        told("tag=eigen2")
                .body("items.state", contains("met", "met"))
                .body("summary.set_for.actor", contains("eiligen", "saumland"))
                .body("summary.set_for.met", contains(2, 0))
                .body("summary.set_for.unknown", contains(0, 2));
    }

    @Test
    void whatOneSideBrokeIsNotLaidAtTheDoorOfAnother() {
        event("eigen-truce", "eigen9", "deadline", "1886-11-10", "occurred", TO_BOTH, "");
        event(
                "eigen-broken",
                "eigen9",
                "violation",
                "1886-11-04",
                "occurred",
                "fristeck:speaker saumland:mentioned",
                """
                , "verification": "confirmed", "details": {"claims": [{"against": "saumland"}]},
                "links": [{"type": "breaches", "event": "eigen-truce"}]""");
        told("tag=eigen9&kind=deadline")
                .body("items.state", contains("missed"))
                .body("summary.set_for.actor", contains("eiligen", "saumland"))
                .body("summary.set_for.missed", contains(0, 1))
                .body("summary.set_for.unknown", contains(1, 0))
                .body("summary.set_for[1].examples.missed", contains("eigen-truce"));
    }

    @Test
    void whatSupersedesAPlanTookPlaceOnlyIfItIsOfItsKind() {
        event(
                "eigen-summit",
                "eigen3",
                "meeting",
                "1886-07-01",
                "cancelled",
                "fristeck:participant saumland:participant",
                "");
        event(
                "eigen-off",
                "eigen3",
                "statement",
                "1886-06-25",
                "occurred",
                "fristeck:speaker",
                link("supersedes", "eigen-summit"));
        event("eigen-vote", "eigen3", "decision", "1886-07-05", "cancelled", "fristeck:initiator", "");
        event(
                "eigen-voted",
                "eigen3",
                "decision",
                "1886-07-05",
                "occurred",
                "fristeck:initiator",
                link("supersedes", "eigen-vote"));
        told("tag=eigen3")
                .body("items.id", contains("eigen-summit", "eigen-vote", "eigen-voted"))
                .body("items.state", contains("superseded", "superseded", "met"));
    }

    @Test
    void whatTookPlaceIsLateAfterTheDayOfItsFirstForm() {
        event("eigen-call", "eigen4", "call", "1886-08-01", "cancelled", "fristeck:initiator saumland:recipient", "");
        event(
                "eigen-meeting",
                "eigen4",
                "meeting",
                "1886-08-20",
                "cancelled",
                "fristeck:participant saumland:participant",
                link("supersedes", "eigen-call"));
        event(
                "eigen-visit",
                "eigen4",
                "visit",
                "1886-08-19",
                "occurred",
                "fristeck:visitor saumland:host",
                link("supersedes", "eigen-meeting"));
        told("tag=eigen4&status=occurred")
                .body("items.id", contains("eigen-visit"))
                .body("items.state", contains("late"))
                .body("items[0].moved", is(2))
                .body("items[0].late_days.least", is(18))
                .body("items[0].late_days.most", is(18))
                .body("items[0].certain", is(true))
                .body("items[0].why", is("It took place, later than it was planned for."));
        event("eigen-early", "eigen5", "call", "1886-09", "cancelled", "fristeck:initiator saumland:recipient", "");
        event(
                "eigen-held",
                "eigen5",
                "meeting",
                "1886-09-20",
                "occurred",
                "fristeck:participant saumland:participant",
                """
                , "details": {"announced": "1886-09-10"}, "links": [{"type": "supersedes", "event": "eigen-early"}]""");
        told("tag=eigen5&status=occurred")
                .body("items.state", contains("met"))
                .body("items[0].certain", is(false))
                .body("items[0].late_days.least", is(0))
                .body("items[0].late_days.most", is(19));
        event("eigen-set", "eigen6", "call", "1886-10-10", "cancelled", "fristeck:initiator saumland:recipient", "");
        event(
                "eigen-sooner",
                "eigen6",
                "call",
                "1886-10-08",
                "occurred",
                "fristeck:initiator saumland:recipient",
                link("supersedes", "eigen-set"));
        told("tag=eigen6&status=occurred")
                .body("items.state", contains("met"))
                .body("items[0].certain", is(true))
                .body("items[0].late_days", nullValue());
    }

    @Test
    void pagesTellOfPlansAsOfTheMomentOfTheFirst() {
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        for (int i = 1; i <= 2; i++) {
            event(
                    "eigen-plan-" + i,
                    "eigen7",
                    "call",
                    today.plusDays(i).toString(),
                    "expected",
                    "fristeck:initiator saumland:recipient",
                    "");
        }
        Response first = given().get("/v1/analysis/expectations?tag=eigen7&limit=1");
        first.then().body("items.state", contains("open")).body("summary.all.open", is(2));
        clock.step(Duration.ofDays(7));
        given().urlEncodingEnabled(false)
                .get(first.<String>path("next").replace("https://parley.example.org", ""))
                .then()
                .statusCode(200)
                .body("items.id", contains("eigen-plan-2"))
                .body("items.state", contains("open"))
                .body("summary.all.open", is(2));
        told("tag=eigen7").body("items.state", contains("overdue", "overdue"));
    }
}

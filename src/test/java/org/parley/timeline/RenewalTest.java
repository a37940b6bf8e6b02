package org.parley.timeline;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.startsWith;
import static org.parley.Curated.delete;
import static org.parley.Curated.patch;
import static org.parley.Curated.post;
import static org.parley.Curated.settle;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.parley.ApiTest;
import org.parley.http.WithTokens;
import org.parley.record.Recorder;
import org.parley.record.ReferenceChanged;

/** What reference data says is shown by events too, of closed revisions as well, as soon as the renewal is done. */
@ApiTest
@TestProfile(WithTokens.class)
class RenewalTest {
    @Inject
    Recorder recorder;

    @Inject
    EntityManager database;

    @AfterEach
    void whatFacetsHaveIsCountedAnewToo() {
        KeptFacets.hold(database);
    }

    private static void create(String path, String body) {
        post("/v1/" + path, body).statusCode(201);
    }

    private static void state(String id) {
        create("actors", "{\"id\": \"%s\", \"kind\": \"state\", \"name\": \"%s\"}".formatted(id, id));
    }

    private static void person(String id, String more) {
        create("actors", "{\"id\": \"%s\", \"kind\": \"person\", \"name\": \"Rose %s\"%s}".formatted(id, id, more));
    }

    private static void event(String id, String more) {
        create("events", """
                {"id": "%s", "kind": "statement", "title": "A word at Strelsau", "when": {"edtf": "1898-05-04"}%s}""".formatted(id, more));
    }

    private static String said(String actor) {
        return ", \"participants\": [{\"actor\": \"" + actor + "\", \"role\": \"speaker\"}]";
    }

    /** Changes it and waits until no answer says that older views are still to be renewed. */
    private static void change(String path, String body) {
        patch("/v1/" + path, "*", body).statusCode(200);
        settle();
    }

    /** The second number of its tag: a change of reference data raises it, more than once where it is renewed in several turns. */
    private static int counter(String event) {
        String tag = shown(event).extract().header("ETag");
        return Integer.parseInt(tag.replaceFirst("\"[0-9]+\\.([0-9]+)\"", "$1"));
    }

    private static ValidatableResponse shown(String address) {
        return given().get("/v1/events/" + address).then().statusCode(200);
    }

    private static List<String> ids(String question) {
        Response page = given().get("/v1/events?" + question);
        page.then().statusCode(200);
        return page.path("items.id");
    }

    private static long estimate(String facet) {
        return QuarkusTransaction.requiringNew()
                .call(() -> Facet.named(Set.of(facet)).values().stream()
                        .mapToLong(found -> found.revisions)
                        .sum());
    }

    @Test
    void aNewNameIsShownByAllRevisionsAndRaisesTheSecondNumberOfTheTag() {
        person("rosa", "");
        event("rosa-spoke", said("rosa"));
        String first = shown("rosa-spoke").header("ETag", "\"1.1\"").extract().path("recorded_at");
        patch("/v1/events/rosa-spoke", "\"1\"", "{\"title\": \"Two words at Strelsau\"}")
                .header("ETag", "\"2.1\"");
        change("actors/rosa", "{\"name\": \"Rosa of Strelsau\"}");
        assertThat(counter("rosa-spoke")).isGreaterThan(1);
        shown("rosa-spoke")
                .body("participants[0].name", is("Rosa of Strelsau"))
                .body("title", is("Two words at Strelsau"))
                .body("revision", is(2));
        shown("rosa-spoke?known_at=" + first)
                .header("ETag", matchesPattern("\"1\\.[23]-.*"))
                .body("participants[0].name", is("Rosa of Strelsau"))
                .body("title", is("A word at Strelsau"));
        given().header("If-None-Match", "\"2.1\"")
                .get("/v1/events/rosa-spoke")
                .then()
                .statusCode(200);
        patch("/v1/events/rosa-spoke", "\"2.1\"", "{\"tags\": [\"seen-before\"]}")
                .statusCode(200);
    }

    @Test
    void whatNoEventShowsLeavesTheTagAsItIs() {
        person("rosb", "");
        event("rosb-spoke", said("rosb"));
        change("actors/rosb", "{\"description\": \"Innkeeper\"}");
        shown("rosb-spoke").header("ETag", "\"1.1\"");
    }

    @Test
    void aStateIsAnsweredWithWhatItsOfficeHoldersDidAsSoonAsATenureSaysSo() {
        state("ruria");
        create("offices", "{\"id\": \"ruria-envoy\", \"title\": \"Envoy\", \"organisation\": \"ruria\"}");
        person("rosc", "");
        event("rosc-spoke", said("rosc"));
        String first = shown("rosc-spoke")
                .body("participants[0].side", is("rosc"))
                .extract()
                .path("recorded_at");
        patch("/v1/events/rosc-spoke", "\"1\"", "{\"tags\": [\"again\"]}").statusCode(200);
        assertThat(ids("actor=ruria")).isEmpty();

        change("actors/rosc", "{\"tenures\": [{\"office\": \"ruria-envoy\", \"from\": \"1890\"}]}");
        assertThat(ids("actor=ruria")).containsExactly("rosc-spoke");
        assertThat(ids("actor=ruria&known_at=" + first)).containsExactly("rosc-spoke");
        assertThat(ids("actor=ruria&actor_scope=direct")).isEmpty();
        assertThat(estimate("actor:ruria")).isEqualTo(2);
        shown("rosc-spoke").body("participants[0].side", is("ruria"));
        int raised = counter("rosc-spoke");
        assertThat(raised).isGreaterThan(1);

        change("actors/rosc", """
                {"tenures": [{"office": "ruria-envoy", "from": "1890", "until": "1898-05-03"}]}""");
        assertThat(ids("actor=ruria")).isEmpty();
        assertThat(ids("actor=ruria&known_at=" + first)).isEmpty();
        assertThat(estimate("actor:ruria")).isZero();
        shown("rosc-spoke").body("participants[0].side", is("rosc"));
        assertThat(counter("rosc-spoke")).isGreaterThan(raised);
    }

    @Test
    void aVagueTenureMakesRollUpPossibleButNotCertain() {
        state("rurib");
        create("offices", "{\"id\": \"rurib-envoy\", \"title\": \"Envoy\", \"organisation\": \"rurib\"}");
        person("rosd", "");
        event("rosd-spoke", said("rosd"));
        change("actors/rosd", "{\"tenures\": [{\"office\": \"rurib-envoy\", \"from\": \"1898-05\"}]}");
        assertThat(ids("actor=rurib")).containsExactly("rosd-spoke");
        assertThat(ids("actor=rurib&date_match=certain")).isEmpty();
    }

    @Test
    void anOfficeThatMovesTakesItsHoldersWithItButItsTitleIsShownByNoEvent() {
        state("ruric");
        state("rurid");
        create("offices", "{\"id\": \"ruric-envoy\", \"title\": \"Envoy\", \"organisation\": \"ruric\"}");
        person("rose", ", \"tenures\": [{\"office\": \"ruric-envoy\", \"from\": \"1890\"}]");
        event("rose-spoke", said("rose"));
        change("offices/ruric-envoy", "{\"title\": \"First Envoy\"}");
        shown("rose-spoke").header("ETag", "\"1.1\"");
        given().get("/v1/actors/rose").then().body("tenures[0].title", is("First Envoy"));

        change("offices/ruric-envoy", "{\"organisation\": \"rurid\"}");
        assertThat(ids("actor=ruric")).isEmpty();
        assertThat(ids("actor=rurid")).containsExactly("rose-spoke");
        shown("rose-spoke").header("ETag", "\"1.2\"").body("participants[0].side", is("rurid"));
        delete("/v1/actors/ruric", "*").statusCode(204);
    }

    @Test
    void whatAnOrganisationIsPartOfDecidesForAllBelowIt() {
        state("rurie");
        state("rurif");
        create("actors", """
                {"id": "ruri-court", "kind": "organisation", "name": "The court", "part_of": "rurie"}""");
        create("offices", "{\"id\": \"ruri-steward\", \"title\": \"Steward\", \"organisation\": \"ruri-court\"}");
        person("rosf", ", \"tenures\": [{\"office\": \"ruri-steward\", \"from\": \"1890\"}]");
        event("rosf-spoke", said("rosf"));
        event("court-spoke", said("ruri-court"));
        assertThat(ids("actor=rurie")).containsExactly("rosf-spoke", "court-spoke");
        change("actors/ruri-court", "{\"part_of\": \"rurif\"}");
        assertThat(ids("actor=rurie")).isEmpty();
        assertThat(ids("actor=rurif")).containsExactly("rosf-spoke", "court-spoke");
        shown("rosf-spoke").body("participants[0].side", is("rurif"));
        shown("court-spoke").body("participants[0].side", is("rurif"));
    }

    @Test
    void aSourcesDayAndPublisherAreThoseOfTheEventsThatCiteIt() {
        create("sources", """
                {"id": "ruri-post", "publisher": "Ruri Post", "title": "A word", "kind": "news", "published": "1898-05-09"}""");
        create("sources", """
                {"id": "ruri-star", "publisher": "Ruri Star", "title": "A word", "kind": "news", "published": "1898-05-07"}""");
        event("cited-word", ", \"citations\": [{\"source\": \"ruri-post\"}, {\"source\": \"ruri-star\"}]");
        String first = shown("cited-word")
                .body("first_published", is("1898-05-07"))
                .body("publisher_count", is(2))
                .extract()
                .path("recorded_at");
        patch("/v1/events/cited-word", "\"1\"", "{\"tags\": [\"again\"]}").statusCode(200);
        assertThat(ids("reported=1898-05-05")).isEmpty();

        change("sources/ruri-post", "{\"published\": \"1898-05-05\", \"publisher\": \"Ruri Star\"}");
        assertThat(ids("reported=1898-05-05")).containsExactly("cited-word");
        assertThat(ids("reported=1898-05-05&known_at=" + first)).containsExactly("cited-word");
        given().get("/v1/events?publisher=ruri-post").then().statusCode(400);
        assertThat(ids("publisher=ruri-star")).containsExactly("cited-word");
        assertThat(counter("cited-word")).isGreaterThan(1);
        shown("cited-word").body("first_published", is("1898-05-05")).body("publisher_count", is(1));
        shown("cited-word?embed=citations&known_at=" + first)
                .body("first_published", is("1898-05-05"))
                .body("citations.publisher", contains("Ruri Star", "Ruri Star"));
    }

    @Test
    void aRevisionThatCannotBeRenewedHoldsUpNoOther() {
        person("rosh", "");
        event("rosh-damaged", said("rosh"));
        event("rosh-whole", said("rosh"));
        setDraft("rosh-damaged", "no JSON");
        change("actors/rosh", "{\"name\": \"Rosh of Strelsau\"}");
        shown("rosh-whole").body("participants[0].name", is("Rosh of Strelsau"));
        shown("rosh-damaged").body("participants[0].name", is("Rose rosh"));
    }

    private static void setDraft(String slug, String draft) {
        QuarkusTransaction.requiringNew()
                .run(() -> RevisionDraft.update(
                        "draft = ?1 where revisionId in (select r.id from Revision r join Event e on e.id = r.eventId"
                                + " where e.slug = ?2)",
                        draft,
                        slug));
    }

    @Test
    void aTopicCountsForWhatItFallsUnderToday() {
        create("topics", "{\"id\": \"ruri-war\", \"label\": \"War\"}");
        create("topics", "{\"id\": \"ruri-peace\", \"label\": \"Peace\"}");
        create("topics", "{\"id\": \"ruri-truce\", \"label\": \"Truce\", \"broader\": \"ruri-war\"}");
        event("truce-told", ", \"topics\": [\"ruri-truce\"]");
        event("truce-denied", ", \"denies\": [\"ruri-truce\"]");
        assertThat(ids("topic=ruri-war")).containsExactly("truce-told");
        change("topics/ruri-truce", "{\"broader\": \"ruri-peace\"}");
        assertThat(ids("topic=ruri-war")).isEmpty();
        assertThat(ids("topic=ruri-peace")).containsExactly("truce-told");
        assertThat(ids("topic=ruri-truce")).containsExactly("truce-told", "truce-denied");
        delete("/v1/topics/ruri-war", "*").statusCode(204);
    }

    @Test
    void answersSayThatARenewalIsOutstandingAndTheNextChangeFinishesIt() {
        person("rosg", "");
        event("rosg-spoke", said("rosg"));
        recorder.write(writing -> {
            new Reference().changed(new ReferenceChanged("actor", "rosg"));
            return writing.epoch();
        });
        given().get("/v1/events?limit=1").then().body("hints", hasItem(startsWith("Reference data has changed;")));
        change("actors/rosg", "{\"name\": \"Rosa of the Gate\"}");
        shown("rosg-spoke").body("participants[0].name", is("Rosa of the Gate")).header("ETag", "\"1.3\"");
    }
}

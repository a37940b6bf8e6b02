package org.parley.profile;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;
import static org.parley.Curated.post;
import static org.parley.Curated.states;
import static org.parley.analysis.Listed.asked;

import io.quarkus.test.junit.TestProfile;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parley.ApiTest;
import org.parley.SqlStatements;
import org.parley.http.WithTokens;

/** A profile tells of one actor, or one negotiation, what it did with others, and nothing of others' dealings. */
@ApiTest
@TestProfile(WithTokens.class)
class ProfilesTest {
    private static final String STATE = "/v1/actors/vesselonia/profile?process=harbour-talks";
    private static final String TALKS = "/v1/processes/harbour-talks/profile";

    @BeforeEach
    void world() {
        if (given().get("/v1/actors/vesselonia").statusCode() == 200) {
            return;
        }
        states("vesselonia", "quayland", "pierre-isle");
        created("/v1/actors", """
                {"id": "vessel-office", "kind": "organisation", "name": "Foreign Office", "part_of": "vesselonia"}""");
        created(
                "/v1/offices",
                "{\"id\": \"vessel-post\", \"title\": \"Minister\", \"organisation\": \"vessel-office\"}");
        created("/v1/actors", """
                {"id": "vessel-minister", "kind": "person", "name": "Ada Keel",
                 "tenures": [{"office": "vessel-post", "from": "1885-02-01", "until": "1885-12-31"}]}""");
        created(
                "/v1/actors",
                "{\"id\": \"quay-envoy\", \"kind\": \"person\", \"name\": \"Odo Mole\", \"part_of\": \"quayland\"}");
        created("/v1/processes", """
                {"id": "harbour-talks", "name": "Harbour talks",
                 "parties": [{"actor": "vesselonia", "role": "belligerent"}, {"actor": "quayland", "role": "belligerent"}]}""");
        created("/v1/positions", """
                {"id": "vessel-dues", "holder": "vesselonia", "topic": "ceasefire", "text": "Dues are paid"}""");
        created("/v1/positions", """
                {"id": "vessel-light", "holder": "vesselonia", "topic": "ceasefire", "text": "The light is lit"}""");
        created("/v1/positions", """
                {"id": "quay-toll", "holder": "quayland", "topic": "ceasefire", "text": "No toll"}""");
        event("harbour-early", "call", "1885-01-10", "", "vessel-minister initiator, quayland recipient");
        event(
                "harbour-1",
                "call",
                "1885-02-10",
                "",
                "vessel-minister initiator, vesselonia participant, quay-envoy recipient");
        event("harbour-2", "meeting", "1885-03", "", "vessel-minister host, quay-envoy visitor, pierre-isle mediator");
        event(
                "harbour-3",
                "demand",
                "1885-04-01",
                moves("vessel-dues raised vesselonia, quay-toll rejected vesselonia"),
                "vessel-minister demander, quayland addressee");
        event(
                "harbour-4",
                "statement",
                "1885-05-01",
                moves("vessel-light raised vesselonia"),
                "vesselonia speaker, vessel-minister mentioned");
        event(
                "harbour-5",
                "response",
                "1885-05-02",
                moves("vessel-dues rejected quayland"),
                "quayland speaker, vesselonia addressee");
        event("harbour-6", "call", "1885-07-01", "", "quayland initiator, pierre-isle recipient");
        event(
                "harbour-never",
                "meeting",
                "1885-08-01",
                ", \"status\": \"cancelled\"",
                "vesselonia host, quayland visitor");
    }

    private static void created(String path, String draft) {
        post(path, draft).statusCode(201);
    }

    private static String each(String all, String draft) {
        return List.of(all.split(", ", -1)).stream()
                .map(one -> draft.formatted((Object[]) one.split(" ", -1)))
                .collect(Collectors.joining(", ", "[", "]"));
    }

    private static String moves(String all) {
        return ", \"moves\": " + each(all, "{\"position\": \"%s\", \"act\": \"%s\", \"by\": \"%s\"}");
    }

    private static void event(String id, String kind, String edtf, String more, String parts) {
        created("/v1/events", """
                {"id": "%s", "kind": "%s", "title": "Of %s", "when": {"edtf": "%s"}, "process": ["harbour-talks"], "participants": %s%s}""".formatted(
                        id, kind, id, edtf, each(parts, "{\"actor\": \"%s\", \"role\": \"%s\"}"), more));
    }

    private static ValidatableResponse told(String address) {
        return asked(address).then();
    }

    @Test
    void aPersonHasWhatIsItsOwn() {
        told("/v1/actors/vessel-minister/profile")
                .body("actor.name", is("Ada Keel"))
                .body("offices.tenure.title", contains("Minister"))
                .body("offices.tenure.of", contains("vesselonia"))
                .body("activity.events", is(5))
                .body("activity.vague", is(1))
                .body("activity.items.month", contains("1885-01", "1885-02", "1885-03", "1885-04", "1885-05"))
                .body("activity.items.events", contains(1, 1, 1, 1, 1))
                .body("activity.kinds.kind", contains("call", "demand", "meeting", "statement"))
                .body("counterparts.actor", contains("quayland", "pierre-isle"))
                .body("counterparts.events", contains(4, 1))
                .body("counterparts.contacts", contains(3, 1))
                .body("counterparts.initiated", contains(3, 0))
                .body("counterparts.initiated_by_other", contains(0, 0))
                .body("counterparts[0].name", is("quayland"))
                .body("counterparts[0].first", is("1885-01-10"))
                .body("counterparts[0].last", is("1885-04-01"))
                .body("counterparts[0].last_contact", is("1885-03-31"))
                .body("counterparts[0].examples", contains("harbour-early", "harbour-2", "harbour-3"))
                .body("counterpart_count", is(2))
                .body("last_contact.id", is("harbour-2"))
                .body("last_contact.first", is("1885-03-01"))
                .body(
                        "silences.between",
                        contains(List.of("vessel-minister", "quayland"), List.of("vessel-minister", "pierre-isle")))
                .body("silences.contacts", contains(3, 1))
                .body("silences[0].running.after.id", is("harbour-2"))
                .body("query.actor", contains("vessel-minister"))
                .body("query.level", is("state"))
                .body("query.limit", is(10));
    }

    /** It moved its state's demand and another's; what its state raised without it, and the other's, are not its own. */
    @Test
    void aPersonHasThosePositionsOfItsSideThatItMoved() {
        told("/v1/actors/vessel-minister/profile")
                .body("positions.positions", is(1))
                .body("positions.items.position", contains("vessel-dues"))
                // As it stands after all moves, not only the person's.
                .body("positions.items[0].state", is("rejected"));
        told(STATE)
                .body("positions.items.position", contains("vessel-dues", "vessel-light"))
                .body("positions.standing", is(2));
    }

    /** In January she held no office, so her state took no part; of the demand she made in April it did. */
    @Test
    void aStateHasWhatIsDoneForIt() {
        told(STATE)
                .body("counterparts.actor", contains("quayland", "pierre-isle"))
                .body("counterparts.events", contains(4, 1))
                .body("counterparts[0].initiated_by_other", is(1))
                .body("counterparts[0].examples", contains("harbour-1", "harbour-3", "harbour-5"))
                .body("offices.holder", contains("vessel-minister"))
                .body("offices.tenure.office", contains("vessel-post"));
        told("/v1/actors/vessel-office/profile")
                .body("counterparts.actor", contains("quayland", "pierre-isle"))
                .body("counterparts.events", contains(3, 1))
                .body("offices.holder", contains("vessel-minister"));
        told(STATE + "&actor_scope=direct")
                .body("counterparts.actor", contains("quayland"))
                .body("counterparts.examples", contains(List.of("harbour-1", "harbour-5")));
    }

    /** Her own delegation is no counterpart. */
    @Test
    void counterpartsAreToldByNameToo() {
        told("/v1/actors/vessel-minister/profile?level=direct")
                .body("counterparts.actor", contains("quay-envoy", "quayland", "pierre-isle"))
                .body("counterparts.events", contains(2, 2, 1));
    }

    @Test
    void filtersChooseTheEvents() {
        told("/v1/actors/vessel-minister/profile?datetime=1885-02/1885-03&kind=call")
                .body("activity.events", is(1))
                .body("activity.items.events", contains(1, 0))
                .body("counterparts.examples", contains(List.of("harbour-1")))
                .body("positions.items", empty())
                .body("last_contact.id", is("harbour-1"))
                .body(
                        "see.events",
                        containsString("/v1/events?datetime=1885-02/1885-03&kind=call&actor=vessel-minister"));
        told("/v1/actors/vessel-minister/profile?datetime=1899")
                .body("activity.events", is(0))
                .body("activity.items", hasSize(12))
                .body("counterparts", empty())
                .body("silences", empty())
                .body("last_contact", nullValue());
    }

    /** In January she held no office and stood for nobody but herself. */
    @Test
    void aNegotiationHasWhatBelongsToIt() {
        told(TALKS)
                .body("process.parties.actor", contains("vesselonia", "quayland"))
                .body("activity.events", is(8))
                .body("interactions.a", contains("quayland", "pierre-isle", "pierre-isle", "quayland"))
                .body("interactions.b", contains("vesselonia", "quayland", "vesselonia", "vessel-minister"))
                .body("interactions.events", contains(4, 2, 1, 1))
                .body("pair_count", is(4))
                .body("positions.items.position", contains("vessel-dues", "vessel-light", "quay-toll"))
                .body(
                        "silences.between",
                        contains(
                                List.of("quayland", "vesselonia"),
                                List.of("pierre-isle", "quayland"),
                                List.of("pierre-isle", "vesselonia"),
                                List.of("quayland", "vessel-minister")))
                // Of the minister all her contacts, as between=vessel-minister has them.
                .body("silences.contacts", contains(2, 2, 1, 3))
                .body("last_contact.id", is("harbour-6"));
        told(TALKS + "?limit=1")
                .body("interactions", hasSize(1))
                .body("positions.items", hasSize(1))
                .body("positions.positions", is(3));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "actors/vessel-minister/profile?actor=quayland       | 400 | leave 'actor' out",
                "processes/harbour-talks/profile?process=harbour-talks | 400 | leave 'process' out",
                "actors/vessel-minister/profile?level=person         | 400 | is no level; there are",
                "actors/vessel-minister/profile?limit=0              | 400 | whole number from 1 to 100",
                "actors/vessel-minster/profile                       | 404 | Did you mean 'vessel-minister'",
                "processes/harbor/profile                            | 404 | There is no process 'harbor'"
            })
    void aBadQuestionIsToldWithWhatIsRight(String question, int status, String said) {
        given().get("/v1/" + question).then().statusCode(status).body("detail", containsString(said));
    }

    @Test
    void moreRowsThanAHundredAreCapped() {
        told(TALKS + "?limit=900").body("hints", contains("limit 900 was capped to 100."));
    }

    /** However much there is to tell: each part asks its own. */
    @ParameterizedTest
    @CsvSource({
        "/v1/actors/russia/profile?limit=3, 60",
        "/v1/processes/ukraine-2025/profile?limit=3, 60",
        "/v1/actors/russia/profile?limit=100, 60"
    })
    void statementsAreAFixedNumber(String address, int most) {
        asked(address);
        SqlStatements.of(asked(address)).isAtMost(most);
    }
}

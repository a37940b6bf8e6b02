package org.parley.timeline;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.parley.Curated.person;
import static org.parley.Curated.post;
import static org.parley.Curated.states;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.parley.ApiTest;
import org.parley.http.WithTokens;
import org.parley.timeline.Contacts.Contact;

/** The contacts of many pairs are those of each, however many events a statement reads. */
@ApiTest
@TestProfile(WithTokens.class)
class ContactsTest {
    private static final List<List<String>> PAIRS = List.of(
            List.of("usa", "russia"),
            List.of("ukraine", "usa"),
            List.of("russia", "ukraine"),
            List.of("lavrov", "rubio"),
            List.of("turkey", "nobody-of-that-name"));

    private static final List<List<String>> OF_ONE =
            List.of(List.of("russia", "usa"), List.of("russia", "ukraine"), List.of("rubio", "russia"));

    @Inject
    Contacts contacts;

    private Map<List<String>, List<Contact>> asked(List<List<String>> pairs, int some) {
        return QuarkusTransaction.requiringNew()
                .call(() -> contacts.of(contacts.inquiry(EventQuery.knownAt(null), new ArrayList<>()), pairs, some));
    }

    private List<Contact> alone(List<String> pair) {
        EventQuery query = EventQuery.knownAt(null).with("between", pair);
        return QuarkusTransaction.requiringNew().call(() -> contacts.of(contacts.inquiry(query, new ArrayList<>())));
    }

    @Test
    void aPairAmongOthersHasWhatItHasAlone() {
        for (List<List<String>> pairs : List.of(PAIRS, OF_ONE)) {
            Map<List<String>, List<Contact>> whole = asked(pairs, 1_000);
            assertThat(whole.keySet()).containsExactlyElementsOf(pairs);
            whole.forEach((pair, found) -> {
                if (pair.get(1).startsWith("nobody")) {
                    assertThat(found).isEmpty();
                } else {
                    assertThat(found).as(pair.toString()).isNotEmpty().isEqualTo(alone(pair));
                }
            });
            for (int some : List.of(1, 2, 3, 7)) {
                assertThat(asked(pairs, some)).isEqualTo(whole);
            }
        }
    }

    /** Talks held apart: who goes between, himself or through another, meets each side; the sides do not meet. */
    @Test
    void whoMediatesThroughAnotherMeetsEachSide() {
        if (given().get("/v1/actors/apartia").statusCode() == 404) {
            states("apartia", "aparta", "betwixt", "betwixt-league");
            post("/v1/actors", """
                            {"id": "betwixt-office", "kind": "organisation", "name": "Chancery of Betwixt", "part_of": "betwixt"}""").statusCode(201);
            person("betwixt-envoy", ", \"part_of\": \"betwixt-office\"");
            person("betwixt-minister", ", \"part_of\": \"betwixt-office\"");
            apart("betwixt-1", """
                            {"actor": "betwixt-envoy", "role": "mediator", "on_behalf_of": "betwixt-league"}""");
            apart("betwixt-2", """
                            {"actor": "betwixt-envoy", "role": "mediator"}, {"actor": "betwixt-minister", "role": "participant"}""");
            apart("betwixt-3", """
                            {"actor": "betwixt-league", "role": "mediator"}, {"actor": "betwixt-minister", "role": "participant"}""");
        }
        Map<List<String>, List<String>> met = Map.of(
                List.of("apartia", "aparta"), List.of(),
                List.of("apartia", "betwixt-envoy"), List.of("betwixt-1", "betwixt-2"),
                List.of("betwixt-office", "aparta"), List.of("betwixt-1", "betwixt-2"),
                List.of("apartia", "betwixt"), List.of("betwixt-1", "betwixt-2"),
                List.of("apartia", "betwixt-league"), List.of("betwixt-1", "betwixt-3"),
                List.of("betwixt-minister", "apartia"), List.of(),
                List.of("betwixt-minister", "betwixt-envoy"), List.of("betwixt-2"),
                List.of("betwixt-envoy", "betwixt"), List.of("betwixt-2"),
                List.of("betwixt-league", "betwixt"), List.of("betwixt-3"));
        List<List<String>> ofOne =
                met.keySet().stream().filter(pair -> pair.contains("betwixt")).toList();
        for (List<List<String>> pairs : List.of(List.copyOf(met.keySet()), ofOne)) {
            for (int some : List.of(1, 2, 1_000)) {
                asked(pairs, some)
                        .forEach((pair, found) -> assertThat(found)
                                .as(pair.toString())
                                .isEqualTo(alone(pair))
                                .extracting(Contact::id)
                                .isEqualTo(met.get(pair)));
            }
        }
    }

    private static void apart(String id, String others) {
        post("/v1/events", """
                        {"id": "%s", "kind": "meeting", "title": "Kept apart, %s", "when": {"edtf": "1896-04-0%s"},
                         "details": {"format": "separate"}, "participants": [{"actor": "apartia", "role": "participant"},
                           {"actor": "aparta", "role": "participant"}, %s]}""".formatted(id, id, id.substring(id.length() - 1), others))
                .statusCode(201);
    }

    @Test
    void nobodyMeetsWhoWasNeverRecorded() {
        assertThat(asked(List.of(List.of("russia", "nobody-of-that-name")), 10).values())
                .containsExactly(List.of());
    }
}

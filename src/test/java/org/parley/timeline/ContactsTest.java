package org.parley.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.parley.ApiTest;
import org.parley.timeline.Contacts.Contact;

/** The contacts of many pairs are those of each, however many events a statement reads. */
@ApiTest
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

    @Test
    void nobodyMeetsWhoWasNeverRecorded() {
        assertThat(asked(List.of(List.of("russia", "nobody-of-that-name")), 10).values())
                .containsExactly(List.of());
    }
}

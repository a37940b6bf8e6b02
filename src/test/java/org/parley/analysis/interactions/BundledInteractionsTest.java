package org.parley.analysis.interactions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.parley.analysis.Listed.answered;
import static org.parley.analysis.Listed.each;
import static org.parley.analysis.Listed.total;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.TestProfile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.parley.ApiTest;
import org.parley.analysis.Listed;
import org.parley.http.WithTokens;

/** Interactions of the bundled timeline are those that a reader of it finds. */
@ApiTest
@TestProfile(WithTokens.class)
class BundledInteractionsTest {
    /** What was read off the bundled timeline is asked of nothing else. */
    private static final String BUNDLED = "/v1/analysis/interactions?process=ukraine-2025&limit=1000&";

    /** Directly, two have the events that the list has between them. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "kind=call,meeting",
                "datetime=2025-04",
                "topic=ceasefire&known_at=2026-11-23T20:00:00Z",
                "reported=2025-03"
            })
    void eventsAreThoseOfTheListBetweenTheTwo(String question) {
        JsonNode items = answered(BUNDLED + "level=direct&" + question).path("items");
        assertThat(items).isNotEmpty();
        for (JsonNode row : items) {
            String between = row.path("a").asText() + "," + row.path("b").asText();
            assertThat(row.path("events").asLong())
                    .as(between)
                    .isEqualTo(total("process=ukraine-2025&status=occurred&actor_scope=direct&between=" + between + "&"
                            + question));
            assertThat(row.path("examples").size())
                    .isEqualTo(Math.min(3, row.path("events").asInt()));
        }
    }

    @Test
    void eventsOfAMonthAreThoseOfTheListThatBeganInIt() {
        String kinds = "kind=deadline,call,negotiation_round";
        JsonNode items = answered(BUNDLED + "level=direct&by=month&" + kinds).path("items");
        assertThat(items).isNotEmpty();
        for (JsonNode row : items) {
            String between = row.path("a").asText() + "," + row.path("b").asText();
            assertThat(Listed.events("process=ukraine-2025&status=occurred&actor_scope=direct&between=" + between + "&"
                                    + kinds)
                            .stream()
                            .filter(event ->
                                    began(event).startsWith(row.path("stretch").asText()))
                            .map(event -> event.path("id").asText()))
                    .as(between)
                    .hasSize(row.path("events").asInt())
                    .containsAll(
                            each(row.path("examples")).map(JsonNode::asText).toList());
        }
    }

    private static String began(JsonNode event) {
        return event.path("details")
                .path("announced")
                .asText(event.path("when").path("earliest").asText());
    }

    /** Contacts are those between which silences lie. */
    @ParameterizedTest
    @ValueSource(
            strings = {"russia,usa", "ukraine,usa", "russia,ukraine", "france,ukraine", "russia,turkiye", "uk,ukraine"})
    void contactsAreThoseOfSilences(String two) {
        JsonNode silences = answered("/v1/analysis/silences?process=ukraine-2025&between=" + two);
        JsonNode items = answered(BUNDLED + "between=" + two).path("items");
        assertThat(each(items)
                        .filter(row ->
                                (row.path("a").asText() + "," + row.path("b").asText()).equals(two))
                        .map(row -> row.path("contacts").asInt()))
                .containsExactly(silences.at("/pairs/0/contacts").asInt());
    }

    /** Read off the bundled timeline by hand. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // Eight calls; Rubio rang on 15 February, 15 March and 17 May, Lavrov on 27 April and 1 June; who rang
                // otherwise is not told.
                "level=direct&kind=call | lavrov,rubio | events 8, contacts 8, initiated_by_a 2, initiated_by_b 3, goldstein_mean 1.0,"
                        + " first 2025-02-15, last 2025-10-20",
                // Four calls and Anchorage (1 each), the threat of tariffs (-4.4), two statements (0), a demand (-5):
                // -4.4 in nine, of which Trump began the last four. The truce order of 18 March, which neither
                // addresses
                // to the other, has no value.
                "level=direct | putin,trump | events 10, contacts 5, initiated_by_a 0, initiated_by_b 4, goldstein_mean -0.49,"
                        + " goldstein_events 9, last_contact 2025-08-15",
                // From Witkoff's visit of 11 February to the call of 20 October; Riyadh in March counts, where the USA
                // went between.
                "level=state | russia,usa | contacts 21, first_contact 2025-02-11, last_contact 2025-10-20",
                // The Oval Office, Jeddah, a call, Riyadh, Paris, London, the Vatican, Geneva.
                "level=state | ukraine,usa | contacts 8, first_contact 2025-02-28, last_contact 2025-11-23",
                // The two rounds of Istanbul: in Riyadh they were kept apart.
                "level=state | russia,ukraine | contacts 2, first_contact 2025-05-16, last_contact 2025-06-02",
                // An interview recorded about 24 April and broadcast on 27 April: by then it had been, and not before
                // 23 April.
                "level=direct | cbs,lavrov | events 1, vague 1, contacts 0, first 2025-04-23, first_certain 2025-04-27,"
                        + " last 2025-04-27, last_certain 2025-04-23, goldstein_events 0",
                // The threat of tariffs (-4.4) and the sanctions on oil firms (-4).
                "level=state&kind=measure | russia,usa | events 2, initiated_by_a 0, initiated_by_b 2, goldstein_mean -4.2",
                // They imposed sanctions together, on a third.
                "level=state&kind=measure | eu,uk | events 1, initiated_by_a 0, initiated_by_b 0, goldstein_events 0",
                // Jeddah and the minerals agreement, each signed by both.
                "level=state&kind=agreement | ukraine,usa | events 2, goldstein_mean 8.0, first 2025-03-11, last 2025-04-30"
            })
    void interactionsOfTheBundledTimeline(String question, String two, String told) {
        JsonNode row = each(answered(BUNDLED + question).path("items"))
                .filter(each -> (each.path("a").asText() + "," + each.path("b").asText()).equals(two))
                .findFirst()
                .orElseThrow();
        for (String member : told.split(", ", -1)) {
            String[] pair = member.split(" ", -1);
            assertThat(row.path(pair[0]).asText()).as(pair[0]).isEqualTo(pair[1]);
        }
    }

    /**
     * Five measures: of the USA on Putin, on Ukraine (twice), and on Rosneft, which is Russia's, with Lukoil, which is nobody's; of the
     * EU and the UK together on Russia.
     */
    @Test
    void pairsOfTheBundledMeasures() {
        JsonNode told = answered(BUNDLED + "kind=measure");
        assertThat(each(told.path("items"))
                        .map(row -> row.path("a").asText() + "-" + row.path("b").asText() + " " + row.path("events")))
                .containsExactly(
                        "russia-usa 2",
                        "ukraine-usa 2",
                        "eu-russia 1",
                        "eu-uk 1",
                        "lukoil-russia 1",
                        "lukoil-usa 1",
                        "russia-uk 1");
        assertThat(told.path("total").asInt()).isEqualTo(5);
    }

    /** Calls of 15 February; 15 March; 17 and 27 April; 17 and 28 May; 1 June; 20 October. */
    @Test
    void callsOfTheBundledMinistersByMonth() {
        JsonNode items = answered(BUNDLED + "level=direct&kind=call&by=month&between=rubio,lavrov")
                .path("items");
        assertThat(each(items)
                        .filter(row -> row.path("a").asText().equals("lavrov")
                                && row.path("b").asText().equals("rubio"))
                        .map(row -> row.path("stretch").asText() + " " + row.path("events")))
                .containsExactly("2025-02 1", "2025-03 1", "2025-04 2", "2025-05 2", "2025-06 1", "2025-10 1");
    }
}

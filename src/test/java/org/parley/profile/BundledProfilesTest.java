package org.parley.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.is;
import static org.parley.analysis.Listed.answered;
import static org.parley.analysis.Listed.asked;
import static org.parley.analysis.Listed.each;
import static org.parley.analysis.Listed.total;

import com.fasterxml.jackson.databind.JsonNode;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.parley.ApiTest;

/** Profiles of the bundled timeline: read off it by hand, and held against the analyses that they begin. */
@ApiTest
class BundledProfilesTest {
    /** As the second reading of the timeline has it, whatever is recorded later. */
    private static final String THEN = "known_at=2026-11-24";

    private static ValidatableResponse told(String address) {
        return asked("/v1/" + address + (address.contains("?") ? "&" : "?") + THEN)
                .then();
    }

    /** Calls of 15 February, 24 March … 20 October: ten talks with Americans, the meeting in Riyadh among them; the last was by telephone. */
    @Test
    void lavrovSpokeLastWithRubioOn20October() {
        told("actors/lavrov/profile")
                .body("last_contact.id", is("2025-10-20-rubio-lavrov-call"))
                .body("counterparts[0].actor", is("usa"))
                .body("counterparts[0].contacts", is(10))
                .body("counterparts[0].last_contact", is("2025-10-20"));
    }

    /** He has been minister since 9 March 2004, as Wikidata has it; the ambassador to the United Nations before. */
    @Test
    void lavrovsOfficesAreThoseOfWikidata() {
        told("actors/lavrov/profile")
                .body(
                        "offices.tenure.title",
                        contains("Minister of Foreign Affairs", "Permanent Representative to the United Nations"))
                .body("offices.tenure.from", contains("2004-03-09", "1994-09-22"));
    }

    /** In Riyadh sat, for the United States, Rubio, Waltz and Witkoff, with Mohammed bin Salman as host: all of them are counterparts, Ushakov is not. */
    @Test
    void inRiyadhLavrovMetThreeAmericansAndTheirHost() {
        told("actors/lavrov/profile?level=direct&kind=meeting&datetime=2025-02-18")
                .body("counterparts.actor", hasItems("rubio", "waltz", "witkoff", "mohammed-bin-salman"));
        assertThat(each(answered("/v1/actors/lavrov/profile?level=direct&" + THEN)
                                .path("counterparts"))
                        .map(each -> each.path("actor").asText()))
                .doesNotContain("ushakov", "putin");
    }

    /** The accounts of the ten talks in which Lavrov took part: Moscow was never first, and tells nothing of the mediation of two. */
    @Test
    void moscowIsNeverTheFirstToTellOfLavrovsTalks() {
        told("actors/lavrov/profile")
                .body("readouts.talks", is(10))
                .body("readouts.sides.side", contains("russia"))
                .body("readouts.sides[0].first", is(0))
                .body("readouts.sides[0].leaves_out[0].topic", is("mediation"));
    }

    /** Four events in February, from the call of the 15th to Riyadh; then 1, 4, 4, 1 and 1 a month, nothing in August and September, three in October. */
    @Test
    void lavrovWasSilentInAugustAndSeptember() {
        told("actors/lavrov/profile")
                .body("activity.events", is(18))
                .body("activity.items.events", contains(4, 1, 4, 4, 1, 1, 0, 0, 3))
                .body("activity.kinds.find { it.kind == 'call' }.events", is(8));
    }

    /** The most happened in April (43 of 161), when London, Paris and the Vatican met; in September only one thing is recorded. */
    @Test
    void theNegotiationWasBusiestInApril() {
        told("processes/ukraine-2025/profile")
                .body("activity.events", is(161))
                .body("activity.items.max { it.events }.month", is("2025-04"))
                .body("activity.items.events", contains(20, 36, 43, 30, 13, 3, 6, 1, 6, 3));
    }

    /**
     * Security guarantees, a truce for civilians, Crimea, a meeting of the leaders, the children: five positions are Ukraine's. The first
     * was accepted in part by Russia in August and by the United States in November; none of the five was closed.
     */
    @Test
    void ukraineHoldsFivePositions() {
        told("actors/ukraine/profile?limit=100")
                .body(
                        "positions.items.findAll { it.holder == 'ukraine' }.position",
                        containsInAnyOrder(
                                "ua-civilian-moratorium",
                                "ua-leaders-meeting",
                                "ua-no-recognition-of-crimea",
                                "ua-return-of-children",
                                "ua-security-guarantees"))
                .body("positions.items.findAll { it.holder == 'ukraine' }.standing", everyItem(is(true)))
                .body("positions.items.find { it.position == 'ua-security-guarantees' }.state", is("partly_accepted"))
                .body("positions.items.find { it.position == 'ua-civilian-moratorium' }.last_move.by", is("russia"));
    }

    /** After Alaska there was no talk until the two ministers' of 20 October: 65 days; the silence since then is longer by now. */
    @Test
    void theSilenceSinceOctoberIsTheLongestOfTheTwoPowers() {
        told("processes/ukraine-2025/profile")
                .body("silences[0].between", contains("russia", "usa"))
                .body("silences[0].longest.from", is("2025-10-21"))
                .body("silences[0].running.after.id", is("2025-10-20-rubio-lavrov-call"))
                .body("last_contact.id", is("2025-11-23-geneva-us-ukraine"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"russia", "usa", "ukraine", "turkiye", "eu"})
    void counterpartsOfASideAreThoseOfItsInteractions(String side) {
        JsonNode profile = answered("/v1/actors/" + side + "/profile?limit=100&" + THEN);
        JsonNode pairs = answered("/v1/analysis/interactions?limit=1000&actor=" + side + "&" + THEN);
        List<String> asPairs = each(pairs.path("items"))
                .filter(pair -> List.of(pair.path("a").asText(), pair.path("b").asText())
                        .contains(side))
                .map(pair -> row(pair, pair.path("a").asText().equals(side)))
                .toList();
        assertThat(each(profile.path("counterparts")).map(BundledProfilesTest::row))
                .isNotEmpty()
                .isEqualTo(asPairs);
    }

    private static String row(JsonNode counterpart) {
        return row(counterpart, "actor", "initiated", "initiated_by_other");
    }

    private static String row(JsonNode pair, boolean first) {
        return first
                ? row(pair, "b", "initiated_by_a", "initiated_by_b")
                : row(pair, "a", "initiated_by_b", "initiated_by_a");
    }

    private static String row(JsonNode row, String... own) {
        StringBuilder text = new StringBuilder();
        for (String member : own) {
            text.append(row.path(member).asText()).append(' ');
        }
        for (String member : List.of(
                "events",
                "contacts",
                "goldstein_mean",
                "goldstein_events",
                "first",
                "last",
                "last_contact",
                "examples")) {
            text.append(row.path(member)).append(' ');
        }
        return text.toString();
    }

    @ParameterizedTest
    @ValueSource(strings = {"actors/lavrov", "actors/russia", "actors/russian-mfa", "processes/ukraine-2025"})
    void partsAreWhatTheAnalysesTell(String of) {
        JsonNode profile = answered("/v1/" + of + "/profile?" + THEN);
        String filter = of.replaceAll("^actors/", "actor=").replaceAll("^processes/", "process=") + "&" + THEN;
        assertThat(profile.at("/activity/events").asLong()).isEqualTo(total(filter));
        assertThat(profile.at("/activity/items"))
                .isEqualTo(answered("/v1/analysis/counts?by=month&" + filter).path("items"));
        assertThat(profile.at("/activity/kinds"))
                .isEqualTo(answered("/v1/analysis/counts?by=kind&" + filter).path("items"));
        JsonNode readouts = answered("/v1/analysis/readouts?limit=1&" + filter).path("summary");
        assertThat(profile.at("/readouts/index")).isEqualTo(readouts.path("index"));
        for (JsonNode pair : profile.path("silences")) {
            String between =
                    pair.at("/between/0").asText() + "," + pair.at("/between/1").asText();
            String others = of.startsWith("processes/") ? filter : THEN;
            assertThat(pair)
                    .isEqualTo(answered("/v1/analysis/silences?between=" + between + "&" + others)
                            .at("/pairs/0"));
        }
        profile.path("see").forEach(address -> asked(address.asText()));
    }
}

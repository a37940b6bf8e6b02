package org.parley.analysis;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.restassured.response.Response;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.parley.ApiTest;

/** The filters of the list choose the events of every analysis: it rests on nothing that the list has not under the same filters. */
@ApiTest
class FiltersTest {
    private static final List<String> FILTERS = List.of(
            "reported=../2025-04-30",
            "reported=2025-05-10/..&date_match=certain",
            "known_at=2026-11-23T20:00:00Z&publisher=!fox-news",
            "recorded=../2026-11-23T20:00:00Z",
            "coverage=omitted,mentioned",
            "role=speaker,initiator&actor=russia,usa",
            "actor=russia&actor_scope=direct",
            "link_type=has_account,responds_to,contradicts",
            "q=ceasefire -truce&verification=!denied",
            "place=Moscow,Istanbul,Riyadh",
            "tag=seed&datetime=2025-02/2025-08");

    /** Where an answer names events of those that were chosen. */
    private static final List<List<String>> NAMED = List.of(
            List.of("interactions?limit=1000", "items.examples"),
            List.of("silences?between=usa,russia&least=1d", "items.collect{[it.after.id,it.until?.id]}"),
            List.of("readouts?limit=1000", "items.event.id"),
            List.of("readouts?limit=1000", "summary.sides.examples.collectMany{it.values()}.id"),
            List.of("positions?limit=1000", "items.collect{[it.first_move.event,it.last_move.event]}"),
            List.of("positions/changes?datetime=2025&limit=1000", "items.move.event"),
            List.of("contradictions?rule=accepted_and_rejected,refused_own,moved&limit=1000", "items.events.id"),
            List.of("sequences?pattern=any then statement or demand or readout within 9d", "items.events.id"),
            List.of("sequences/frequent?within=9d", "items.examples.collectMany{[it.first.id,it.then.id]}"),
            List.of("expectations?limit=1000", "items.id"),
            List.of("expectations", "summary.all.examples.values()"));

    static Stream<Arguments> questions() {
        return FILTERS.stream().flatMap(filter -> NAMED.stream().map(one -> arguments(filter, one.get(0), one.get(1))));
    }

    private static Response asked(String address, String filters) {
        String separator = address.contains("?") ? "&" : "?";
        Response answer = given().get(address + separator + filters);
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
        return answer;
    }

    private static Set<String> listed(String filters) {
        return new HashSet<>(asked("/v1/events?limit=1000", filters).<List<String>>path("items.id"));
    }

    private static void gather(Object told, Set<String> ids) {
        if (told instanceof Collection<?> some) {
            some.forEach(one -> gather(one, ids));
        } else if (told instanceof String id) {
            ids.add(id);
        }
    }

    @ParameterizedTest
    @MethodSource("questions")
    void whatAnAnswerRestsOnIsInTheList(String filters, String analysis, String path) {
        // A parameter is given once: what the analysis has already is left out of the filters.
        String others = analysis.contains("datetime=") ? filters.replaceFirst("&?datetime=[^&]*", "") : filters;
        Set<String> rests = new HashSet<>();
        gather(asked("/v1/analysis/" + analysis, others).path(path), rests);
        assertThat(listed(others)).isNotEmpty().containsAll(rests);
    }

    /** Else the test above would hold of answers that name nothing. */
    @Test
    void withoutFiltersEachNamesSome() {
        for (List<String> one : NAMED) {
            Set<String> rests = new HashSet<>();
            gather(asked("/v1/analysis/" + one.get(0), "process=ukraine-2025").path(one.get(1)), rests);
            assertThat(rests).as("%s", one).isNotEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource({"counts?by=kind, total", "facets, total"})
    void thereAreAsManyAsInTheList(String analysis, String total) {
        for (String filters : FILTERS) {
            assertThat(asked("/v1/analysis/" + analysis, filters).<Integer>path(total))
                    .as(filters)
                    .isEqualTo(listed(filters).size());
        }
    }
}

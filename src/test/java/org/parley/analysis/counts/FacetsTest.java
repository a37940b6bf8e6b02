package org.parley.analysis.counts;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.parley.analysis.Listed.answered;
import static org.parley.analysis.Listed.asked;
import static org.parley.analysis.Listed.each;
import static org.parley.analysis.Listed.total;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.parley.ApiTest;
import org.parley.SqlStatements;
import org.parley.event.Coverage;
import org.parley.event.Role;
import org.parley.http.Word;
import org.parley.timeline.KeptFacets;

/** What a page of filters shows is what its list then has. */
@ApiTest
class FacetsTest {
    /** Of which all are told that occur. */
    private static final Map<String, Set<String>> WORDS = Map.of(
            "role", words(Role.values()), "coverage", words(Coverage.values()), "overdue", Set.of("true", "false"));

    private static final int STATEMENTS = 20;
    private static final int STATEMENTS_KEPT = 8;

    @Inject
    EntityManager database;

    private static Set<String> words(Word[] all) {
        return Stream.of(all).map(Word::word).collect(Collectors.toSet());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "datetime=2025-04",
                "kind=call&actor=russia",
                "actor=russia,usa&role=initiator&datetime=2025-03/2025-05",
                "actor=!russia,usa&topic=ceasefire&coverage=omitted,mentioned",
                "between=usa,russia&status=occurred&role=host",
                "topic=ceasefire&known_at=2026-11-23T20:00:00Z",
                "topic=ceasefire,!prisoner-exchange&coverage=denied&kind=readout",
                "coverage=omitted&datetime=2025",
                "coverage=!omitted&topic=ceasefire",
                "coverage=!omitted",
                "role=!host&actor_scope=direct",
                "role=host,!visitor",
                "actor=!russia&actor_scope=direct",
                "actor=usa,!russia&role=host,visitor",
                "topic=root-causes,!military-aid",
                "overdue=true",
                "overdue=false&actor=usa",
                "status=expected,occurred&overdue=true&datetime=2025-05/..",
                "status=occurred&overdue=true",
                "overdue=true&known_at=2026-11-23T20:00:00Z",
                "actor=usa&actor_scope=direct&publisher=fox-news&kind=!statement",
                "datetime=2025-04&date_match=certain&actor=ukraine&tag=seed"
            })
    void eachValueHasTheEventsOfTheListWithItAndAllOtherFilters(String question) {
        JsonNode facets = answered("/v1/analysis/facets?limit=4&" + question);
        assertThat(facets.path("total").asLong()).isEqualTo(total(question));
        assertThat(each(facets.path("filters"))
                        .map(filter -> filter.path("filter").asText()))
                .containsExactly(
                        "kind",
                        "status",
                        "verification",
                        "actor",
                        "role",
                        "topic",
                        "coverage",
                        "process",
                        "source",
                        "publisher",
                        "place",
                        "tag",
                        "overdue");
        for (JsonNode filter : facets.path("filters")) {
            String name = filter.path("filter").asText();
            String others = Stream.of(question.split("&"))
                    .filter(each -> !each.startsWith(name + "="))
                    .collect(Collectors.joining("&"));
            assertThat(each(filter.path("values"))
                            .map(value -> -value.path("events").asLong()))
                    .isSorted();
            Set<String> none = new TreeSet<>(WORDS.getOrDefault(name, Set.of()));
            each(filter.path("values"))
                    .map(value -> value.path("value").asText())
                    .forEach(none::remove);
            for (String word : none) {
                String with = name + "=" + word;
                assertThat(total(others.isEmpty() ? with : others + "&" + with))
                        .as(with)
                        .isZero();
            }
            for (JsonNode value : filter.path("values")) {
                String with = name + "=" + URLEncoder.encode(value.path("value").asText(), StandardCharsets.UTF_8);
                assertThat(value.path("events").asLong())
                        .as(with)
                        .isEqualTo(total(others.isEmpty() ? with : others + "&" + with));
            }
        }
    }

    /** Of a loaded timeline as of one that was written. */
    @Test
    void whatIsCountedBeforehandIsWhatIsCountedAnew() {
        KeptFacets.hold(database);
        JsonNode kept = answered("/v1/analysis/facets?limit=100");
        JsonNode live = answered("/v1/analysis/facets?limit=100&known_at="
                + kept.path("query").path("as_of").asText());
        assertThat(kept.path("total").asLong()).isEqualTo(total("")).isPositive();
        for (String part : List.of("filters", "total")) {
            assertThat(kept.path(part)).isEqualTo(live.path(part));
        }
        SqlStatements.of(asked("/v1/analysis/facets")).isAtMost(STATEMENTS_KEPT);
    }

    @Test
    void whatIsLeftOutIsTold() {
        JsonNode some = actors("limit=3");
        JsonNode more = actors("limit=100");
        assertThat(some.path("values")).hasSize(3);
        assertThat(some.path("left").asInt() + 3)
                .isEqualTo(more.path("values").size() + more.path("left").asInt());
        given().get("/v1/analysis/facets?limit=500")
                .then()
                .body("hints", contains("limit 500 was capped to 100."))
                .body("query.limit", is(100));
    }

    private static JsonNode actors(String more) {
        return answered("/v1/analysis/facets?datetime=2025-04&" + more).at("/filters/3");
    }

    @Test
    void namesStandBesideIds() {
        given().get("/v1/analysis/facets?datetime=2025-04&limit=100")
                .then()
                .body("filters.find { it.filter == 'actor' }.values.find { it.value == 'russia' }.label", is("Russia"))
                .body("filters.find { it.filter == 'kind' }.values.label", hasItem("Call"))
                .body("filters.find { it.filter == 'tag' }.values.label", everyItem(is((Object) null)));
    }

    @Test
    void nothingIsAnAnswerToo() {
        JsonNode facets = answered("/v1/analysis/facets?between=usa,russia&datetime=1700");
        assertThat(facets.path("total").asInt()).isZero();
        assertThat(each(facets.path("filters")))
                .allMatch(filter -> filter.path("values").isEmpty());
        assertThat(facets.at("/hints/0").asText()).startsWith("No such event in that period;");
    }

    @Test
    void aBadQuestionIsAProblem() {
        given().get("/v1/analysis/facets?kind=cal&limit=0&by=week")
                .then()
                .statusCode(400)
                .body("errors.parameter", contains("by", "limit", "kind"));
    }

    @Test
    void theNumberOfStatementsIsFixed() {
        for (String question : List.of("limit=10", "actor=russia", "actor=russia&datetime=2025&topic=ceasefire")) {
            asked("/v1/analysis/facets?" + question);
            SqlStatements.of(asked("/v1/analysis/facets?" + question)).isAtMost(STATEMENTS);
        }
    }
}

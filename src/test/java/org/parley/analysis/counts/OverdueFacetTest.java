package org.parley.analysis.counts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.parley.Curated.delete;
import static org.parley.Curated.post;
import static org.parley.Curated.states;
import static org.parley.analysis.Listed.answered;
import static org.parley.analysis.Listed.each;
import static org.parley.analysis.Listed.total;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.parley.ApiTest;
import org.parley.SteppedClock;
import org.parley.http.WithTokens;

/** What is overdue is counted as the list has it, when it is asked. */
@ApiTest
@TestProfile(WithTokens.class)
class OverdueFacetTest {
    private static final String SOON = "pontevedro-soon";

    @Inject
    SteppedClock clock;

    private static void event(String id, String day, String status) {
        post("/v1/events", """
                {"id": "%s", "kind": "statement", "title": "Pontevedro speaks", "when": {"edtf": "%s"}, "status": "%s",
                 "participants": [{"actor": "pontevedro", "role": "speaker"}]}""".formatted(id, day, status)).statusCode(201);
    }

    private static Map<String, Long> overdue(String question) {
        JsonNode facets = answered("/v1/analysis/facets?" + question).path("filters");
        return each(facets)
                .filter(filter -> filter.path("filter").asText().equals("overdue"))
                .flatMap(filter -> each(filter.path("values")))
                .collect(Collectors.toMap(
                        value -> value.path("value").asText(),
                        value -> value.path("events").asLong()));
    }

    @Test
    void itIsCountedAsTheListHasIt() {
        states("pontevedro");
        event("pontevedro-late", "1891-02-03", "expected");
        event("pontevedro-later", "1891~", "tentative");
        event("pontevedro-spoke", "1891-02-05", "occurred");
        event("pontevedro-always", "1891-02-05/..", "expected");
        event(SOON, LocalDate.now(clock.withZone(ZoneOffset.UTC)).plusDays(2).toString(), "expected");
        assertThat(overdue("actor=pontevedro")).isEqualTo(Map.of("true", 2L, "false", 3L));
        assertThat(overdue("actor=pontevedro&status=!expected")).isEqualTo(Map.of("true", 1L, "false", 1L));
        for (String others :
                List.of("", "&actor=pontevedro", "&status=expected", "&kind=statement&datetime=1891-02-05")) {
            Map<String, Long> listed = Stream.of("true", "false")
                    .collect(Collectors.toMap(value -> value, value -> total("overdue=" + value + others)));
            for (String asked : List.of("limit=10", "overdue=true", "overdue=false")) {
                assertThat(overdue(asked + others)).as(asked + others).isEqualTo(listed);
            }
        }
        clock.step(Duration.ofDays(4));
        assertThat(overdue("actor=pontevedro")).isEqualTo(Map.of("true", 3L, "false", 2L));
        clock.step(Duration.ZERO);
        delete("/v1/events/" + SOON, "*").statusCode(204);
        assertThat(overdue("actor=pontevedro")).isEqualTo(Map.of("true", 2L, "false", 2L));
    }
}

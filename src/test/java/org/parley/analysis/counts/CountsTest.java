package org.parley.analysis.counts;

import static io.restassured.RestAssured.given;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.parley.Curated.delete;
import static org.parley.Curated.post;
import static org.parley.analysis.Listed.answered;
import static org.parley.analysis.Listed.begin;
import static org.parley.analysis.Listed.counted;
import static org.parley.analysis.Listed.each;
import static org.parley.analysis.Listed.events;
import static org.parley.analysis.Listed.rows;
import static org.parley.analysis.Listed.total;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.parley.ApiTest;
import org.parley.analysis.Listed;
import org.parley.http.WithTokens;
import org.parley.source.Publishers;
import org.parley.time.CalendarUnit;

/** Counts are those of the list, whatever is asked. */
@ApiTest
@TestProfile(WithTokens.class)
class CountsTest {
    @BeforeEach
    void world() {
        if (given().get("/v1/events/counts-open").statusCode() == 404) {
            for (String each : List.of("1897-05-04", "1897-05", "1897", "1897-05-03/1897-05-10", "1897-12-31~")) {
                event("counts-" + each.replaceAll("[^0-9]+", "-") + "x", each);
            }
            event("counts-long", "1898-02-03/1899-02");
            event("counts-open", "../1896-02-03");
        }
    }

    private static void event(String id, String edtf) {
        post("/v1/events", """
                {"id": "%s", "kind": "statement", "title": "A word at Hentzau", "when": {"edtf": "%s"}, "tags": ["hentzau"]}""".formatted(id, edtf)).statusCode(201);
    }

    private static JsonNode counts(String by, String question) {
        return answered("/v1/analysis/counts?limit=1000&by=" + by + "&" + question);
    }

    private static final Map<String, Function<JsonNode, Stream<String>>> VALUES = Map.of(
            "kind", event -> Stream.of(event.path("kind").asText()),
            "status", event -> Stream.of(event.path("status").asText()),
            "verification", event -> Stream.of(event.path("verification").asText()),
            "actor",
                    event -> each(event.path("participants"))
                            .filter(one -> !one.path("role").asText().equals("mentioned"))
                            .map(one -> one.path("actor").asText()),
            "process", event -> each(event.path("process")).map(JsonNode::asText),
            "publisher",
                    event -> each(event.path("citations"))
                            .map(citation ->
                                    Publishers.slug(citation.path("publisher").asText())),
            "source",
                    event -> each(event.path("citations"))
                            .map(citation -> citation.path("source").asText())
                            .distinct(),
            "coverage",
                    event -> Map.of("topics", "mentioned", "omits", "omitted", "denies", "denied").entrySet().stream()
                            .filter(list -> !event.path(list.getKey()).isEmpty())
                            .map(Map.Entry::getValue),
            "tag", event -> each(event.path("tags")).map(JsonNode::asText));

    @ParameterizedTest
    @MethodSource("org.parley.analysis.counts.MadeUpQuestions#all")
    void everyValueHasItsEventsOfTheList(String question) {
        List<JsonNode> events = events(question);
        VALUES.forEach((by, values) -> {
            JsonNode counts = counts(by, question);
            assertThat(rows(counts, by)).as(by).isEqualTo(counted(events, values));
            assertThat(counts.path("total").asLong()).isEqualTo(events.size());
            assertThat(counts.path("vague").asLong())
                    .isEqualTo(events.stream().filter(Listed::isVague).count());
            assertThat(counts.has("left")).isFalse();
            assertThat(each(counts.path("items")).map(row -> -row.path("events").asLong()))
                    .isSorted();
        });
    }

    @ParameterizedTest
    @MethodSource("org.parley.analysis.counts.MadeUpQuestions#all")
    void everyStretchOfTimeHasTheEventsThatBeginInIt(String question) {
        List<JsonNode> events = events(question);
        for (CalendarUnit unit : CalendarUnit.values()) {
            String by = unit.name().toLowerCase(Locale.ROOT);
            Optional<JsonNode> found = ifTheyFit(by, question);
            if (found.isEmpty()) {
                assertThat(unit).isNotEqualTo(CalendarUnit.YEAR);
                continue;
            }
            JsonNode counts = found.get();
            List<JsonNode> inside = inside(events, counts);
            assertThat(rows(counts, by)).as(by).isEqualTo(counted(inside, event -> stretch(event, unit)));
            assertThat(counts.path("total").asLong()).isEqualTo(events.size());
            long open = events.stream().filter(event -> begin(event) == null).count();
            assertThat(counts.path("open_start").asLong()).isEqualTo(open);
            assertThat(counts.path("before").asLong()).isEqualTo(events.size() - inside.size() - open);
            adjoin(counts, unit);
            ifTheyFit(by + ",kind", question)
                    .ifPresent(table -> assertThat(rows(table, by, "kind"))
                            .as(by + ",kind")
                            .isEqualTo(counted(
                                    inside,
                                    event -> stretch(event, unit)
                                            .map(stretch -> stretch + " "
                                                    + event.path("kind").asText()))));
        }
    }

    /** Nothing where they are too many rows. */
    private static Optional<JsonNode> ifTheyFit(String by, String question) {
        Response answer =
                given().urlEncodingEnabled(false).get("/v1/analysis/counts?limit=1000&by=" + by + "&" + question);
        if (answer.statusCode() == 400) {
            answer.then().body("detail", containsString("has more than 10000 rows"));
            return Optional.empty();
        }
        return Optional.of(counts(by, question));
    }

    /** Those that begin in a row's stretch or later. */
    private static List<JsonNode> inside(List<JsonNode> events, JsonNode counts) {
        if (counts.path("items").isEmpty()) {
            return List.of();
        }
        LocalDate first = LocalDate.parse(counts.at("/items/0/from").asText());
        return events.stream()
                .filter(event -> Stream.ofNullable(begin(event)).anyMatch(day -> !day.isBefore(first)))
                .toList();
    }

    private static Stream<String> stretch(JsonNode event, CalendarUnit unit) {
        return Stream.ofNullable(begin(event)).map(day -> unit.name(unit.number(day)));
    }

    private static void adjoin(JsonNode counts, CalendarUnit unit) {
        List<Integer> numbers = each(counts.path("items"))
                .map(row -> unit.number(LocalDate.parse(row.path("from").asText())))
                .toList();
        for (int i = 0; i < numbers.size(); i++) {
            assertThat(numbers.get(i)).isEqualTo(numbers.get(0) + i);
        }
    }

    @ParameterizedTest
    @MethodSource("org.parley.analysis.counts.MadeUpQuestions#all")
    void aTableOfTwoHasTheEventsWithBoth(String question) {
        List<JsonNode> events = events(question);
        for (String[] pair : new String[][] {{"actor", "kind"}, {"actor", "tag"}, {"status", "publisher"}}) {
            JsonNode counts = counts(pair[0] + "," + pair[1], question);
            assertThat(rows(counts, pair))
                    .as(pair[0] + "," + pair[1])
                    .isEqualTo(counted(
                            events,
                            event -> values(pair[0], event)
                                    .distinct()
                                    .flatMap(first ->
                                            values(pair[1], event).distinct().map(second -> first + " " + second))));
        }
        ifTheyFit("month,actor", question)
                .ifPresent(monthly -> assertThat(rows(monthly, "month", "actor"))
                        .isEqualTo(counted(
                                inside(events, monthly),
                                event -> stretch(event, CalendarUnit.MONTH)
                                        .flatMap(month -> values("actor", event)
                                                .distinct()
                                                .map(actor -> month + " " + actor)))));
    }

    private static Stream<String> values(String by, JsonNode event) {
        return requireNonNull(VALUES.get(by)).apply(event);
    }

    private static final String ACTING = "initiator,recipient,participant,host,visitor,mediator,speaker,addressee,"
            + "demander,proposer,signatory,guarantor";

    @ParameterizedTest
    @ValueSource(strings = {"kind=call", "datetime=2025-04", "datetime=2025-04&date_match=certain", "topic=ceasefire"})
    void statesHaveTheEventsInWhichSomeoneStoodForThem(String question) {
        JsonNode counts = counts("actor&level=state", question);
        assertThat(each(counts.path("items")).map(row -> row.path("actor").asText()))
                .contains("russia", "usa")
                .doesNotContain("lavrov", "rubio");
        for (JsonNode row : counts.path("items")) {
            String actor = row.path("actor").asText();
            assertThat(row.path("events").asLong())
                    .as(actor)
                    .isEqualTo(total(question + "&actor=" + actor + "&role=" + ACTING));
        }
    }

    @Test
    void topicsAndRolesHaveTheEventsThatTheirFiltersFind() {
        for (String by : List.of("topic", "role", "place", "process")) {
            JsonNode rows =
                    counts(by, "datetime=2025-04&kind=call,readout,meeting").path("items");
            assertThat(rows).isNotEmpty();
            for (JsonNode row : rows) {
                String value = URLEncoder.encode(row.path(by).asText(), StandardCharsets.UTF_8);
                assertThat(row.path("events").asLong())
                        .isEqualTo(total("datetime=2025-04&kind=call,readout,meeting&" + by + "=" + value));
            }
        }
        for (JsonNode row : counts("role", "actor=russia").path("items")) {
            assertThat(row.path("events").asLong())
                    .isEqualTo(total("actor=russia&role=" + row.path("role").asText()));
        }
    }

    @Test
    void aVagueEventIsCountedOnceAtItsStart() {
        given().get("/v1/analysis/counts?by=month&tag=hentzau&datetime=1897")
                .then()
                .body("items.size()", is(12))
                .body("items[4]", is(Map.of("month", "1897-05", "from", "1897-05-01", "events", 3, "vague", 2)))
                .body("items.find { it.month == '1897-01' }.events", is(1))
                .body("items.find { it.month == '1897-06' }.events", is(0))
                .body("total", is(5))
                .body("vague", is(4))
                .body("before", is(0))
                .body("open_start", is(0));
        given().get("/v1/analysis/counts?by=year&tag=hentzau")
                .then()
                .body("items.year", contains("1897", "1898"))
                .body("open_start", is(1));
        given().get("/v1/analysis/counts?by=year&tag=hentzau&datetime=1899")
                .then()
                .body("items", contains(Map.of("year", "1899", "from", "1899-01-01", "events", 0, "vague", 0)))
                .body("before", is(1))
                .body("total", is(1));
    }

    @ParameterizedTest
    @CsvSource({"1500-02-28, 1500-W09", "0800-12-25, 0800-W52", "0001-01-02, 0001-W01"})
    void daysBeforeTheGregorianCalendarAreDaysOfItToo(String day, String week) {
        String id = "counts-" + day;
        event(id, day);
        Map.of("day", day, "week", week)
                .forEach((by, stretch) -> given().get("/v1/analysis/counts?tag=hentzau&by=" + by + "&datetime=" + day)
                        .then()
                        .body("items." + by, contains(stretch))
                        .body("items.events", contains(1)));
        given().get("/v1/events?tag=hentzau&date_match=certain&datetime=" + day)
                .then()
                .body("items.id", contains(id))
                .body("items.when.earliest", contains(day));
        // What is so old would give all other counts more rows than there may be.
        delete("/v1/events/" + id, "*").statusCode(204);
    }
}

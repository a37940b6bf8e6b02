package org.parley.analysis;

import static io.restassured.RestAssured.given;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.parley.Curated.delete;
import static org.parley.Curated.post;
import static org.parley.analysis.Listed.answered;
import static org.parley.analysis.Listed.asked;
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
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.parley.ApiTest;
import org.parley.Rounds;
import org.parley.SqlStatements;
import org.parley.http.WithTokens;
import org.parley.source.Publishers;
import org.parley.time.CalendarUnit;

/** Counts are those of the list, whatever is asked. */
@ApiTest
@TestProfile(WithTokens.class)
class CountsTest {
    private static final int QUESTIONS = Rounds.of(20, 400);

    private static final List<List<String>> POOL = List.of(
            List.of(
                    "datetime=2025-04",
                    "datetime=2025-02/2025-06",
                    "datetime=2025-04-26/2025-05-04&date_match=certain",
                    "datetime=2025-04-27T00:00:00Z/2025-05-02T12:00:00Z",
                    "datetime=../2025-03",
                    "datetime=2025-05/..",
                    "datetime=1890/1899"),
            List.of("kind=call", "kind=!statement", "kind=call,meeting", "kind=readout,call"),
            List.of("actor=russia", "actor=usa,ukraine", "actor=!russia", "actor=lavrov&actor_scope=direct"),
            List.of("role=initiator", "role=!mentioned", "role=host,visitor"),
            List.of("between=usa,russia", "between=ukraine,usa"),
            List.of(
                    "topic=ceasefire",
                    "topic=!ceasefire",
                    "coverage=omitted",
                    "topic=ceasefire&coverage=omitted,denied"),
            List.of("status=occurred", "status=!cancelled", "overdue=false"),
            List.of("verification=confirmed", "verification=!reported"),
            List.of("publisher=fox-news", "tag=seed", "process=ukraine-2025", "place=moscow"),
            List.of("link_type=contradicts", "link_type=!account_of", "reported=2025-04"),
            List.of("known_at=2026-11-23T20:00:00Z", "known_at=2026-11-24T00:00:00Z"));

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

    /** The same ones each time. */
    static List<String> questions() {
        Random dice = new Random(5);
        List<String> questions = new ArrayList<>(List.of("tag=hentzau", "actor_scope=office_held"));
        while (questions.size() < QUESTIONS) {
            questions.add(POOL.stream()
                    .filter(sort -> dice.nextInt(4) == 0)
                    .map(sort -> sort.get(dice.nextInt(sort.size())))
                    .collect(Collectors.joining("&")));
        }
        return questions.stream()
                .filter(question -> !question.isEmpty())
                .distinct()
                .toList();
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
            "tag", event -> each(event.path("tags")).map(JsonNode::asText));

    @ParameterizedTest
    @MethodSource("questions")
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
    @MethodSource("questions")
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
    @MethodSource("questions")
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

    @Test
    void ofManyTheFirstAreShownAndWhatIsLeftIsTold() {
        JsonNode all = counts("actor", "process=ukraine-2025");
        JsonNode some = answered("/v1/analysis/counts?by=actor&limit=3&process=ukraine-2025");
        assertThat(some.path("items")).hasSize(3);
        assertThat(some.at("/left/0/by").asText()).isEqualTo("actor");
        assertThat(some.at("/left/0/values").asInt())
                .isEqualTo(all.path("items").size() - 3);
        assertThat(some.at("/left/0/events").asInt())
                .isEqualTo(each(all.path("items"))
                        .skip(3)
                        .mapToInt(row -> row.path("events").asInt())
                        .sum());
        assertThat(some.at("/query/limit").asInt()).isEqualTo(3);
        JsonNode table = answered("/v1/analysis/counts?by=month,actor&limit=3&process=ukraine-2025");
        assertThat(each(table.path("items"))
                        .map(row -> row.path("actor").asText())
                        .distinct())
                .hasSize(3);
        given().get("/v1/analysis/counts?by=actor&limit=5000")
                .then()
                .body("hints", contains("limit 5000 was capped to 1000."))
                .body("query.limit", is(1000));
    }

    @Test
    void namesStandBesideIds() {
        assertThat(each(counts("actor,kind", "actor=lavrov&kind=call").path("items"))
                        .map(row -> row.path("actor_label").asText() + ", "
                                + row.path("kind_label").asText()))
                .contains("Sergey Lavrov, Call");
        given().get("/v1/analysis/counts?by=publisher&publisher=fox-news")
                .then()
                .statusCode(200)
                .body("items.find { it.publisher == 'fox-news' }.publisher_label", is("Fox News"));
    }

    @Test
    void nothingIsAnAnswerToo() {
        given().get("/v1/analysis/counts?by=actor&tag=nobody-has-it")
                .then()
                .statusCode(200)
                .body("items", empty())
                .body("total", is(0))
                .body("before", nullValue());
        given().get("/v1/analysis/counts?by=month&tag=nobody-has-it&datetime=2025-02/2025-04")
                .then()
                .body("items.month", contains("2025-02", "2025-03", "2025-04"))
                .body("items.events", contains(0, 0, 0));
        given().get("/v1/analysis/counts?by=week&datetime=1700&tag=seed")
                .then()
                .body("hints", contains(startsWith("No such event in that period;")));
        given().get("/v1/analysis/counts?by=kind&known_at=2001-01-01")
                .then()
                .body("total", is(0))
                .body("hints", contains(startsWith("Nothing was recorded before")));
        for (String by : List.of("role", "role,kind", "week,actor", "actor&level=state")) {
            given().get("/v1/analysis/counts?actor=counts-nobody&by=" + by)
                    .then()
                    .statusCode(400)
                    .body("errors[0].parameter", is("actor"));
            given().get("/v1/analysis/counts?tag=seed&datetime=1700&by=" + by)
                    .then()
                    .statusCode(200)
                    .body("items", empty());
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "kind=call                  | by    |       | 'by' says by what to count",
                "by=wek                     | by    | week  | Nothing can be counted by 'wek'; did you mean 'week'?",
                "by=frobnicate              | by    |       | there are kind, status",
                "by=week,month              | by    |       | both stretches of time",
                "by=week,kind,actor         | by    |       | takes one or two",
                "by=actor&level=stat        | level | state | did you mean 'state'?",
                "by=actor&limit=0           | limit |       | whole number from 1 to 1000",
                "by=week&knd=call           | knd   | kind  | Did you mean 'kind'?",
                "by=week&kind=cal           | kind  | call  | did you mean 'call'?",
                "by=day&datetime=1500/1999  | by    | month | has more than 10000 rows; ask for 'by=month' or a shorter 'datetime'",
                "by=day,kind&datetime=2000/2025 | by | month,kind | ask for 'by=month,kind' or a shorter 'datetime'."
            })
    void aBadQuestionIsToldWithTheNearestRightWord(String question, String parameter, String near, String detail) {
        var problem = given().get("/v1/analysis/counts?" + question).then().statusCode(400);
        problem.body("detail", containsString(detail)).body("errors[0].parameter", is(parameter));
        problem.body("errors[0].suggestion", near == null ? nullValue() : is(near));
    }

    @Test
    void allMistakesAreToldAtOnce() {
        given().get("/v1/analysis/counts?by=wek&level=x&limit=many&kind=cal&actor=lavrow")
                .then()
                .statusCode(400)
                .body("errors.parameter", contains("by", "level", "limit", "actor", "kind"));
    }

    @Test
    void theQuestionIsToldAsItWasUnderstood() {
        given().get("/v1/analysis/counts?by=Week,actor&actor=Lavrov")
                .then()
                .body("query.by", contains("week", "actor"))
                .body("query.level", is("direct"))
                .body("query.actor", contains("lavrov"))
                .body("query.limit", is(10))
                .body("query.as_of", startsWith("20"));
    }

    @ParameterizedTest
    @CsvSource({
        "by=week, 3",
        "by=week&known_at=2026-11-23T20:00:00Z, 4",
        "by=kind&actor=russia&datetime=2025-04, 4",
        "by=actor, 4",
        "'by=month,actor&topic=ceasefire', 6",
        "'by=actor,publisher&topic=ceasefire&kind=call', 8"
    })
    void theNumberOfStatementsIsFixed(String question, int most) {
        asked("/v1/analysis/counts?" + question);
        SqlStatements.of(asked("/v1/analysis/counts?" + question)).isAtMost(most);
    }

    @Test
    void whatIsKnownOfTheWholeIsNotAskedAgain() {
        asked("/v1/analysis/counts?by=quarter");
        assertThat(SqlStatements.of(asked("/v1/analysis/counts?by=quarter")).texts())
                .noneMatch(sql -> sql.contains("event_count"));
        post("/v1/events", "{\"kind\": \"call\", \"title\": \"Counted again\", \"when\": {\"edtf\": \"1897-07-01\"}}")
                .statusCode(201);
        assertThat(SqlStatements.of(asked("/v1/analysis/counts?by=quarter")).texts())
                .anyMatch(sql -> sql.contains("event_count"));
    }
}

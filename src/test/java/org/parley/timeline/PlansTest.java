package org.parley.timeline;

import static io.restassured.RestAssured.given;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Inject;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.parley.ApiTest;
import org.parley.SqlStatements;
import org.parley.event.EventKind;
import org.parley.http.Mistake;
import org.parley.http.Shape;
import org.parley.record.Recorder;

/** A page is read from an index and no further than it reaches, on both databases, however large the timeline is. */
@ApiTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PlansTest {
    /** Rows that one step of a query may read for a page of 50, of 30,000 events. */
    private static final int FEW = 1_000;

    /** What the questions name, and which events of the large timeline bear it. */
    private static final Map<String, String> BORNE = Stream.concat(
                    Stream.of(
                            Map.entry("actor:russia", "mod(id, 3) = 0"),
                            Map.entry("actor:usa", "mod(id, 4) = 0"),
                            Map.entry("actor:lavrov", "mod(id, 50) = 0"),
                            Map.entry("topic:ceasefire", "mod(id, 10) = 0"),
                            Map.entry("publisher:fox-news", "mod(id, 30) = 0"),
                            Map.entry("status:cancelled", "status = 5"),
                            Map.entry("status:missed", "status = 4"),
                            Map.entry("status:expected", "status = 2"),
                            Map.entry("status:tentative", "status = 3"),
                            Map.entry("verification:confirmed", "verification = 2"),
                            Map.entry("verification:reported", "verification = 1")),
                    Stream.of(EventKind.CALL, EventKind.MEETING, EventKind.READOUT)
                            .map(kind -> Map.entry("kind:" + kind.word(), "kind = " + kind.code())))
            .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));

    @Inject
    Recorder recorder;

    @Inject
    Questions questions;

    private @Nullable LargeTimeline large;

    @BeforeAll
    void build() throws SQLException, IOException {
        Map<Integer, String> facets = new TreeMap<>();
        QuarkusTransaction.requiringNew()
                .run(() -> Facet.present(BORNE.keySet())
                        .values()
                        .forEach(facet -> facets.put(facet.id, requireNonNull(BORNE.get(facet.name)))));
        assertThat(facets).hasSize(BORNE.size());
        large = new LargeTimeline(facets);
    }

    @AfterAll
    void drop() throws SQLException {
        requireNonNull(large).close();
    }

    /** The question of an address. */
    private static EventQuery query(String question) throws ReflectiveOperationException {
        Map<String, List<String>> given = Stream.of(question.split("&"))
                .map(pair -> pair.split("=", 2))
                .collect(Collectors.toMap(pair -> pair[0], pair -> List.of(pair[1])));
        Object[] members = Arrays.stream(EventQuery.class.getRecordComponents())
                .map(member -> {
                    List<String> values = given.getOrDefault(Shape.jsonName(member), List.of());
                    boolean single = member.getType() == String.class;
                    return single ? values.stream().findFirst().orElse(null) : values;
                })
                .toArray();
        return (EventQuery) EventQuery.class.getDeclaredConstructors()[0].newInstance(members);
    }

    private record Written(String text, Map<String, Object> values) {}

    private Question asked(EventQuery query, String question) {
        List<Mistake> mistakes = new ArrayList<>();
        String sort = question.replaceFirst(".*\\bsort=([a-z-]+).*|.*", "$1");
        ListShape shape = new ListShape(sort.isEmpty() ? null : sort, null, null, List.of(), List.of(), null);
        Question asked = questions
                .of(query, recorder.now(), null, mistakes)
                .sorted(Shaped.of(shape, mistakes).order());
        Mistake.tell(mistakes);
        return asked;
    }

    /** The statement that finds a page, as the application writes it. */
    private Written page(String question, @Nullable Position after) throws ReflectiveOperationException {
        EventQuery query = query(question);
        return QuarkusTransaction.requiringNew().call(() -> {
            Question asked = asked(query, question);
            Sql sql = new Sql();
            return new Written(new Plan(asked, Facet.named(BORNE.keySet()), null, sql).page(after, 51), sql.values);
        });
    }

    private LargeTimeline.Way way(Written written) throws SQLException {
        return requireNonNull(large).way(written.text, written.values);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "sort=time                                             | revision_time",
                "sort=-time                                            | revision_time",
                "status=!occurred                                      | revision_time",
                "kind=call                                             | facet_time",
                "kind=call,meeting,readout                             | facet_time",
                "kind=call&sort=-time                                  | facet_time",
                "verification=reported                                 | facet_time",
                "status=cancelled,missed&sort=-time                    | facet_time",
                "overdue=true                                          | facet_time",
                "overdue=true&sort=-time                               | facet_time",
                "actor=russia                                          | facet_time",
                "actor=russia&sort=-time                               | facet_time",
                "actor=russia,usa&kind=call                            | facet_time",
                "actor=lavrov&actor_scope=direct&verification=confirmed | facet_time",
                "between=usa,russia                                    | facet_time",
                "actor=russia&topic=ceasefire                          | facet_time",
                "topic=ceasefire&coverage=omitted                      | facet_time",
                "publisher=fox-news                                    | facet_time",
                "datetime=2015-04                                      | revision_time,long_time",
                "datetime=2015-04-01T12:00:00Z/2015-04-03              | revision_time,long_time",
                "datetime=2015/..                                      | revision_time,long_time",
                "datetime=../2015                                      | revision_time",
                "datetime=2015-04&sort=-time                           | revision_time,long_time",
                "datetime=2015-04&date_match=certain                   | revision_time",
                "datetime=2015&kind=call                               | facet_time,long_time",
                "datetime=2015&actor=russia                            | facet_time,long_time",
                "datetime=2015&actor=russia&date_match=certain         | facet_time",
                "known_at=2026-11-23T20:00:00Z                         | revision_time",
                "known_at=2026-11-23T20:00:00Z&actor=russia            | facet_time",
                "sort=recorded                                         | revision_feed",
                "sort=-recorded                                        | revision_feed",
                "sort=recorded&recorded=2026-11-23T15:00:00Z/..        | revision_feed"
            })
    void aPageIsReadFromAnIndex(String question, String indexes) throws Exception {
        Position deep = question.matches(".*sort=-?recorded.*")
                ? new Position(Instant.parse("2026-11-23T16:00:00Z"), 14_400)
                : new Position(Instant.parse("2015-04-10T00:00:00Z"), 16_620);
        for (@Nullable Position after : Arrays.asList(null, deep)) {
            LargeTimeline.Way way = way(page(question.strip(), after));
            assertThat(way.scanned()).as(way.text()).isEmpty();
            assertThat(way.most()).as(way.text()).isLessThan(FEW);
            if (after == null) {
                assertThat(way.indexes()).as(way.text()).contains(indexes.split(","));
            }
        }
    }

    /** No index has these in order: the index by time is read until the page is full, but never the tables. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "reported=2010-05-01",
                "reported=2010-05-01&sort=-time",
                "recorded=2026-11-23T19:00:00Z/..",
                "linked_to=2025-04-27-rubio-lavrov-call",
                "actor=!russia&kind=!call"
            })
    void whatNoIndexHasInOrderIsFoundByTheIndexByTime(String question) throws Exception {
        LargeTimeline.Way way = way(page(question, null));
        assertThat(way.scanned()).as(way.text()).isEmpty();
        assertThat(way.indexes()).as(way.text()).contains("revision_time");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "kind=call,meeting",
                "actor=russia",
                "between=usa,russia",
                "topic=ceasefire&coverage=omitted",
                "datetime=2025-04",
                "datetime=2025-04&actor=usa&date_match=certain",
                "known_at=2026-11-23T20:00:00Z",
                "sort=-recorded"
            })
    void theStatementLookedAtIsTheOneThatTheApplicationSends(String question) throws Exception {
        String expected = plain(page(question, null).text.replaceAll(":p\\d+", "?"));
        SqlStatements sent = SqlStatements.of(given().get("/v1/events?" + question));
        assertThat(sent.texts()).map(PlansTest::plain).contains(expected);
    }

    /** Without regard to how many values a list has. */
    private static String plain(String sql) {
        return sql.replaceAll("\\?(, ?\\?)+", "?").replaceAll("\\s+", " ");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/v1/events/2025-04-27-rubio-lavrov-call",
                "/v1/events/2025-04-27-rubio-lavrov-call?known_at=2026-11-23T20:00:00Z&embed=all",
                "/v1/events/2025-02-12-trump-putin-call/history",
                "/v1/events?embed=all&limit=5",
                "/v1/events.atom",
                "/v1/events.atom?actor=russia&datetime=2025-04&linked_to=2025-04-27-rubio-lavrov-call&recorded=2026/..",
                "/v1/actors/lavrov",
                "/v1/actors?kind=person",
                "/v1/sources/fox-20250427",
            })
    void everyStatementOfAnAnswerUsesIndexes(String address) throws Exception {
        given().get(address).then().statusCode(200);
        for (String sql : SqlStatements.of(given().get(address)).texts()) {
            LargeTimeline.Way way = requireNonNull(large).plan(sql);
            assertThat(way.scanned()).as(sql + way.text()).isSubsetOf("recorder", "renewal", "source", "facet");
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "actor=lavrov                      | facet_time",
                "kind=call&verification=confirmed  | facet_time",
                "actor=lavrov&topic=!ceasefire     | facet_time",
                "datetime=2015-04                  | revision_time,long_time",
                "datetime=2015-04&actor=russia     | facet_time,long_time",
                "datetime=2015-04&date_match=certain | revision_time"
            })
    void countsByTimeAreReadFromAnIndex(String question, String indexes) throws Exception {
        EventQuery query = query(question.strip());
        Written written = QuarkusTransaction.requiringNew().call(() -> {
            Sql sql = new Sql();
            CountPlan plan = new CountPlan(
                    new Inquiry(query, asked(query, "sort=time"), recorder.now(), Facet.named(BORNE.keySet()), null),
                    sql);
            return new Written(plan.cells(List.of(Grouping.plain(By.WEEK)), List.of(), Tallies.MOST_CELLS), sql.values);
        });
        LargeTimeline.Way way = way(written);
        assertThat(way.scanned()).as(way.text()).isEmpty();
        assertThat(way.indexes()).as(way.text()).contains(indexes.split(","));
        assertThat(way.most()).as(way.text()).isLessThanOrEqualTo(FEW * 3);
    }

    @Test
    void aTotalIsCountedFromTheIndexAlone() throws Exception {
        Map<String, Object> values = new HashMap<>();
        EventQuery query = query("actor=lavrov");
        String text = QuarkusTransaction.requiringNew().call(() -> {
            Sql sql = new Sql();
            String total = new Plan(asked(query, "sort=time"), Facet.named(BORNE.keySet()), null, sql)
                    .total(Search.MOST_COUNTED + 1);
            values.putAll(sql.values);
            return total;
        });
        LargeTimeline.Way way = way(new Written(text, values));
        assertThat(way.scanned()).as(way.text()).isEmpty();
        assertThat(way.indexes()).as(way.text()).contains("facet_time");
        assertThat(way.most()).as(way.text()).isLessThan(FEW);
    }
}

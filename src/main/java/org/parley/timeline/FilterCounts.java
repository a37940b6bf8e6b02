package org.parley.timeline;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.groupingBy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Counts what each filter can name, given all others: beforehand where there are none, in one pass where there are some. */
@ApplicationScoped
@Transactional
public class FilterCounts {
    private final Questions questions;
    private final Tallies tallies;
    private final EntityManager database;

    FilterCounts(Questions questions, Tallies tallies, EntityManager database) {
        this.questions = questions;
        this.tallies = tallies;
        this.database = database;
    }

    /**
     * Of one moment of the record.
     *
     * @param filters each with its values
     * @param total how many events answer the question with all its filters
     */
    public record Counted(Instant asOf, Map<By, Values> filters, long total) {}

    /**
     * What one filter can name.
     *
     * @param first those that most events have, in no order; may be empty
     * @param all how many there are
     */
    public record Values(List<Value> first, long all) {
        private static final Values NONE = new Values(List.of(), 0);
    }

    /**
     * One value.
     *
     * @param events that a list has with it and all other filters
     */
    public record Value(String ref, long events) {}

    /**
     * All filters.
     *
     * @param most values of each, but of fixed words, of which there are few
     */
    public Counted of(Inquiry inquiry, int most) {
        Map<By, EventQuery> others = new EnumMap<>(By.class);
        By.filters().forEach(by -> others.put(by, inquiry.query.without(by.word())));
        // What is counted beforehand speaks of the newest moment, so it is asked first, and all else of that moment.
        List<By> beforehand = By.filters().stream()
                .filter(by -> isKept(of(requireNonNull(others.get(by)), inquiry, inquiry.moment())))
                .toList();
        @Nullable Kept kept = beforehand.isEmpty() ? null : kept(beforehand, most);
        Instant moment = kept == null ? inquiry.moment() : kept.asOf;
        Map<By, Values> filters = new EnumMap<>(By.class);
        By.filters().forEach(by -> filters.put(by, Values.NONE));
        others.keySet().stream().collect(groupingBy(others::get)).forEach((query, by) -> {
            Inquiry asked = of(query, inquiry, moment);
            if (kept != null && isKept(asked)) {
                by.forEach(each -> filters.put(each, kept.filters.getOrDefault(each, Values.NONE)));
            } else {
                filters.putAll(counted(asked, by, most));
            }
        });
        return new Counted(
                moment,
                filters,
                kept != null && isKept(inquiry) ? kept.total() : tallies.total(of(inquiry.query, inquiry, moment)));
    }

    /** What is counted beforehand. */
    private record Kept(Instant asOf, Map<By, Values> filters) {
        /** Every event has one kind. */
        private long total() {
            return filters.getOrDefault(By.KIND, Values.NONE).first.stream()
                    .mapToLong(Value::events)
                    .sum();
        }
    }

    private static boolean isKept(Inquiry inquiry) {
        return inquiry.isOfAll() && inquiry.level() == Term.Level.POSSIBLE;
    }

    private Kept kept(List<By> filters, int most) {
        Sql sql = new Sql();
        List<Tuple> rows = sql.rows(database, new FilterPlan(most, sql).kept(filters));
        return new Kept(
                Found.instant(rows.get(0).get("last_at")),
                values(rows.stream().filter(row -> row.get("sort") != null).toList()));
    }

    private Map<By, Values> counted(Inquiry inquiry, List<By> filters, int most) {
        List<Grouping> groupings = filters.stream()
                .map(by -> questions.borne(by, inquiry.query, inquiry.question, inquiry.asOf))
                .toList();
        Map<By, Values> counted = new EnumMap<>(By.class);
        List<Grouping> plain =
                groupings.stream().filter(each -> !each.isOfSome()).toList();
        if (!plain.isEmpty()) {
            Sql sql = new Sql();
            counted.putAll(values(sql.rows(database, new FilterPlan(most, sql).counted(inquiry, plain))));
        }
        groupings.stream()
                .filter(Grouping::isOfSome)
                .forEach(each -> counted.put(each.by(), tallies.ofSome(covering(each.by(), inquiry), each)));
        return counted;
    }

    /** Without a filter that says how, topics are asked for as they are spoken of: other coverage would not be counted. */
    private static Inquiry covering(By by, Inquiry inquiry) {
        return by == By.COVERAGE ? inquiry.of(inquiry.question.inAnyCoverage()) : inquiry;
    }

    private static Map<By, Values> values(List<Tuple> rows) {
        Map<String, List<Tuple>> bySort = rows.stream().collect(groupingBy(row -> row.get("sort", String.class)));
        Map<By, Values> values = new EnumMap<>(By.class);
        for (By by : By.filters()) {
            List<Tuple> found = bySort.getOrDefault(by.word(), List.of());
            if (!found.isEmpty()) {
                values.put(
                        by,
                        new Values(
                                found.stream()
                                        .map(row -> new Value(Tallies.ref(row), Tallies.number(row, "events")))
                                        .toList(),
                                Tallies.number(found.get(0), "facets")));
            }
        }
        return values;
    }

    private Inquiry of(EventQuery query, Inquiry inquiry, Instant moment) {
        if (query.equals(inquiry.query) && moment.equals(inquiry.moment())) {
            return inquiry;
        }
        Question question = questions.of(query, inquiry.asOf, moment, new ArrayList<>());
        return new Inquiry(query, question, inquiry.asOf, Search.facets(question), inquiry.words);
    }
}

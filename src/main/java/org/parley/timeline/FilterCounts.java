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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.parley.record.Chosen;

/**
 * Counts what each filter can name, given all others: beforehand where there are none; else in one pass, but for filters that the
 * question has, roles beside an actor and coverage beside a topic, which change what is asked for. What is overdue is always counted anew.
 */
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
     * @param overdue whether it is, which is a filter too: {@code true} and {@code false}
     * @param total how many events answer the question with all its filters
     */
    public record Counted(Instant asOf, Map<By, Named> filters, Named overdue, long total) {}

    /**
     * What one filter can name.
     *
     * @param first those that most events have, in no order; may be empty
     * @param all how many there are
     */
    public record Named(List<Value> first, long all) {
        private static final Named NONE = new Named(List.of(), 0);
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
        By.filters().forEach(by -> others.put(by, others(by, inquiry.query)));
        Map<EventQuery, Inquiry> asked = new HashMap<>(Map.of(inquiry.query, inquiry));
        others.values().forEach(query -> asked.computeIfAbsent(query, each -> asked(each, inquiry, inquiry.moment())));
        List<By> beforehand = By.filters().stream()
                .filter(by -> isKept(by, requireNonNull(asked.get(others.get(by))), inquiry.query))
                .toList();
        Map<By, Named> filters = new EnumMap<>(By.class);
        By.filters().forEach(by -> filters.put(by, Named.NONE));
        Instant moment = inquiry.moment();
        if (!beforehand.isEmpty()) {
            // It speaks of the newest moment, so it is asked first, and all else of that moment.
            Kept kept = kept(beforehand, most);
            filters.putAll(kept.filters);
            if (!kept.asOf.equals(moment)) {
                moment = kept.asOf;
                asked.replaceAll((query, before) -> asked(query, inquiry, kept.asOf));
            }
        }
        Inquiry whole = requireNonNull(asked.get(inquiry.query));
        Map<EventQuery, List<By>> live = By.filters().stream()
                .filter(by -> !beforehand.contains(by))
                .collect(groupingBy(by -> requireNonNull(others.get(by))));
        live.forEach((query, by) -> filters.putAll(counted(requireNonNull(asked.get(query)), by, whole, most)));
        long total = tallies.total(whole);
        return new Counted(moment, filters, overdue(whole, total), total);
    }

    /** The question without this filter, and without how what it names must not be borne: that goes with each of its values. */
    private static EventQuery others(By by, EventQuery query) {
        EventQuery others = query.without(by.word());
        return switch (by) {
            case ACTOR -> others.with(By.ROLE.word(), positive(query.role()));
            case TOPIC -> others.with(By.COVERAGE.word(), positive(query.coverage()));
            default -> others;
        };
    }

    private static List<String> positive(List<String> values) {
        return Chosen.texts(values).stream()
                .filter(value -> !value.startsWith("!"))
                .toList();
    }

    private static boolean isKept(By by, Inquiry others, EventQuery query) {
        boolean borneAnyhow = switch (by) {
            case ACTOR -> query.role().isEmpty();
            case TOPIC -> query.coverage().isEmpty();
            default -> true;
        };
        return borneAnyhow && others.isOfAll() && others.level() == Term.Level.POSSIBLE;
    }

    /** What is counted beforehand. */
    private record Kept(Instant asOf, Map<By, Named> filters) {}

    private Kept kept(List<By> filters, int most) {
        Sql sql = new Sql();
        List<Tuple> rows = sql.rows(database, new FilterPlan(most, sql).kept(filters));
        return new Kept(
                Found.instant(rows.get(0).get("last_at")),
                named(rows.stream().filter(row -> row.get("sort") != null).toList()));
    }

    /**
     * @param others the question without these filters
     * @param whole the question with all filters
     */
    private Map<By, Named> counted(Inquiry others, List<By> filters, Inquiry whole, int most) {
        Map<By, Named> counted = new EnumMap<>(By.class);
        List<Grouping> together = new ArrayList<>();
        for (By by : filters) {
            if (isUnlikeEach(by, whole.question)) {
                counted.put(by, eachWord(by, whole));
                continue;
            }
            Grouping grouping = questions.borne(by, whole.query, others.question, others.asOf);
            if (grouping.isOfNamed() || by.isColumn() && filters.size() == 1) {
                counted.put(by, tallies.words(others, grouping));
            } else {
                together.add(grouping);
            }
        }
        if (!together.isEmpty()) {
            Sql sql = new Sql();
            counted.putAll(named(sql.rows(database, new FilterPlan(most, sql).counted(others, together))));
        }
        return counted;
    }

    /** Whether its words change what else is asked for: topics are asked for, or actors kept out, as it says. */
    private static boolean isUnlikeEach(By by, Question question) {
        return by == By.COVERAGE && (question.asksFor("topic").isPresent() || question.excludes("topic"))
                || by == By.ROLE && question.excludes("actor");
    }

    private Named eachWord(By by, Inquiry whole) {
        return occurring(Grouping.bits(by).keySet().stream()
                .map(name -> name.substring(by.word().length() + 1))
                .map(word -> new Value(
                        word,
                        tallies.total(asked(whole.query.with(by.word(), List.of(word)), whole, whole.moment())))));
    }

    /** Time alone makes an event so, hence none bears it; all are counted, and those that are, to which what is still to come leads. */
    private Named overdue(Inquiry whole, long total) {
        @Nullable Boolean asked = whole.question.overdue();
        long all = asked == null ? total : tallies.total(asked(whole.question.overdue(null), whole));
        long overdue = Boolean.TRUE.equals(asked) ? total : tallies.total(asked(whole.question.overdue(true), whole));
        return occurring(Stream.of(new Value("true", overdue), new Value("false", all - overdue)));
    }

    private static Named occurring(Stream<Value> all) {
        List<Value> values = all.filter(value -> value.events > 0).toList();
        return new Named(values, values.size());
    }

    private static Map<By, Named> named(List<Tuple> rows) {
        Map<String, List<Tuple>> bySort = rows.stream().collect(groupingBy(row -> row.get("sort", String.class)));
        Map<By, Named> named = new EnumMap<>(By.class);
        for (By by : By.filters()) {
            List<Tuple> found = bySort.getOrDefault(by.word(), List.of());
            if (!found.isEmpty()) {
                named.put(
                        by,
                        new Named(
                                found.stream()
                                        .map(row -> new Value(Tallies.ref(row), Tallies.number(row, "events")))
                                        .toList(),
                                Tallies.number(found.get(0), "facets")));
            }
        }
        return named;
    }

    private Inquiry asked(EventQuery query, Inquiry inquiry, Instant moment) {
        Question question = questions.of(query, inquiry.asOf, moment, new ArrayList<>());
        return new Inquiry(query, question, inquiry.asOf, Search.facets(question), inquiry.words);
    }

    private static Inquiry asked(Question question, Inquiry inquiry) {
        return new Inquiry(inquiry.query, question, inquiry.asOf, Search.facets(question), inquiry.words);
    }
}

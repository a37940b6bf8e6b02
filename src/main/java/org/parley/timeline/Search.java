package org.parley.timeline;

import io.smallrye.context.api.ManagedExecutorConfig;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.context.ManagedExecutor;
import org.eclipse.microprofile.context.ThreadContext;
import org.jspecify.annotations.Nullable;
import org.parley.event.EventKind;

/** Asks the database: two statements a page, three where H2 is asked for words, whatever the question. */
@ApplicationScoped
class Search {
    /** Totals are exact up to here (decided for the API; counting more would read more than any page). */
    static final int MOST_COUNTED = 10_000;

    private final EntityManager database;
    private final TextSearch words;
    private final Executor reader;

    Search(
            EntityManager database,
            TextSearch words,
            @ManagedExecutorConfig(propagated = ThreadContext.CDI, cleared = ThreadContext.ALL_REMAINING)
                    ManagedExecutor reader) {
        this.reader = reader;
        this.database = database;
        this.words = words;
    }

    /** Rows after the position, in the question's order; fewer than the limit only at the end. */
    @Transactional
    List<Found> page(Question question, @Nullable Position after, int limit) {
        Sql sql = new Sql();
        String text = plan(question, sql).page(after, limit);
        List<Found> rows = sql.rows(database, text).stream().map(Found::of).toList();
        found(rows, Found::startAt);
        return rows;
    }

    /** All of them, a page after the other. */
    RowPages<Found> pages(Question question, int size) {
        return new RowPages<>(size, reader, (after, limit) -> page(question, after, limit), question::after);
    }

    /**
     * What the indexes tell of all of them, a page after the other.
     *
     * @param seen kinds of events of which the view is wanted too
     * @param facets by name, of which it is wanted by which the events are found
     */
    RowPages<Outline> outlines(Question question, int size, Collection<EventKind> seen, Collection<String> facets) {
        return new RowPages<>(
                size,
                reader,
                (after, limit) -> outlines(question, after, limit, seen, facets),
                (before, rows) -> rows.get(rows.size() - 1).position());
    }

    /** The rows after the position; fewer than the limit only at the end. */
    @Transactional
    List<Outline> outlines(
            Question question,
            @Nullable Position after,
            int limit,
            Collection<EventKind> seen,
            Collection<String> facets) {
        Sql sql = new Sql();
        Plan plan = plan(question, sql);
        List<Tuple> rows = sql.rows(database, plan.outlines(after, limit, Outline.isSeen(seen, sql)));
        Map<Long, Set<String>> borne = borne(rows.stream().map(Search::id).toList(), facets);
        List<Outline> outlines = rows.stream()
                .map(row -> Outline.of(row, borne.getOrDefault(id(row), Set.of())))
                .toList();
        found(outlines, Outline::startAt);
        return outlines;
    }

    private static Long id(Tuple row) {
        return row.get("id", Number.class).longValue();
    }

    /** By which of these facets, which are there or not, each of these revisions is found. */
    private Map<Long, Set<String>> borne(List<Long> revisions, Collection<String> names) {
        List<Integer> facets =
                Facet.named(names).values().stream().map(facet -> facet.id).toList();
        if (revisions.isEmpty() || facets.isEmpty()) {
            return Map.of();
        }
        Sql sql = new Sql();
        String text = "select o.revision_id as id, n.name from revision_facet o join facet n on n.id = o.facet_id"
                + " where o.flags <> 0 and o.facet_id in (" + sql.bind(facets) + ") and o.revision_id in ("
                + sql.bind(revisions) + ")";
        return sql.rows(database, text).stream()
                .collect(Collectors.groupingBy(
                        Search::id, Collectors.mapping(row -> row.get("name", String.class), Collectors.toSet())));
    }

    private static <R> void found(List<R> rows, Function<R, Instant> startAt) {
        if (!rows.isEmpty()) {
            Instant last = startAt.apply(rows.get(rows.size() - 1));
            Allowance.begun().ifPresent(allowance -> allowance.found(rows.size(), last));
        }
    }

    /** How many events answer the question, but no more than {@link #MOST_COUNTED} and one. */
    @Transactional
    int total(Question question) {
        return total(question, MOST_COUNTED + 1);
    }

    /** Whether more answer it than are ranked. */
    @Transactional
    boolean isLeftOut(Question question) {
        return total(question, Plan.MOST_RANKED + 1) > Plan.MOST_RANKED;
    }

    private int total(Question question, int cap) {
        Sql sql = new Sql();
        String text = plan(question, sql).total(cap);
        return sql.rows(database, text).get(0).get("total", Number.class).intValue();
    }

    private Plan plan(Question question, Sql sql) {
        return new Plan(
                question,
                facets(question),
                words.rarest(question.text(), Plan.FEW).orElse(null),
                sql);
    }

    static Map<String, Facet> facets(Question question) {
        Set<String> names = Stream.of(question.terms(), question.between(), question.words())
                .flatMap(List::stream)
                .flatMap(term -> term.facets().stream())
                .collect(Collectors.toSet());
        return Facet.named(names);
    }
}

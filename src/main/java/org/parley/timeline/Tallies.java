package org.parley.timeline;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.parley.actor.Actors;
import org.parley.http.Cursor;
import org.parley.http.Mistake;
import org.parley.record.AsOf;
import org.parley.record.Recorder;
import org.parley.timeline.Tally.Cell;
import org.parley.timeline.Tally.Left;

/** Counts of events, live but for what is counted beforehand: all events by week, month or longer, and by kind. */
@ApplicationScoped
@Transactional
public class Tallies {
    /** More rows than anybody looks at. */
    public static final int MOST_CELLS = 10_000;

    /** There are fewer of any fixed words. */
    private static final int MOST_WORDS = 100;

    private final Recorder recorder;
    private final Questions questions;
    private final Actors actors;
    private final Hints hints;
    private final TextSearch words;
    private final Allowance allowance;
    private final EntityManager database;
    private final ObjectMapper json;

    Tallies(
            Recorder recorder,
            Questions questions,
            Actors actors,
            Hints hints,
            TextSearch words,
            Allowance allowance,
            EntityManager database,
            ObjectMapper json) {
        this.recorder = recorder;
        this.questions = questions;
        this.actors = actors;
        this.hints = hints;
        this.words = words;
        this.allowance = allowance;
        this.database = database;
        this.json = json;
    }

    /** Meaningless where there are mistakes. */
    public Inquiry inquiry(EventQuery query, List<Mistake> mistakes) {
        return inquiry(query, null, mistakes);
    }

    /**
     * What is read from now on is read within the time that an analysis has.
     *
     * @param pinned the moment of a first page, as of which the others go on
     */
    public Inquiry inquiry(EventQuery query, @Nullable Instant pinned, List<Mistake> mistakes) {
        AsOf asOf = recorder.now();
        if (pinned != null && pinned.isAfter(asOf.moment())) {
            // No page was ever answered as of a moment to come.
            throw Cursor.damaged();
        }
        Question question = questions.of(query, asOf, pinned, mistakes);
        allowance.begin();
        return new Inquiry(
                query,
                question,
                asOf,
                Search.facets(question),
                words.rarest(question.text(), Plan.FEW).orElse(null));
    }

    /** The question as it was understood. */
    public ObjectNode understood(Inquiry inquiry, Instant asOf) {
        return Understood.of(inquiry.query, inquiry.question, json).put("as_of", asOf.toString());
    }

    /** What a reader should know beside the counts. */
    public List<String> hints(Inquiry inquiry, boolean foundNothing) {
        return hints.of(inquiry.query, inquiry.question, inquiry.asOf, foundNothing);
    }

    /** Whether it is counted beforehand: nothing else than the moment then decides what is answered. */
    public boolean isStanding(Inquiry inquiry, List<By> by) {
        return inquiry.isOfAll() && by.stream().allMatch(each -> each.isTime() ? each != By.DAY : each == By.KIND);
    }

    /**
     * At most one more than {@link #MOST_CELLS} cells.
     *
     * @param by one or two
     * @param most values of each, but for fixed words, of which there are few
     */
    public Tally of(Inquiry inquiry, List<By> by, ActorLevel level, int most) {
        List<Grouping> groupings = by.stream()
                .map(each -> each == By.ACTOR
                        ? acting(inquiry, level)
                        : questions.borne(each, inquiry.query, inquiry.question, inquiry.asOf))
                .toList();
        if (isStanding(inquiry, by)) {
            return standing(groupings);
        }
        List<Left> left = new ArrayList<>();
        List<Cell> cells = cells(inquiry, groupings, most, left);
        if (by.stream().allMatch(By::isSingle)) {
            return summed(inquiry.moment(), cells);
        }
        Tuple total = rows(inquiry, CountPlan::total).get(0);
        return new Tally(inquiry.moment(), cells, left, number(total, "events"), number(total, "vague"));
    }

    /** Of a column, or of roles that the actors had that a question names: of few words all. */
    FilterCounts.Named words(Inquiry inquiry, Grouping grouping) {
        List<Cell> cells = cells(inquiry, List.of(grouping), MOST_WORDS, new ArrayList<>());
        return new FilterCounts.Named(
                cells.stream()
                        .map(cell -> new FilterCounts.Value(cell.values().get(0), cell.events()))
                        .toList(),
                cells.size());
    }

    /** How many events answer the question. */
    public long total(Inquiry inquiry) {
        List<By> kinds = List.of(By.KIND);
        if (isStanding(inquiry, kinds)) {
            Tally standing = of(inquiry, kinds, ActorLevel.DIRECT, MOST_WORDS);
            // It speaks of the newest moment, which may be a later one.
            if (standing.asOf().equals(inquiry.moment())) {
                return standing.events();
            }
        }
        return number(rows(inquiry, CountPlan::total).get(0), "events");
    }

    private Grouping acting(Inquiry inquiry, ActorLevel level) {
        if (level == ActorLevel.DIRECT) {
            return Grouping.acting(List.of(), Term.Level.DIRECT);
        }
        List<String> sides = new ArrayList<>();
        // Nobody is called so: where there are no sides, none is found.
        sides.add("actor:");
        actors.directory(inquiry.epoch()).sides().forEach(side -> sides.add("actor:" + side));
        return Grouping.acting(sides, Questions.isCertain(inquiry.query) ? Term.Level.CERTAIN : Term.Level.POSSIBLE);
    }

    private Tally standing(List<Grouping> by) {
        Sql sql = new Sql();
        List<Tuple> rows = sql.rows(database, CountPlan.standing(by, sql, MOST_CELLS + 1));
        List<Cell> cells = rows.stream()
                .filter(row -> row.get("events") != null)
                .map(row -> cell(row, by, List.of()))
                .toList();
        return summed(Found.instant(rows.get(0).get("last_at")), cells);
    }

    private static Tally summed(Instant asOf, List<Cell> cells) {
        return new Tally(
                asOf,
                cells,
                List.of(),
                cells.stream().mapToLong(Cell::events).sum(),
                cells.stream().mapToLong(Cell::vague).sum());
    }

    private List<Cell> cells(Inquiry inquiry, List<Grouping> by, int most, List<Left> left) {
        List<Map<Integer, String>> tops = new ArrayList<>();
        for (Grouping grouping : by) {
            if (grouping.by().isSingle()) {
                tops.add(Map.of());
                continue;
            }
            int some = grouping.by().isWord() ? MOST_WORDS : most;
            List<Tuple> top = rows(inquiry, plan -> plan.top(grouping, some));
            if (top.isEmpty()) {
                return List.of();
            }
            left(grouping.by(), top).ifPresent(left::add);
            if (by.size() == 1) {
                return top.stream()
                        .map(row -> new Cell(0, List.of(ref(row)), number(row, "events"), number(row, "vague")))
                        .toList();
            }
            tops.add(named(top));
        }
        List<Collection<Integer>> ids = new ArrayList<>();
        tops.forEach(top -> ids.add(top.keySet()));
        return rows(inquiry, plan -> plan.cells(by, ids, MOST_CELLS + 1)).stream()
                .map(row -> cell(row, by, tops))
                .toList();
    }

    private List<Tuple> rows(Inquiry inquiry, Function<CountPlan, String> text) {
        Sql sql = new Sql();
        return sql.rows(database, text.apply(new CountPlan(inquiry, sql)));
    }

    private static Optional<Left> left(By by, List<Tuple> top) {
        long values = number(top.get(0), "facets") - top.size();
        long shown = top.stream().mapToLong(row -> number(row, "events")).sum();
        return values == 0
                ? Optional.empty()
                : Optional.of(new Left(by, values, number(top.get(0), "counted") - shown));
    }

    private static Map<Integer, String> named(List<Tuple> top) {
        Map<Integer, String> named = new LinkedHashMap<>();
        top.forEach(row -> named.put((int) number(row, "facet_id"), ref(row)));
        return named;
    }

    /** What stands behind the colon. */
    static String ref(Tuple row) {
        String name = row.get("name", String.class);
        return name.substring(name.indexOf(':') + 1);
    }

    private static Cell cell(Tuple row, List<Grouping> by, List<Map<Integer, String>> tops) {
        int stretch = 0;
        List<String> values = new ArrayList<>();
        for (int i = 0; i < by.size(); i++) {
            int key = (int) number(row, "c" + i);
            By each = by.get(i).by();
            if (each.isTime()) {
                stretch = key;
            } else {
                values.add(
                        each.isColumn()
                                ? each.word((short) key)
                                : requireNonNull(tops.get(i).get(key)));
            }
        }
        return new Cell(stretch, values, number(row, "events"), number(row, "vague"));
    }

    static long number(Tuple row, String column) {
        return row.get(column, Number.class).longValue();
    }

    /**
     * Asked again and again by what reckons long after it has read.
     *
     * @throws org.parley.http.Problem QUESTION_TOO_WIDE where the time of the request is over
     */
    @Transactional(Transactional.TxType.SUPPORTS)
    public void mustGoOn() {
        allowance.left();
    }
}

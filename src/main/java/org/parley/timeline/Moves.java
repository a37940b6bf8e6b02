package org.parley.timeline;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.parley.event.EventKind;
import org.parley.event.MoveAct;
import org.parley.http.Words;

/** What events did to positions. */
@ApplicationScoped
@Transactional
public class Moves {
    private static final int AT_ONCE = 1_000;

    /** Some ten megabytes. */
    private static final long MOST_HELD = 10_000;

    private static final String ORDER = " order by m.last_day, m.first_day, r.start_at, m.event_id, m.ordinal";

    private final EntityManager database;
    private final Allowance allowance;

    Moves(EntityManager database, Allowance allowance) {
        this.allowance = allowance;
        this.database = database;
    }

    /**
     * What an event did to a position.
     *
     * @param first the first day on which it may have been done; the year 1: open
     * @param last the last such day; the year 9999: open
     * @param event id of the event, with its title and kind
     * @param ordinal the how-manieth move of its revision
     */
    public record Move(
            String position,
            MoveAct act,
            String by,
            LocalDate first,
            LocalDate last,
            String event,
            String title,
            EventKind kind,
            long revision,
            short ordinal) {

        private static Move of(Tuple row) {
            return new Move(
                    row.get("position", String.class),
                    Words.of(MoveAct.class, row.get("act", Number.class).shortValue()),
                    row.get("actor", String.class),
                    LocalDate.parse(row.get("begins", String.class)),
                    LocalDate.parse(row.get("ends", String.class)),
                    row.get("slug", String.class),
                    row.get("title", String.class),
                    Words.of(EventKind.class, row.get("kind", Number.class).shortValue()),
                    row.get("revision_id", Number.class).longValue(),
                    row.get("ordinal", Number.class).shortValue());
        }
    }

    /**
     * Where a move stands in the order in which moves count: by its last day, then by its first, then as the list sorts events.
     *
     * @param ordinal of several moves of one event the how-manieth
     */
    public record Place(LocalDate last, LocalDate first, Instant startAt, long event, short ordinal)
            implements Comparable<Place> {
        private static final Comparator<Place> ORDER = Comparator.comparing(Place::last)
                .thenComparing(Place::first)
                .thenComparing(Place::startAt)
                .thenComparingLong(Place::event)
                .thenComparingInt(Place::ordinal);

        @Override
        public int compareTo(Place other) {
            return ORDER.compare(this, other);
        }

        /** What comes after it. */
        private String before(Sql sql) {
            return " and m.last_day >= " + sql.bind(last)
                    + " and (m.last_day, m.first_day, r.start_at, m.event_id, m.ordinal) > (" + sql.bind(last) + ", "
                    + sql.bind(first) + ", " + sql.bind(startAt) + ", " + sql.bind(event) + ", " + sql.bind(ordinal)
                    + ")";
        }
    }

    /** A move, and where it stands. */
    public record Placed(Move move, Place place) {
        private static Placed of(Tuple row) {
            Move move = Move.of(row);
            return new Placed(
                    move,
                    new Place(
                            move.last(),
                            move.first(),
                            Found.instant(row.get("start_at")),
                            row.get("event_id", Number.class).longValue(),
                            move.ordinal()));
        }
    }

    /**
     * Days, inclusive; null: open.
     *
     * @param certain whether a move must have been made on one of them for certain
     */
    public record Days(@Nullable LocalDate from, @Nullable LocalDate until, boolean certain) {
        /** Whether it was made on one of them for certain. */
        public boolean hold(Move move) {
            return (from == null || !move.first().isBefore(from))
                    && (until == null || !move.last().isAfter(until));
        }

        private String condition(Sql sql) {
            return (from == null ? "" : " and m." + (certain ? "first" : "last") + "_day >= " + sql.bind(from))
                    + (until == null ? "" : " and m." + (certain ? "last" : "first") + "_day <= " + sql.bind(until));
        }
    }

    /**
     * Those of these positions that events which answer the question have moved, by id, some at a time: so many that their moves can be
     * held at once. One statement for a thousand positions.
     */
    public List<List<String>> parts(Inquiry inquiry, Collection<String> positions) {
        List<List<String>> parts = new ArrayList<>();
        long held = MOST_HELD;
        for (Tuple row : counted(inquiry, positions)) {
            long moves = row.get("moves", Number.class).longValue();
            if (held + moves > MOST_HELD) {
                parts.add(new ArrayList<>());
                held = 0;
            }
            parts.get(parts.size() - 1).add(row.get("position", String.class));
            held += moves;
        }
        return parts;
    }

    private List<Tuple> counted(Inquiry inquiry, Collection<String> positions) {
        List<Tuple> counted = new ArrayList<>();
        for (List<String> some : thousands(positions)) {
            Sql sql = new Sql();
            String text = "select m.position, count(*) as moves from event_move m where m.position in ("
                    + sql.bind(some) + ") and " + standing(inquiry, sql) + " group by m.position";
            counted.addAll(sql.rows(database, text));
        }
        // In the order of Java, not of a language that the database has chosen: cursors compare so.
        counted.sort(Comparator.comparing(row -> row.get("position", String.class)));
        return counted;
    }

    /**
     * Moves of these positions by events that answer the question, by position: in the order of the last day on which each may have
     * been made, then of the first, then as the events are sorted. One statement for a thousand positions.
     */
    public Map<String, List<Move>> of(Inquiry inquiry, Collection<String> positions) {
        Map<String, List<Move>> moves = new HashMap<>();
        for (List<String> some : thousands(positions)) {
            Sql sql = new Sql();
            moves("m.position in (" + sql.bind(some) + ")", "", inquiry, sql)
                    .forEach(move -> moves.computeIfAbsent(move.position(), id -> new ArrayList<>())
                            .add(move));
        }
        return moves;
    }

    private List<Move> moves(String where, String cut, Inquiry inquiry, Sql sql) {
        return rows(sql, select("", where, inquiry, sql) + ORDER + cut).stream()
                .map(Move::of)
                .toList();
    }

    /** The first moves of this sort by events that answer the question, in the order in which moves count. */
    public List<Move> of(Inquiry inquiry, MoveAct act, int limit) {
        Sql sql = new Sql();
        return moves("m.act = " + sql.bind(act.code()), " limit " + sql.bind(limit), inquiry, sql);
    }

    /** Moves by these events, where they answer the question, in the order in which moves count. One statement for a thousand events. */
    public List<Move> by(Inquiry inquiry, Collection<String> events) {
        List<Move> moves = new ArrayList<>();
        for (List<String> some : thousands(events)) {
            Sql sql = new Sql();
            String ids =
                    "m.revision_id in (select s.id from event e join revision s on s.event_id = e.id where e.slug in ("
                            + sql.bind(some) + "))";
            moves.addAll(moves(ids, "", inquiry, sql));
        }
        return moves;
    }

    /**
     * Moves of these positions that may have been made in a period, after a place in the order in which they count. One statement for
     * a thousand positions.
     *
     * @param days those asked for
     */
    public List<Placed> within(
            Inquiry inquiry, Collection<String> positions, Days days, @Nullable Place after, int limit) {
        List<Placed> found = new ArrayList<>();
        for (List<String> some : thousands(positions)) {
            Sql sql = new Sql();
            String where = "m.position in (" + sql.bind(some) + ")" + days.condition(sql)
                    + (after == null ? "" : after.before(sql));
            String text = select(", r.start_at, m.event_id", where, inquiry, sql) + ORDER + " limit " + sql.bind(limit);
            rows(sql, text).forEach(row -> found.add(Placed.of(row)));
        }
        return found.stream()
                .sorted(Comparator.comparing(Placed::place))
                .limit(limit)
                .toList();
    }

    private String select(String more, String where, Inquiry inquiry, Sql sql) {
        // A name is looked up for each row: joined, either database might read all events.
        // Days as texts: a driver's would be those of another calendar before 1582.
        return "select m.position, m.act, m.actor, m.revision_id, m.ordinal, r.title, r.kind,"
                + " cast(m.first_day as varchar(10)) as begins, cast(m.last_day as varchar(10)) as ends,"
                + " (select e.slug from event e where e.id = m.event_id) as slug" + more
                + " from event_move m join revision r on r.id = m.revision_id where " + where + " and "
                + standing(inquiry, sql);
    }

    /** Moves that stood at the moment, by events that answer. */
    private static String standing(Inquiry inquiry, Sql sql) {
        Question question = inquiry.question;
        String stood = Asked.STANDING.stood("m", question.asOf(), sql);
        return question.isWhole()
                ? stood
                : stood + " and "
                        + new Plan(question, inquiry.facets, inquiry.words, sql).answersAmongFew("m.revision_id");
    }

    private List<Tuple> rows(Sql sql, String text) {
        List<Tuple> rows = sql.rows(database, text);
        allowance.moved(rows.size());
        return rows;
    }

    private static List<List<String>> thousands(Collection<String> ids) {
        List<String> all = List.copyOf(ids);
        return IntStream.iterate(0, from -> from < all.size(), from -> from + AT_ONCE)
                .mapToObj(from -> all.subList(from, Math.min(all.size(), from + AT_ONCE)))
                .toList();
    }
}

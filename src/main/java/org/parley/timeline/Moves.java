package org.parley.timeline;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.parley.event.DraftReader;
import org.parley.event.EventDraft;
import org.parley.event.EventKind;
import org.parley.event.MoveAct;
import org.parley.http.Words;

/** What events did to positions. */
@ApplicationScoped
@Transactional
public class Moves {
    private static final int AT_ONCE = 1_000;

    private final EntityManager database;
    private final DraftReader reader;

    Moves(EntityManager database, DraftReader reader) {
        this.database = database;
        this.reader = reader;
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
     * As a curator entered it.
     *
     * @param edtf its date
     * @param note what is to be added
     */
    public record Entered(String edtf, @Nullable String note) {}

    /**
     * Moves of these positions by events that answer the question, by position: in the order of the last day on which each may have
     * been made, then of the first, then as the events are sorted. One statement for a thousand positions.
     */
    public Map<String, List<Move>> of(Inquiry inquiry, Collection<String> positions) {
        Map<String, List<Move>> moves = new HashMap<>();
        List<String> all = List.copyOf(positions);
        for (int from = 0; from < all.size(); from += AT_ONCE) {
            moves(inquiry, all.subList(from, Math.min(all.size(), from + AT_ONCE)))
                    .forEach(move -> moves.computeIfAbsent(move.position(), id -> new ArrayList<>())
                            .add(move));
        }
        return moves;
    }

    private List<Move> moves(Inquiry inquiry, List<String> positions) {
        Question question = inquiry.question;
        Instant asOf = question.asOf();
        Sql sql = new Sql();
        String answers = question.isWhole()
                ? ""
                : " and " + new Plan(question, inquiry.facets, inquiry.words, sql).answers("m.revision_id");
        // A name is looked up for each row: joined, either database might read all events.
        // Days as texts: a driver's would be those of another calendar before 1582.
        String text = "select m.position, m.act, m.actor, m.revision_id, m.ordinal, r.title, r.kind,"
                + " cast(m.first_day as varchar(10)) as begins, cast(m.last_day as varchar(10)) as ends,"
                + " (select e.slug from event e where e.id = m.event_id) as slug"
                + " from event_move m join revision r on r.id = m.revision_id where m.position in ("
                + sql.bind(positions) + ") and " + Asked.STANDING.stood("m", asOf, sql) + answers
                + " order by m.last_day, m.first_day, r.start_at, m.event_id, m.ordinal";
        return sql.rows(database, text).stream().map(Move::of).toList();
    }

    /** What curators wrote of them. One statement for a thousand. */
    public Map<Move, Entered> entered(Collection<Move> moves) {
        Map<Move, Entered> entered = new LinkedHashMap<>();
        List<Move> all = List.copyOf(moves);
        for (int from = 0; from < all.size(); from += AT_ONCE) {
            List<Move> some = all.subList(from, Math.min(all.size(), from + AT_ONCE));
            Map<Long, EventDraft> drafts = drafts(some);
            some.forEach(move -> {
                EventDraft draft = drafts.get(move.revision());
                if (draft != null) {
                    EventDraft.Move told = draft.moves().get(move.ordinal());
                    String edtf = told.on() == null ? draft.when().edtf() : told.on();
                    entered.put(move, new Entered(edtf, told.note()));
                }
            });
        }
        return entered;
    }

    private Map<Long, EventDraft> drafts(List<Move> moves) {
        Collection<Long> revisions = moves.stream().map(Move::revision).collect(Collectors.toSet());
        Map<Long, EventDraft> drafts = new HashMap<>();
        if (!revisions.isEmpty()) {
            RevisionDraft.<RevisionDraft>list("revisionId in ?1", revisions)
                    .forEach(kept -> drafts.put(kept.revisionId, reader.draft(kept.draft)));
        }
        return drafts;
    }
}

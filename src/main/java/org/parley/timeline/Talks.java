package org.parley.timeline;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.parley.event.LinkType;
import org.parley.http.Cursor;
import org.parley.http.Mistake;
import org.parley.http.Problem;
import org.parley.http.ProblemType;

/** Finds the events of which accounts are recorded, and what those accounts are. */
@ApplicationScoped
public class Talks {
    /** Of one event; nobody reads more side by side. */
    public static final int MOST_ACCOUNTS = 100;

    private static final LinkTerm HAS_ACCOUNT = LinkTerm.to(LinkType.ACCOUNT_OF);

    private final Tallies tallies;
    private final Search search;
    private final Readings readings;
    private final EntityManager database;
    private final ObjectMapper json;

    Talks(Tallies tallies, Search search, Readings readings, EntityManager database, ObjectMapper json) {
        this.tallies = tallies;
        this.search = search;
        this.readings = readings;
        this.database = database;
        this.json = json;
    }

    /**
     * One event as known at the question's moment.
     *
     * @param event with its {@code readouts} and {@code links}
     * @param answers whether it fulfils the question
     * @param accounts the events that are its accounts, with their {@code citations}
     * @param near where it has no account, of those that have one the last before it and the first after it
     */
    public record One(JsonNode event, boolean answers, List<JsonNode> accounts, List<JsonNode> near) {}

    /**
     * Some of the events that answer, with their {@code readouts}, in order of time.
     *
     * @param next from where the next page goes on; null: there is none
     */
    public record Some(List<JsonNode> events, @Nullable Cursor next) {}

    /**
     * Only events that have accounts answer it. Meaningless where there are mistakes.
     *
     * @param cursor of a page: the others are answered as the record stood at the first
     */
    public Inquiry inquiry(EventQuery query, @Nullable Cursor cursor, List<Mistake> mistakes) {
        return inquiry(query, cursor == null ? null : cursor.moment(2), mistakes);
    }

    /**
     * @param pinned the moment of another question, as of which this one is answered too
     */
    public Inquiry inquiry(EventQuery query, @Nullable Instant pinned, List<Mistake> mistakes) {
        Inquiry asked = tallies.inquiry(query, pinned, mistakes);
        return asked.of(asked.question.linked(HAS_ACCOUNT));
    }

    @Transactional
    public Some page(Inquiry inquiry, @Nullable Cursor cursor, int limit) {
        @Nullable Position after = cursor == null ? null : Position.of(cursor);
        List<Found> found = search.page(inquiry.question, after, limit + 1);
        List<Found> rows = found.size() > limit ? found.subList(0, limit) : found;
        @Nullable Cursor next = null;
        if (found.size() > limit) {
            Position end = inquiry.question.after(after, rows);
            next = Cursor.of(end.at(), end.event(), inquiry.moment());
        }
        return new Some(trees(rows, Set.of(Embed.READOUTS), inquiry), next);
    }

    /**
     * @throws Problem NOT_FOUND, RETRACTED
     */
    @Transactional
    public One one(String id, Inquiry inquiry) {
        OneEvent event = OneEvent.at(id, inquiry.moment()).orElseThrow(() -> missing(id, inquiry));
        event.mustStand();
        List<JsonNode> accounts = trees(accounts(event.event(), inquiry.moment()), Set.of(Embed.CITATIONS), inquiry);
        return new One(
                trees(List.of(event.found()), Set.of(Embed.READOUTS, Embed.LINKS), inquiry)
                        .get(0),
                answers(event, inquiry),
                accounts,
                accounts.isEmpty() ? near(event, inquiry) : List.of());
    }

    private static Problem missing(String id, Inquiry inquiry) {
        return inquiry.query.knownAt() != null && Event.named(id).isPresent()
                ? new Problem(
                        ProblemType.NOT_FOUND, "'" + id + "' had not been recorded at " + inquiry.query.knownAt() + ".")
                : Problem.notFound("event", id);
    }

    /** Whether it fulfils the question, though it may have no account. */
    private boolean answers(OneEvent event, Inquiry inquiry) {
        List<LinkTerm> links = inquiry.question.links().stream()
                .filter(link -> !link.equals(HAS_ACCOUNT))
                .toList();
        Question question = inquiry.question.bearing(links);
        if (question.isWhole()) {
            return true;
        }
        Position before = new Position(event.startAt(), event.event() - 1);
        return search.page(question, before, 1).stream().anyMatch(row -> row.event() == event.event());
    }

    private List<Found> accounts(long event, Instant moment) {
        Sql sql = new Sql();
        String at = sql.bind(moment);
        String text = "select r.id, r.start_at, r.event_id, r.end_at, r.status, r.recorded_at, v.view from event_link l"
                + " join revision r on r.id = l.revision_id join revision_view v on v.revision_id = l.revision_id"
                + " where l.type = " + sql.bind(LinkType.ACCOUNT_OF.code()) + " and l.target_id = " + sql.bind(event)
                + " and l.recorded_at <= " + at + " and l.closed_at > " + at
                + " order by l.event_id limit " + sql.bind(MOST_ACCOUNTS);
        return sql.rows(database, text).stream().map(Found::of).toList();
    }

    /** Of the same processes, as its context is. */
    private List<JsonNode> near(OneEvent event, Inquiry inquiry) {
        Question around = inquiry.question.any().linked(HAS_ACCOUNT);
        List<String> processes = event.processes(json);
        if (!processes.isEmpty()) {
            around = around.with(Term.of(processes));
        }
        Position here = new Position(event.startAt(), event.event());
        List<Found> near = new ArrayList<>(search.page(around.sorted(Question.Order.TIME_DOWN), here, 1));
        near.addAll(search.page(around, here, 1));
        return trees(near, Set.of(), inquiry);
    }

    private List<JsonNode> trees(List<Found> rows, Set<Embed> embedded, Inquiry inquiry) {
        return readings.views(rows, embedded, inquiry.asOf, inquiry.question);
    }
}

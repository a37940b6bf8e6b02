package org.parley.timeline;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.StringJoiner;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.parley.actor.Actors;
import org.parley.actor.Directory;
import org.parley.event.DraftReader;
import org.parley.event.EventDraft;
import org.parley.event.EventText;
import org.parley.event.EventView;
import org.parley.event.LinkType;
import org.parley.event.Role;
import org.parley.http.JsonText;
import org.parley.position.PositionView;
import org.parley.position.Positions;
import org.parley.record.AsOf;
import org.parley.source.SourceView;
import org.parley.source.Sources;
import org.parley.topic.Topics;
import org.parley.topic.Tree;

/** Adds to a page's views what was asked for with {@code embed}: a fixed number of statements, however many rows. */
@ApplicationScoped
class Embeds {
    private final EntityManager database;
    private final ObjectMapper json;
    private final DraftReader reader;
    private final Sources sources;
    private final Positions positions;
    private final Actors actors;
    private final Topics topics;

    Embeds(
            EntityManager database,
            ObjectMapper json,
            DraftReader reader,
            Sources sources,
            Positions positions,
            Actors actors,
            Topics topics) {
        this.database = database;
        this.json = json;
        this.reader = reader;
        this.sources = sources;
        this.positions = positions;
        this.actors = actors;
        this.topics = topics;
    }

    /** Members to be put into each row's view, by revision; as known at the question's moment. */
    @Transactional
    Map<Long, String> of(List<Found> rows, Set<Embed> embeds, AsOf asOf, Question question) {
        return of(rows, embeds, asOf, question.asOf(), question.text());
    }

    @Transactional
    Map<Long, String> of(List<Found> rows, Set<Embed> embeds, AsOf asOf, Instant moment, @Nullable TextTerms asked) {
        if (rows.isEmpty() || embeds.isEmpty()) {
            return Map.of();
        }
        Map<Long, StringJoiner> members = new HashMap<>();
        rows.forEach(row -> members.put(row.revision(), new StringJoiner(",")));
        if (embeds.contains(Embed.CITATIONS) || embeds.contains(Embed.MOVES) || embeds.contains(Embed.SNIPPET)) {
            fromDrafts(embeds, asOf, asked, members);
        }
        if (embeds.contains(Embed.LINKS)) {
            put(members, "links", byEvent(rows, links(rows, moment)));
        }
        if (embeds.contains(Embed.READOUTS)) {
            put(members, "readouts", byEvent(rows, accounts(rows, moment)));
        }
        Map<Long, String> texts = new HashMap<>();
        members.forEach((revision, joined) -> texts.put(revision, joined.toString()));
        return texts;
    }

    private void fromDrafts(Set<Embed> embeds, AsOf asOf, @Nullable TextTerms asked, Map<Long, StringJoiner> members) {
        Map<Long, EventDraft> drafts = new HashMap<>();
        RevisionDraft.<RevisionDraft>list("revisionId in ?1", members.keySet())
                .forEach(kept -> drafts.put(kept.revisionId, reader.draft(kept.draft)));
        if (embeds.contains(Embed.CITATIONS)) {
            Set<String> ids = new TreeSet<>();
            drafts.values().forEach(draft -> draft.citations().forEach(citation -> ids.add(citation.source())));
            Map<String, SourceView> cited = sources.find(ids);
            Map<Long, List<EventView.Citation>> citations = new HashMap<>();
            drafts.forEach((revision, draft) -> citations.put(
                    revision,
                    draft.citations().stream()
                            .map(citation -> citation(citation, cited.get(citation.source())))
                            .toList()));
            put(members, "citations", citations);
        }
        if (embeds.contains(Embed.MOVES)) {
            Map<String, PositionView> known = positions.known(asOf.epoch());
            Map<Long, List<EventView.Move>> moves = new HashMap<>();
            drafts.forEach((revision, draft) -> moves.put(
                    revision,
                    draft.moves().stream()
                            .map(move -> move(move, known.get(move.position())))
                            .toList()));
            put(members, "moves", moves);
        }
        if (embeds.contains(Embed.SNIPPET) && asked != null) {
            Snippets snippets = new Snippets(asked);
            Directory named = actors.directory(asOf.epoch());
            Tree tree = topics.tree(asOf.epoch());
            put(members, "snippet", drafts, draft -> snippets.of(EventText.texts(draft, named, tree)));
        }
    }

    private static EventView.Citation citation(EventDraft.Citation citation, @Nullable SourceView source) {
        return new EventView.Citation(
                citation.source(),
                source == null ? null : source.publisher(),
                source == null ? null : source.title(),
                source == null ? null : source.url(),
                source == null ? null : source.published(),
                citation.quote(),
                citation.locator(),
                citation.note());
    }

    private static EventView.Move move(EventDraft.Move move, @Nullable PositionView position) {
        return new EventView.Move(
                move.position(),
                position == null ? null : position.holder(),
                position == null ? null : position.text(),
                move.act(),
                move.by(),
                move.on(),
                move.note());
    }

    private Map<Long, List<EventView.Link>> links(List<Found> rows, Instant moment) {
        Sql sql = new Sql();
        String of = sql.bind(rows.stream().map(Found::revision).toList());
        String to = sql.bind(rows.stream().map(Found::event).toList());
        String at = sql.bind(moment);
        // Both directions in one statement; the other event's title and state are those known at the moment.
        String text = "select x.here, x.inbound, x.type, x.note, e.slug, r.title, r.retracted from ("
                + "select l.event_id as here, 0 as inbound, l.type, l.note, l.target_id as other from event_link l"
                + " where l.revision_id in (" + of + ") union all"
                + " select l.target_id, 1, l.type, l.note, l.event_id from event_link l"
                + " where l.target_id in (" + to + ") and l.recorded_at <= " + at + " and l.closed_at > " + at + ") x"
                + " join event e on e.id = x.other"
                + " left join revision r on r.event_id = e.id and r.recorded_at <= " + at + " and r.closed_at > " + at
                + " order by x.here, x.inbound, x.type, e.id";
        Map<Long, List<EventView.Link>> links = new HashMap<>();
        for (Tuple row : sql.rows(database, text)) {
            boolean inbound = row.get("inbound", Number.class).intValue() == 1;
            links.computeIfAbsent(row.get("here", Number.class).longValue(), id -> new ArrayList<>())
                    .add(new EventView.Link(
                            LinkTerms.word(row.get("type", Number.class).shortValue(), inbound),
                            row.get("slug", String.class),
                            row.get("title", String.class),
                            Boolean.TRUE.equals(row.get("retracted", Boolean.class)) ? true : null,
                            row.get("note", String.class)));
        }
        return links;
    }

    private Map<Long, List<EventView.Account>> accounts(List<Found> rows, Instant moment) {
        Sql sql = new Sql();
        String at = sql.bind(moment);
        String text =
                "select l.target_id, v.view from event_link l join revision_view v on v.revision_id = l.revision_id"
                        + " where l.type = " + sql.bind(LinkType.ACCOUNT_OF.code())
                        + " and l.target_id in ("
                        + sql.bind(rows.stream().map(Found::event).toList()) + ")"
                        + " and l.recorded_at <= " + at + " and l.closed_at > " + at
                        + " order by l.target_id, l.event_id";
        Map<Long, List<EventView.Account>> accounts = new HashMap<>();
        for (Tuple row : sql.rows(database, text)) {
            accounts.computeIfAbsent(row.get("target_id", Number.class).longValue(), id -> new ArrayList<>())
                    .add(account(new JsonText(row.get("view", String.class)).tree(json)));
        }
        return accounts;
    }

    private static EventView.Account account(JsonNode view) {
        List<EventView.Account.Teller> tellers = tellers(view.path("participants"));
        return new EventView.Account(
                view.path("id").asText(),
                tellers.isEmpty() ? null : tellers.get(0).by(),
                tellers.isEmpty() ? null : tellers.get(0).side(),
                tellers.size() > 1 ? tellers : null,
                view.path("when").path("edtf").asText(),
                texts(view.path("topics")),
                texts(view.path("omits")),
                texts(view.path("denies")));
    }

    /** Who told it: an account may name those present too. */
    private static List<EventView.Account.Teller> tellers(JsonNode participants) {
        return participants
                .valueStream()
                .filter(participant -> participant.path("role").asText().equals(Role.SPEAKER.word()))
                .map(speaker -> new EventView.Account.Teller(
                        speaker.path("actor").asText(), speaker.path("side").textValue()))
                .toList();
    }

    private static List<String> texts(JsonNode list) {
        List<String> texts = new ArrayList<>();
        list.forEach(node -> texts.add(node.asText()));
        return texts;
    }

    private static <T> Map<Long, List<T>> byEvent(List<Found> rows, Map<Long, List<T>> lists) {
        Map<Long, List<T>> byRevision = new HashMap<>();
        rows.forEach(row -> byRevision.put(row.revision(), lists.getOrDefault(row.event(), List.of())));
        return byRevision;
    }

    private void put(Map<Long, StringJoiner> members, String name, Map<Long, ? extends List<?>> lists) {
        put(members, name, lists, list -> list);
    }

    private <T> void put(Map<Long, StringJoiner> members, String name, Map<Long, T> values, Function<T, Object> view) {
        values.forEach((revision, value) -> members.computeIfPresent(
                revision, (id, joined) -> joined.add("\"" + name + "\":" + text(view.apply(value)))));
    }

    private String text(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a view cannot be written as JSON", e);
        }
    }
}

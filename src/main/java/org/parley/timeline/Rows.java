package org.parley.timeline;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.parley.event.Bearing;
import org.parley.event.EventDraft;
import org.parley.event.Times;

/**
 * The rows that are added together, table by table: events, their revisions with what these say, and all by which these are found.
 * They are many, and nobody changes them one by one.
 */
final class Rows {
    private final List<Event> events = new ArrayList<>();
    private final List<Revision> revisions = new ArrayList<>();
    private final List<RevisionDraft> drafts = new ArrayList<>();
    private final List<Supplier<RevisionView>> views = new ArrayList<>();
    private final List<RevisionFacet> facets = new ArrayList<>();
    private final List<RevisionLong> longs = new ArrayList<>();
    private final List<EventLink> links = new ArrayList<>();
    private final List<EventMove> moves = new ArrayList<>();

    void add(Event event) {
        events.add(event);
    }

    void add(Revision revision) {
        revisions.add(revision);
    }

    /**
     * @param view makes it: what costs most
     */
    void add(RevisionDraft draft, Supplier<RevisionView> view) {
        drafts.add(draft);
        views.add(view);
    }

    /** What a revision says of other events, and of negotiating positions. */
    void add(Revision revision, EventDraft draft, Turn turn) {
        draft.links().forEach(link -> links.add(link(revision, link, turn)));
        for (short ordinal = 0; ordinal < draft.moves().size(); ordinal++) {
            moves.add(move(revision, draft.moves().get(ordinal), draft.when(), ordinal));
        }
    }

    /** By which a revision is found. */
    void add(Revision revision, Map<String, Bearing> bearings, Map<String, Facet> named) {
        bearings.forEach((name, bearing) -> {
            int id = requireNonNull(named.get(name), name).id;
            facets.add(RevisionFacet.of(revision, id, bearing));
            if (revision.span > 0) {
                longs.add(RevisionLong.of(revision, id, bearing));
            }
        });
        if (revision.span > 0) {
            longs.add(RevisionLong.of(revision, RevisionLong.ALL, Bearing.PLAIN));
        }
    }

    /** In an order in which each row comes after what it refers to; views last, so that they may be made while others are inserted. */
    void insert(Revisions.Storing storing) {
        Supplier<List<RevisionView>> finished =
                storing.beside(() -> views.stream().map(Supplier::get).toList());
        Stream.of(events, revisions, drafts, facets, longs, links, moves)
                .filter(rows -> !rows.isEmpty())
                .forEach(storing::insert);
        if (!views.isEmpty()) {
            storing.insert(finished.get());
        }
    }

    /** Rows of an index alone. */
    void insertIndex(Consumer<List<?>> table) {
        Stream.of(facets, longs).filter(rows -> !rows.isEmpty()).forEach(table);
    }

    private static EventLink link(Revision revision, EventDraft.Link link, Turn turn) {
        EventLink row = new EventLink();
        row.revisionId = revision.id;
        row.eventId = revision.eventId;
        row.type = link.type().code();
        row.targetId = turn.event(link.event()).id;
        row.note = link.note();
        row.recordedAt = revision.recordedAt;
        row.closedAt = revision.closedAt;
        return row;
    }

    private static EventMove move(Revision revision, EventDraft.Move move, EventDraft.When when, short ordinal) {
        Times times = move.on() == null
                ? Times.of(when)
                : Times.of(new EventDraft.When(move.on(), when.timezone(), null, null, List.of()));
        EventMove row = new EventMove();
        row.revisionId = revision.id;
        row.ordinal = ordinal;
        row.eventId = revision.eventId;
        row.position = move.position();
        row.act = move.act().code();
        row.actor = move.by();
        row.firstDay = times.firstDay();
        row.lastDay = times.lastDay();
        row.recordedAt = revision.recordedAt;
        row.closedAt = revision.closedAt;
        return row;
    }
}

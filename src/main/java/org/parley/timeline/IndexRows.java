package org.parley.timeline;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.hibernate.StatelessSession;
import org.parley.event.Bearing;
import org.parley.event.EventDraft;
import org.parley.event.Times;

/** The rows by which revisions are found: under each facet, by link, by position. They are many, and nobody changes them one by one. */
final class IndexRows {
    private final List<RevisionFacet> facets = new ArrayList<>();
    private final List<RevisionLong> longs = new ArrayList<>();
    private final List<EventLink> links = new ArrayList<>();
    private final List<EventMove> moves = new ArrayList<>();

    void add(Revision revision, Change change, Turn turn) {
        EventDraft draft = requireNonNull(change.checked()).draft();
        add(revision, change.bearings(), turn::facet);
        draft.links().forEach(link -> links.add(link(revision, link, turn)));
        for (short ordinal = 0; ordinal < draft.moves().size(); ordinal++) {
            moves.add(move(revision, draft.moves().get(ordinal), draft.when(), ordinal));
        }
    }

    void add(Revision revision, Map<String, Bearing> bearings, Function<String, Facet> facet) {
        bearings.forEach((name, bearing) -> {
            int id = facet.apply(name).id;
            facets.add(RevisionFacet.of(revision, id, bearing));
            if (revision.span > 0) {
                longs.add(RevisionLong.of(revision, id, bearing));
            }
        });
        if (revision.span > 0) {
            longs.add(RevisionLong.of(revision, RevisionLong.ALL, Bearing.PLAIN));
        }
    }

    /** What the rows refer to is there already. */
    void insert(StatelessSession session) {
        Stream.of(facets, longs, links, moves).filter(rows -> !rows.isEmpty()).forEach(session::insertMultiple);
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

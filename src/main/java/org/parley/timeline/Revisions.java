package org.parley.timeline;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.parley.event.Bearing;
import org.parley.event.EventDraft;
import org.parley.event.Facets;
import org.parley.event.Finished;
import org.parley.event.Finished.FirstPublished;
import org.parley.event.References;
import org.parley.event.Times;

/** Writes revisions with all that is derived from them. Every method runs within a writer's turn. */
@ApplicationScoped
class Revisions {
    private final ObjectMapper json;

    Revisions(ObjectMapper json) {
        this.json = json;
    }

    /** One. */
    Revision record(Change change) {
        return record(List.of(change)).get(0);
    }

    /** New states of events, in this order; the state before each ends at the same moment. */
    List<Revision> record(List<Change> changes) {
        Turn turn = Turn.of(changes);
        List<Revision> made =
                changes.stream().map(change -> record(change, turn)).toList();
        turn.end();
        return made;
    }

    private Revision record(Change change, Turn turn) {
        Event event = turn.event(change.slug());
        Revision revision = next(change, event, turn.standing(event));
        if (change.checked() == null) {
            // It says nothing any more: the event leaves lists, its history stays.
            revision.retracted = true;
            revision.title = turn.standing(event).orElseThrow().title;
            revision.persist();
        } else {
            write(revision, change, turn);
        }
        turn.takesOver(revision, change.checked());
        return revision;
    }

    private static Revision next(Change change, Event event, Optional<Revision> before) {
        Revision revision = new Revision();
        revision.id = micros(change.moment());
        revision.eventId = event.id;
        revision.number = before.map(standing -> standing.number + 1).orElse(1);
        revision.recordedAt = change.moment();
        revision.closedAt = Revision.NEVER;
        revision.recordedBy = change.author().name();
        revision.reason = change.author().reason();
        return revision;
    }

    private void write(Revision revision, Change change, Turn turn) {
        Checked checked = requireNonNull(change.checked());
        EventDraft draft = checked.draft();
        fill(revision, draft, checked.references());
        revision.persist();
        RevisionDraft.of(revision.id, text(draft)).persist();
        RevisionView.of(revision.id, view(draft, revision, change.slug(), checked.references()))
                .persist();
        index(revision, change.bearings(), name -> turn.facet(name).counted());
        links(revision, draft, turn);
        moves(revision, draft);
    }

    /** A moment of recording as an id: microseconds since 1970. */
    static long micros(Instant moment) {
        return ChronoUnit.MICROS.between(Instant.EPOCH, moment);
    }

    private static void fill(Revision revision, EventDraft draft, References references) {
        Times times = Times.of(draft.when());
        revision.title = draft.title();
        revision.startAt = times.startAt();
        revision.endAt = times.endAt();
        revision.firstDay = times.firstDay();
        revision.lastDay = times.lastDay();
        revision.span = times.length();
        revision.kind = draft.kind().code();
        revision.status = draft.status().code();
        revision.verification = draft.verification().code();
        published(revision, draft, references);
    }

    private static void published(Revision revision, EventDraft draft, References references) {
        @Nullable FirstPublished first = FirstPublished.of(draft, references);
        revision.publishedFrom = first == null ? null : first.from();
        revision.publishedTo = first == null ? null : first.until();
    }

    /** Makes a revision's view and index rows again, because the reference data that they rest on has changed. */
    void renew(Revision revision, EventDraft draft, String slug, References references) {
        published(revision, draft, references);
        RevisionView view = RevisionView.findById(revision.id);
        view.view = view(draft, revision, slug, references);
        Set<Integer> gone = RevisionFacet.facets(revision.id);
        RevisionFacet.delete("revisionId", revision.id);
        RevisionLong.delete("revisionId", revision.id);
        Map<String, Bearing> bearings = Facets.of(draft, references);
        Map<String, Facet> facets = Facet.present(bearings.keySet());
        index(revision, bearings, name -> {
            Facet facet = requireNonNull(facets.get(name));
            return gone.remove(facet.id) ? facet : facet.counted();
        });
        Facet.uncount(gone);
    }

    private String view(EventDraft draft, Revision revision, String slug, References references) {
        return text(Finished.view(
                draft,
                new Finished.Stamp(slug, revision.number, revision.recordedAt, revision.recordedBy),
                references));
    }

    private String text(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a draft or view cannot be written as JSON", e);
        }
    }

    private static void index(Revision revision, Map<String, Bearing> bearings, Function<String, Facet> facets) {
        List<RevisionFacet> rows = new ArrayList<>();
        List<RevisionLong> longRows = new ArrayList<>();
        bearings.forEach((name, bearing) -> {
            int facet = facets.apply(name).id;
            rows.add(RevisionFacet.of(revision, facet, bearing));
            if (revision.span > 0) {
                longRows.add(RevisionLong.of(revision, facet, bearing));
            }
        });
        if (revision.span > 0) {
            longRows.add(RevisionLong.of(revision, RevisionLong.ALL, Bearing.PLAIN));
        }
        RevisionFacet.persist(rows);
        RevisionLong.persist(longRows);
    }

    private static void links(Revision revision, EventDraft draft, Turn turn) {
        for (EventDraft.Link link : draft.links()) {
            EventLink row = new EventLink();
            row.revisionId = revision.id;
            row.eventId = revision.eventId;
            row.type = link.type().code();
            row.targetId = turn.event(link.event()).id;
            row.note = link.note();
            row.recordedAt = revision.recordedAt;
            row.closedAt = revision.closedAt;
            row.persist();
        }
    }

    private static void moves(Revision revision, EventDraft draft) {
        short ordinal = 0;
        for (EventDraft.Move move : draft.moves()) {
            Times times = move.on() == null
                    ? Times.of(draft.when())
                    : Times.of(new EventDraft.When(move.on(), draft.when().timezone(), null, null, List.of()));
            EventMove row = new EventMove();
            row.revisionId = revision.id;
            row.ordinal = ordinal++;
            row.eventId = revision.eventId;
            row.position = move.position();
            row.act = move.act().code();
            row.actor = move.by();
            row.firstDay = times.firstDay();
            row.lastDay = times.lastDay();
            row.recordedAt = revision.recordedAt;
            row.closedAt = revision.closedAt;
            row.persist();
        }
    }
}

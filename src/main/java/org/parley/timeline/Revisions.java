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
import java.util.TreeSet;
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

    /** A new state of a new or known event; the state before it ends at the same moment. */
    Revision record(Checked checked, String slug, Author author, Instant moment) {
        Event event = Event.named(slug).orElseGet(() -> made(slug, moment));
        Optional<Revision> before = Revision.open(event.id);
        Set<Long> seenFrom = new TreeSet<>(checked.targets().values());
        before.ifPresent(open -> {
            seenFrom.addAll(EventLink.targets(open.id));
            open.close(moment);
        });
        Revision revision = next(event, before, author, moment);
        fill(revision, checked.draft(), checked.references());
        revision.persist();
        RevisionDraft.of(revision.id, text(checked.draft())).persist();
        RevisionView.of(revision.id, view(checked.draft(), revision, slug, checked.references()))
                .persist();
        index(revision, Facets.of(checked.draft(), checked.references()), Set.of());
        links(revision, checked);
        moves(revision, checked.draft());
        Event.touch(seenFrom);
        return revision;
    }

    /** A state that says nothing any more: the event leaves lists, its history stays. */
    Revision retract(Event event, Revision open, Author author, Instant moment) {
        Set<Long> seenFrom = new TreeSet<>(EventLink.targets(open.id));
        open.close(moment);
        Revision revision = next(event, Optional.of(open), author, moment);
        revision.retracted = true;
        revision.title = open.title;
        revision.persist();
        Event.touch(seenFrom);
        return revision;
    }

    private static Event made(String slug, Instant moment) {
        Event event = new Event();
        event.id = micros(moment);
        event.slug = slug;
        event.counter = 1;
        event.persist();
        return event;
    }

    private static Revision next(Event event, Optional<Revision> before, Author author, Instant moment) {
        Revision revision = new Revision();
        revision.id = micros(moment);
        revision.eventId = event.id;
        revision.number = before.map(open -> open.number + 1).orElse(1);
        revision.recordedAt = moment;
        revision.closedAt = Revision.NEVER;
        revision.recordedBy = author.name();
        revision.reason = author.reason();
        return revision;
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
        Set<Integer> before = RevisionFacet.facets(revision.id);
        RevisionFacet.delete("revisionId", revision.id);
        RevisionLong.delete("revisionId", revision.id);
        index(revision, Facets.of(draft, references), before);
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

    /**
     * @param before ids of the facets under which the revision has stood and is counted
     */
    private static void index(Revision revision, Map<String, Bearing> bearings, Set<Integer> before) {
        Map<String, Facet> facets = Facet.counted(bearings.keySet(), before);
        List<RevisionFacet> rows = new ArrayList<>();
        List<RevisionLong> longRows = new ArrayList<>();
        bearings.forEach((name, bearing) -> {
            int facet = requireNonNull(facets.get(name)).id;
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

    private static void links(Revision revision, Checked checked) {
        for (EventDraft.Link link : checked.draft().links()) {
            EventLink row = new EventLink();
            row.revisionId = revision.id;
            row.eventId = revision.eventId;
            row.type = link.type().code();
            row.targetId = requireNonNull(checked.targets().get(link.event()));
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

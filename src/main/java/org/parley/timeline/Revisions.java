package org.parley.timeline;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.hibernate.StatelessSession;
import org.jspecify.annotations.Nullable;
import org.parley.event.Bearing;
import org.parley.event.EventDraft;
import org.parley.event.EventText;
import org.parley.event.Facets;
import org.parley.event.Finished;
import org.parley.event.Finished.FirstPublished;
import org.parley.event.References;
import org.parley.event.Times;
import org.parley.http.Problem;
import org.parley.http.ProblemType;

/** Writes revisions with all that is derived from them. Every method runs within a writer's turn. */
@ApplicationScoped
class Revisions {
    /** Characters that the column holds; a draft is shorter than its view. */
    private static final int LONGEST = 1_000_000;

    private final ObjectMapper json;
    /** For what is added: there are many rows, and nobody reads them back as entities. */
    private final StatelessSession rows;

    private final TextIndex words;
    private final jakarta.enterprise.event.Event<Recorded> recorded;
    private final Storing oneByOne = new OneByOne();

    Revisions(
            ObjectMapper json,
            StatelessSession rows,
            TextIndex words,
            jakarta.enterprise.event.Event<Recorded> recorded) {
        this.json = json;
        this.rows = rows;
        this.words = words;
        this.recorded = recorded;
    }

    /** How what is recorded comes into the tables. */
    interface Storing {
        /** Those of these names, made where they are new. */
        Map<String, Facet> facets(Set<String> names);

        /** All of one table. */
        void insert(List<?> rows);

        /** Makes something, now or while other things are done; asked for, it is there. */
        <T> Supplier<T> beside(Supplier<T> making);

        /** So many revisions and events more, or fewer, bear these facets. */
        void count(FacetChanges changes);

        /** So many events more, or fewer, stand. */
        void count(CountChanges changes);
    }

    private final class OneByOne implements Storing {
        @Override
        public Map<String, Facet> facets(Set<String> names) {
            return Facet.present(names);
        }

        @Override
        public void insert(List<?> all) {
            rows.insertMultiple(all);
        }

        @Override
        public <T> Supplier<T> beside(Supplier<T> making) {
            return making;
        }

        @Override
        public void count(FacetChanges changes) {
            changes.alike().forEach((change, facets) -> Facet.count(facets, change));
        }

        @Override
        public void count(CountChanges changes) {
            changes.all().forEach(EventCount::add);
        }
    }

    /** One. */
    Revision record(Change change) {
        return record(List.of(change), oneByOne).get(0);
    }

    /** New states of events, in this order; the state before each ends at the same moment. */
    List<Revision> record(List<Change> changes, Storing storing) {
        Turn turn = Turn.of(changes);
        List<Revision> made =
                changes.stream().map(change -> record(change, turn)).toList();
        turn.end(storing);
        words.add(turn.documents());
        recorded.fire(new Recorded(made));
        return made;
    }

    private Revision record(Change change, Turn turn) {
        Event event = turn.event(change.slug());
        Optional<Revision> before = turn.standing(event);
        Revision revision = next(change, event, before);
        if (change.checked() == null) {
            // It says nothing any more: the event leaves lists, its history stays.
            revision.retracted = true;
            revision.title = before.orElseThrow().title;
        } else {
            write(revision, change, turn);
            before.ifPresent(revision::follows);
        }
        turn.rows().add(revision);
        turn.takesOver(revision, change);
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
        turn.rows()
                .add(
                        RevisionDraft.of(revision.id, text(draft)),
                        () -> RevisionView.of(revision.id, view(draft, revision, change.slug(), checked.references())));
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
        FacetChanges changes = new FacetChanges();
        int event = revision.stands() ? 1 : 0;
        RevisionFacet.borne(List.of(revision.id))
                .forEach(borne -> changes.add(borne.facet(), -1, borne.isFound() ? -event : 0));
        RevisionFacet.delete("revisionId", revision.id);
        RevisionLong.delete("revisionId", revision.id);
        @Nullable Revision plan = revision.planId == null ? null : Revision.findById(revision.planId);
        Map<String, Bearing> bearings = Revision.bearings(Facets.of(draft, references), plan);
        Map<String, Facet> facets = Facet.present(bearings.keySet());
        Revision.flush();
        facets.forEach(
                (name, facet) -> changes.add(facet.id, 1, facet.finds(requireNonNull(bearings.get(name))) ? event : 0));
        oneByOne.count(changes);
        Rows index = new Rows();
        index.add(revision, bearings, facets);
        index.insertIndex(rows::insertMultiple);
        words.renew(revision.id, EventText.document(draft, references));
    }

    private String view(EventDraft draft, Revision revision, String slug, References references) {
        String view = text(Finished.view(
                draft,
                new Finished.Stamp(slug, revision.number, revision.recordedAt, revision.recordedBy),
                references));
        if (view.length() > LONGEST) {
            throw new Problem(
                    ProblemType.BODY_TOO_LARGE,
                    "As readers would see it, the event has " + view.length() + " characters; " + LONGEST
                            + " are possible.");
        }
        return view;
    }

    private String text(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a draft or view cannot be written as JSON", e);
        }
    }
}

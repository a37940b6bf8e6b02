package org.parley.timeline;

import static java.util.Objects.requireNonNull;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.parley.event.Bearing;
import org.parley.event.EventDraft;
import org.parley.text.Document;

/**
 * What must be known to write some revisions, read in a fixed number of statements, however many they are: their events and those
 * that they link to, what stands of them and what they settle; and, when all is known, their facets.
 */
final class Turn {
    private final Map<String, Event> events = new HashMap<>();
    private final Map<Long, Revision> open = new HashMap<>();
    /** Of revisions that stand or stood: the events that they link to. */
    private final Map<Long, Set<Long>> targets = new HashMap<>();

    /** By which something was still to come. */
    private final Map<Long, Revision> plans = new HashMap<>();

    private final Rows rows = new Rows();
    private final CountChanges counts = new CountChanges();
    private final FacetChanges facetCounts = new FacetChanges();
    /** In the order of recording. */
    private final Map<Revision, Change> made = new LinkedHashMap<>();

    private final Set<Long> closed = new TreeSet<>();
    private final Set<Long> seenElsewhere = new TreeSet<>();

    private Turn() {}

    static Turn of(List<Change> changes) {
        Set<String> slugs = new HashSet<>();
        for (Change change : changes) {
            slugs.add(change.slug());
            if (change.checked() != null) {
                change.checked().draft().links().forEach(link -> slugs.add(link.event()));
            }
        }
        Turn turn = new Turn();
        Event.named(slugs).forEach(event -> turn.events.put(event.slug, event));
        turn.stand();
        changes.forEach(change -> turn.events.computeIfAbsent(change.slug(), slug -> turn.made(slug, change)));
        return turn;
    }

    private Event made(String slug, Change change) {
        Event event = Event.of(slug, Revisions.micros(change.moment()));
        rows.add(event);
        return event;
    }

    private void stand() {
        Revision.open(events.values().stream().map(event -> event.id).toList())
                .forEach(revision -> open.put(revision.eventId, revision));
        open.values().forEach(this::mayBePlan);
        Revision.<Revision>findByIds(open.values().stream()
                        .flatMap(revision -> Stream.ofNullable(revision.planId))
                        .toList())
                .forEach(this::mayBePlan);
        EventLink.of(open.values().stream().map(revision -> revision.id).toList())
                .forEach(link -> targets.computeIfAbsent(link.revisionId, id -> new TreeSet<>())
                        .add(link.targetId));
    }

    private void mayBePlan(Revision revision) {
        if (revision.isPending()) {
            plans.put(revision.id, revision);
        }
    }

    Event event(String slug) {
        return requireNonNull(events.get(slug), slug);
    }

    Optional<Revision> standing(Event event) {
        return Optional.ofNullable(open.get(event.id));
    }

    /** This revision stands now, and the one before no more. Both ends of the links of either are seen to change. */
    void takesOver(Revision revision, Change change) {
        Checked checked = change.checked();
        Revision before = open.put(revision.eventId, revision);
        counts.stands(revision);
        if (before != null) {
            counts.standsNoMore(before);
            before.closedAt = revision.recordedAt;
            if (!made.containsKey(before)) {
                closed.add(before.id);
            }
            seenElsewhere.addAll(targets.getOrDefault(before.id, Set.of()));
        }
        if (checked != null) {
            made.put(revision, change);
            mayBePlan(revision);
            Collection<Long> linked = new TreeSet<>();
            for (EventDraft.Link link : checked.draft().links()) {
                linked.add(event(link.event()).id);
            }
            targets.put(revision.id, Set.copyOf(linked));
            seenElsewhere.addAll(linked);
        }
    }

    Rows rows() {
        return rows;
    }

    /** The words of what was made, by revision. */
    Map<Long, Document> documents() {
        Map<Long, Document> documents = new LinkedHashMap<>();
        made.forEach((revision, change) -> documents.put(revision.id, requireNonNull(change.words())));
        return documents;
    }

    /** Writes all that is known by now, and counts it; index rows of what stood before end where their revisions do. */
    void end(Revisions.Storing storing) {
        index(storing);
        rows.insert(storing);
        Revision.flush();
        RevisionFacet.borne(closed).forEach(borne -> facetCounts.add(borne.facet(), 0, borne.isFound() ? -1 : 0));
        Revision.closeRows(closed);
        Event.touch(seenElsewhere);
        storing.count(facetCounts);
        storing.count(counts);
    }

    /** All by which is found what was made, counted; by now it is known when each revision ends. */
    private void index(Revisions.Storing storing) {
        Map<Revision, Map<String, Bearing>> borne = new LinkedHashMap<>();
        made.forEach((revision, change) -> {
            borne.put(revision, bearings(revision, change));
            rows.add(revision, requireNonNull(change.checked()).draft(), this);
        });
        Set<String> names = new HashSet<>();
        borne.values().forEach(bearings -> names.addAll(bearings.keySet()));
        Map<String, Facet> facets = storing.facets(names);
        borne.forEach((revision, bearings) -> {
            rows.add(revision, bearings, facets);
            boolean stands = open.get(revision.eventId) == revision;
            bearings.forEach((name, bearing) -> {
                Facet facet = requireNonNull(facets.get(name), name);
                facetCounts.add(facet.id, 1, stands && facet.finds(bearing) ? 1 : 0);
            });
        });
    }

    private Map<String, Bearing> bearings(Revision revision, Change change) {
        @Nullable Revision plan = revision.planId == null ? null : requireNonNull(plans.get(revision.planId));
        return Revision.bearings(change.bearings(), plan);
    }
}

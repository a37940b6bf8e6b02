package org.parley.actor;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.parley.actor.ActorDraft.TenureDraft;
import org.parley.actor.Directory.Rolled;
import org.parley.time.Span;

/** For whom everyone stood on which days: by the offices of a person, by what others are part of. Does not change. */
final class Allegiance {
    private final SortedMap<String, ActorDraft> actors;
    private final Map<String, List<Term>> terms = new HashMap<>();
    private final Map<String, Set<String>> chains = new ConcurrentHashMap<>();

    Allegiance(SortedMap<String, ActorDraft> actors, SortedMap<String, OfficeDraft> offices) {
        this.actors = actors;
        actors.values().forEach(actor -> terms.put(actor.id(), terms(actor, offices)));
    }

    private static List<Term> terms(ActorDraft actor, SortedMap<String, OfficeDraft> offices) {
        List<Term> terms = new ArrayList<>();
        for (TenureDraft tenure : actor.tenures()) {
            OfficeDraft office = offices.get(tenure.office());
            if (office != null) {
                terms.add(Term.of(tenure, office.organisation()));
            }
        }
        return terms;
    }

    List<Rolled> rollUp(String actorId, Span days) {
        Map<String, Boolean> rolled = new LinkedHashMap<>();
        rolled.put(actorId, true);
        List<Term> held = terms.getOrDefault(actorId, List.of());
        if (!isPerson(actorId) || held.isEmpty()) {
            chain(actorId).forEach(above -> rolled.put(above, true));
        } else {
            Map<String, List<Term>> stoodFor = new LinkedHashMap<>();
            for (Term term : held) {
                if (term.touches(days)) {
                    chain(term.organisation())
                            .forEach(above -> stoodFor.computeIfAbsent(above, id -> new ArrayList<>())
                                    .add(term));
                }
            }
            stoodFor.forEach((above, by) -> rolled.merge(above, Term.cover(by, days), Boolean::logicalOr));
        }
        return rolled.entrySet().stream()
                .map(one -> new Rolled(one.getKey(), one.getValue()))
                .toList();
    }

    @Nullable
    String side(String actorId, Span days) {
        if (!isPerson(actorId)) {
            return top(actorId);
        }
        List<String> tops = terms.getOrDefault(actorId, List.of()).stream()
                .filter(term -> term.touches(days))
                .sorted(Comparator.comparing((Term term) -> !Term.cover(List.of(term), days))
                        .thenComparing(Term::certain, Comparator.nullsLast(Comparator.reverseOrder())))
                .flatMap(term -> Stream.ofNullable(top(term.organisation())))
                .toList();
        return tops.stream()
                .filter(this::isSide)
                .findFirst()
                .orElseGet(() -> tops.isEmpty() ? top(actorId) : tops.get(0));
    }

    private boolean isPerson(String id) {
        ActorDraft actor = actors.get(id);
        return actor != null && actor.kind() == ActorKind.PERSON;
    }

    boolean isSide(String id) {
        ActorKind kind = Objects.requireNonNull(actors.get(id)).kind();
        return kind == ActorKind.STATE || kind == ActorKind.BLOC;
    }

    /** The first state or bloc going up, else the topmost. */
    @Nullable
    String top(String id) {
        String last = null;
        for (String above : chain(id)) {
            if (isSide(above)) {
                return above;
            }
            last = above;
        }
        return last;
    }

    /** Itself and what it is part of, upwards; ends where it would turn in a circle. Empty for an unknown actor. */
    Set<String> chain(String id) {
        return actors.containsKey(id) ? chains.computeIfAbsent(id, this::upwards) : Set.of();
    }

    private Set<String> upwards(String id) {
        Set<String> chain = new LinkedHashSet<>();
        String next = id;
        while (next != null && actors.containsKey(next) && chain.add(next)) {
            next = Objects.requireNonNull(actors.get(next)).partOf();
        }
        return Collections.unmodifiableSet(chain);
    }

    /** Itself and everyone who may stand for it on some day: by part_of, or by an office; sorted. */
    Set<String> below(String id) {
        Set<String> below = new TreeSet<>();
        for (String other : actors.keySet()) {
            boolean byOffice = terms.getOrDefault(other, List.of()).stream()
                    .anyMatch(term -> chain(term.organisation()).contains(id));
            if (byOffice || chain(other).contains(id)) {
                below.add(other);
            }
        }
        return below;
    }

    /** Ids of offices that may have been held on these days, by this one if named; sorted. */
    Set<String> held(@Nullable String holder, Span days) {
        Set<String> held = new TreeSet<>();
        terms.forEach((person, all) -> all.stream()
                .filter(term -> (holder == null || holder.equals(person)) && term.touches(days))
                .forEach(term -> held.add(term.office())));
        return held;
    }
}

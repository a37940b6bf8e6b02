package org.parley.actor;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.parley.actor.ActorDraft.TenureDraft;
import org.parley.actor.ActorView.TenureView;
import org.parley.record.Versioned;
import org.parley.time.Span;

/** All actors and offices of one epoch: who is meant by a name, and for whom someone stood on a day. Does not change. */
public final class Directory {

    /** Who is meant by a name. */
    public sealed interface Found {
        /** The id of the one who is meant. */
        record One(String actor) implements Found {}

        /** Ids of all who may be meant, sorted. */
        record Several(List<String> actors) implements Found {}

        /** No one is called so; perhaps the id of one whose name is alike. */
        record None(Optional<String> nearest) implements Found {}
    }

    /**
     * An actor for which another stood.
     *
     * @param certain on every day asked for; else on at least one, as far as is known
     */
    public record Rolled(String actor, boolean certain) {}

    private final SortedMap<String, Versioned<ActorDraft>> actors = new TreeMap<>();
    private final SortedMap<String, Versioned<OfficeDraft>> offices = new TreeMap<>();
    private final Map<String, List<Term>> terms = new HashMap<>();
    private final Names names;

    private Directory(Collection<Versioned<ActorDraft>> actors, Collection<Versioned<OfficeDraft>> offices) {
        actors.forEach(actor -> this.actors.put(actor.draft().id(), actor));
        offices.forEach(office -> this.offices.put(office.draft().id(), office));
        this.actors.values().forEach(actor -> terms.put(actor.draft().id(), terms(actor.draft())));
        this.names =
                new Names(this.actors.values().stream().map(Versioned::draft).toList());
    }

    /** Drafts that have been checked: their dates can be read. */
    public static Directory of(Collection<Versioned<ActorDraft>> actors, Collection<Versioned<OfficeDraft>> offices) {
        return new Directory(actors, offices);
    }

    private List<Term> terms(ActorDraft actor) {
        return actor.tenures().stream()
                .filter(tenure -> offices.containsKey(tenure.office()))
                .map(tenure -> Term.of(tenure, organisation(tenure.office())))
                .toList();
    }

    private String organisation(String office) {
        return known(offices, office).draft().organisation();
    }

    private static <T> T known(Map<String, T> all, String id) {
        T one = all.get(id);
        if (one == null) {
            throw new IllegalArgumentException("not in the directory: " + id);
        }
        return one;
    }

    public boolean has(String id) {
        return actors.containsKey(id);
    }

    /** All ids, sorted. */
    public Collection<String> ids() {
        return actors.keySet();
    }

    public boolean hasOffice(String id) {
        return offices.containsKey(id);
    }

    /** All ids of offices, sorted. */
    public Collection<String> officeIds() {
        return offices.keySet();
    }

    public String name(String id) {
        return known(actors, id).draft().name();
    }

    ActorDraft draft(String id) {
        return known(actors, id).draft();
    }

    /** By id, alias, name in any language, identifier ({@code Q58217}, {@code wikidata:Q58217}), or family name. */
    public Found find(String term) {
        if (has(term)) {
            return new Found.One(term);
        }
        List<String> bearers = names.bearers(term);
        return switch (bearers.size()) {
            case 0 -> new Found.None(names.nearest(term));
            case 1 -> new Found.One(bearers.get(0));
            default -> new Found.Several(bearers);
        };
    }

    /** Ids of actors that are called so or alike, best first; may be empty. */
    List<String> search(String text) {
        return names.search(text);
    }

    /** What readers see of an actor that exists. */
    public ActorView view(String id) {
        Versioned<ActorDraft> actor = known(actors, id);
        ActorDraft draft = actor.draft();
        return new ActorView(
                id,
                draft.kind(),
                draft.name(),
                draft.names(),
                draft.aliases(),
                draft.identifiers(),
                draft.partOf(),
                draft.description(),
                draft.tenures().stream().map(this::tenure).toList(),
                actor.version(),
                "/v1/actors/" + id);
    }

    private TenureView tenure(TenureDraft tenure) {
        OfficeDraft office = known(offices, tenure.office()).draft();
        return new TenureView(
                tenure.office(),
                office.title(),
                office.organisation(),
                top(office.organisation()),
                tenure.from(),
                tenure.until(),
                tenure.citations(),
                tenure.note());
    }

    /** What readers see of an office that exists. */
    public OfficeView office(String id) {
        Versioned<OfficeDraft> office = known(offices, id);
        return OfficeView.of(office, top(office.draft().organisation()));
    }

    /** The actor itself and all that it stood for on those days, the nearest first; each once, by its better certainty. */
    public List<Rolled> rollUp(String actorId, Span days) {
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

    /**
     * The state or bloc that it stood for on those days, where certain before where possible; where there is none, the topmost actor
     * of its {@code part_of} chain, which may be itself. Empty for an unknown actor.
     */
    public Optional<String> side(String actorId, Span days) {
        if (!has(actorId)) {
            return Optional.empty();
        }
        if (!isPerson(actorId)) {
            return Optional.ofNullable(top(actorId));
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
                .or(() -> tops.stream().findFirst())
                .or(() -> Optional.ofNullable(top(actorId)));
    }

    private boolean isPerson(String id) {
        Versioned<ActorDraft> actor = actors.get(id);
        return actor != null && actor.draft().kind() == ActorKind.PERSON;
    }

    private boolean isSide(String id) {
        ActorKind kind = known(actors, id).draft().kind();
        return kind == ActorKind.STATE || kind == ActorKind.BLOC;
    }

    /** The first state or bloc going up, else the topmost. */
    private @Nullable String top(String id) {
        String last = null;
        for (String above : chain(id)) {
            if (isSide(above)) {
                return above;
            }
            last = above;
        }
        return last;
    }

    /** Itself and what it is part of, upwards; ends where it would turn in a circle. */
    Set<String> chain(String id) {
        Set<String> chain = new LinkedHashSet<>();
        String next = id;
        while (next != null && actors.containsKey(next) && chain.add(next)) {
            next = known(actors, next).draft().partOf();
        }
        return chain;
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

    /** Ids of those who hold or held the office, sorted. */
    List<String> holders(String office) {
        return actors.values().stream()
                .map(Versioned::draft)
                .filter(actor -> actor.tenures().stream()
                        .anyMatch(tenure -> tenure.office().equals(office)))
                .map(ActorDraft::id)
                .toList();
    }
}

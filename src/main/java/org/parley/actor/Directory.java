package org.parley.actor;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.parley.actor.ActorDraft.Identifier;
import org.parley.actor.ActorDraft.TenureDraft;
import org.parley.actor.ActorView.TenureView;
import org.parley.http.Mistake;
import org.parley.http.Problem;
import org.parley.http.ProblemType;
import org.parley.http.Shape.Wrong;
import org.parley.record.Versioned;
import org.parley.time.Edtf;
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
    private final Allegiance allegiance;
    private final Names names;

    private Directory(Collection<Versioned<ActorDraft>> actors, Collection<Versioned<OfficeDraft>> offices) {
        actors.forEach(actor -> this.actors.put(actor.draft().id(), actor));
        offices.forEach(office -> this.offices.put(office.draft().id(), office));
        this.allegiance = new Allegiance(drafts(this.actors), drafts(this.offices));
        this.names = new Names(drafts(this.actors).values());
    }

    private static <D> SortedMap<String, D> drafts(SortedMap<String, Versioned<D>> all) {
        SortedMap<String, D> drafts = new TreeMap<>();
        all.forEach((id, kept) -> drafts.put(id, kept.draft()));
        return drafts;
    }

    /** Drafts that have been checked: their dates can be read. */
    public static Directory of(Collection<Versioned<ActorDraft>> actors, Collection<Versioned<OfficeDraft>> offices) {
        return new Directory(actors, offices);
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

    /** Ids of all states and blocs, sorted. */
    public List<String> sides() {
        return actors.keySet().stream().filter(allegiance::isSide).toList();
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

    /** All that it is called: its name, its names in other languages, its aliases; some perhaps twice. */
    public Stream<String> called(String id) {
        ActorDraft actor = known(actors, id).draft();
        return Stream.of(
                        Stream.of(actor.name()),
                        actor.names().stream().map(ActorDraft.Name::text),
                        actor.aliases().stream())
                .flatMap(names -> names);
    }

    ActorKind kind(String id) {
        return known(actors, id).draft().kind();
    }

    Versioned<ActorDraft> draft(String id) {
        return known(actors, id);
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

    /** An office that a person held. */
    public record Holding(String holder, TenureView tenure) {}

    /** What the person held, or others held for the organisation or a part of it; those begun last first. */
    public List<Holding> holdings(String id) {
        boolean person = kind(id) == ActorKind.PERSON;
        return actors.values().stream()
                .map(Versioned::draft)
                .filter(actor -> !person || actor.id().equals(id))
                .flatMap(actor -> actor.tenures().stream()
                        .map(this::tenure)
                        .filter(tenure -> person || isFor(tenure, id))
                        .map(tenure -> new Holding(actor.id(), tenure)))
                .sorted(Comparator.comparing(Directory::begin).reversed().thenComparing(Holding::holder))
                .toList();
    }

    private boolean isFor(TenureView tenure, String organisation) {
        return allegiance.chain(String.valueOf(tenure.organisation())).contains(organisation);
    }

    private static Instant begin(Holding holding) {
        return Edtf.parse(holding.tenure().from()).span(ZoneOffset.UTC).sortStart();
    }

    private TenureView tenure(TenureDraft tenure) {
        OfficeDraft office = known(offices, tenure.office()).draft();
        return new TenureView(
                tenure.office(),
                office.title(),
                office.organisation(),
                allegiance.top(office.organisation()),
                tenure.from(),
                tenure.until(),
                tenure.citations(),
                tenure.note());
    }

    /** What readers see of an office that exists. */
    public OfficeView office(String id) {
        Versioned<OfficeDraft> office = known(offices, id);
        return OfficeView.of(office, allegiance.top(office.draft().organisation()));
    }

    /** The actor itself and all that it stood for on those days, the nearest first; each once, by its better certainty. */
    public List<Rolled> rollUp(String actorId, Span days) {
        return allegiance.rollUp(actorId, days);
    }

    /**
     * The state or bloc that it stood for on those days, where certain before where possible; where there is none, the topmost actor
     * of its {@code part_of} chain, which may be itself. Empty for an unknown actor.
     */
    public Optional<String> side(String actorId, Span days) {
        return has(actorId) ? Optional.ofNullable(allegiance.side(actorId, days)) : Optional.empty();
    }

    Allegiance allegiance() {
        return allegiance;
    }

    /** What is wrong with a text that is to be the id of an actor. */
    public Optional<Wrong> wrong(String id) {
        if (has(id)) {
            return Optional.empty();
        }
        Found found = find(id);
        if (found instanceof Found.Several several) {
            return Optional.of(
                    new Wrong("No actor '" + id + "'; it may be " + String.join(" or ", several.actors()) + ".", null));
        }
        String near = found instanceof Found.One one
                ? one.actor()
                : ((Found.None) found).nearest().orElse(null);
        String meant = near == null ? "" : " Did you mean '" + near + "' (" + name(near) + ")?";
        return Optional.of(new Wrong("No actor '" + id + "'." + meant, near));
    }

    /** The actor that a filter or an address names; BAD_PARAMETER where it may be several, or none. */
    public String meant(String parameter, String name) {
        Found found = find(name);
        if (found instanceof Found.One one) {
            return one.actor();
        }
        Wrong wrong = wrong(name).orElseThrow();
        throw new Problem(
                ProblemType.BAD_PARAMETER,
                wrong.detail(),
                List.of(Mistake.parameter(parameter, wrong.detail(), wrong.suggestion())));
    }

    List<ActorDraft> after(String id, int most) {
        return Versioned.after(actors, id, most);
    }

    List<OfficeDraft> officesAfter(String id, int most) {
        return Versioned.after(offices, id, most);
    }

    Versioned<OfficeDraft> officeDraft(String id) {
        return known(offices, id);
    }

    Optional<String> identifiedBy(Identifier identifier) {
        return actors.values().stream()
                .map(Versioned::draft)
                .filter(actor -> actor.identifiers().contains(identifier))
                .map(ActorDraft::id)
                .findFirst();
    }

    /** The same with one more actor, or with it as it would be. */
    Directory with(Versioned<ActorDraft> actor) {
        SortedMap<String, Versioned<ActorDraft>> all = new TreeMap<>(actors);
        all.put(actor.draft().id(), actor);
        return new Directory(all.values(), offices.values());
    }

    /** The same with one more office, or with it as it would be. */
    Directory withOffice(Versioned<OfficeDraft> office) {
        SortedMap<String, Versioned<OfficeDraft>> all = new TreeMap<>(offices);
        all.put(office.draft().id(), office);
        return new Directory(actors.values(), all.values());
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

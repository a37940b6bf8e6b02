package org.parley.actor;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.parley.http.Mistake;
import org.parley.http.Shape;
import org.parley.record.ReferenceChanged;
import org.parley.record.ReferenceRemoved;
import org.parley.record.ReferenceSort;
import org.parley.record.Versioned;
import org.parley.source.Sources;

/** How actors are checked, kept and shown. */
@ApplicationScoped
public class ActorSort implements ReferenceSort<ActorDraft, ActorView> {
    static final String NOUN = "actor";

    private final Actors actors;
    private final Sources sources;

    ActorSort(Actors actors, Sources sources) {
        this.actors = actors;
        this.sources = sources;
    }

    @Override
    public String noun() {
        return NOUN;
    }

    @Override
    public Class<ActorDraft> draftType() {
        return ActorDraft.class;
    }

    @Override
    public Class<ActorView> viewType() {
        return ActorView.class;
    }

    @Override
    public Optional<ActorView> view(String id, long epoch) {
        Directory directory = actors.directory(epoch);
        return directory.has(id) ? Optional.of(directory.view(id)) : Optional.empty();
    }

    @Override
    public Versioned<ActorDraft> draft(String id, long epoch) {
        return actors.directory(epoch).draft(id);
    }

    @Override
    public List<ActorDraft> after(String id, int most, long epoch) {
        return actors.directory(epoch).after(id, most);
    }

    @Override
    public List<Mistake> mistakes(ObjectNode body, long epoch) {
        Set<String> cited = new HashSet<>();
        body.findValues("source").stream().filter(JsonNode::isTextual).forEach(id -> cited.add(id.textValue()));
        Shape.Meaning meaning =
                ActorRules.meaning(actors.directory(epoch), sources.find(cited).keySet());
        return Shape.mistakes(body, ActorDraft.class, meaning);
    }

    @Override
    public List<Mistake> rules(ActorDraft draft, long epoch) {
        return ActorRules.mistakes(draft, actors.directory(epoch));
    }

    @Override
    public ActorView preview(Versioned<ActorDraft> draft, long epoch) {
        return actors.directory(epoch).with(draft).view(draft.draft().id());
    }

    @Override
    public void create(ActorDraft draft) {
        actors.createWithin(draft);
    }

    @Override
    public void change(ActorDraft draft) {
        Actor actor = Actor.findById(draft.id());
        actor.version++;
        actor.take(draft);
    }

    @Override
    public void remove(String id) {
        Actor.deleteById(id);
    }

    /** Names and offices are shown of the actor alone, or found by; its kind and what it is part of, of everyone below it too. */
    @Override
    public List<ReferenceChanged> touched(ActorDraft before, ActorDraft after, long epoch) {
        Set<String> ids = new HashSet<>();
        if (before.kind() != after.kind() || !Objects.equals(before.partOf(), after.partOf())) {
            ids.addAll(actors.directory(epoch).allegiance().below(after.id()));
        }
        boolean called = before.name().equals(after.name())
                && before.names().equals(after.names())
                && before.aliases().equals(after.aliases());
        if (!called || !before.tenures().equals(after.tenures())) {
            ids.add(after.id());
        }
        return ids.stream().sorted().map(id -> new ReferenceChanged(NOUN, id)).toList();
    }

    void refuse(@Observes ReferenceRemoved removed) {
        switch (removed.sort()) {
            case NOUN -> {
                removed.refuseFor("actors", Actor.partOf(removed.id()));
                removed.refuseFor("offices", Office.of(removed.id()));
            }
            case OfficeSort.NOUN -> removed.refuseFor("actors", Actor.holding(removed.id()));
            case "source" -> removed.refuseFor("actors", Actor.citing(removed.id()));
            default -> {
                // Actors and offices refer to nothing else.
            }
        }
    }
}

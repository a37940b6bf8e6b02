package org.parley.position;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.Optional;
import org.parley.actor.Actors;
import org.parley.http.Mistake;
import org.parley.http.Shape;
import org.parley.record.ReferenceChanged;
import org.parley.record.ReferenceRemoved;
import org.parley.record.ReferenceSort;
import org.parley.record.Versioned;
import org.parley.topic.Topics;

/** How positions are checked, kept and shown. */
@ApplicationScoped
public class PositionSort implements ReferenceSort<PositionDraft, PositionView> {
    private final Positions positions;
    private final Actors actors;
    private final Topics topics;

    PositionSort(Positions positions, Actors actors, Topics topics) {
        this.positions = positions;
        this.actors = actors;
        this.topics = topics;
    }

    @Override
    public String noun() {
        return "position";
    }

    @Override
    public Class<PositionDraft> draftType() {
        return PositionDraft.class;
    }

    @Override
    public Class<PositionView> viewType() {
        return PositionView.class;
    }

    @Override
    public Optional<PositionView> view(String id, long epoch) {
        return Optional.ofNullable(positions.known(epoch).get(id));
    }

    @Override
    public Versioned<PositionDraft> draft(String id, long epoch) {
        PositionView view = view(id, epoch).orElseThrow();
        return new Versioned<>(
                new PositionDraft(view.id(), view.holder(), view.topic(), view.text(), view.addressedTo()),
                view.version());
    }

    @Override
    public List<PositionDraft> after(String id, int most, long epoch) {
        return positions.known(epoch).tailMap(id, false).keySet().stream()
                .limit(most)
                .map(next -> draft(next, epoch).draft())
                .toList();
    }

    @Override
    public List<Mistake> mistakes(ObjectNode body, long epoch) {
        return Shape.mistakes(
                body, PositionDraft.class, PositionRules.meaning(actors.directory(epoch), topics.tree(epoch)));
    }

    @Override
    public List<Mistake> rules(PositionDraft draft, long epoch) {
        return PositionRules.mistakes(draft);
    }

    @Override
    public PositionView preview(Versioned<PositionDraft> draft, long epoch) {
        return PositionView.of(draft);
    }

    @Override
    public void create(PositionDraft draft) {
        positions.createWithin(draft);
    }

    @Override
    public void change(PositionDraft draft) {
        Position position = Position.findById(draft.id());
        position.version++;
        position.take(draft);
    }

    @Override
    public void remove(String id) {
        Position.deleteById(id);
    }

    /** Events name it by its id, which does not change; what it says is read when asked for. */
    @Override
    public List<ReferenceChanged> touched(PositionDraft before, PositionDraft after, long epoch) {
        return List.of();
    }

    void refuse(@Observes ReferenceRemoved removed) {
        switch (removed.sort()) {
            case "actor" -> removed.refuseFor("positions", Position.of(removed.id()));
            case "topic" -> removed.refuseFor("positions", Position.on(removed.id()));
            default -> {
                // Positions refer to nothing else.
            }
        }
    }
}

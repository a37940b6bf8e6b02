package org.parley.position;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Collections;
import java.util.List;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import org.parley.actor.Actors;
import org.parley.http.Page;
import org.parley.http.Problem;
import org.parley.record.Chosen;
import org.parley.record.Derived;
import org.parley.record.PageShape;
import org.parley.record.Pages;
import org.parley.record.Pages.Asked;
import org.parley.record.Recorder;
import org.parley.topic.Topics;
import org.parley.topic.Tree;

/** The demands and offers that there are; what became of them is told by events. */
@ApplicationScoped
@Transactional
public class Positions {
    private final Derived<NavigableMap<String, PositionView>> known = new Derived<>(Positions::load);
    private final Recorder recorder;
    private final Pages pages;
    private final Actors actors;
    private final Topics topics;

    Positions(Recorder recorder, Pages pages, Actors actors, Topics topics) {
        this.recorder = recorder;
        this.pages = pages;
        this.actors = actors;
        this.topics = topics;
    }

    /** By id; two statements, once an epoch. */
    public NavigableMap<String, PositionView> known(long epoch) {
        return known.at(epoch);
    }

    /** By id. */
    public Page<PositionView> page(PositionQuery query, PageShape shape) {
        long epoch = recorder.now().epoch();
        PositionQuery understood = understood(query, epoch);
        List<String> ids =
                chosen(understood, epoch).stream().map(PositionView::id).toList();
        return pages.sorted(ids, known(epoch)::get, new Asked(understood, shape));
    }

    /** The same question with the holder's id. */
    public PositionQuery understood(PositionQuery query, long epoch) {
        String holder = query.holder();
        return holder == null
                ? query
                : new PositionQuery(actors.directory(epoch).meant("holder", holder), query.topic());
    }

    /** Those that answer a question that has been understood, by id. */
    public List<PositionView> chosen(PositionQuery understood, long epoch) {
        Set<String> about = understood.topic() == null ? null : about(understood.topic(), topics.tree(epoch));
        return known(epoch).values().stream()
                .filter(position ->
                        understood.holder() == null || position.holder().equals(understood.holder()))
                .filter(position -> about == null || about.contains(position.topic()))
                .toList();
    }

    private static Set<String> about(String topic, Tree tree) {
        if (!tree.has(topic)) {
            throw Chosen.unknown("topic", topic, tree.ids());
        }
        return tree.withNarrower(topic);
    }

    public PositionView one(String id) {
        PositionView position = known(recorder.now().epoch()).get(id);
        if (position == null) {
            throw Problem.notFound("position", id);
        }
        return position;
    }

    private static NavigableMap<String, PositionView> load() {
        NavigableMap<String, PositionView> all = new TreeMap<>();
        Position.<Position>listAll().forEach(position -> all.put(position.id, PositionView.of(position.kept())));
        return Collections.unmodifiableNavigableMap(all);
    }

    /** Stores one that has been checked; within a writer's turn. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void createWithin(PositionDraft draft) {
        Position position = new Position();
        position.id = draft.id();
        position.version = 1;
        position.take(draft);
        position.persist();
    }
}

package org.parley.topic;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import org.parley.http.Page;
import org.parley.http.Problem;
import org.parley.http.ProblemType;
import org.parley.record.Chosen;
import org.parley.record.Derived;
import org.parley.record.PageShape;
import org.parley.record.Pages;
import org.parley.record.Pages.Asked;
import org.parley.record.Recorder;

/** The topics that there are. */
@ApplicationScoped
@Transactional
public class Topics {
    private final Derived<Tree> tree = new Derived<>(Topics::load);
    private final Recorder recorder;
    private final Pages pages;

    Topics(Recorder recorder, Pages pages) {
        this.recorder = recorder;
        this.pages = pages;
    }

    /** One statement, once an epoch. */
    public Tree tree(long epoch) {
        return tree.at(epoch);
    }

    /** By id. */
    public Page<TopicView> page(TopicQuery query, PageShape shape) {
        Tree all = tree(recorder.now().epoch());
        String broader = query.broader();
        if (broader != null && !all.has(broader)) {
            throw Chosen.unknown("broader", broader, all.ids());
        }
        List<String> ids = all.ids().stream()
                .filter(id -> broader == null || broader.equals(all.view(id).broader()))
                .toList();
        return pages.sorted(ids, all::view, new Asked(query, shape));
    }

    public TopicView one(String id) {
        Tree all = tree(recorder.now().epoch());
        if (!all.has(id)) {
            throw new Problem(ProblemType.NOT_FOUND, all.wrong(id).orElseThrow().detail());
        }
        return all.view(id);
    }

    private static Tree load() {
        return Tree.of(Topic.<Topic>listAll().stream().map(Topic::kept).toList());
    }

    /** Stores one that has been checked; within a writer's turn. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void createWithin(TopicDraft draft) {
        Topic topic = new Topic();
        topic.id = draft.id();
        topic.version = 1;
        topic.take(draft);
        topic.persist();
    }
}

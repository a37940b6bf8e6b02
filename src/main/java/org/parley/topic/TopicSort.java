package org.parley.topic;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.parley.http.Mistake;
import org.parley.http.Shape;
import org.parley.record.ReferenceChanged;
import org.parley.record.ReferenceRemoved;
import org.parley.record.ReferenceSort;
import org.parley.record.Versioned;

/** How topics are checked, kept and shown. */
@ApplicationScoped
public class TopicSort implements ReferenceSort<TopicDraft, TopicView> {
    private static final String NOUN = "topic";

    private final Topics topics;

    TopicSort(Topics topics) {
        this.topics = topics;
    }

    @Override
    public String noun() {
        return NOUN;
    }

    @Override
    public Class<TopicDraft> draftType() {
        return TopicDraft.class;
    }

    @Override
    public Class<TopicView> viewType() {
        return TopicView.class;
    }

    @Override
    public Optional<TopicView> view(String id, long epoch) {
        Tree tree = topics.tree(epoch);
        return tree.has(id) ? Optional.of(tree.view(id)) : Optional.empty();
    }

    @Override
    public Versioned<TopicDraft> draft(String id, long epoch) {
        return topics.tree(epoch).draft(id);
    }

    @Override
    public List<TopicDraft> after(String id, int most, long epoch) {
        return topics.tree(epoch).after(id, most);
    }

    @Override
    public List<Mistake> mistakes(ObjectNode body, long epoch) {
        return Shape.mistakes(body, TopicDraft.class, TopicRules.meaning(topics.tree(epoch)));
    }

    @Override
    public List<Mistake> rules(TopicDraft draft, long epoch) {
        return TopicRules.mistakes(draft, topics.tree(epoch));
    }

    @Override
    public TopicView preview(Versioned<TopicDraft> draft, long epoch) {
        return topics.tree(epoch).with(draft).view(draft.draft().id());
    }

    @Override
    public void create(TopicDraft draft) {
        topics.createWithin(draft);
    }

    @Override
    public void change(TopicDraft draft) {
        Topic topic = Topic.findById(draft.id());
        topic.version++;
        topic.take(draft);
    }

    @Override
    public void remove(String id) {
        Topic.deleteById(id);
    }

    /** Events are found by what their topics fall under. */
    @Override
    public List<ReferenceChanged> touched(TopicDraft before, TopicDraft after, long epoch) {
        return Objects.equals(before.broader(), after.broader())
                        && before.label().equals(after.label())
                ? List.of()
                : List.of(new ReferenceChanged(NOUN, after.id()));
    }

    void refuse(@Observes ReferenceRemoved removed) {
        if (removed.sort().equals(NOUN)) {
            removed.refuseFor("topics", Topic.under(removed.id()));
        }
    }
}

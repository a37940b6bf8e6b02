package org.parley.topic;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.parley.http.Nearest;
import org.parley.http.Shape.Wrong;
import org.parley.record.Versioned;

/** All topics of one epoch and what falls under what. Does not change. */
public final class Tree {
    private final SortedMap<String, Versioned<TopicDraft>> topics = new TreeMap<>();
    private final Map<String, Set<String>> children = new HashMap<>();

    private Tree(Collection<Versioned<TopicDraft>> topics) {
        for (Versioned<TopicDraft> topic : topics) {
            this.topics.put(topic.draft().id(), topic);
            if (topic.draft().broader() != null) {
                children.computeIfAbsent(topic.draft().broader(), id -> new TreeSet<>())
                        .add(topic.draft().id());
            }
        }
    }

    public static Tree of(Collection<Versioned<TopicDraft>> topics) {
        return new Tree(topics);
    }

    public boolean has(String id) {
        return topics.containsKey(id);
    }

    /** All ids, sorted. */
    public Collection<String> ids() {
        return topics.keySet();
    }

    public String label(String id) {
        return known(id).draft().label();
    }

    private Versioned<TopicDraft> known(String id) {
        Versioned<TopicDraft> topic = topics.get(id);
        if (topic == null) {
            throw new IllegalArgumentException("not in the tree: " + id);
        }
        return topic;
    }

    /** Itself, then what it falls under, upwards; ends where it would turn in a circle. */
    public List<String> withBroader(String id) {
        Set<String> chain = new LinkedHashSet<>();
        String next = id;
        while (next != null && has(next) && chain.add(next)) {
            next = known(next).draft().broader();
        }
        return List.copyOf(chain);
    }

    /** Itself and everything that falls under it, at any depth. */
    public Set<String> withNarrower(String id) {
        Set<String> all = new LinkedHashSet<>();
        List<String> open = new ArrayList<>(List.of(id));
        while (!open.isEmpty()) {
            String next = open.remove(open.size() - 1);
            if (has(next) && all.add(next)) {
                open.addAll(children.getOrDefault(next, Set.of()));
            }
        }
        return all;
    }

    /** The id that is likest to a wrong one. */
    public Optional<String> nearest(String wrong) {
        return Nearest.to(wrong, topics.keySet());
    }

    /** What is wrong with a text that is to be the id of a topic. */
    public Optional<Wrong> wrong(String id) {
        if (has(id)) {
            return Optional.empty();
        }
        String near = nearest(id).orElse(null);
        return Optional.of(
                new Wrong("No topic '" + id + "'." + (near == null ? "" : " Did you mean '" + near + "'?"), near));
    }

    /** The same with one more topic, or with it as it would be. */
    Tree with(Versioned<TopicDraft> topic) {
        SortedMap<String, Versioned<TopicDraft>> all = new TreeMap<>(topics);
        all.put(topic.draft().id(), topic);
        return new Tree(all.values());
    }

    List<TopicDraft> after(String id, int most) {
        return Versioned.after(topics, id, most);
    }

    Versioned<TopicDraft> draft(String id) {
        return known(id);
    }

    /** What readers see of a topic that exists. */
    public TopicView view(String id) {
        Versioned<TopicDraft> topic = known(id);
        TopicDraft draft = topic.draft();
        return new TopicView(
                id,
                draft.label(),
                draft.definition(),
                draft.broader(),
                List.copyOf(children.getOrDefault(id, Set.of())),
                topic.version(),
                "/v1/topics/" + id);
    }
}

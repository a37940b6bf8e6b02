package org.parley.ingest;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.parley.actor.ActorDraft;
import org.parley.actor.OfficeDraft;
import org.parley.event.References;
import org.parley.position.PositionDraft;
import org.parley.process.ProcessDraft;
import org.parley.source.SourceDraft;
import org.parley.topic.TopicDraft;

/**
 * What a file holds beside its events, checked.
 *
 * @param references all of them together
 */
record Contents(
        List<SourceDraft> sources,
        List<OfficeDraft> offices,
        List<ActorDraft> actors,
        List<TopicDraft> topics,
        List<ProcessDraft> processes,
        List<PositionDraft> positions,
        References references) {

    /** The actors, each after the one that it is part of, as the database wants them. */
    List<ActorDraft> actorsFromTheTop() {
        return fromTheTop(actors, ActorDraft::id, ActorDraft::partOf);
    }

    List<TopicDraft> topicsFromTheTop() {
        return fromTheTop(topics, TopicDraft::id, TopicDraft::broader);
    }

    /** In no circle: those are refused. */
    private static <D> List<D> fromTheTop(List<D> drafts, Function<D, String> id, Function<D, @Nullable String> above) {
        Map<String, D> all = new HashMap<>();
        drafts.forEach(draft -> all.put(id.apply(draft), draft));
        Map<String, D> sorted = new LinkedHashMap<>();
        for (D draft : drafts) {
            Deque<D> upwards = new ArrayDeque<>();
            for (D next = draft; next != null && !sorted.containsKey(id.apply(next)); ) {
                upwards.push(next);
                String up = above.apply(next);
                next = up == null ? null : all.get(up);
            }
            upwards.forEach(each -> sorted.put(id.apply(each), each));
        }
        return List.copyOf(sorted.values());
    }
}

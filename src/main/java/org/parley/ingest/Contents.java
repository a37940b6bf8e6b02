package org.parley.ingest;

import java.util.ArrayList;
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
import org.parley.timeline.Loading.Entry;
import org.parley.topic.TopicDraft;

/**
 * What a file holds, checked.
 *
 * @param references all of them together; null where some are wrong
 * @param entries revisions in the order of recording
 */
record Contents(
        List<SourceDraft> sources,
        List<OfficeDraft> offices,
        List<ActorDraft> actors,
        List<TopicDraft> topics,
        List<ProcessDraft> processes,
        List<PositionDraft> positions,
        @Nullable References references,
        List<Entry> entries) {

    /** The actors, each after the one that it is part of, as the database wants them. */
    List<ActorDraft> actorsFromTheTop() {
        return fromTheTop(actors, ActorDraft::id, ActorDraft::partOf);
    }

    List<TopicDraft> topicsFromTheTop() {
        return fromTheTop(topics, TopicDraft::id, TopicDraft::broader);
    }

    private static <D> List<D> fromTheTop(List<D> drafts, Function<D, String> id, Function<D, @Nullable String> above) {
        Map<String, D> waiting = new LinkedHashMap<>();
        drafts.forEach(draft -> waiting.put(id.apply(draft), draft));
        List<D> sorted = new ArrayList<>();
        while (!waiting.isEmpty()) {
            List<D> ready = new HashMap<>(waiting)
                    .values().stream()
                            .filter(draft -> !waiting.containsKey(String.valueOf(above.apply(draft))))
                            .toList();
            if (ready.isEmpty()) {
                throw new IllegalStateException("a circle was not noticed among " + waiting.keySet());
            }
            drafts.stream().filter(ready::contains).forEach(draft -> {
                sorted.add(draft);
                waiting.remove(id.apply(draft));
            });
        }
        return sorted;
    }
}

package org.parley.analysis;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.parley.actor.Actors;
import org.parley.actor.Directory;
import org.parley.event.Coverage;
import org.parley.event.EventKind;
import org.parley.event.Role;
import org.parley.event.Status;
import org.parley.event.Verification;
import org.parley.http.Word;
import org.parley.http.Words;
import org.parley.process.ProcessView;
import org.parley.process.Processes;
import org.parley.source.SourceView;
import org.parley.source.Sources;
import org.parley.timeline.By;
import org.parley.topic.Topics;
import org.parley.topic.Tree;

/** What ids and words are called by readers. */
@ApplicationScoped
public class Labels {
    private final Actors actors;
    private final Topics topics;
    private final Processes processes;
    private final Sources sources;

    Labels(Actors actors, Topics topics, Processes processes, Sources sources) {
        this.actors = actors;
        this.topics = topics;
        this.processes = processes;
        this.sources = sources;
    }

    /** By value; what has no other name is left out. At most one statement, but for what is read once an epoch. */
    public Map<String, String> of(By by, Collection<String> values, long epoch) {
        return switch (by) {
            case KIND -> words(values, EventKind.class);
            case STATUS -> words(values, Status.class);
            case VERIFICATION -> words(values, Verification.class);
            case ROLE -> words(values, Role.class);
            case COVERAGE -> words(values, Coverage.class);
            case ACTOR -> {
                Directory directory = actors.directory(epoch);
                yield each(values, id -> directory.has(id) ? Optional.of(directory.name(id)) : Optional.empty());
            }
            case TOPIC -> {
                Tree tree = topics.tree(epoch);
                yield each(values, id -> tree.has(id) ? Optional.of(tree.label(id)) : Optional.empty());
            }
            case PROCESS -> {
                Map<String, ProcessView> known = processes.known(epoch);
                yield each(values, id -> Optional.ofNullable(known.get(id)).map(ProcessView::name));
            }
            case SOURCE -> {
                Map<String, SourceView> known = sources.find(Set.copyOf(values));
                yield each(values, id -> Optional.ofNullable(known.get(id)).map(SourceView::title));
            }
            case PUBLISHER -> sources.publisherNames(values);
            default -> Map.of();
        };
    }

    private static <W extends Enum<W> & Word> Map<String, String> words(Collection<String> values, Class<W> type) {
        return each(values, word -> Words.find(type, word).map(Word::label));
    }

    private static Map<String, String> each(Collection<String> values, Function<String, Optional<String>> label) {
        Map<String, String> labels = new HashMap<>();
        values.forEach(value -> label.apply(value).ifPresent(name -> labels.put(value, name)));
        return labels;
    }
}

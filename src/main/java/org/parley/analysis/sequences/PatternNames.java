package org.parley.analysis.sequences;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.parley.actor.Directory;
import org.parley.analysis.sequences.SequencePattern.Name;
import org.parley.analysis.sequences.SequencePattern.Part;
import org.parley.analysis.sequences.SequencePattern.Relation;
import org.parley.analysis.sequences.SequencePattern.Step;
import org.parley.http.Mistake;
import org.parley.http.Nearest;
import org.parley.http.Shape.Wrong;
import org.parley.source.Sources;
import org.parley.topic.Tree;

/** Finds out who and what is meant by the names in a pattern. */
final class PatternNames {
    static final String PARAMETER = "pattern";

    private final Directory actors;
    private final Tree topics;
    private final Collection<String> processes;
    private final Sources sources;
    private final Map<Relation, Set<String>> cited = new EnumMap<>(Relation.class);
    private final List<Mistake> mistakes = new ArrayList<>();

    /**
     * @param processes ids of all that there are
     */
    PatternNames(Directory actors, Tree topics, Collection<String> processes, Sources sources) {
        this.actors = actors;
        this.topics = topics;
        this.processes = processes;
        this.sources = sources;
    }

    /** The pattern with ids for names; meaningless where there are mistakes, which are added. */
    SequencePattern meant(SequencePattern pattern, List<Mistake> wrong) {
        lookUp(Relation.SOURCE, pattern, ids -> sources.find(ids).keySet());
        lookUp(Relation.PUBLISHER, pattern, sources::publishers);
        SequencePattern meant = pattern.named(this::meant);
        if (mistakes.isEmpty()) {
            meant.parts().forEach(this::different);
        }
        wrong.addAll(mistakes);
        return meant;
    }

    private Name meant(Relation relation, Name name) {
        return switch (relation) {
            case ROLE, STATUS, VERIFICATION, AT, TAGGED -> name;
            case ON, MENTIONING, OMITTING, DENYING -> {
                String topic = name.text().toLowerCase(Locale.ROOT);
                topics.wrong(topic).ifPresent(wrong -> tell(name, wrong));
                yield new Name(topic, name.at());
            }
            case IN -> process(name);
            case SOURCE, PUBLISHER -> cited(relation, name);
            case BETWEEN, BY, WITH, TO, NAMING -> actor(name);
        };
    }

    private Name process(Name name) {
        String process = name.text().toLowerCase(Locale.ROOT);
        if (!processes.contains(process)) {
            tell(name, missing(Relation.IN, process, processes));
        }
        return new Name(process, name.at());
    }

    /** All at once, and only where some are named. */
    private void lookUp(Relation relation, SequencePattern pattern, Function<Set<String>, Set<String>> find) {
        Set<String> named = pattern.named(relation).stream()
                .map(name -> name.toLowerCase(Locale.ROOT))
                .collect(Collectors.toSet());
        cited.put(relation, named.isEmpty() ? named : find.apply(named));
    }

    private Name cited(Relation relation, Name name) {
        String id = name.text().toLowerCase(Locale.ROOT);
        if (!cited.getOrDefault(relation, Set.of()).contains(id)) {
            List<String> missing = List.of(id);
            tell(
                    name,
                    missing(
                            relation,
                            id,
                            relation == Relation.SOURCE ? sources.alike(missing) : sources.publishersAlike(missing)));
        }
        return new Name(id, name.at());
    }

    private static Wrong missing(Relation relation, String id, Collection<String> right) {
        @Nullable String near = Nearest.to(id, right).orElse(null);
        return new Wrong(
                "There is no " + relation.noun() + " '" + id + "'"
                        + (near == null ? "." : "; did you mean '" + near + "'?"),
                near);
    }

    private Name actor(Name name) {
        if (actors.find(name.text()) instanceof Directory.Found.One one) {
            return new Name(one.actor(), name.at());
        }
        actors.wrong(name.text()).ifPresent(wrong -> tell(name, wrong));
        return name;
    }

    private void tell(Name name, Wrong wrong) {
        mistakes.add(
                Mistake.parameter(PARAMETER, "At character " + name.at() + ": " + wrong.detail(), wrong.suggestion()));
    }

    private void different(Part part) {
        different(part.step());
        Optional.ofNullable(part.until()).ifPresent(this::different);
    }

    private void different(Step step) {
        step.conditions().stream()
                .filter(condition -> condition.relation() == Relation.BETWEEN)
                .filter(condition -> condition.texts().stream().distinct().count()
                        < condition.texts().size())
                .map(condition -> condition.names().get(0))
                .forEach(name -> mistakes.add(Mistake.parameter(
                        PARAMETER,
                        "At character " + name.at() + ": 'between' takes different actors; '" + name.text()
                                + "' is among those named twice.")));
    }
}

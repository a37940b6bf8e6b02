package org.parley.analysis.sequences;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.parley.actor.Directory;
import org.parley.actor.Directory.Rolled;
import org.parley.analysis.sequences.SequencePattern.Condition;
import org.parley.analysis.sequences.SequencePattern.Relation;
import org.parley.analysis.sequences.SequencePattern.Step;
import org.parley.event.EventKind;
import org.parley.event.Facets;
import org.parley.event.Role;
import org.parley.event.Status;
import org.parley.event.Times;
import org.parley.http.Word;
import org.parley.time.Span;
import org.parley.topic.Tree;

/** Tells which steps of a pattern an event meets; actors are found as {@code actor=} finds them, topics as {@code topic=}. */
final class Meets implements Occurrences.Meeting {
    private static final Set<String> BY = words(
            Role.INITIATOR,
            Role.VISITOR,
            Role.MEDIATOR,
            Role.SPEAKER,
            Role.DEMANDER,
            Role.PROPOSER,
            Role.SIGNATORY,
            Role.GUARANTOR);
    private static final Set<String> TO = words(Role.RECIPIENT, Role.HOST, Role.ADDRESSEE);
    private static final Set<String> WITH = Stream.of(Role.values())
            .filter(role -> role != Role.MENTIONED)
            .map(Word::word)
            .collect(Collectors.toUnmodifiableSet());

    /** How far a name reaches. */
    enum Reach {
        /** The actor itself. */
        DIRECT,
        /** Those who stood for it for certain too. */
        CERTAIN,
        /** Those who may have stood for it too. */
        POSSIBLE
    }

    /** Ready to be asked of many events. */
    private record Asked(int bit, Set<EventKind> kinds, List<Demand> demands) {
        boolean isOf(EventKind kind) {
            return kinds.isEmpty() || kinds.contains(kind);
        }

        /** Whether it asks for more than the outline of an event tells. */
        boolean sees() {
            return demands.stream().anyMatch(demand -> demand.relation != Relation.STATUS);
        }
    }

    /**
     * @param narrower of topics, themselves included: who mentions one of them mentions the topic, but only the very topic is denied
     */
    private record Demand(Relation relation, List<String> names, Set<String> narrower) {}

    /** What one participant does, and for whom. */
    private record Part(String role, Set<String> actors) {}

    private final List<Asked> steps = new ArrayList<>();
    private final Directory directory;
    private final Reach reach;
    private final ObjectMapper json;

    /**
     * @param pattern its names are ids
     */
    Meets(SequencePattern pattern, Directory directory, Tree topics, Reach reach, ObjectMapper json) {
        this.directory = directory;
        this.reach = reach;
        this.json = json;
        for (int i = 0; i < pattern.parts().size(); i++) {
            SequencePattern.Part part = pattern.parts().get(i);
            steps.add(asked(SequencePattern.step(i), part.step(), topics));
            if (part.until() != null) {
                steps.add(asked(SequencePattern.until(i), part.until(), topics));
            }
        }
    }

    private static Set<String> words(Role... roles) {
        return Stream.of(roles).map(Word::word).collect(Collectors.toUnmodifiableSet());
    }

    private static Asked asked(int bit, Step step, Tree topics) {
        return new Asked(
                bit,
                Set.copyOf(step.kinds()),
                step.conditions().stream()
                        .map(condition -> demand(condition, topics))
                        .toList());
    }

    private static Demand demand(Condition condition, Tree topics) {
        Set<String> narrower = new HashSet<>();
        if (condition.relation() == Relation.ON) {
            condition.texts().forEach(topic -> narrower.addAll(topics.withNarrower(topic)));
        }
        return new Demand(
                condition.relation(),
                condition.relation() == Relation.AT
                        ? condition.texts().stream().map(Facets::folded).toList()
                        : condition.texts(),
                narrower);
    }

    @Override
    public Set<EventKind> seen() {
        return Stream.of(EventKind.values())
                .filter(kind -> steps.stream().anyMatch(step -> step.sees() && step.isOf(kind)))
                .collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public int of(EventKind kind, Status status, JsonNode event) {
        int bits = 0;
        List<Part> parts = new ArrayList<>();
        for (Asked step : steps) {
            if (step.isOf(kind) && step.demands.stream().allMatch(demand -> holds(demand, status, event, parts))) {
                bits |= step.bit;
            }
        }
        return bits;
    }

    /**
     * @param parts of the participants, empty until they are first needed
     */
    private boolean holds(Demand demand, Status status, JsonNode event, List<Part> parts) {
        return switch (demand.relation) {
            case STATUS -> demand.names.contains(status.word());
            case VERIFICATION ->
                demand.names.contains(event.path("verification").asText());
            case ON -> anyIn(event.path("topics"), demand.narrower) || anyIn(event.path("denies"), demand.names);
            case OMITTING -> anyIn(event.path("omits"), demand.names);
            case DENYING -> anyIn(event.path("denies"), demand.names);
            case IN -> anyIn(event.path("process"), demand.names);
            case TAGGED -> anyIn(event.path("tags"), demand.names);
            case AT -> Facets.places(event.path("place").asText()).stream().anyMatch(demand.names::contains);
            case BETWEEN -> between(demand.names, parts(event, parts), new HashSet<>());
            case BY -> anyOf(BY, demand.names, parts(event, parts));
            case TO -> anyOf(TO, demand.names, parts(event, parts));
            case WITH -> anyOf(WITH, demand.names, parts(event, parts));
        };
    }

    private static boolean anyIn(JsonNode list, Collection<String> names) {
        for (JsonNode one : list) {
            if (names.contains(one.asText())) {
                return true;
            }
        }
        return false;
    }

    private static boolean anyOf(Set<String> roles, List<String> names, List<Part> parts) {
        return parts.stream()
                .anyMatch(part -> roles.contains(part.role) && names.stream().anyMatch(part.actors::contains));
    }

    /**
     * Each name by a participant of its own.
     *
     * @param taken places of participants by whom those before are met
     */
    private static boolean between(List<String> names, List<Part> parts, Set<Integer> taken) {
        if (taken.size() == names.size()) {
            return true;
        }
        String name = names.get(taken.size());
        for (int i = 0; i < parts.size(); i++) {
            Part part = parts.get(i);
            if (WITH.contains(part.role) && part.actors.contains(name) && taken.add(i)) {
                if (between(names, parts, taken)) {
                    return true;
                }
                taken.remove(i);
            }
        }
        return false;
    }

    private List<Part> parts(JsonNode event, List<Part> parts) {
        JsonNode participants = event.path("participants");
        if (parts.isEmpty() && !participants.isEmpty()) {
            Span acted = Times.acted(event, json);
            participants.forEach(
                    participant -> parts.add(new Part(participant.path("role").asText(), actors(participant, acted))));
        }
        return parts;
    }

    private Set<String> actors(JsonNode participant, Span acted) {
        Set<String> actors = new HashSet<>();
        String actor = participant.path("actor").asText();
        actors.add(actor);
        if (reach != Reach.DIRECT) {
            stoodFor(actor, acted, actors);
            if (participant.hasNonNull("on_behalf_of")) {
                stoodFor(participant.path("on_behalf_of").asText(), acted, actors);
            }
        }
        return actors;
    }

    private void stoodFor(String actor, Span acted, Set<String> actors) {
        for (Rolled rolled : directory.rollUp(actor, acted)) {
            if (rolled.certain() || reach == Reach.POSSIBLE) {
                actors.add(rolled.actor());
            }
        }
    }
}

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
import org.parley.event.Times;
import org.parley.http.Word;
import org.parley.time.Span;
import org.parley.timeline.Outline;
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
    private static final Set<String> WITH = words(Stream.of(Role.values()).filter(role -> role != Role.MENTIONED));
    private static final Set<String> NAMING = words(Stream.of(Role.values()));

    /** What the outline of an event tells. */
    private static final Set<Relation> OUTLINED = Set.of(Relation.STATUS, Relation.SOURCE, Relation.PUBLISHER);

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
    private record Asked(int bit, Step step, List<Demand> demands) {
        /** Whether it asks for more than the outline of an event tells. */
        boolean sees() {
            return demands.stream().anyMatch(demand -> !OUTLINED.contains(demand.relation));
        }
    }

    /**
     * @param denied whether it must not hold
     * @param names none: whatever there is
     * @param narrower of topics, themselves included: who mentions one of them mentions the topic, but only the very topic is denied
     * @param roles in one of which an actor that is named must be
     */
    private record Demand(
            boolean denied, Relation relation, List<String> names, Set<String> narrower, Set<String> roles) {}

    /**
     * What one participant does, and for whom.
     *
     * @param possible those for whom it may have been too: what must not hold must not even possibly
     */
    private record Part(String role, Set<String> actors, Set<String> possible) {}

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
        return words(Stream.of(roles));
    }

    private static Set<String> words(Stream<Role> roles) {
        return roles.map(Word::word).collect(Collectors.toUnmodifiableSet());
    }

    private static Asked asked(int bit, Step step, Tree topics) {
        return new Asked(
                bit,
                step,
                step.conditions().stream()
                        .map(condition -> demand(condition, topics))
                        .toList());
    }

    private static Demand demand(Condition condition, Tree topics) {
        Relation relation = condition.relation();
        Stream<String> names = condition.texts().stream();
        Set<String> narrower = new HashSet<>();
        if (relation == Relation.ON || relation == Relation.MENTIONING) {
            condition.texts().forEach(topic -> narrower.addAll(topics.withNarrower(topic)));
        }
        return new Demand(
                condition.denied(),
                relation,
                switch (relation) {
                    case AT -> names.map(Facets::folded).toList();
                    case SOURCE, PUBLISHER ->
                        names.map(name -> relation.noun() + ":" + name).toList();
                    default -> names.toList();
                },
                narrower,
                condition.as().isEmpty() ? roles(relation) : words(condition.as().stream()));
    }

    private static Set<String> roles(Relation relation) {
        return switch (relation) {
            case BY -> BY;
            case TO -> TO;
            case WITH -> WITH;
            case NAMING -> NAMING;
            default -> Set.of();
        };
    }

    @Override
    public Set<EventKind> seen() {
        return Stream.of(EventKind.values())
                .filter(kind -> steps.stream().anyMatch(asked -> asked.sees() && asked.step.isOf(kind)))
                .collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public Set<String> facets() {
        return steps.stream()
                .flatMap(asked -> asked.demands.stream())
                .filter(demand -> demand.relation == Relation.SOURCE || demand.relation == Relation.PUBLISHER)
                .flatMap(demand -> demand.names.stream())
                .collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public int of(Outline outline, JsonNode event) {
        int bits = 0;
        List<Part> parts = new ArrayList<>();
        for (Asked asked : steps) {
            if (asked.step.isOf(outline.kind())
                    && asked.demands.stream()
                            .allMatch(demand -> demand.denied != holds(demand, outline, event, parts))) {
                bits |= asked.bit;
            }
        }
        return bits;
    }

    /**
     * @param parts of the participants, empty until they are first needed
     */
    private boolean holds(Demand demand, Outline outline, JsonNode event, List<Part> parts) {
        List<String> names = demand.names;
        return switch (demand.relation) {
            case STATUS -> names.contains(outline.status().word());
            case VERIFICATION -> names.contains(event.path("verification").asText());
            case SOURCE, PUBLISHER -> names.stream().anyMatch(outline.facets()::contains);
            case ON -> anyIn(event.path("topics"), demand.narrower) || anyIn(event.path("denies"), names);
            case MENTIONING -> anyIn(event.path("topics"), demand.narrower);
            case OMITTING -> anyIn(event.path("omits"), names);
            case DENYING -> anyIn(event.path("denies"), names);
            case IN -> anyIn(event.path("process"), names);
            case TAGGED -> anyIn(event.path("tags"), names);
            case AT -> Facets.places(event.path("place").asText()).stream().anyMatch(names::contains);
            case ROLE -> parts(event, parts).stream().anyMatch(part -> names.contains(part.role));
            case BETWEEN -> between(names, parts(event, parts), new HashSet<>());
            case BY, TO, WITH, NAMING -> parts(event, parts).stream().anyMatch(part -> isMeant(demand, part));
        };
    }

    /**
     * @param names none: whatever there is
     */
    private static boolean anyIn(JsonNode list, Collection<String> names) {
        if (names.isEmpty()) {
            return !list.isEmpty();
        }
        for (JsonNode one : list) {
            if (names.contains(one.asText())) {
                return true;
            }
        }
        return false;
    }

    private static boolean isMeant(Demand demand, Part part) {
        Set<String> actors = demand.denied ? part.possible : part.actors;
        return demand.roles.contains(part.role) && demand.names.stream().anyMatch(actors::contains);
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
            participants.forEach(participant -> {
                Set<String> actors = actors(participant, acted, reach);
                parts.add(new Part(
                        participant.path("role").asText(),
                        actors,
                        reach == Reach.CERTAIN ? actors(participant, acted, Reach.POSSIBLE) : actors));
            });
        }
        return parts;
    }

    private Set<String> actors(JsonNode participant, Span acted, Reach far) {
        Set<String> actors = new HashSet<>();
        String actor = participant.path("actor").asText();
        actors.add(actor);
        if (far != Reach.DIRECT) {
            stoodFor(actor, acted, far, actors);
            if (participant.hasNonNull("on_behalf_of")) {
                stoodFor(participant.path("on_behalf_of").asText(), acted, far, actors);
            }
        }
        return actors;
    }

    private void stoodFor(String actor, Span acted, Reach far, Set<String> actors) {
        for (Rolled rolled : directory.rollUp(actor, acted)) {
            if (rolled.certain() || far == Reach.POSSIBLE) {
                actors.add(rolled.actor());
            }
        }
    }
}

package org.parley.analysis.interactions;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.parley.actor.Directory;
import org.parley.event.Role;
import org.parley.time.Span;
import org.parley.timeline.ActorLevel;
import org.parley.timeline.Inquiry;

/**
 * Those who stood for an actor count as the actor, others who stood for the same side as nobody: they are of its delegation, and no
 * counterparts.
 *
 * @param level as whom all others count
 * @param direct whether nobody but the actor itself stands for it
 * @param certain whether only those count who stood for it for certain
 */
record Delegation(String actor, ActorLevel level, boolean direct, boolean certain, Directory directory)
        implements Encounter.Naming {
    static Delegation of(String actor, ActorLevel level, Inquiry inquiry, Directory directory) {
        return new Delegation(actor, level, inquiry.isDirect(), inquiry.isCertain(), directory);
    }

    @Override
    public Function<JsonNode, String> in(JsonNode event, Span acted) {
        Set<JsonNode> own = new HashSet<>();
        Set<String> sides = new HashSet<>();
        for (JsonNode participant : event.path("participants")) {
            if (stoodFor(participant, acted)
                    && !participant.path("role").asText().equals(Role.MENTIONED.word())) {
                own.add(participant);
                sides.add(participant.path("side").asText());
            }
        }
        Function<JsonNode, String> others = Encounter.Naming.at(level).in(event, acted);
        return participant -> {
            if (own.contains(participant)) {
                return actor;
            }
            String side = participant.path("side").asText();
            return !side.isEmpty() && sides.contains(side) ? "" : others.apply(participant);
        };
    }

    private boolean stoodFor(JsonNode participant, Span acted) {
        String who = participant.path("actor").asText();
        return who.equals(actor)
                || !direct
                        && Stream.of(who, participant.path("on_behalf_of").asText())
                                .filter(directory::has)
                                .flatMap(one -> directory.rollUp(one, acted).stream())
                                .anyMatch(rolled -> rolled.actor().equals(actor) && (rolled.certain() || !certain));
    }
}

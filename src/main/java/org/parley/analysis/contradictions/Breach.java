package org.parley.analysis.contradictions;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.parley.analysis.contradictions.ContradictionView.Event;
import org.parley.event.Claim;
import org.parley.event.LinkType;
import org.parley.event.Role;
import org.parley.event.Stance;
import org.parley.timeline.Moves.Move;

/** Finds who is said to have broken what by the same event it had bound itself to. */
final class Breach {
    private static final Set<Stance> BINDING = EnumSet.of(Stance.DEMANDS, Stance.ACCEPTS, Stance.ACCEPTS_IN_PART);

    private static final Set<String> TELLING =
            Role.TELLING.stream().map(Role::word).collect(Collectors.toSet());

    private Breach() {}

    /** Ids of what an event breaches. */
    static List<String> of(JsonNode event) {
        return Links.of(event, LinkType.BREACHES)
                .map(link -> link.path("event").asText())
                .toList();
    }

    /** Each accused, or where nobody is each that acted, that had bound itself by the event that was breached. */
    static Stream<ContradictionView> found(JsonNode event, Map<String, List<Move>> byEvent) {
        Set<String> accused = Claim.accused(event);
        Set<String> acting = accused.isEmpty() ? acting(event) : accused;
        return of(event).stream()
                .flatMap(breached -> byEvent.getOrDefault(breached, List.of()).stream())
                .filter(move -> acting.contains(move.by())
                        && BINDING.contains(move.act().stance()))
                .map(move -> view(event, move));
    }

    private static Set<String> acting(JsonNode event) {
        return Links.each(event.path("participants"))
                .filter(one -> !TELLING.contains(one.path("role").asText()))
                .map(one -> one.path("actor").asText())
                .collect(Collectors.toSet());
    }

    private static ContradictionView view(JsonNode event, Move move) {
        return ContradictionView.of(
                Rule.BREACHED,
                "It is laid at the door of " + move.by() + ", which by what was breached had "
                        + move.act().word() + " the position; whether it was so is the source's word.",
                move.by(),
                move.position(),
                List.of(Event.of(event), Event.of(move)),
                null);
    }
}

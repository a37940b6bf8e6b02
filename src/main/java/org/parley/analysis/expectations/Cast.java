package org.parley.analysis.expectations;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.parley.event.Expectation.As;
import org.parley.event.Role;

/**
 * Who set something and who is to act. No role says so: those who spoke, demanded or offered set it, and where none did those who took
 * part; a plan is of those who meet. Who speaks for a side that is addressed answers, unless nobody else speaks.
 */
record Cast(List<Someone> setBy, List<Someone> setFor) {
    private static final List<Set<Role>> SETTERS = List.of(
            Set.of(Role.SPEAKER, Role.INITIATOR, Role.DEMANDER, Role.PROPOSER),
            Set.of(Role.PARTICIPANT, Role.SIGNATORY));

    private static final List<Set<Role>> PLANNERS = List.of(
            Set.of(Role.INITIATOR, Role.DEMANDER, Role.PROPOSER),
            Set.of(Role.PARTICIPANT, Role.SIGNATORY, Role.VISITOR),
            Set.of(Role.SPEAKER, Role.HOST, Role.MEDIATOR));

    private static final List<Set<Role>> MEANT = List.of(Set.of(Role.ADDRESSEE), Set.of(Role.RECIPIENT));

    /** An actor with the side for which it stood. */
    @Schema(name = "ExpectationActor", description = "An actor with the side for which it stood.")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Someone(
            @Schema(description = "Its id.", examples = "rubio")
            String actor,

            @Schema(description = "Its name.", examples = "Marco Rubio")
            String name,

            @Schema(description = "The state or bloc for which it stood.", examples = "usa") @Nullable
            String side) {
        /** Itself where it stood for none. */
        String sideOrSelf() {
            return side == null ? actor : side;
        }
    }

    /**
     * @param target who is to act by what the details say; null: they do not
     */
    static Cast of(JsonNode event, As as, @Nullable Someone target) {
        JsonNode participants = event.path("participants");
        List<Someone> meant = foremost(participants, MEANT);
        boolean named = target == null || meant.stream().anyMatch(one -> one.actor.equals(target.actor));
        List<Someone> setFor =
                named ? meant : Stream.concat(meant.stream(), Stream.of(target)).toList();
        List<Someone> all = foremost(participants, as == As.PLAN ? PLANNERS : SETTERS);
        Set<String> sides = setFor.stream().map(Someone::sideOrSelf).collect(Collectors.toSet());
        List<Someone> others =
                all.stream().filter(one -> !sides.contains(one.sideOrSelf())).toList();
        return new Cast(others.isEmpty() ? all : others, setFor);
    }

    /** Those in the first roles that anyone has; each once. */
    private static List<Someone> foremost(JsonNode participants, List<Set<Role>> roles) {
        for (Set<Role> some : roles) {
            Set<String> words = some.stream().map(Role::word).collect(Collectors.toSet());
            List<Someone> found = participants
                    .valueStream()
                    .filter(participant ->
                            words.contains(participant.path("role").asText()))
                    .map(Cast::someone)
                    .distinct()
                    .toList();
            if (!found.isEmpty()) {
                return found;
            }
        }
        return List.of();
    }

    /** Sides of all who had a part in an event beyond being mentioned. */
    static Set<String> acting(JsonNode event) {
        return but(Set.of(Role.MENTIONED), event);
    }

    /** Sides of those who did it, and did not merely tell of it or were told. */
    static Set<String> doing(JsonNode event) {
        return but(Role.TELLING, event);
    }

    private static Set<String> but(Set<Role> roles, JsonNode event) {
        Set<String> words = roles.stream().map(Role::word).collect(Collectors.toSet());
        return event.path("participants")
                .valueStream()
                .filter(participant -> !words.contains(participant.path("role").asText()))
                .map(Cast::someone)
                .map(Someone::sideOrSelf)
                .collect(Collectors.toSet());
    }

    private static Someone someone(JsonNode participant) {
        return new Someone(
                participant.path("actor").asText(),
                participant.path("name").asText(),
                participant.path("side").textValue());
    }

    /** Each side once. */
    static List<String> sides(List<Someone> some) {
        return some.stream().map(Someone::sideOrSelf).distinct().toList();
    }
}

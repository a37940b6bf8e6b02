package org.parley.analysis.interactions;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.parley.event.Facets;
import org.parley.event.Goldstein;
import org.parley.event.Role;
import org.parley.event.Times;
import org.parley.event.Vague;
import org.parley.time.Span;
import org.parley.timeline.ActorLevel;
import org.parley.timeline.Contacts;
import org.parley.timeline.Talk;

/**
 * What an event says of those who took part in it.
 *
 * @param earliest its first day, as a number from 1970; {@link #OPEN_BEGIN} where open
 * @param latest its last day; {@link #OPEN_END} where open
 * @param vague whether its day is not known: it lies somewhere from the first to the last
 * @param talk whether it is a talk that took place
 * @param apart whether in it each side met only who went between them
 * @param value how cooperative its sort is ({@link Goldstein}), in tenths; empty: not told
 * @param roles of everyone who took part, as bits; who was merely mentioned is not there
 */
record Encounter(
        String id,
        int earliest,
        int latest,
        boolean vague,
        boolean talk,
        boolean apart,
        OptionalInt value,
        SortedMap<String, Integer> roles) {
    static final int OPEN_BEGIN = Integer.MIN_VALUE;
    static final int OPEN_END = Integer.MAX_VALUE;

    private static final Map<String, Role> ROLES =
            Arrays.stream(Role.values()).collect(Collectors.toMap(Role::word, Function.identity()));

    private static final int CONTACT = bits(Contacts.TAKING_PART.stream());

    /** Says or asks something, of those to whom it is addressed. */
    private static final int SAYING = bits(Stream.of(Role.SPEAKER, Role.DEMANDER, Role.PROPOSER));

    private static final int ADDRESSED = bits(Stream.of(Role.ADDRESSEE, Role.RECIPIENT));

    private static final int BEGINNING = Facets.bit(Role.INITIATOR);

    /** With whom one who began it did so: neither one who began it too, nor one who only told of it. */
    private static final int WITH = ~(SAYING | BEGINNING);

    private static int bits(Stream<Role> roles) {
        return roles.map(Facets::bit).reduce(0, (a, b) -> a | b);
    }

    /** As whom those who took part in an event count. */
    interface Naming {
        /**
         * @param event as readers see it
         * @param acted the days of the act
         * @return of a participant as readers see it; empty: as nobody
         */
        Function<JsonNode, String> in(JsonNode event, Span acted);

        /** Themselves, or the side for which they stood. */
        static Naming at(ActorLevel level) {
            String member = level == ActorLevel.STATE ? "side" : "actor";
            return (event, acted) -> participant -> participant.path(member).asText();
        }
    }

    /**
     * @param event as readers see it
     */
    static Encounter of(JsonNode event, Naming naming, ObjectMapper json) {
        // A deadline is of the day on which it was set: its own may have no end.
        Span acted = Times.acted(event, json);
        Function<JsonNode, String> names = naming.in(event, acted);
        SortedMap<String, Integer> roles = new TreeMap<>();
        for (JsonNode participant : event.path("participants")) {
            Role role = ROLES.get(participant.path("role").asText());
            String who = names.apply(participant);
            if (role != null && role != Role.MENTIONED && !who.isEmpty()) {
                roles.merge(who, Facets.bit(role), (a, b) -> a | b);
            }
        }
        return new Encounter(
                event.path("id").asText(),
                acted.earliest() == null ? OPEN_BEGIN : (int) acted.earliest().toEpochDay(),
                acted.latest() == null ? OPEN_END : (int) acted.latest().toEpochDay(),
                !isOneDay(acted) && Vague.acted(event, json),
                Talk.tookPlace(event),
                Talk.isApart(event),
                Goldstein.tenths(event.path("codes").path("cameo").asText()),
                roles);
    }

    private static boolean isOneDay(Span days) {
        return days.earliest() != null && days.earliest().equals(days.latest());
    }

    /** Whether two with these roles were in contact. */
    boolean isContact(int one, int other) {
        boolean took = talk && (one & CONTACT) != 0 && (other & CONTACT) != 0;
        return took && (!apart || ((one | other) & Facets.bit(Role.MEDIATOR)) != 0);
    }

    /** Whether any two of those who took part were. */
    boolean isContact() {
        List<Integer> all = List.copyOf(roles.values());
        return IntStream.range(0, all.size())
                .anyMatch(one ->
                        all.subList(one + 1, all.size()).stream().anyMatch(other -> isContact(all.get(one), other)));
    }

    /** Whether the one began it with the other: rang, invited or imposed, or spoke, demanded or offered to the other. */
    static boolean begins(int one, int other) {
        return (one & BEGINNING) != 0 && (other & WITH) != 0 || (one & SAYING) != 0 && (other & ADDRESSED) != 0;
    }

    /** Whether it went from one to the other, or back and forth: two who demand the same of a third do nothing to each other. */
    boolean isBetween(int one, int other) {
        return isContact(one, other)
                || begins(one, other)
                || begins(other, one)
                || (one & other & Facets.bit(Role.SIGNATORY)) != 0;
    }
}

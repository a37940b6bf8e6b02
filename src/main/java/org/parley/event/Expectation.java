package org.parley.event;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What an event says of something that is to happen.
 *
 * @param as how the event stands to it
 * @param announced when it was set (EDTF); null: not told
 * @param due when it falls due (EDTF); null: when the event is
 * @param phrase the words in which that was said
 * @param firm whether it was meant in earnest; null: not told
 * @param calledOff when it was called off (EDTF)
 * @param target the actor that is to act
 * @param outcome what became of it, in the curator's words
 */
public record Expectation(
        As as,
        @Nullable String announced,
        @Nullable String due,
        @Nullable String phrase,
        @Nullable Boolean firm,
        @Nullable String calledOff,
        @Nullable String target,
        @Nullable String outcome) {

    /** How an event stands to what it lets expect. */
    public enum As {
        /** It is the day or window by which something else is to have happened. */
        LIMIT,
        /** It is the act that set the time, and lies before it. */
        TERM,
        /** It is the act that asked for an answer. */
        QUESTION,
        /** It is itself what is to happen. */
        PLAN;

        /** How an event is linked to it that meets it, seen from it. */
        public List<String> metBy() {
            return this == QUESTION
                    ? List.of(LinkType.FULFILS.inverse(), LinkType.RESPONDS_TO.inverse())
                    : List.of(LinkType.FULFILS.inverse());
        }

        /** Whether the event lies on the day on which the time was set, and not on that on which it ends. */
        public boolean isTheAct() {
            return this == TERM || this == QUESTION;
        }
    }

    /** An event that is expected, and of which nothing else is said. */
    public static final Expectation PLAIN = new Expectation(As.PLAN, null, null, null, null, null, null, null);

    /**
     * The same, of what was planned for another time.
     *
     * @param edtf for when
     * @param words of that time; its own words win
     */
    public Expectation plannedFor(String edtf, @Nullable String words) {
        return new Expectation(as, announced, edtf, phrase == null ? words : phrase, firm, calledOff, target, outcome);
    }

    /** Kinds of events whose details can say so. */
    public static List<EventKind> kinds() {
        return Stream.of(EventKind.values())
                .filter(kind -> Expecting.class.isAssignableFrom(kind.details()))
                .toList();
    }

    /**
     * That of an event by itself: its details say so, or it has not occurred.
     *
     * @param event as readers see it
     */
    public static Optional<Expectation> of(JsonNode event, ObjectMapper json) {
        Optional<Expectation> told =
                Expecting.class.isAssignableFrom(KeptDetails.kind(event).details())
                        ? Optional.ofNullable(((Expecting) KeptDetails.of(event, json)).expectation())
                        : Optional.empty();
        boolean occurred = event.path("status").asText().equals(Status.OCCURRED.word());
        return told.isPresent() || occurred ? told : Optional.of(PLAIN);
    }
}

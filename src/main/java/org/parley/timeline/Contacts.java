package org.parley.timeline;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.parley.event.EventKind;
import org.parley.event.Facets;
import org.parley.event.Role;
import org.parley.event.Status;
import org.parley.event.TalkFormat;
import org.parley.event.Vague;
import org.parley.http.Mistake;
import org.parley.http.Words;
import org.parley.timeline.Term.As;

/** Finds when two actors were in contact: both took part in a talk that took place. */
@ApplicationScoped
public class Contacts {
    /** Consultations, as PLOVER calls them. */
    private static final List<String> KINDS = Stream.of(EventKind.values())
            .filter(kind -> "CONSULT".equals(kind.codes().plover()))
            .map(EventKind::word)
            .toList();

    /** The roles in which one is in contact with the others. */
    public static final Set<Role> TAKING_PART = Set.of(
            Role.INITIATOR, Role.RECIPIENT, Role.PARTICIPANT, Role.HOST, Role.VISITOR, Role.MEDIATOR, Role.SIGNATORY);

    private static final As AS_TAKING_PART =
            new As(TAKING_PART.stream().map(Facets::bit).reduce(0, (a, b) -> a | b), 0);

    /** The sides do not see each other, only who goes between them. */
    private static final Set<String> APART = Set.of(TalkFormat.SEPARATE.word(), TalkFormat.PROXIMITY.word());

    private final Tallies tallies;
    private final Readings readings;

    Contacts(Tallies tallies, Readings readings) {
        this.tallies = tallies;
        this.readings = readings;
    }

    /**
     * An event in which two were in contact.
     *
     * @param first its first day; {@link LocalDate#MIN} where open
     * @param last its last day; {@link LocalDate#MAX} where open
     * @param vague whether the day is not known: it lies somewhere from the first to the last
     */
    public record Contact(String id, String title, String kind, LocalDate first, LocalDate last, boolean vague) {}

    /** Talks that occurred, where the question names no other kinds and statuses. */
    public Inquiry inquiry(EventQuery query, List<Mistake> mistakes) {
        return inquiry(query, null, mistakes);
    }

    /**
     * @param pinned the moment of another question, as of which this one is answered too
     */
    public Inquiry inquiry(EventQuery query, @Nullable Instant pinned, List<Mistake> mistakes) {
        return tallies.inquiry(
                query.orElse("kind", KINDS).orElse("status", List.of(Status.OCCURRED.word())), pinned, mistakes);
    }

    /** Of those two between whom the question is, in order of time; a page in a transaction of its own. */
    public List<Contact> of(Inquiry inquiry, List<String> two) {
        return readings.of(inquiry.question.betweenAs(AS_TAKING_PART), inquiry.asOf, Set.of())
                .filter(event -> together(event, two))
                .map(Contacts::contact)
                .toList();
    }

    /** Whether a participant, as readers see it, took part in the talk and did not merely speak of it. */
    public static boolean tookPart(JsonNode participant) {
        return Words.find(Role.class, participant.path("role").asText())
                .filter(TAKING_PART::contains)
                .isPresent();
    }

    /**
     * Whether it is a talk that took place.
     *
     * @param event as readers see it
     */
    public static boolean isTalk(JsonNode event) {
        return KINDS.contains(event.path("kind").asText())
                && event.path("status").asText().equals(Status.OCCURRED.word());
    }

    /**
     * Whether its sides were kept apart: each was in contact with who went between them only.
     *
     * @param event as readers see it
     */
    public static boolean isApart(JsonNode event) {
        return APART.contains(event.path("details").path("format").asText());
    }

    /** Of talks held apart only those between a side and who mediates. */
    private static boolean together(JsonNode event, List<String> two) {
        if (!isApart(event)) {
            return true;
        }
        for (JsonNode participant : event.path("participants")) {
            boolean oneOfTwo = Stream.of("actor", "on_behalf_of", "side")
                    .anyMatch(member -> two.contains(participant.path(member).asText()));
            if (oneOfTwo && participant.path("role").asText().equals(Role.MEDIATOR.word())) {
                return true;
            }
        }
        return false;
    }

    /** Of an event as readers see it. */
    public static Contact contact(JsonNode event) {
        JsonNode when = event.path("when");
        return new Contact(
                event.path("id").asText(),
                event.path("title").asText(),
                event.path("kind").asText(),
                when.hasNonNull("earliest")
                        ? LocalDate.parse(when.path("earliest").asText())
                        : LocalDate.MIN,
                when.hasNonNull("latest") ? LocalDate.parse(when.path("latest").asText()) : LocalDate.MAX,
                Vague.is(when));
    }
}

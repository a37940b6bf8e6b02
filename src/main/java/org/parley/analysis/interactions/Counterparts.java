package org.parley.analysis.interactions;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Map.Entry;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.parley.actor.Actors;
import org.parley.analysis.Labels;
import org.parley.http.Mistake;
import org.parley.timeline.ActorLevel;
import org.parley.timeline.By;
import org.parley.timeline.Contacts;
import org.parley.timeline.Contacts.Contact;
import org.parley.timeline.EventQuery;
import org.parley.timeline.Inquiry;
import org.parley.timeline.Readings;

/** Tells for a profile who had to do with whom. */
@ApplicationScoped
public class Counterparts {
    /** What the mean of events is of, and its source. */
    public static final String EXPLANATION = Interactions.EXPLANATION;

    private static final int NO_ROLE = 0;

    private final Interactions interactions;
    private final Readings readings;
    private final Actors actors;
    private final Labels labels;
    private final ObjectMapper json;

    Counterparts(Interactions interactions, Readings readings, Actors actors, Labels labels, ObjectMapper json) {
        this.interactions = interactions;
        this.readings = readings;
        this.actors = actors;
        this.labels = labels;
        this.json = json;
    }

    /**
     * @param rows those with most events first
     * @param count how many counterparts there are
     * @param lastContact in order of the timeline; null: there was none
     */
    public record Met(
            List<Counterpart> rows, int count, @Nullable Contact lastContact) {}

    /**
     * @param query asks for events in which the actor took part
     * @param level as whom the others count
     * @param most rows
     * @param moment of the record
     */
    public Met of(EventQuery query, String actor, ActorLevel level, int most, Instant moment) {
        Inquiry inquiry = inquiry(query, moment);
        Encounter.Naming naming = Delegation.of(actor, level, inquiry, actors.directory(inquiry.epoch()));
        Map<String, Dealings> met = new HashMap<>();
        @Nullable JsonNode last = null;
        try (Stream<JsonNode> events = readings.of(inquiry)) {
            for (JsonNode event : (Iterable<JsonNode>) events::iterator) {
                Encounter encounter = Encounter.of(event, naming, json);
                int own = encounter.roles().getOrDefault(actor, NO_ROLE);
                for (Entry<String, Integer> other : encounter.roles().entrySet()) {
                    if (own != NO_ROLE && !other.getKey().equals(actor)) {
                        met.computeIfAbsent(other.getKey(), none -> new Dealings())
                                .add(encounter, own, other.getValue());
                        last = encounter.isContact(own, other.getValue()) ? event : last;
                    }
                }
            }
        }
        return new Met(rows(met, most, inquiry), met.size(), contact(last));
    }

    /**
     * @param rows those with most events first
     * @param count how many pairs there are
     * @param lastContact in order of the timeline; null: there was none
     */
    public record Pairs(
            List<Interaction> rows, int count, @Nullable Contact lastContact) {}

    /**
     * All pairs of sides.
     *
     * @param most rows
     * @param moment of the record
     */
    public Pairs pairs(EventQuery query, int most, Instant moment) {
        Inquiry inquiry = inquiry(query, moment);
        Dyads dyads = new Dyads(null, null, Dyads.MOST);
        Encounter.Naming naming = Encounter.Naming.at(ActorLevel.STATE);
        @Nullable JsonNode last = null;
        try (Stream<JsonNode> events = readings.of(inquiry)) {
            for (JsonNode event : (Iterable<JsonNode>) events::iterator) {
                Encounter encounter = Encounter.of(event, naming, json);
                if (!dyads.add(encounter)) {
                    throw Interactions.tooMany(ActorLevel.STATE, null);
                }
                last = encounter.isContact() ? event : last;
            }
        }
        List<Dyads.Ranked> ranked = dyads.ranked();
        List<Dyads.Dyad> shown =
                ranked.stream().limit(most).map(Dyads.Ranked::dyad).toList();
        Map<String, String> names = labels.of(
                By.ACTOR,
                shown.stream().flatMap(pair -> Stream.of(pair.a(), pair.b())).toList(),
                inquiry.epoch());
        List<Interaction> rows = dyads.rows(shown).stream()
                .map(row -> Interaction.of(row, null, id -> names.getOrDefault(id, id), pair -> null))
                .toList();
        return new Pairs(rows, ranked.size(), contact(last));
    }

    private Inquiry inquiry(EventQuery query, Instant moment) {
        List<Mistake> mistakes = new ArrayList<>();
        Inquiry inquiry = interactions.inquiry(query, moment, mistakes);
        Mistake.tell(mistakes);
        return inquiry;
    }

    private static @Nullable Contact contact(@Nullable JsonNode event) {
        return event == null ? null : Contacts.contact(event);
    }

    private List<Counterpart> rows(Map<String, Dealings> met, int most, Inquiry inquiry) {
        List<Entry<String, Dealings>> shown = met.entrySet().stream()
                .sorted(Comparator.comparingLong(
                                (Entry<String, Dealings> one) -> -one.getValue().events())
                        .thenComparing(Entry::getKey))
                .limit(most)
                .toList();
        Map<String, String> names =
                labels.of(By.ACTOR, shown.stream().map(Entry::getKey).toList(), inquiry.epoch());
        return shown.stream()
                .map(one ->
                        Counterpart.of(one.getKey(), names.getOrDefault(one.getKey(), one.getKey()), one.getValue()))
                .toList();
    }
}

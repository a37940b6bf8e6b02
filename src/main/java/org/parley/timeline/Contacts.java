package org.parley.timeline;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.parley.event.EventKind;
import org.parley.event.Facets;
import org.parley.event.Role;
import org.parley.event.Status;
import org.parley.event.TalkFormat;
import org.parley.event.Vague;
import org.parley.http.JsonText;
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

    /** Rows a statement, so that memory does not grow. */
    private static final int SOME = 10_000;

    private final Tallies tallies;
    private final Allowance allowance;
    private final EntityManager database;
    private final ObjectMapper json;

    Contacts(Tallies tallies, Allowance allowance, EntityManager database, ObjectMapper json) {
        this.tallies = tallies;
        this.allowance = allowance;
        this.database = database;
        this.json = json;
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

    /** The same question between each of these pairs of actors, in their order. */
    @Transactional
    public List<Inquiry> pairs(Inquiry inquiry, List<List<String>> pairs) {
        Map<String, Term> terms = new LinkedHashMap<>();
        pairs.stream()
                .flatMap(List::stream)
                .forEach(id -> terms.put(id, Term.with(List.of("actor:" + id), inquiry.level(), As.WHATEVER)));
        Map<String, Facet> facets = new HashMap<>(inquiry.facets);
        facets.putAll(Facet.named(
                terms.values().stream().flatMap(term -> term.facets().stream()).toList()));
        return pairs.stream()
                .map(pair ->
                        inquiry.question.between(pair.stream().map(terms::get).toList()))
                .map(between -> new Inquiry(inquiry.query, between, inquiry.asOf, facets, inquiry.words))
                .toList();
    }

    /** Of those two between whom the question is, in order of time: one statement, or more where they are many thousands. */
    @Transactional
    public List<Contact> of(Inquiry inquiry) {
        List<Contact> contacts = new ArrayList<>();
        @Nullable Position after = null;
        List<Tuple> rows;
        do {
            rows = page(inquiry, after);
            for (Tuple row : rows) {
                contact(row, inquiry.between()).ifPresent(contacts::add);
                after = new Position(
                        Found.instant(row.get("start_at")),
                        row.get("event_id", Number.class).longValue());
            }
            if (after != null) {
                allowance.found(rows.size(), after.at());
            }
        } while (rows.size() == SOME);
        return contacts;
    }

    /** Of most the columns do: only where the day is not known, or the sides may not have met, the view is read. */
    private List<Tuple> page(Inquiry inquiry, @Nullable Position after) {
        Sql sql = new Sql();
        Plan plan = new Plan(inquiry.question.betweenAs(AS_TAKING_PART), inquiry.facets, inquiry.words, sql);
        String unclear = "exists (select 1 from revision_facet o where o.revision_id = r.id and o.facet_id ="
                + " (select f.id from facet f where f.name = " + sql.bind(Facets.UNCLEAR) + "))";
        String text = plan.page(
                after,
                SOME,
                "r.start_at, r.event_id, (select e.slug from event e where e.id = r.event_id) as slug, x.title, x.kind,"
                        + " cast(x.first_day as varchar(10)) as begins, cast(x.last_day as varchar(10)) as ends,"
                        + " case when " + unclear + " then v.view end as view",
                " join revision x on x.id = r.id");
        return sql.rows(database, text);
    }

    private Optional<Contact> contact(Tuple row, List<String> two) {
        @Nullable String view = row.get("view", String.class);
        if (view != null) {
            JsonNode event = new JsonText(view).tree(json);
            return together(event, two) ? Optional.of(contact(event)) : Optional.empty();
        }
        return Optional.of(new Contact(
                row.get("slug", String.class),
                row.get("title", String.class),
                Words.of(EventKind.class, row.get("kind", Number.class).shortValue())
                        .word(),
                LocalDate.parse(row.get("begins", String.class)),
                LocalDate.parse(row.get("ends", String.class)),
                false));
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
        return Words.find(TalkFormat.class, event.path("details").path("format").asText())
                .filter(TalkFormat::isApart)
                .isPresent();
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

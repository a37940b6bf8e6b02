package org.parley.timeline;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.parley.event.EventKind;
import org.parley.event.Facets;
import org.parley.event.Role;
import org.parley.event.Status;
import org.parley.event.Vague;
import org.parley.http.JsonText;
import org.parley.http.Mistake;
import org.parley.http.Words;
import org.parley.timeline.Term.As;

/** Finds when two actors were in contact: both took part in a talk that took place. */
@ApplicationScoped
public class Contacts {
    /** The roles in which one is in contact with the others. */
    public static final Set<Role> TAKING_PART = Set.of(
            Role.INITIATOR, Role.RECIPIENT, Role.PARTICIPANT, Role.HOST, Role.VISITOR, Role.MEDIATOR, Role.SIGNATORY);

    private static final As AS_TAKING_PART =
            new As(TAKING_PART.stream().map(Facets::bit).reduce(0, (a, b) -> a | b), 0);

    /** Of talks held apart only those between a side and who mediates, himself or through another, are contacts. */
    private static final int AS_MEDIATOR = Facets.bit(Role.MEDIATOR);

    /** What stands before the id of an actor in the name of its facet. */
    private static final String ACTOR = "actor:";

    /** Events a statement: only what is told of them is kept. */
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
                query.orElse("kind", Talk.KINDS).orElse("status", List.of(Status.OCCURRED.word())), pinned, mistakes);
    }

    /** Of those two between whom the question is, in order of time: one statement, or more where they are many thousands. */
    @Transactional
    public List<Contact> of(Inquiry inquiry) {
        List<String> two = inquiry.between();
        List<Contact> found = new ArrayList<>();
        List<Integer> facets = two.stream()
                .flatMap(actor -> Stream.ofNullable(inquiry.facets.get(ACTOR + actor)))
                .map(facet -> facet.id)
                .toList();
        String mediate = "o." + inquiry.level().flags;
        read(
                inquiry.of(inquiry.question.betweenAs(AS_TAKING_PART)),
                sql -> facets.isEmpty()
                        ? ", 0 as mediators"
                        : ", case when " + unclear(sql) + " then (select count(*) from revision_facet o"
                                + " where o.revision_id = r.id and o.facet_id in (" + sql.bind(facets) + ") and bitand("
                                + mediate + ", cast(" + sql.bind(AS_MEDIATOR) + " as integer)) <> 0) end as mediators",
                sql -> "",
                event -> {
                    Tuple row = event.get(0);
                    @Nullable JsonNode view = view(row);
                    if (view == null) {
                        found.add(clear(row));
                    } else if (!Talk.isApart(view)
                            || row.get("mediators", Number.class).intValue() > 0) {
                        found.add(contact(view));
                    }
                },
                SOME);
        return found;
    }

    /** The same of each of these pairs of actors, all of them in the same statements. */
    @Transactional
    public Map<List<String>, List<Contact>> of(Inquiry inquiry, List<List<String>> pairs) {
        return of(inquiry, pairs, SOME);
    }

    /**
     * @param some events a statement
     */
    @Transactional
    Map<List<String>, List<Contact>> of(Inquiry inquiry, List<List<String>> pairs, int some) {
        Map<List<String>, List<Contact>> found = new LinkedHashMap<>();
        pairs.forEach(pair -> found.put(pair, new ArrayList<>()));
        Map<String, Facet> facets = Facet.named(
                pairs.stream().flatMap(List::stream).map(actor -> ACTOR + actor).collect(Collectors.toSet()));
        if (facets.size() < 2) {
            return found;
        }
        Term anyone = takingPart(inquiry, facets.keySet());
        Question question = facets.keySet().stream()
                .filter(name -> pairs.stream().allMatch(pair -> pair.contains(actor(name))))
                .findFirst()
                .map(common -> withAnother(common, facets.keySet(), inquiry))
                .orElseGet(() -> inquiry.question.with(anyone));
        Map<Integer, String> actors = new HashMap<>();
        facets.forEach((name, facet) -> actors.put(facet.id, actor(name)));
        Map<String, Facet> all = new HashMap<>(inquiry.facets);
        all.putAll(facets);
        read(
                new Inquiry(inquiry.query, question, inquiry.asOf, all, inquiry.words),
                sql -> ", o.facet_id, o." + anyone.level().members + " as members, o." + anyone.level().flags
                        + " as roles",
                sql -> " join revision_facet o on o.revision_id = r.id and o.facet_id in (" + sql.bind(actors.keySet())
                        + ") and " + anyone.borne(sql, "o"),
                event -> {
                    @Nullable JsonNode view = view(event.get(0));
                    List<List<String>> met = met(event, actors, found.keySet(), view != null && Talk.isApart(view));
                    if (!met.isEmpty()) {
                        Contact contact = view == null ? clear(event.get(0)) : contact(view);
                        met.forEach(pair -> requireNonNull(found.get(pair)).add(contact));
                    }
                },
                some);
        return found;
    }

    /** Whose profile it is, is in each event, and one of the others too. */
    private static Question withAnother(String common, Set<String> facets, Inquiry inquiry) {
        Set<String> others = new TreeSet<>(facets);
        others.remove(common);
        return inquiry.question.with(takingPart(inquiry, List.of(common))).with(takingPart(inquiry, others));
    }

    private static String actor(String facet) {
        return facet.substring(ACTOR.length());
    }

    private static Term takingPart(Inquiry inquiry, Collection<String> facets) {
        return Term.with(facets, inquiry.level(), AS_TAKING_PART);
    }

    /** Those pairs that met: their two were different participants, and were not held apart. */
    private static List<List<String>> met(
            List<Tuple> event, Map<Integer, String> actors, Set<List<String>> pairs, boolean apart) {
        Map<String, Long> members = new HashMap<>();
        Set<String> mediators = new HashSet<>();
        for (Tuple row : event) {
            String actor =
                    requireNonNull(actors.get(row.get("facet_id", Number.class).intValue()));
            members.put(actor, row.get("members", Number.class).longValue());
            if ((row.get("roles", Number.class).intValue() & AS_MEDIATOR) != 0) {
                mediators.add(actor);
            }
        }
        List<List<String>> two = pairs.stream()
                .filter(pair -> areTwo(members.getOrDefault(pair.get(0), 0L), members.getOrDefault(pair.get(1), 0L)))
                .toList();
        return !apart
                ? two
                : two.stream()
                        .filter(pair -> pair.stream().anyMatch(mediators::contains))
                        .toList();
    }

    private static boolean areTwo(long one, long other) {
        return one != 0 && other != 0 && Long.bitCount(one | other) > 1;
    }

    /** Event by event, in order of time; of most the columns do: only where the day is not known, or the sides may not have met, the view is read. */
    private void read(
            Inquiry inquiry,
            Function<Sql, String> columns,
            Function<Sql, String> joined,
            Consumer<List<Tuple>> each,
            int some) {
        @Nullable Position after = null;
        Collection<List<Tuple>> events;
        do {
            events = page(inquiry, after, columns, joined, some);
            for (List<Tuple> event : events) {
                each.accept(event);
                after = new Position(
                        Found.instant(event.get(0).get("start_at")),
                        event.get(0).get("event_id", Number.class).longValue());
            }
            if (after != null) {
                allowance.found(events.size(), after.at());
            }
        } while (events.size() == some);
    }

    /** The rows of some events. */
    private Collection<List<Tuple>> page(
            Inquiry inquiry,
            @Nullable Position after,
            Function<Sql, String> columns,
            Function<Sql, String> joined,
            int some) {
        Sql sql = new Sql();
        Plan plan = new Plan(inquiry.question, inquiry.facets, inquiry.words, sql);
        String text = plan.page(
                after,
                some,
                "r.start_at, r.event_id, (select e.slug from event e where e.id = r.event_id) as slug, x.title, x.kind,"
                        + " cast(x.first_day as varchar(10)) as begins, cast(x.last_day as varchar(10)) as ends,"
                        + " case when " + unclear(sql) + " then v.view end as view" + columns.apply(sql),
                " join revision x on x.id = r.id" + joined.apply(sql));
        return sql.rows(database, text).stream()
                .collect(Collectors.groupingBy(
                        row -> row.get("event_id", Number.class).longValue(), LinkedHashMap::new, Collectors.toList()))
                .values();
    }

    /** Where the day is not known, or the sides may not have met. */
    private static String unclear(Sql sql) {
        return "exists (select 1 from revision_facet u where u.revision_id = r.id and u.facet_id ="
                + " (select f.id from facet f where f.name = " + sql.bind(Facets.UNCLEAR) + "))";
    }

    /** What is not told of what is clear. */
    private @Nullable JsonNode view(Tuple row) {
        @Nullable String view = row.get("view", String.class);
        return view == null ? null : new JsonText(view).tree(json);
    }

    private static Contact clear(Tuple row) {
        return new Contact(
                row.get("slug", String.class),
                row.get("title", String.class),
                Words.of(EventKind.class, row.get("kind", Number.class).shortValue())
                        .word(),
                LocalDate.parse(row.get("begins", String.class)),
                LocalDate.parse(row.get("ends", String.class)),
                false);
    }

    /** Whether a participant, as readers see it, took part in the talk and did not merely speak of it. */
    public static boolean tookPart(JsonNode participant) {
        return Words.find(Role.class, participant.path("role").asText())
                .filter(TAKING_PART::contains)
                .isPresent();
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

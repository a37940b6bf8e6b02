package org.parley.timeline;

import static java.util.Objects.requireNonNull;
import static java.util.function.Predicate.not;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.parley.event.DueMonths;
import org.parley.event.EventKind;
import org.parley.event.Expectation;
import org.parley.event.LinkType;
import org.parley.event.Status;
import org.parley.http.JsonText;
import org.parley.time.Period;
import org.parley.timeline.Question.Codes;
import org.parley.timeline.Term.As;
import org.parley.timeline.Term.Level;

/**
 * Finds what was to happen. Four walks, none of which tells an event of another: kinds whose details can set a time; of all other kinds
 * what has not occurred; what has occurred and took the place of a plan; and what was a plan itself in an earlier revision. Of a period the first is two: what is due at a time that was
 * set, found by its months, and what is due when it is.
 */
@ApplicationScoped
public class Foreseen {
    private static final Set<Short> SETTING =
            Expectation.kinds().stream().map(EventKind::code).collect(Collectors.toSet());

    private static final Set<Short> OPEN_OR_FAILED = Stream.of(Status.values())
            .filter(status -> status != Status.OCCURRED)
            .map(Status::code)
            .collect(Collectors.toSet());

    private static final Set<String> TALKS = Stream.of(EventKind.values())
            .filter(EventKind::isTalk)
            .map(EventKind::word)
            .collect(Collectors.toSet());

    private static final Set<Short> OCCURRED = Set.of(Status.OCCURRED.code());

    /** Rows a statement, each read whole: a megabyte. */
    private static final int SOME = 500;

    private final Search search;
    private final Readings readings;
    private final Neighbours neighbours;
    private final ObjectMapper json;

    Foreseen(Search search, Readings readings, Neighbours neighbours, ObjectMapper json) {
        this.search = search;
        this.readings = readings;
        this.neighbours = neighbours;
        this.json = json;
    }

    /**
     * An event that was to happen, or by which something was.
     *
     * @param event as readers see it, with its {@code links} once it is wanted
     */
    public record Awaited(JsonNode event, Expectation expectation) {
        /** Whether it falls due at a time that is set for it, and not when the event is. */
        private boolean isSetApart() {
            return expectation.due() != null;
        }
    }

    /**
     * In batches, each read in transactions of its own; what is not wanted is left out before its links are read.
     *
     * @param due a period in which all that is wanted may fall due; null: whenever
     */
    public void each(Inquiry inquiry, @Nullable Period due, Predicate<Awaited> wanted, Consumer<List<Awaited>> taker) {
        Question asked = inquiry.question;
        Optional<List<String>> months = due == null ? Optional.empty() : DueMonths.in(due, DueMonths.Sort.DUE);
        // Of two stretches of time the database is asked for one.
        Question then =
                due == null || months.isEmpty() || asked.window() != null ? asked : asked.in(Window.around(due));
        asked.kind().among(SETTING).ifPresent(kinds -> {
            months.ifPresent(some -> walk(
                    inquiry,
                    asked.of(kinds, asked.status()).with(Term.with(some, Level.POSSIBLE, As.WHATEVER)),
                    events -> expecting(events, wanted.and(Awaited::isSetApart), inquiry),
                    taker));
            walk(
                    inquiry,
                    then.of(kinds, then.status()),
                    events -> expecting(
                            events, months.isEmpty() ? wanted : wanted.and(not(Awaited::isSetApart)), inquiry),
                    taker);
        });
        codesBut(then.kind(), SETTING)
                .ifPresent(kinds -> then.status()
                        .among(OPEN_OR_FAILED)
                        .ifPresent(statuses -> walk(
                                inquiry,
                                then.of(kinds, statuses),
                                events -> expecting(events, wanted, inquiry),
                                taker)));
        then.status()
                .among(OCCURRED)
                .ifPresent(statuses -> walk(
                        inquiry,
                        then.of(then.kind(), statuses).linked(LinkTerm.from(LinkType.SUPERSEDES)),
                        events -> tookPlace(events, wanted, inquiry),
                        taker));
        // Due when it was planned for, wherever it lies now.
        List<String> planned = Optional.ofNullable(due)
                .flatMap(period -> DueMonths.in(period, DueMonths.Sort.PLANNED))
                .orElse(List.of(DueMonths.PLANNED_EVER));
        asked.status()
                .among(OCCURRED)
                .ifPresent(statuses -> walk(
                        inquiry,
                        asked.of(asked.kind(), statuses).with(Term.with(planned, Level.POSSIBLE, As.WHATEVER)),
                        events -> cameTrue(events, wanted, inquiry),
                        taker));
    }

    /** What takes events, as they were found, and answers those that are expectations, with links. */
    private interface Reading {
        List<Awaited> of(List<Row> rows);
    }

    private record Row(Found found, JsonNode event) {}

    private record Candidate(Row row, Expectation expectation) {}

    private void walk(Inquiry inquiry, Question question, Reading reading, Consumer<List<Awaited>> taker) {
        search.pages(question, SOME)
                .each()
                .map(rows -> reading.of(rows.stream()
                        .map(row -> new Row(row, new JsonText(row.view(inquiry.now())).tree(json)))
                        .toList()))
                .filter(found -> !found.isEmpty())
                .forEach(taker);
    }

    private List<Awaited> expecting(List<Row> rows, Predicate<Awaited> wanted, Inquiry inquiry) {
        List<Candidate> candidates = new ArrayList<>();
        for (Row row : rows) {
            Expectation.of(row.event, json)
                    .filter(expectation -> wanted.test(new Awaited(row.event, expectation)))
                    .ifPresent(expectation -> candidates.add(new Candidate(row, expectation)));
        }
        Set<String> planned =
                plans(candidates.stream().map(Candidate::row).toList(), inquiry).keySet();
        List<Awaited> events = linked(candidates, inquiry);
        Set<Awaited> replacing = inPlaceOfPlans(events, inquiry);
        return events.stream()
                .filter(awaited -> !planned.contains(id(awaited.event)) || replacing.contains(awaited))
                .toList();
    }

    private List<Awaited> linked(List<Candidate> candidates, Inquiry inquiry) {
        List<Found> rows =
                candidates.stream().map(candidate -> candidate.row.found).toList();
        List<JsonNode> views = readings.views(rows, Set.of(Embed.LINKS), inquiry.asOf, inquiry.question);
        return IntStream.range(0, views.size())
                .mapToObj(i -> new Awaited(views.get(i), candidates.get(i).expectation))
                .toList();
    }

    /** Of what occurred and is no expectation by itself what took the place of a plan. */
    private List<Awaited> tookPlace(List<Row> rows, Predicate<Awaited> wanted, Inquiry inquiry) {
        List<Candidate> all = rows.stream()
                .filter(row -> Expectation.of(row.event, json).isEmpty())
                .filter(row -> wanted.test(new Awaited(row.event, Expectation.PLAIN)))
                .map(row -> new Candidate(row, Expectation.PLAIN))
                .toList();
        return List.copyOf(inPlaceOfPlans(linked(all, inquiry), inquiry));
    }

    /** Of what occurred what the record itself had as a plan; what took the place of another plan is told by that. */
    private List<Awaited> cameTrue(List<Row> rows, Predicate<Awaited> wanted, Inquiry inquiry) {
        Map<String, JsonNode> plans = plans(rows, inquiry);
        List<Candidate> candidates = new ArrayList<>();
        for (Row row : rows) {
            JsonNode plan = plans.get(id(row.event));
            if (plan != null) {
                JsonNode when = plan.path("when");
                Expectation expectation = expectation(row.event)
                        .plannedFor(
                                when.path("edtf").asText(), when.path("phrase").textValue());
                if (wanted.test(new Awaited(row.event, expectation))) {
                    candidates.add(new Candidate(row, expectation));
                }
            }
        }
        List<Awaited> events = linked(candidates, inquiry);
        Set<Awaited> replacing = inPlaceOfPlans(events, inquiry);
        return events.stream().filter(not(replacing::contains)).toList();
    }

    /** What the record had of those of them that were planned, as what they are, and took place. */
    private Map<String, JsonNode> plans(List<Row> rows, Inquiry inquiry) {
        Map<String, JsonNode> held = rows.stream()
                .map(Row::event)
                .filter(this::isHeld)
                .collect(Collectors.toMap(Foreseen::id, event -> event));
        Map<String, JsonNode> plans = neighbours.plans(held.keySet(), inquiry);
        plans.entrySet().removeIf(plan -> !isOfOneSort(requireNonNull(held.get(plan.getKey())), plan.getValue()));
        return plans;
    }

    private Expectation expectation(JsonNode event) {
        return Expectation.of(event, json).orElse(Expectation.PLAIN);
    }

    /** Whether it took place, and is nothing else than what was to. */
    private boolean isHeld(JsonNode event) {
        if (!event.path("status").asText().equals(Status.OCCURRED.word())) {
            return false;
        }
        Expectation expectation = expectation(event);
        return expectation.as() == Expectation.As.PLAN && expectation.due() == null;
    }

    /** Those that took the place of a plan. */
    private Set<Awaited> inPlaceOfPlans(List<Awaited> events, Inquiry inquiry) {
        Set<String> others = new LinkedHashSet<>();
        events.forEach(awaited -> others.addAll(replaced(awaited.event)));
        Map<String, JsonNode> plans = neighbours.of(others, inquiry);
        plans.values()
                .removeIf(other -> Expectation.of(other, json)
                        .filter(expectation -> expectation.as() == Expectation.As.PLAN)
                        .isEmpty());
        return events.stream()
                .filter(awaited -> replaced(awaited.event).stream()
                        .flatMap(id -> Stream.ofNullable(plans.get(id)))
                        .anyMatch(plan -> isOfOneSort(awaited.event, plan)))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static String id(JsonNode event) {
        return event.path("id").asText();
    }

    /** Whether one can take place as the other was planned: a statement that calls a summit off is none held. */
    public static boolean isOfOneSort(JsonNode event, JsonNode plan) {
        String kind = event.path("kind").asText();
        String planned = plan.path("kind").asText();
        return kind.equals(planned) || TALKS.contains(kind) && TALKS.contains(planned);
    }

    private static List<String> replaced(JsonNode event) {
        return event.path("links")
                .valueStream()
                .filter(link -> link.path("type").asText().equals(LinkType.SUPERSEDES.word()))
                .map(link -> link.path("event").asText())
                .toList();
    }

    private static Optional<Codes> codesBut(Codes asked, Set<Short> without) {
        Set<Short> none = new HashSet<>(asked.none());
        none.addAll(without);
        return !asked.any().isEmpty() && none.containsAll(asked.any())
                ? Optional.empty()
                : Optional.of(new Codes(asked.any(), none));
    }
}

package org.parley.timeline;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
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
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.parley.event.EventKind;
import org.parley.event.Expectation;
import org.parley.event.LinkType;
import org.parley.event.Status;
import org.parley.http.Cursor;
import org.parley.http.Mistake;
import org.parley.timeline.Question.Codes;
import org.parley.timeline.Question.LinkTerm;
import org.parley.timeline.Question.LinkTerm.TypedEnd;

/**
 * Finds what was to happen. Three walks, none of which meets an event of another: kinds whose details can set a time; of all other
 * kinds what has not occurred, and what has and took the place of such, or was replaced by such.
 */
@ApplicationScoped
public class Foreseen {
    private static final Set<Short> SETTING =
            Expectation.kinds().stream().map(EventKind::code).collect(Collectors.toSet());

    private static final Set<Short> OPEN_OR_FAILED = Stream.of(Status.values())
            .filter(status -> status != Status.OCCURRED)
            .map(Status::code)
            .collect(Collectors.toSet());

    private static final Set<Short> OCCURRED = Set.of(Status.OCCURRED.code());

    private static final LinkTerm MOVED = new LinkTerm(
            List.of(new TypedEnd(LinkType.SUPERSEDES.code(), false), new TypedEnd(LinkType.SUPERSEDES.code(), true)),
            List.of(),
            false);

    private final Tallies tallies;
    private final Search search;
    private final Embeds embeds;
    private final Neighbours neighbours;
    private final ObjectMapper json;

    Foreseen(Tallies tallies, Search search, Embeds embeds, Neighbours neighbours, ObjectMapper json) {
        this.tallies = tallies;
        this.search = search;
        this.embeds = embeds;
        this.neighbours = neighbours;
        this.json = json;
    }

    /**
     * An event that was to happen, or by which something was.
     *
     * @param event as readers see it, with its {@code links} once it is wanted
     */
    public record Awaited(JsonNode event, Expectation expectation) {}

    /**
     * Meaningless where there are mistakes.
     *
     * @param pinned the moment that a cursor carries; null on the first page
     */
    public Inquiry inquiry(EventQuery query, @Nullable Instant pinned, List<Mistake> mistakes) {
        Inquiry asked = tallies.inquiry(query, mistakes);
        if (pinned == null) {
            return asked;
        }
        if (pinned.isAfter(asked.moment())) {
            // No page was ever answered as of a moment to come.
            throw Cursor.damaged();
        }
        Question question = asked.question;
        return new Inquiry(
                query,
                narrowed(question, pinned, question.kind(), question.status(), question.links()),
                asked.asOf,
                asked.facets,
                asked.words);
    }

    /** In batches, each read in transactions of its own; what is not wanted is left out before its links are read. */
    public void each(Inquiry inquiry, Predicate<Awaited> wanted, Consumer<List<Awaited>> taker) {
        Question question = inquiry.question;
        codes(question.kind(), SETTING)
                .ifPresent(kinds -> walk(
                        inquiry,
                        narrowed(question, question.asOf(), kinds, question.status(), question.links()),
                        events -> linked(expecting(events, wanted), inquiry),
                        taker));
        codesBut(question.kind(), SETTING).ifPresent(kinds -> {
            codes(question.status(), OPEN_OR_FAILED)
                    .ifPresent(statuses -> walk(
                            inquiry,
                            narrowed(question, question.asOf(), kinds, statuses, question.links()),
                            events -> linked(expecting(events, wanted), inquiry),
                            taker));
            List<LinkTerm> links =
                    Stream.concat(question.links().stream(), Stream.of(MOVED)).toList();
            codes(question.status(), OCCURRED)
                    .ifPresent(statuses -> walk(
                            inquiry,
                            narrowed(question, question.asOf(), kinds, statuses, links),
                            events -> moved(events, wanted, inquiry),
                            taker));
        });
    }

    /** What takes events, as they were found, and answers those that are expectations, with links. */
    private interface Reading {
        List<Awaited> of(List<Row> rows);
    }

    private record Row(Found found, JsonNode event) {}

    private record Candidate(Row row, Expectation expectation) {}

    private void walk(Inquiry inquiry, Question question, Reading reading, Consumer<List<Awaited>> taker) {
        Walk walk = new Walk(search, question, rows -> List.of());
        for (List<Found> rows = walk.rows(); !rows.isEmpty(); rows = walk.rows()) {
            List<Awaited> found = reading.of(rows.stream()
                    .map(row -> new Row(row, tree(row.view(inquiry.now()))))
                    .toList());
            if (!found.isEmpty()) {
                taker.accept(found);
            }
        }
    }

    private List<Candidate> expecting(List<Row> rows, Predicate<Awaited> wanted) {
        List<Candidate> candidates = new ArrayList<>();
        for (Row row : rows) {
            Expectation.of(row.event, json)
                    .filter(expectation -> wanted.test(new Awaited(row.event, expectation)))
                    .ifPresent(expectation -> candidates.add(new Candidate(row, expectation)));
        }
        return candidates;
    }

    private List<Awaited> linked(List<Candidate> candidates, Inquiry inquiry) {
        List<Found> rows =
                candidates.stream().map(candidate -> candidate.row.found).toList();
        Map<Long, String> added = embeds.of(rows, Set.of(Embed.LINKS), inquiry.asOf, inquiry.question);
        return candidates.stream()
                .map(candidate -> {
                    Found row = candidate.row.found;
                    String view = Spliced.into(row.view(inquiry.now()), added.getOrDefault(row.revision(), ""));
                    return new Awaited(tree(view), candidate.expectation);
                })
                .toList();
    }

    /** Of what occurred, those next to something that is an expectation by itself. */
    private List<Awaited> moved(List<Row> rows, Predicate<Awaited> wanted, Inquiry inquiry) {
        List<Candidate> all = rows.stream()
                .filter(row -> wanted.test(new Awaited(row.event, Expectation.PLAIN)))
                .map(row -> new Candidate(row, Expectation.PLAIN))
                .toList();
        List<Awaited> events = linked(all, inquiry);
        Set<String> others = new LinkedHashSet<>();
        events.forEach(awaited -> others.addAll(replaced(awaited.event)));
        Set<String> expected = neighbours.of(others, inquiry).entrySet().stream()
                .filter(other -> Expectation.of(other.getValue(), json).isPresent())
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
        return events.stream()
                .filter(awaited -> replaced(awaited.event).stream().anyMatch(expected::contains))
                .toList();
    }

    private static List<String> replaced(JsonNode event) {
        return event.path("links")
                .valueStream()
                .filter(link -> Stream.of(LinkType.SUPERSEDES.word(), LinkType.SUPERSEDES.inverse())
                        .anyMatch(link.path("type").asText()::equals))
                .map(link -> link.path("event").asText())
                .toList();
    }

    /** Those asked for that are among these; nothing where none is. */
    private static Optional<Codes> codes(Codes asked, Set<Short> among) {
        Set<Short> any = new HashSet<>(among);
        if (!asked.any().isEmpty()) {
            any.retainAll(asked.any());
        }
        any.removeAll(asked.none());
        return any.isEmpty() ? Optional.empty() : Optional.of(new Codes(any, asked.none()));
    }

    private static Optional<Codes> codesBut(Codes asked, Set<Short> without) {
        Set<Short> none = new HashSet<>(asked.none());
        none.addAll(without);
        return !asked.any().isEmpty() && none.containsAll(asked.any())
                ? Optional.empty()
                : Optional.of(new Codes(asked.any(), none));
    }

    private static Question narrowed(Question question, Instant asOf, Codes kind, Codes status, List<LinkTerm> links) {
        return new Question(
                question.asked(),
                asOf,
                question.now(),
                question.window(),
                question.terms(),
                question.between(),
                kind,
                status,
                question.verification(),
                question.overdue(),
                links,
                question.recorded(),
                question.reported(),
                question.text(),
                Question.Order.TIME);
    }

    private JsonNode tree(String view) {
        try {
            return json.readTree(view);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a view that was kept cannot be read", e);
        }
    }
}

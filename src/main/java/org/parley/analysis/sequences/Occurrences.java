package org.parley.analysis.sequences;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.parley.event.ActedBefore;
import org.parley.event.Times;
import org.parley.event.Vague;
import org.parley.time.Span;
import org.parley.timeline.Inquiry;
import org.parley.timeline.Readings;

/** Reads events in the order in which their people acted: a deadline stands where it was set, not where it falls due. */
@ApplicationScoped
class Occurrences {
    private final Readings readings;
    private final ObjectMapper json;

    Occurrences(Readings readings, ObjectMapper json) {
        this.readings = readings;
        this.json = json;
    }

    /** An event that stands elsewhere than in the record. */
    private record Moved(Instant begin, Occurrence event) {}

    /**
     * One after the other; only those of which people acted on another day are kept meanwhile.
     *
     * @param meets the steps that an event meets
     */
    Stream<Occurrence> of(Inquiry inquiry, ToIntFunction<JsonNode> meets) {
        Deque<Moved> moved = new ArrayDeque<>(moved(inquiry, meets));
        Set<String> elsewhere = moved.stream().map(one -> one.event.id()).collect(Collectors.toSet());
        Stream<Occurrence> all = readings.of(inquiry)
                .filter(event -> !elsewhere.contains(event.path("id").asText()))
                .flatMap(event -> Stream.concat(
                        until(begin(event.path("when")), moved).stream(),
                        Stream.of(Occurrence.of(event, meets.applyAsInt(event)))));
        return Stream.concat(all, Stream.of(moved).flatMap(Deque::stream).map(Moved::event));
    }

    /** Taken away those that begin earlier: of what begins with them nobody knows which came first. */
    private static List<Occurrence> until(Instant begin, Deque<Moved> moved) {
        List<Occurrence> before = new ArrayList<>();
        while (!moved.isEmpty() && moved.element().begin.isBefore(begin)) {
            before.add(moved.remove().event);
        }
        return before;
    }

    private List<Moved> moved(Inquiry inquiry, ToIntFunction<JsonNode> meets) {
        return inquiry.among(ActedBefore.kinds())
                .map(readings::of)
                .orElse(Stream.empty())
                .flatMap(event -> Stream.ofNullable(moved(event, meets)))
                .sorted(Comparator.comparing(Moved::begin))
                .toList();
    }

    private @Nullable Moved moved(JsonNode event, ToIntFunction<JsonNode> meets) {
        @Nullable String day = Times.actedOn(event, json);
        if (day == null) {
            return null;
        }
        Span acted = Times.acted(event, json);
        return new Moved(
                acted.sortStart(),
                new Occurrence(
                        event.path("id").asText(),
                        event.path("title").asText(),
                        event.path("kind").asText(),
                        day,
                        Onset.of(acted, Vague.acted(event, json)),
                        meets.applyAsInt(event)));
    }

    private static Instant begin(JsonNode when) {
        if (when.hasNonNull("start")) {
            return Instant.parse(when.path("start").asText());
        }
        return when.hasNonNull("earliest")
                ? LocalDate.parse(when.path("earliest").asText())
                        .atStartOfDay(ZoneOffset.UTC)
                        .toInstant()
                : Instant.MIN;
    }
}

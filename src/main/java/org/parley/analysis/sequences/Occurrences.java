package org.parley.analysis.sequences;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.parley.event.ActedBefore;
import org.parley.event.EventKind;
import org.parley.event.Times;
import org.parley.event.Vague;
import org.parley.http.JsonText;
import org.parley.time.Span;
import org.parley.timeline.Inquiry;
import org.parley.timeline.Outline;
import org.parley.timeline.Outlines;

/** Reads events in the order in which their people acted: a deadline stands where it was set, not where it falls due. */
@ApplicationScoped
class Occurrences {
    private final Outlines outlines;
    private final ObjectMapper json;

    Occurrences(Outlines outlines, ObjectMapper json) {
        this.outlines = outlines;
        this.json = json;
    }

    /** Tells which steps an event meets. */
    interface Meeting {
        Meeting NONE = (outline, event) -> 0;

        /** Kinds of which it must see the event. */
        default Set<EventKind> seen() {
            return Set.of();
        }

        /** Facets by name of which it must know whether events are found by them. */
        default Set<String> facets() {
            return Set.of();
        }

        /**
         * Their bits.
         *
         * @param event as readers see it; missing where its kind need not be seen
         */
        int of(Outline outline, JsonNode event);
    }

    /** What is told of an event: its date, or that on which its people acted (EDTF). */
    record Told(String id, String title, String when) {}

    /** An event that stands elsewhere than in the record. */
    private record Moved(Instant begin, Occurrence event) {}

    /** One after the other; only those of which people acted on another day are kept meanwhile. */
    Stream<Occurrence> of(Inquiry inquiry, Meeting meets) {
        Deque<Moved> moved = new ArrayDeque<>(moved(inquiry, meets));
        Set<EventKind> seen = Stream.concat(meets.seen().stream(), ActedBefore.kinds().stream())
                .collect(Collectors.toSet());
        Stream<Occurrence> all = outlines.of(inquiry, seen, meets.facets())
                .flatMap(event -> Stream.concat(
                        until(event.startAt(), moved).stream(),
                        Stream.ofNullable(occurrence(event, seen.contains(event.kind()), meets))));
        return Stream.concat(all, Stream.of(moved).flatMap(Deque::stream).map(Moved::event));
    }

    Map<Long, Told> told(Collection<Occurrence> events) {
        return outlines.views(events.stream().map(Occurrence::revision).toList(), this::told);
    }

    private Told told(JsonNode event) {
        @Nullable String day = Times.actedOn(event, json);
        return new Told(
                event.path("id").asText(),
                event.path("title").asText(),
                day == null ? event.path("when").path("edtf").asText() : day);
    }

    /** Taken away those that begin earlier: of what begins with them nobody knows which came first. */
    private static List<Occurrence> until(Instant begin, Deque<Moved> moved) {
        List<Occurrence> before = new ArrayList<>();
        while (!moved.isEmpty() && moved.element().begin.isBefore(begin)) {
            before.add(moved.remove().event);
        }
        return before;
    }

    private List<Moved> moved(Inquiry inquiry, Meeting meets) {
        return inquiry.among(ActedBefore.kinds())
                .map(some -> outlines.of(some, ActedBefore.kinds(), meets.facets()))
                .orElse(Stream.empty())
                .flatMap(event -> Stream.ofNullable(moved(event, meets)))
                .sorted(Comparator.comparing(Moved::begin))
                .toList();
    }

    private @Nullable Moved moved(Outline outline, Meeting meets) {
        JsonNode event = requireNonNull(outline.view()).tree(json);
        if (Times.actedOn(event, json) == null) {
            return null;
        }
        Span acted = Times.acted(event, json);
        return new Moved(
                acted.sortStart(),
                new Occurrence(
                        outline.revision(),
                        outline.kind(),
                        Onset.of(acted, Vague.acted(event, json)),
                        meets.of(outline, event)));
    }

    /**
     * Null where it stands elsewhere.
     *
     * @param seen whether the event must be seen, and not its date alone
     */
    private @Nullable Occurrence occurrence(Outline outline, boolean seen, Meeting meets) {
        @Nullable JsonText view = outline.view();
        JsonNode event = seen ? requireNonNull(view).tree(json) : json.missingNode();
        if (seen && Times.actedOn(event, json) != null) {
            return null;
        }
        Onset onset = view == null
                ? new Onset(outline.firstDay(), outline.firstDay(), null)
                : Onset.of(seen ? event.path("when") : view.member("when", json));
        return new Occurrence(outline.revision(), outline.kind(), onset, meets.of(outline, event));
    }
}

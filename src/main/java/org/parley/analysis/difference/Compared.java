package org.parley.analysis.difference;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.parley.http.Address;
import org.parley.http.Addresses;
import org.parley.http.Cursor;
import org.parley.http.JsonText;
import org.parley.http.Limit;
import org.parley.http.Mistake;
import org.parley.http.Page;
import org.parley.http.Problem;
import org.parley.time.Moments;
import org.parley.time.Period;
import org.parley.time.PeriodException;
import org.parley.timeline.Difference;
import org.parley.timeline.Difference.State;
import org.parley.timeline.Differences;
import org.parley.timeline.Differences.Between;
import org.parley.timeline.Differences.Place;
import org.parley.timeline.EventQuery;
import org.parley.timeline.Inquiry;
import org.parley.timeline.Tallies;

/** Tells what was added, changed and retracted between two moments of the record. */
@ApplicationScoped
class Compared {
    private final Tallies tallies;
    private final Differences differences;
    private final Addresses addresses;
    private final ObjectMapper json;
    private final Clock clock;

    Compared(Tallies tallies, Differences differences, Addresses addresses, ObjectMapper json, Clock clock) {
        this.tallies = tallies;
        this.differences = differences;
        this.addresses = addresses;
        this.json = json;
        this.clock = clock;
    }

    @Transactional
    Page<DifferenceView> of(EventQuery query, DifferenceShape shape) {
        List<Mistake> mistakes = new ArrayList<>();
        List<String> hints = new ArrayList<>();
        int limit = Limit.COUNT.of(shape.limit(), mistakes, hints);
        if (query.knownAt() != null) {
            mistakes.add(Mistake.parameter("known_at", "'from' and 'to' say as of when; leave it out."));
        }
        Address here = addresses.here();
        @Nullable Cursor cursor = shape.cursor() == null ? null : Cursor.read(shape.cursor(), here.filters());
        Clock asked = Clock.fixed(clock.instant(), ZoneOffset.UTC);
        Instant from = moment("from", shape.from(), asked, mistakes);
        @Nullable Instant to = shape.to() == null ? null : moment("to", shape.to(), asked, mistakes);
        Inquiry inquiry = tallies.inquiry(query, mistakes);
        Mistake.tell(mistakes);
        Instant newest = inquiry.moment();
        Between between = cursor == null
                ? between(since(from, shape.from(), asked, hints), to, newest, asked)
                : pinned(cursor, newest);
        List<Difference> found = differences.of(inquiry, between, place(cursor), limit + 1);
        hints.replaceAll(hint -> hint + ".");
        hints.addAll(tallies.hints(inquiry, false));
        return page(here, inquiry, between, found, limit).with(hints);
    }

    private static Between between(Instant from, @Nullable Instant to, Instant newest, Clock asked) {
        if (to != null && from.isAfter(to)) {
            throw Problem.parameter("from", "'from' (" + from + ") is after 'to' (" + to + "); exchange the two.");
        }
        // What was recorded last may lie ahead of a clock that was put back.
        if (to == null && from.isAfter(asked.instant()) && from.isAfter(newest)) {
            throw Problem.parameter("from", "'from' (" + from + ") is still to come; name an earlier moment.");
        }
        return new Between(from, to == null || to.isAfter(newest) ? newest : to);
    }

    private Page<DifferenceView> page(
            Address here, Inquiry inquiry, Between between, List<Difference> found, int limit) {
        boolean more = found.size() > limit;
        List<Difference> shown = more ? found.subList(0, limit) : found;
        return Page.of(
                here,
                shown.stream().map(difference -> view(difference, between)).toList(),
                more ? next(shown.get(shown.size() - 1), between, here) : null,
                tallies.understood(inquiry, between.to())
                        .put("from", between.from().toString())
                        .put("to", between.to().toString())
                        .put("limit", limit));
    }

    private static Instant moment(String parameter, @Nullable String text, Clock asked, List<Mistake> mistakes) {
        if (text == null) {
            mistakes.add(Mistake.parameter(
                    parameter, "Say from which moment of the record, such as from=now-P7D.", "now-P7D"));
            return Instant.EPOCH;
        }
        try {
            return Moments.parse(text, asked);
        } catch (PeriodException e) {
            mistakes.add(Mistake.parameter(parameter, e.getMessage()));
            return Instant.EPOCH;
        }
    }

    /** Since the end of a day that goes on nothing can have changed: of it, of a month or a year, what came before it is meant. */
    private static Instant since(Instant from, @Nullable String text, Clock asked, List<String> hints) {
        if (text == null || !from.isAfter(asked.instant())) {
            return from;
        }
        @Nullable Instant begin = Period.parse(text, asked).firstInstant();
        if (begin == null || begin.isAfter(asked.instant())) {
            return from;
        }
        Instant before = begin.minus(1, ChronoUnit.MICROS);
        hints.add("'" + text + "' goes on, so 'from' stands for the moment before it began, " + before);
        return before;
    }

    /** Pages go on between the moments of the first: what is recorded meanwhile would move events. */
    private static Between pinned(Cursor cursor, Instant newest) {
        Between between = new Between(cursor.moment(3), cursor.moment(2));
        if (between.to().isAfter(newest)) {
            // No page was ever answered as of a moment to come.
            throw Cursor.damaged();
        }
        return between;
    }

    private static @Nullable Place place(@Nullable Cursor cursor) {
        return cursor == null ? null : new Place(cursor.moment(0), cursor.number(1));
    }

    private static String next(Difference last, Between between, Address here) {
        return Cursor.of(last.recordedAt(), last.number(), between.to(), between.from())
                .text(here.filters());
    }

    private DifferenceView view(Difference difference, Between between) {
        @Nullable State before = difference.before();
        @Nullable State after = difference.after();
        String address = "/v1/events/" + difference.id() + "?known_at=";
        boolean changed = before != null && after != null;
        return new DifferenceView(
                difference.id(),
                title(before, after),
                changed ? "changed" : before == null ? "added" : "retracted",
                found(before, after),
                before != null && after != null ? fields(before, after) : null,
                before == null ? null : before.revision(),
                after == null ? null : after.revision(),
                difference.recordedAt(),
                difference.recordedBy(),
                difference.reason(),
                before == null ? null : address + between.from(),
                after == null ? null : address + between.to());
    }

    private static String title(@Nullable State before, @Nullable State after) {
        return after != null ? after.title() : before != null ? before.title() : "";
    }

    private static String found(@Nullable State before, @Nullable State after) {
        boolean then = before != null && before.answers();
        boolean now = after != null && after.answers();
        return then && now ? "both" : then ? "before" : "after";
    }

    private List<DifferenceView.Field> fields(State before, State after) {
        List<DifferenceView.Field> fields = new ArrayList<>();
        compare("", draft(before), draft(after), fields);
        return fields;
    }

    private JsonNode draft(State state) {
        return new JsonText(state.draft()).tree(json);
    }

    /** Objects member by member, in the order of what was before; lists and texts as a whole. */
    private static void compare(String name, JsonNode before, JsonNode after, List<DifferenceView.Field> fields) {
        if (before.equals(after)) {
            return;
        }
        if ((before.isObject() || before.isMissingNode()) && (after.isObject() || after.isMissingNode())) {
            Set<String> members = new LinkedHashSet<>();
            before.fieldNames().forEachRemaining(members::add);
            after.fieldNames().forEachRemaining(members::add);
            members.forEach(member -> compare(
                    name.isEmpty() ? member : name + "." + member,
                    member(before, member),
                    member(after, member),
                    fields));
            return;
        }
        fields.add(new DifferenceView.Field(name, there(before), there(after)));
    }

    private static JsonNode member(JsonNode object, String name) {
        return object.has(name) ? object.get(name) : MissingNode.getInstance();
    }

    private static @Nullable JsonNode there(JsonNode value) {
        return value.isMissingNode() ? null : value;
    }
}

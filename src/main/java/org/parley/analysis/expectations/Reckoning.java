package org.parley.analysis.expectations;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.parley.actor.Actors;
import org.parley.actor.Directory;
import org.parley.event.EventKind;
import org.parley.event.Expectation;
import org.parley.event.Expectation.As;
import org.parley.event.LinkType;
import org.parley.event.Status;
import org.parley.event.Verification;
import org.parley.http.Words;
import org.parley.time.Span;
import org.parley.timeline.Foreseen.Awaited;
import org.parley.timeline.Inquiry;
import org.parley.timeline.Neighbours;

/** Finds in the record what became of what was to happen: a fixed number of statements for some of them together. */
@ApplicationScoped
class Reckoning {
    /** Events that are told as meeting or breaching one; all count. */
    private static final int MOST_ACTS = 50;

    /** Steps that a chain of moves is followed, each a statement. */
    private static final int MOST_STEPS = 20;

    private final Neighbours neighbours;
    private final Actors actors;
    private final ObjectMapper json;

    Reckoning(Neighbours neighbours, Actors actors, ObjectMapper json) {
        this.neighbours = neighbours;
        this.actors = actors;
        this.json = json;
    }

    /**
     * When it is asked.
     *
     * @param now of the first page
     */
    record Moment(Inquiry inquiry, Instant now) {
        /** Up to when is known: never still to come. */
        LocalDate today() {
            return LocalDate.ofInstant(inquiry.now().isBefore(now) ? inquiry.now() : now, ZoneOffset.UTC);
        }
    }

    static Due due(Awaited awaited) {
        JsonNode when = awaited.event().path("when");
        String due = awaited.expectation().due();
        return Due.of(
                due == null ? when.path("edtf").asText() : due,
                when.path("timezone").textValue());
    }

    private static Span span(JsonNode event) {
        JsonNode when = event.path("when");
        return Due.of(when.path("edtf").asText(), when.path("timezone").textValue())
                .span();
    }

    List<Reckoned> of(List<Awaited> some, Moment moment) {
        Set<String> linked = new HashSet<>();
        some.forEach(awaited -> {
            linked.addAll(ends(awaited, awaited.expectation().as().metBy()).keySet());
            linked.addAll(ends(awaited, List.of(LinkType.BREACHES.inverse())).keySet());
        });
        Map<String, JsonNode> events = neighbours.of(linked, moment.inquiry);
        return some.stream().map(awaited -> reckoned(awaited, events, moment)).toList();
    }

    private Reckoned reckoned(Awaited awaited, Map<String, JsonNode> events, Moment moment) {
        JsonNode event = awaited.event();
        Expectation expectation = awaited.expectation();
        Due due = due(awaited);
        Status status = Words.find(Status.class, event.path("status").asText()).orElseThrow();
        Cast cast = cast(awaited, moment.inquiry);
        Map<String, String> meeting = ends(awaited, expectation.as().metBy());
        // A threat that is carried out is none that was heeded.
        meeting.keySet().removeIf(id -> expectation.as() == As.TERM && !isByOneOf(cast.setFor(), events.get(id)));
        Map<String, String> breaching = ends(awaited, List.of(LinkType.BREACHES.inverse()));
        boolean superseded =
                !ends(awaited, List.of(LinkType.SUPERSEDES.inverse())).isEmpty();
        boolean over = status.isPending() && expectation.due() == null
                ? event.path("overdue").asBoolean()
                : due.isOverOn(moment.today());
        Fate fate = Fate.of(new Fate.Known(
                status,
                expectation.as(),
                due,
                standing(meeting, events)
                        .filter(Reckoning::isOccurred)
                        .map(Reckoning::span)
                        .toList(),
                superseded,
                standing(breaching, events).anyMatch(breach -> isOccurred(breach) && isConfirmed(breach)),
                over));
        return new Reckoned(
                awaited,
                due,
                cast,
                fate,
                superseded,
                standing(meeting, events)
                        .filter(Reckoning::isOccurred)
                        .flatMap(met -> Cast.acting(met).stream())
                        .collect(Collectors.toSet()),
                acts(meeting, events),
                acts(breaching, events));
    }

    private static boolean isByOneOf(List<Cast.Someone> some, @Nullable JsonNode event) {
        return some.isEmpty() || event != null && !Collections.disjoint(Cast.sides(some), Cast.acting(event));
    }

    private Cast cast(Awaited awaited, Inquiry inquiry) {
        String target = awaited.expectation().target();
        Directory directory = actors.directory(inquiry.epoch());
        Cast.@Nullable Someone meant = target == null || !directory.has(target)
                ? null
                : new Cast.Someone(
                        target,
                        directory.name(target),
                        directory.side(target, span(awaited.event())).orElse(null));
        return Cast.of(awaited.event(), awaited.expectation().as(), meant);
    }

    private static boolean isOccurred(JsonNode event) {
        return event.path("status").asText().equals(Status.OCCURRED.word());
    }

    private static boolean isConfirmed(JsonNode event) {
        return event.path("verification").asText().equals(Verification.CONFIRMED.word());
    }

    /** Ids of the other events, with the word of the link. */
    private static Map<String, String> ends(Awaited awaited, Collection<String> types) {
        Map<String, String> ends = new HashMap<>();
        awaited.event().path("links").forEach(link -> {
            String type = link.path("type").asText();
            if (types.contains(type) && !link.path("retracted").asBoolean()) {
                ends.putIfAbsent(link.path("event").asText(), type);
            }
        });
        return ends;
    }

    private static Stream<JsonNode> standing(Map<String, String> ends, Map<String, JsonNode> events) {
        return ends.keySet().stream().flatMap(id -> Stream.ofNullable(events.get(id)));
    }

    private static List<ExpectationView.Act> acts(Map<String, String> ends, Map<String, JsonNode> events) {
        return standing(ends, events)
                .sorted(Comparator.comparing((JsonNode event) -> Due.first(span(event)))
                        .thenComparing(event -> event.path("id").asText()))
                .limit(MOST_ACTS)
                .map(event -> ExpectationView.Act.of(
                        event, ends.getOrDefault(event.path("id").asText(), "")))
                .toList();
    }

    /** As readers see them, with the forms that each had before and after. */
    List<ExpectationView> views(List<Reckoned> page, Moment moment) {
        Set<Neighbours.Link> links = neighbours.chains(
                page.stream().map(Reckoned::id).toList(), LinkType.SUPERSEDES, MOST_STEPS, moment.inquiry);
        Set<String> ids = new HashSet<>();
        links.forEach(link -> ids.addAll(List.of(link.from(), link.to())));
        Map<String, JsonNode> events = neighbours.of(ids, moment.inquiry);
        Moves moves = Moves.of(links, events.keySet());
        return page.stream().map(one -> view(one, moves, events, moment)).toList();
    }

    private ExpectationView view(Reckoned one, Moves moves, Map<String, JsonNode> events, Moment moment) {
        JsonNode event = one.awaited().event();
        Expectation told = one.awaited().expectation();
        Moves.Chain before = moves.before(one.id());
        Moves.Chain after = moves.after(one.id());
        @Nullable String announced = announced(one);
        return new ExpectationView(
                one.id(),
                event.path("title").asText(),
                Words.find(EventKind.class, event.path("kind").asText()).orElseThrow(),
                Words.find(Status.class, event.path("status").asText()).orElseThrow(),
                ExpectationView.Fall.of(one.due()),
                told.phrase() == null ? event.path("when").path("phrase").textValue() : told.phrase(),
                told.firm(),
                one.cast().setBy(),
                Cast.sides(one.cast().setBy()),
                one.cast().setFor(),
                announced,
                announced == null ? null : notice(one, announced),
                before.steps() + after.steps(),
                forms(before, events),
                forms(after, events),
                one.fate().state(),
                one.fate().certain(),
                one.fate().why(),
                one.met(),
                one.breached(),
                one.fate().state() == DueState.OVERDUE
                        ? one.due().overdue(moment.today())
                        : one.fate().late(),
                told.calledOff(),
                told.outcome());
    }

    /** An act that has taken place tells by itself when it set the time. */
    private static @Nullable String announced(Reckoned one) {
        Expectation told = one.awaited().expectation();
        JsonNode event = one.awaited().event();
        return told.as().isTheAct() && isOccurred(event)
                ? event.path("when").path("edtf").asText()
                : told.announced();
    }

    private static @Nullable DayRange notice(Reckoned one, String announced) {
        String timezone = one.awaited().event().path("when").path("timezone").textValue();
        DayRange days = one.due().notice(Due.of(announced, timezone).span());
        return days.isKnown() ? days : null;
    }

    private List<ExpectationView.Form> forms(Moves.Chain chain, Map<String, JsonNode> events) {
        List<ExpectationView.Form> forms = new ArrayList<>();
        for (String id : chain.ids()) {
            JsonNode event = events.get(id);
            if (event != null) {
                @Nullable
                String due = Expectation.of(event, json).map(Expectation::due).orElse(null);
                forms.add(new ExpectationView.Form(
                        id,
                        event.path("title").asText(),
                        event.path("status").asText(),
                        due == null ? event.path("when").path("edtf").asText() : due));
            }
        }
        return forms;
    }
}

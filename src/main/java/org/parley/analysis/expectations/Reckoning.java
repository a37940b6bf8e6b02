package org.parley.analysis.expectations;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
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
import org.parley.event.Claim;
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
        Instant upTo() {
            return inquiry.now().isBefore(now) ? inquiry.now() : now;
        }

        LocalDate today() {
            return LocalDate.ofInstant(upTo(), ZoneOffset.UTC);
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
        Map<String, Due> planned = planned(some, moment);
        return some.stream()
                .map(awaited -> reckoned(awaited, events, planned, moment))
                .toList();
    }

    /** When plans that took place were first to, by their ids; nothing of those that had no earlier form. */
    private Map<String, Due> planned(List<Awaited> some, Moment moment) {
        List<Awaited> held = some.stream()
                .filter(awaited -> awaited.expectation().as() == As.PLAN && isOccurred(awaited.event()))
                .filter(awaited ->
                        !ends(awaited, List.of(LinkType.SUPERSEDES.word())).isEmpty())
                .toList();
        Forms forms = forms(held.stream().map(Reckoning::id).toList(), moment);
        Map<String, Due> planned = new HashMap<>();
        held.forEach(awaited -> forms.first(awaited.event()).ifPresent(due -> planned.put(id(awaited), due)));
        return planned;
    }

    private static String id(Awaited awaited) {
        return awaited.event().path("id").asText();
    }

    private Forms forms(List<String> some, Moment moment) {
        Set<Neighbours.Link> links = neighbours.chains(some, LinkType.SUPERSEDES, MOST_STEPS, moment.inquiry);
        Set<String> ids = new HashSet<>();
        links.forEach(link -> ids.addAll(List.of(link.from(), link.to())));
        Map<String, JsonNode> events = neighbours.of(ids, moment.inquiry);
        return new Forms(Moves.of(links, events.keySet()), events, json);
    }

    private Reckoned reckoned(Awaited awaited, Map<String, JsonNode> events, Map<String, Due> planned, Moment moment) {
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
        // To the hour where the event has one, as the list tells it.
        boolean over = status.isPending() && expectation.due() == null
                ? !due.span().sortEnd().isAfter(moment.upTo())
                : due.isOverOn(moment.today());
        boolean took = expectation.as() == As.PLAN && status == Status.OCCURRED;
        @Nullable Due first = took && expectation.due() != null ? due : planned.get(id(awaited));
        Stream<JsonNode> met = took
                ? Stream.of(event).filter(held -> first != null)
                : standing(meeting, events).filter(Reckoning::isOccurred);
        Fate.Known known = new Fate.Known(
                status,
                expectation.as(),
                first == null ? due : first,
                met.map(deed -> new Fate.Deed(span(deed), Cast.acting(deed))).toList(),
                superseded,
                standing(breaching, events)
                        .filter(breach -> isOccurred(breach) && isConfirmed(breach))
                        .map(breach -> charged(breach, moment.inquiry))
                        .toList(),
                over);
        return new Reckoned(awaited, due, cast, known, acts(meeting, events), acts(breaching, events));
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

    /** Sides that a breach is laid at the door of: of those accused, where none is of those who acted. */
    private Set<String> charged(JsonNode breach, Inquiry inquiry) {
        Directory directory = actors.directory(inquiry.epoch());
        Set<String> accused = Claim.accused(breach).stream()
                .filter(directory::has)
                .map(actor -> directory.side(actor, span(breach)).orElse(actor))
                .collect(Collectors.toSet());
        return accused.isEmpty() ? Cast.doing(breach) : accused;
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
        Forms forms = forms(page.stream().map(Reckoned::id).toList(), moment);
        return page.stream().map(one -> view(one, forms, moment)).toList();
    }

    private ExpectationView view(Reckoned one, Forms forms, Moment moment) {
        JsonNode event = one.awaited().event();
        Expectation told = one.awaited().expectation();
        Moves.Chain before = forms.moves().before(one.id());
        Moves.Chain after = forms.moves().after(one.id());
        Fate fate = one.fate();
        @Nullable String announced = announced(one);
        return new ExpectationView(
                one.id(),
                event.path("title").asText(),
                Words.find(EventKind.class, event.path("kind").asText()).orElseThrow(),
                Words.find(Status.class, event.path("status").asText()).orElseThrow(),
                ExpectationView.Fall.of(one.due()),
                told.due() == null && told.phrase() == null
                        ? event.path("when").path("phrase").textValue()
                        : told.phrase(),
                told.firm(),
                one.cast().setBy(),
                Cast.sides(one.cast().setBy()),
                one.cast().setFor(),
                announced,
                announced == null ? null : notice(one, announced),
                before.steps() + after.steps(),
                forms.told(before),
                forms.told(after),
                fate.state(),
                fate.certain(),
                fate.why(),
                one.met(),
                one.breached(),
                fate.state() == DueState.OVERDUE ? one.due().overdue(moment.today()) : fate.late(),
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
}

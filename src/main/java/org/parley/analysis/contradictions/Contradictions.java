package org.parley.analysis.contradictions;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.parley.analysis.Course;
import org.parley.analysis.DayCount;
import org.parley.analysis.contradictions.ContradictionView.Event;
import org.parley.event.LinkType;
import org.parley.event.MoveAct;
import org.parley.http.Address;
import org.parley.http.Addresses;
import org.parley.http.Cursor;
import org.parley.http.Mistake;
import org.parley.http.Page;
import org.parley.position.PositionView;
import org.parley.position.Positions;
import org.parley.record.Chosen;
import org.parley.record.PageShape;
import org.parley.time.Edtf;
import org.parley.timeline.Embed;
import org.parley.timeline.EventQuery;
import org.parley.timeline.Inquiry;
import org.parley.timeline.Moves;
import org.parley.timeline.Moves.Move;
import org.parley.timeline.Readings;
import org.parley.timeline.Tallies;

/** Finds what does not agree: what curators recorded so, and what rules find. */
@ApplicationScoped
class Contradictions {
    private static final long WITHIN = 30;

    /** More than anybody reads; the question can be narrowed. */
    private static final int MOST = 10_000;

    /** Events: some megabytes. */
    private static final int AT_ONCE = 200;

    private static final Set<Rule> OF_POSITIONS = EnumSet.of(Rule.ACCEPTED_AND_REJECTED, Rule.REFUSED_OWN);

    private final Tallies tallies;
    private final Readings readings;
    private final Positions positions;
    private final Moves moves;
    private final Addresses addresses;

    Contradictions(Tallies tallies, Readings readings, Positions positions, Moves moves, Addresses addresses) {
        this.tallies = tallies;
        this.readings = readings;
        this.positions = positions;
        this.moves = moves;
        this.addresses = addresses;
    }

    private record Dated(LocalDate day, ContradictionView view) {}

    /** What is found; open up to {@link #MOST}. */
    private record Found(List<Dated> all) {
        void add(LocalDate day, ContradictionView view) {
            all.add(new Dated(day, view));
        }

        boolean isOpen() {
            return all.size() <= MOST;
        }
    }

    /** Those recorded before those that rules find, each by the last day on which the one that contradicts may have been. */
    Page<ContradictionView> page(EventQuery query, ContradictionShape shape, PageShape size) {
        List<Mistake> mistakes = new ArrayList<>();
        Set<Rule> rules = rules(shape, mistakes);
        long within = DayCount.of("within", shape.within(), WITHIN, mistakes);
        Address here = addresses.here();
        @Nullable Cursor cursor = size.begin(here);
        Inquiry inquiry = tallies.inquiry(query, cursor == null ? null : cursor.moment(1), mistakes);
        Mistake.tell(mistakes);
        List<Dated> found = found(inquiry, rules, within);
        List<String> hints = new ArrayList<>(tallies.hints(inquiry, false));
        if (found.size() > MOST) {
            hints.add("More than " + MOST + " were found; those found after that are left out. Ask for less at once.");
        }
        int from = cursor == null ? 0 : (int) Math.min(cursor.rank(0), Math.min(found.size(), MOST));
        int until = Math.min(from + size.size(), Math.min(found.size(), MOST));
        ObjectNode understood = tallies.understood(inquiry, inquiry.moment())
                .put("within", within + "d")
                .put("limit", size.size());
        rules.forEach(understood.withArray("rule")::addPOJO);
        return Page.of(
                        here,
                        found.subList(from, until).stream().map(Dated::view).toList(),
                        until < Math.min(found.size(), MOST)
                                ? Cursor.of(until, inquiry.moment()).text(here.filters())
                                : null,
                        understood)
                .with(size.hints())
                .with(hints);
    }

    private static Set<Rule> rules(ContradictionShape shape, List<Mistake> mistakes) {
        Set<Basis> bases = Chosen.words("basis", shape.basis(), Basis.class, mistakes);
        Set<Rule> named = Chosen.words("rule", shape.rule(), Rule.class, mistakes);
        Set<Rule> rules = EnumSet.allOf(Rule.class);
        rules.removeIf(
                rule -> !named.isEmpty() && !named.contains(rule) || !bases.isEmpty() && !bases.contains(rule.basis()));
        if (rules.isEmpty() && mistakes.isEmpty()) {
            mistakes.add(Mistake.parameter(
                    "rule",
                    "None of these rules finds what is asked for by 'basis'; '"
                            + named.iterator().next().word() + "' finds what is "
                            + named.iterator().next().basis().word() + "."));
        }
        return rules;
    }

    private List<Dated> found(Inquiry inquiry, Set<Rule> rules, long within) {
        Found found = new Found(new ArrayList<>());
        if (rules.contains(Rule.LINKED)) {
            readings.of(inquiry.linked(LinkType.CONTRADICTS), Embed.LINKS)
                    .takeWhile(event -> found.isOpen())
                    .forEach(event -> linked(event, found));
        }
        Map<String, PositionView> known = positions.known(inquiry.epoch());
        if (rules.contains(Rule.MOVED) && found.isOpen()) {
            moves.of(inquiry, MoveAct.CONTRADICTED, MOST + 1)
                    .forEach(move -> found.add(move.last(), moved(requireNonNull(known.get(move.position())), move)));
        }
        if (rules.stream().anyMatch(OF_POSITIONS::contains)) {
            ofPositions(inquiry, known, rules, within, found);
        }
        if (rules.contains(Rule.BREACHED)) {
            breaches(inquiry, found);
        }
        if (rules.contains(Rule.RIVAL_VALUES)) {
            readings.of(inquiry.withRivals())
                    .takeWhile(event -> found.isOpen())
                    .forEach(event -> Rivals.values(event).forEach(view -> found.add(day(event), view)));
        }
        if (rules.contains(Rule.RIVAL_ACCOUNTS)) {
            readings.of(inquiry.linkedFrom(LinkType.ACCOUNT_OF), Embed.READOUTS)
                    .takeWhile(talk -> found.isOpen())
                    .forEach(talk -> Rivals.accounts(talk).forEach(view -> found.add(published(view), view)));
        }
        found.all()
                .sort(Comparator.comparing((Dated dated) -> dated.view().basis())
                        .thenComparing(Dated::day)
                        .thenComparing(dated -> dated.view().rule())
                        .thenComparing(dated -> dated.view().events().get(0).id())
                        .thenComparing(
                                dated -> dated.view().position(), Comparator.nullsFirst(Comparator.naturalOrder())));
        return found.all();
    }

    private void ofPositions(
            Inquiry inquiry, Map<String, PositionView> all, Set<Rule> rules, long within, Found found) {
        for (List<String> some : moves.parts(inquiry, all.keySet())) {
            if (found.isOpen()) {
                Map<String, List<Move>> made = moves.of(inquiry, some);
                some.forEach(id -> ofPosition(
                        requireNonNull(all.get(id)), made.getOrDefault(id, List.of()), rules, within, found));
            }
        }
    }

    private void breaches(Inquiry inquiry, Found found) {
        Iterator<JsonNode> events =
                readings.of(inquiry.linked(LinkType.BREACHES), Embed.LINKS).iterator();
        while (events.hasNext() && found.isOpen()) {
            List<JsonNode> some = new ArrayList<>();
            Set<String> breached = new HashSet<>();
            while (events.hasNext() && some.size() < AT_ONCE) {
                JsonNode event = events.next();
                breached.addAll(Breach.of(event));
                some.add(event);
            }
            Map<String, List<Move>> byEvent =
                    moves.by(inquiry, breached).stream().collect(Collectors.groupingBy(Move::event));
            some.forEach(event -> Breach.found(event, byEvent).forEach(view -> found.add(day(event), view)));
        }
    }

    private static LocalDate day(JsonNode event) {
        JsonNode latest = event.path("when").path("latest");
        return latest.isTextual() ? LocalDate.parse(latest.asText()) : LocalDate.MAX;
    }

    /** The last day on which the account that contradicts may have been given. */
    private static LocalDate published(ContradictionView view) {
        @Nullable String when = view.events().get(0).when();
        @Nullable
        LocalDate latest = when == null ? null : Edtf.parse(when).span().latest();
        return latest == null ? LocalDate.MAX : latest;
    }

    private static Event other(JsonNode link) {
        return new Event(link.path("event").asText(), link.path("title").textValue(), null, null);
    }

    private static void linked(JsonNode event, Found found) {
        Links.of(event, LinkType.CONTRADICTS)
                .forEach(link -> found.add(
                        day(event),
                        ContradictionView.of(
                                Rule.LINKED,
                                "A curator linked one to the other as contradicting it.",
                                null,
                                null,
                                List.of(Event.of(event).noted(link.path("note").textValue()), other(link)),
                                null)));
    }

    private static ContradictionView moved(PositionView position, Move move) {
        String who = move.by().equals(position.holder()) ? "its holder" : "'" + move.by() + "'";
        return ContradictionView.of(
                Rule.MOVED,
                "A curator recorded that " + who + " contradicted by this the position '" + position.text() + "'.",
                move.by(),
                position.id(),
                List.of(Event.of(move)),
                null);
    }

    private static void ofPosition(PositionView position, List<Move> made, Set<Rule> rules, long within, Found found) {
        Course course = Course.of(position.holder(), made);
        if (rules.contains(Rule.ACCEPTED_AND_REJECTED)) {
            Swing.of(made, within)
                    .forEach(swing -> found.add(
                            swing.after().last(),
                            turned(Rule.ACCEPTED_AND_REJECTED, position, swing, "turned from", "to")));
        }
        if (rules.contains(Rule.REFUSED_OWN)) {
            Swing.own(course)
                    .forEach(swing -> found.add(
                            swing.after().last(),
                            turned(Rule.REFUSED_OWN, position, swing, "holds this and turned from", "to")));
        }
    }

    private static ContradictionView turned(Rule rule, PositionView position, Swing swing, String from, String to) {
        Move after = swing.after();
        return ContradictionView.of(
                rule,
                after.by() + " " + from + " '" + swing.before().act().word() + "' " + to + " '"
                        + after.act().word() + "' on '" + position.text() + "'.",
                after.by(),
                position.id(),
                List.of(Event.of(after), Event.of(swing.before())),
                swing);
    }
}

package org.parley.profile;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.parley.actor.ActorView;
import org.parley.actor.Actors;
import org.parley.actor.Directory;
import org.parley.actor.Directory.Rolled;
import org.parley.analysis.ContactView;
import org.parley.analysis.counts.Counts;
import org.parley.analysis.interactions.Counterparts;
import org.parley.analysis.positions.Board;
import org.parley.analysis.readouts.HabitsView;
import org.parley.analysis.readouts.Readouts;
import org.parley.analysis.silences.Silences;
import org.parley.event.Role;
import org.parley.http.Addresses;
import org.parley.http.Mistake;
import org.parley.process.ProcessView;
import org.parley.process.Processes;
import org.parley.time.Span;
import org.parley.timeline.ActorLevel;
import org.parley.timeline.EventQuery;
import org.parley.timeline.Inquiry;
import org.parley.timeline.Tallies;

/** Puts side by side what the analyses tell of one actor, or of one negotiation, at one moment of the record. */
@ApplicationScoped
class Profiles {
    /** All but of one who is merely mentioned. */
    private static final List<String> TAKING_PART = Stream.of(Role.values())
            .filter(role -> role != Role.MENTIONED)
            .map(Role::word)
            .toList();

    private final Actors actors;
    private final Processes processes;
    private final Tallies tallies;
    private final Counts counts;
    private final Counterparts counterparts;
    private final Board board;
    private final Readouts readouts;
    private final Silences silences;
    private final Addresses addresses;

    Profiles(
            Actors actors,
            Processes processes,
            Tallies tallies,
            Counts counts,
            Counterparts counterparts,
            Board board,
            Readouts readouts,
            Silences silences,
            Addresses addresses) {
        this.actors = actors;
        this.processes = processes;
        this.tallies = tallies;
        this.counts = counts;
        this.counterparts = counterparts;
        this.board = board;
        this.readouts = readouts;
        this.silences = silences;
        this.addresses = addresses;
    }

    ActorProfile ofActor(String name, EventQuery asked, @Nullable String level, ProfileShape shape) {
        List<Mistake> mistakes = new ArrayList<>();
        List<String> hints = new ArrayList<>();
        int rows = shape.rows(mistakes, hints);
        ActorLevel others = ActorLevel.orState(level, mistakes);
        if (!asked.actor().isEmpty()) {
            mistakes.add(
                    Mistake.parameter(
                            "actor",
                            "A profile is of the actor that its address names; leave 'actor' out. 'between' asks for what it did with another."));
        }
        ActorView actor = actors.one(name);
        EventQuery query = asked.with("actor", List.of(actor.id()));
        Inquiry inquiry = tallies.inquiry(query, mistakes);
        Mistake.tell(mistakes);
        Instant moment = inquiry.moment();
        Directory directory = actors.directory(inquiry.epoch());
        Set<String> stoodFor = stoodFor(actor.id(), directory);
        Set<String> moved = board.moved(
                query.orElse("role", TAKING_PART), position -> stoodFor.contains(position.holder()), moment);
        Counterparts.Met met = counterparts.of(query, actor.id(), others, rows, moment);
        HabitsView habits = readouts.habits(query, moment, hints);
        hints.addAll(tallies.hints(inquiry, false));
        return new ActorProfile(
                ActorProfile.Subject.of(actor),
                directory.holdings(actor.id()).stream()
                        .limit(rows)
                        .map(held -> new ActorProfile.OfficeHeld(
                                held.holder(), directory.name(held.holder()), held.tenure()))
                        .toList(),
                counts.activity(query, moment),
                met.count(),
                met.rows(),
                Counterparts.EXPLANATION,
                board.standings(
                        asked.without("role"),
                        addresses.here().without("role"),
                        position -> position.holder().equals(actor.id()) || moved.contains(position.id()),
                        rows,
                        moment),
                habits.of(stoodFor),
                silences.pairs(asked, pairs(actor.id(), met), moment),
                met.lastContact() == null ? null : ContactView.of(met.lastContact()),
                see(actor.id(), others, holder(actor.id(), directory, inquiry)),
                hints,
                tallies.understood(inquiry, moment).put("level", others.word()).put("limit", rows));
    }

    /** It and all that it may ever have stood for. */
    private static Set<String> stoodFor(String actor, Directory directory) {
        return directory.rollUp(actor, new Span(null, null, null, null)).stream()
                .map(Rolled::actor)
                .collect(Collectors.toSet());
    }

    private static List<List<String>> pairs(String actor, Counterparts.Met met) {
        return met.rows().stream()
                .filter(other -> other.contacts() > 0)
                .map(other -> List.of(actor, other.actor()))
                .toList();
    }

    /** Whose positions are told: its side's, where it is none itself. */
    private static String holder(String actor, Directory directory, Inquiry inquiry) {
        LocalDate today = LocalDate.ofInstant(inquiry.now(), ZoneOffset.UTC);
        return directory.side(actor, new Span(today, today, null, null)).orElse(actor);
    }

    private Map<String, String> see(String actor, ActorLevel level, String holder) {
        return new See(addresses)
                .to("events", "/v1/events", "actor", actor)
                .to("activity", "/v1/analysis/counts", "by", "month", "actor", actor)
                .to("counterparts", "/v1/analysis/interactions", "actor", actor, "level", level.word())
                .to("positions", "/v1/analysis/positions", "holder", holder)
                .to("readouts", "/v1/analysis/readouts", "actor", actor)
                .to("expectations", "/v1/analysis/expectations", "actor", actor)
                .addresses();
    }

    ProcessProfile ofProcess(String id, EventQuery asked, ProfileShape shape) {
        List<Mistake> mistakes = new ArrayList<>();
        List<String> hints = new ArrayList<>();
        int rows = shape.rows(mistakes, hints);
        if (!asked.process().isEmpty()) {
            mistakes.add(Mistake.parameter(
                    "process", "A profile is of the process that its address names; leave 'process' out."));
        }
        ProcessView process = processes.one(id);
        EventQuery query = asked.with("process", List.of(id));
        Inquiry inquiry = tallies.inquiry(query, mistakes);
        Mistake.tell(mistakes);
        Instant moment = inquiry.moment();
        Counterparts.Pairs met = counterparts.pairs(query, rows, moment);
        HabitsView habits = readouts.habits(query, moment, hints);
        hints.addAll(tallies.hints(inquiry, false));
        return new ProcessProfile(
                process,
                counts.activity(query, moment),
                met.count(),
                met.rows(),
                Counterparts.EXPLANATION,
                board.standings(query, addresses.here().with("process", id), any -> true, rows, moment),
                habits,
                silences.pairs(query, pairs(met), moment),
                met.lastContact() == null ? null : ContactView.of(met.lastContact()),
                see(id),
                hints,
                tallies.understood(inquiry, moment).put("limit", rows));
    }

    private static List<List<String>> pairs(Counterparts.Pairs met) {
        return met.rows().stream()
                .filter(pair -> pair.contacts() > 0)
                .map(pair -> List.of(pair.a(), pair.b()))
                .toList();
    }

    private Map<String, String> see(String id) {
        return new See(addresses)
                .to("events", "/v1/events", "process", id)
                .to("activity", "/v1/analysis/counts", "by", "month", "process", id)
                .to("interactions", "/v1/analysis/interactions", "process", id)
                .to("positions", "/v1/analysis/positions", "process", id)
                .to("readouts", "/v1/analysis/readouts", "process", id)
                .to("silences", "/v1/analysis/silences", "process", id)
                .to("expectations", "/v1/analysis/expectations", "process", id)
                .addresses();
    }
}

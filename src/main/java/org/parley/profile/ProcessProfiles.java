package org.parley.profile;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.parley.analysis.ContactView;
import org.parley.analysis.counts.Counts;
import org.parley.analysis.interactions.Counterparts;
import org.parley.analysis.positions.Board;
import org.parley.analysis.readouts.HabitsView;
import org.parley.analysis.readouts.Readouts;
import org.parley.analysis.silences.Silences;
import org.parley.http.Addresses;
import org.parley.http.Mistake;
import org.parley.process.ProcessView;
import org.parley.process.Processes;
import org.parley.timeline.EventQuery;
import org.parley.timeline.Inquiry;
import org.parley.timeline.Tallies;

/** Puts side by side what the analyses tell of one negotiation, at one moment of the record. */
@ApplicationScoped
class ProcessProfiles {
    private final Processes processes;
    private final Tallies tallies;
    private final Counts counts;
    private final Counterparts counterparts;
    private final Board board;
    private final Readouts readouts;
    private final Silences silences;
    private final Addresses addresses;

    ProcessProfiles(
            Processes processes,
            Tallies tallies,
            Counts counts,
            Counterparts counterparts,
            Board board,
            Readouts readouts,
            Silences silences,
            Addresses addresses) {
        this.processes = processes;
        this.tallies = tallies;
        this.counts = counts;
        this.counterparts = counterparts;
        this.board = board;
        this.readouts = readouts;
        this.silences = silences;
        this.addresses = addresses;
    }

    ProcessProfile of(String id, EventQuery asked, ProfileShape shape) {
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
                board.standings(query, any -> true, rows, moment),
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

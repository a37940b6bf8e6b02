package org.parley.analysis.silences;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.parley.analysis.DayCount;
import org.parley.http.Mistake;
import org.parley.http.Problem;
import org.parley.process.ProcessDraft;
import org.parley.process.ProcessView;
import org.parley.process.Processes;
import org.parley.record.Chosen;
import org.parley.timeline.Contacts;
import org.parley.timeline.Contacts.Contact;
import org.parley.timeline.EventQuery;
import org.parley.timeline.Inquiry;
import org.parley.timeline.Tallies;

/** Tells when two actors had no contact. */
@ApplicationScoped
public class Silences {
    private static final long LEAST = 14;

    /** Parties: of more, the pairs would be hundreds of rows. */
    private static final int MOST_PARTIES = 10;

    private final Contacts contacts;
    private final Tallies tallies;
    private final Processes processes;

    Silences(Contacts contacts, Tallies tallies, Processes processes) {
        this.contacts = contacts;
        this.tallies = tallies;
        this.processes = processes;
    }

    /** What is told, whoever is asked about. */
    private record Asked(long least, Reading reading) {
        boolean tells(Stretch silence) {
            return silence.days() >= least;
        }
    }

    SilencesView of(EventQuery query, SilenceShape shape) {
        List<Mistake> mistakes = new ArrayList<>();
        Asked asked = new Asked(
                DayCount.of("least", shape.least(), LEAST, mistakes),
                shape.reading() == null ? Reading.CAUTIOUS : shape.reading());
        Inquiry inquiry = contacts.inquiry(query, mistakes);
        Mistake.tell(mistakes);
        if (query.between().isEmpty()) {
            return table(query, inquiry, asked);
        }
        List<String> two = two(inquiry);
        List<Contact> found = contacts.of(inquiry);
        List<Stretch> silences = silences(found, inquiry, asked);
        return new SilencesView(
                silences.stream()
                        .filter(asked::tells)
                        .map(SilencesView.Silence::of)
                        .toList(),
                List.of(pair(two, found, silences, asked)),
                hints(inquiry, two, found),
                understood(inquiry, asked));
    }

    private List<String> hints(Inquiry inquiry, List<String> two, List<Contact> found) {
        List<String> hints = new ArrayList<>(tallies.hints(inquiry, found.isEmpty()));
        if (found.isEmpty()) {
            hints.add("No contact between '" + two.get(0) + "' and '" + two.get(1)
                    + "' is recorded under these filters, so there is none after which they were silent.");
        }
        return hints;
    }

    private static List<String> two(Inquiry inquiry) {
        List<String> two = inquiry.between();
        if (two.size() != 2) {
            throw Problem.parameter(
                    "between", "Silence is between two; " + two.size() + " were named. Ask for each two of them.");
        }
        return two;
    }

    private static List<Stretch> silences(List<Contact> found, Inquiry inquiry, Asked asked) {
        LocalDate today = LocalDate.ofInstant(inquiry.now(), ZoneOffset.UTC);
        // What was published later was not asked about either.
        LocalDate end = Stream.of(inquiry.lastDay(), inquiry.lastReported())
                .filter(Objects::nonNull)
                .min(Comparator.naturalOrder())
                .orElse(today);
        return end.isBefore(today)
                ? Stretch.of(found, asked.reading, end, true)
                : Stretch.of(found, asked.reading, today, false);
    }

    /** The longest and the running silence are told however short they are. */
    private static SilencesView.Pair pair(List<String> two, List<Contact> found, List<Stretch> silences, Asked asked) {
        return new SilencesView.Pair(
                two,
                found.size(),
                (int) found.stream().filter(Contact::vague).count(),
                (int) silences.stream().filter(asked::tells).count(),
                silences.stream()
                        .max(Comparator.comparingLong(Stretch::days))
                        .map(SilencesView.Silence::of)
                        .orElse(null),
                silences.stream()
                        .filter(Stretch::running)
                        .findFirst()
                        .map(SilencesView.Silence::of)
                        .orElse(null));
    }

    /** All pairs of those who take part in the processes that the question names. */
    private SilencesView table(EventQuery query, Inquiry inquiry, Asked asked) {
        List<String> parties = parties(query, inquiry);
        List<List<String>> all = new ArrayList<>();
        for (int i = 0; i < parties.size(); i++) {
            for (int j = i + 1; j < parties.size(); j++) {
                all.add(List.of(parties.get(i), parties.get(j)));
            }
        }
        return new SilencesView(
                null, pairs(inquiry, all, asked), tallies.hints(inquiry, false), understood(inquiry, asked));
    }

    /**
     * For a profile: as a table tells them, of the least length and in the reading that are usual.
     *
     * @param moment of the record
     */
    public List<SilencesView.Pair> pairs(EventQuery query, List<List<String>> pairs, Instant moment) {
        return pairs(contacts.inquiry(query, moment, new ArrayList<>()), pairs, new Asked(LEAST, Reading.CAUTIOUS));
    }

    private List<SilencesView.Pair> pairs(Inquiry inquiry, List<List<String>> pairs, Asked asked) {
        List<SilencesView.Pair> told = new ArrayList<>();
        contacts.of(inquiry, pairs)
                .forEach((pair, found) -> told.add(pair(pair, found, silences(found, inquiry, asked), asked)));
        return told;
    }

    private List<String> parties(EventQuery query, Inquiry inquiry) {
        List<String> parties = Chosen.texts(query.process()).stream()
                .flatMap(
                        id -> Stream.ofNullable(processes.known(inquiry.epoch()).get(id)))
                .map(ProcessView::parties)
                .flatMap(List::stream)
                .map(ProcessDraft.Party::actor)
                .distinct()
                .toList();
        if (parties.size() < 2 || parties.size() > MOST_PARTIES) {
            throw Problem.parameter(
                    "between",
                    parties.isEmpty()
                            ? "Say between whom, such as between=usa,russia; or name a process, such as process=ukraine-2025, to see"
                                    + " all pairs of its parties."
                            : parties.size() + " parties take part; a table of pairs has from 2 to " + MOST_PARTIES
                                    + ". Say between whom.");
        }
        return parties;
    }

    private ObjectNode understood(Inquiry inquiry, Asked asked) {
        return tallies.understood(inquiry, inquiry.moment())
                .put("least", asked.least + "d")
                .put("reading", asked.reading.word());
    }
}

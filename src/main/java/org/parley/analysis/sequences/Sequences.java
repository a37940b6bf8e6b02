package org.parley.analysis.sequences;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.parley.actor.Actors;
import org.parley.actor.Directory;
import org.parley.analysis.sequences.Meets.Reach;
import org.parley.analysis.sequences.Occurrences.Told;
import org.parley.analysis.sequences.SequencePattern.Condition;
import org.parley.analysis.sequences.SequencePattern.Part;
import org.parley.analysis.sequences.SequencePattern.Relation;
import org.parley.analysis.sequences.SequencePattern.Sort;
import org.parley.analysis.sequences.SequencePattern.Step;
import org.parley.event.Status;
import org.parley.http.Limit;
import org.parley.http.Mistake;
import org.parley.http.Word;
import org.parley.process.Processes;
import org.parley.source.Sources;
import org.parley.timeline.EventQuery;
import org.parley.timeline.Inquiry;
import org.parley.timeline.Tallies;
import org.parley.topic.Topics;
import org.parley.topic.Tree;

/** Tells where one thing followed upon another, as a pattern says. */
@ApplicationScoped
class Sequences {
    /** What came to pass: what was called off or is still to come follows upon nothing. */
    static final List<String> PASSED =
            Stream.of(Status.OCCURRED, Status.MISSED).map(Word::word).toList();

    private static final String EXAMPLE = "call between usa and russia, then demand by russia within 3d";

    private final Tallies tallies;
    private final Occurrences occurrences;
    private final Actors actors;
    private final Topics topics;
    private final Processes processes;
    private final Sources sources;
    private final ObjectMapper json;

    Sequences(
            Tallies tallies,
            Occurrences occurrences,
            Actors actors,
            Topics topics,
            Processes processes,
            Sources sources,
            ObjectMapper json) {
        this.tallies = tallies;
        this.occurrences = occurrences;
        this.actors = actors;
        this.topics = topics;
        this.processes = processes;
        this.sources = sources;
        this.json = json;
    }

    SequencesView of(EventQuery query, SequenceShape shape) {
        List<Mistake> mistakes = new ArrayList<>();
        List<String> hints = new ArrayList<>();
        int limit = Limit.COUNT.of(shape.limit(), mistakes, hints);
        hints.replaceAll(hint -> hint + ".");
        SequencePattern read = read(shape.pattern(), mistakes);
        Inquiry inquiry = tallies.inquiry(read.namesStatus() ? query : query.orElse("status", PASSED), mistakes);
        Directory directory = actors.directory(inquiry.epoch());
        Tree tree = topics.tree(inquiry.epoch());
        SequencePattern pattern = new PatternNames(
                        directory, tree, processes.known(inquiry.epoch()).keySet(), sources)
                .meant(read, mistakes);
        Mistake.tell(mistakes);
        Matches matches = new Matches(pattern, limit);
        Course course = new Course(pattern, matches::add);
        Meets meets = new Meets(pattern, directory, tree, reach(query), json);
        occurrences.of(inquiry, meets).forEach(course::take);
        course.end();
        Map<Long, Told> told = occurrences.told(matches.first().values().stream()
                .flatMap(run -> run.found().stream())
                .toList());
        hints.addAll(tallies.hints(inquiry, false));
        hints.addAll(unmet(pattern, course));
        long left = matches.certain() + matches.possible() - matches.first().size();
        return new SequencesView(
                matches.first().values().stream()
                        .map(run -> match(run, matches, told))
                        .toList(),
                new SequencesView.Count(
                        course.begun(),
                        matches.certain(),
                        matches.possible(),
                        course.undecided() == 0 ? null : course.undecided()),
                left == 0 ? null : left,
                IntStream.range(0, pattern.parts().size())
                        .mapToObj(i -> step(i, pattern.parts().get(i), matches, course))
                        .toList(),
                hints,
                tallies.understood(inquiry, inquiry.moment())
                        .put("pattern", pattern.text())
                        .put("limit", limit));
    }

    /** Something to go on with where it cannot be read, so that all mistakes are told at once. */
    private static SequencePattern read(@Nullable String text, List<Mistake> mistakes) {
        if (text == null || text.isBlank()) {
            mistakes.add(Mistake.parameter(
                    PatternNames.PARAMETER, "Say what is to follow what, such as pattern=" + EXAMPLE + ".", EXAMPLE));
            return PatternParser.parse("any");
        }
        try {
            return PatternParser.parse(text);
        } catch (PatternException e) {
            mistakes.add(Mistake.parameter(PatternNames.PARAMETER, e.getMessage(), e.suggestion()));
            return PatternParser.parse("any");
        }
    }

    /** Names in a pattern reach as far as those in filters. */
    private static Reach reach(EventQuery query) {
        return "direct".equals(query.actorScope())
                ? Reach.DIRECT
                : "certain".equals(query.dateMatch()) ? Reach.CERTAIN : Reach.POSSIBLE;
    }

    private static List<String> unmet(SequencePattern pattern, Course course) {
        return IntStream.range(0, pattern.parts().size())
                .filter(i -> course.rate(i).met() == 0)
                .mapToObj(i -> "No event looked at meets step " + (i + 1) + " ('"
                        + pattern.parts().get(i).step().text() + "')."
                        + (asksForRoles(pattern.parts().get(i).step())
                                ? " 'by' and 'to' ask for roles; 'with' takes any."
                                : ""))
                .toList();
    }

    private static boolean asksForRoles(Step step) {
        return step.conditions().stream()
                .filter(condition -> !condition.denied())
                .map(Condition::relation)
                .anyMatch(relation -> relation == Relation.BY || relation == Relation.TO);
    }

    private static SequencesView.Match match(Run run, Matches matches, Map<Long, Told> all) {
        List<SequencesView.Found> events = new ArrayList<>();
        for (int i = 0; i < run.found().size(); i++) {
            Occurrence event = run.found().get(i);
            Told told = requireNonNull(all.get(event.revision()));
            events.add(new SequencesView.Found(
                    told.id(),
                    matches.place(i) + 1,
                    told.title(),
                    event.kind().word(),
                    told.when(),
                    i == 0 ? null : SequencesView.Gap.of(matches.gap(run, i))));
        }
        return new SequencesView.Match(run.surely, events);
    }

    private static SequencesView.Step step(int place, Part part, Matches matches, Course course) {
        StepRate rate = course.rate(place);
        if (part.sort() == Sort.BEGIN) {
            return new SequencesView.Step(1, part.text(), rate.met(), null, null, null, null);
        }
        StepRate.Rate steps = rate.afterSteps(course.lastDay());
        StepRate.Rate events = rate.afterEvents(course.lastDay());
        StepRate.@Nullable Rate days =
                part.within().unit() == Within.Unit.HOURS ? null : rate.afterDays(course.firstDay(), course.lastDay());
        return new SequencesView.Step(
                place + 1,
                part.text(),
                rate.met(),
                part.sort() == Sort.NOT ? null : SequencesView.Delay.of(matches.delay(place)),
                SequencesView.Rate.of(steps),
                new SequencesView.BaseRate(
                        SequencesView.Rate.of(events), days == null ? null : SequencesView.Rate.of(days)),
                explanation(part, steps, events, days, course));
    }

    private static String explanation(
            Part part, StepRate.Rate steps, StepRate.Rate events, StepRate.@Nullable Rate days, Course course) {
        String came = "Where the steps before it were found, '" + part.step().text() + "' came"
                + (part.within().isLimited() ? " within " + part.within().text() : "") + " in " + told(steps)
                + "; after any event looked at in " + told(events);
        return came
                + (days == null || days.of() == 0
                        ? "."
                        : ", after any day from " + LocalDate.ofEpochDay(course.firstDay()) + " to "
                                + LocalDate.ofEpochDay(course.lastDay()) + " in " + told(days) + ".");
    }

    /** {@code 5 of 20 (25 %)}. */
    private static String told(StepRate.Rate rate) {
        return rate.followed() + " of " + rate.of()
                + (rate.of() == 0 ? "" : String.format(Locale.ROOT, " (%.0f %%)", 100.0 * rate.followed() / rate.of()));
    }
}

package org.parley.timeline;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.parley.actor.Actors;
import org.parley.event.EventKind;
import org.parley.event.Status;
import org.parley.event.Verification;
import org.parley.http.Choice;
import org.parley.http.Mistake;
import org.parley.http.Nearest;
import org.parley.process.Processes;
import org.parley.record.AsOf;
import org.parley.source.Sources;
import org.parley.time.Moments;
import org.parley.time.Period;
import org.parley.time.PeriodException;
import org.parley.topic.Topics;

/** Understands queries: names become ids, words codes, texts periods; everything that is wrong is told at once. */
@ApplicationScoped
class Questions {
    /** What is taken where nothing is said stands first. */
    static final List<String> DATE_MATCHES = List.of("possible", "certain");

    private final Actors actors;
    private final Topics topics;
    private final Processes processes;
    private final Sources sources;
    private final TextSearch words;
    private final Clock clock;

    Questions(Actors actors, Topics topics, Processes processes, Sources sources, TextSearch words, Clock clock) {
        this.actors = actors;
        this.topics = topics;
        this.processes = processes;
        this.sources = sources;
        this.words = words;
        this.clock = clock;
    }

    /**
     * By time; meaningless where there are mistakes.
     *
     * @param pinned the moment that a cursor carries; null on the first page
     */
    Question of(EventQuery query, AsOf asOf, @Nullable Instant pinned, List<Mistake> mistakes) {
        Clock asked = Clock.fixed(clock.instant(), ZoneOffset.UTC);
        Terms terms = terms(asOf, mistakes);
        boolean certain = Choice.of("date_match", query.dateMatch(), DATE_MATCHES, mistakes)
                .equals("certain");
        known("source", query.source(), named -> sources.find(named).keySet(), sources::alike, mistakes);
        known("publisher", query.publisher(), sources::publishers, sources::publishersAlike, mistakes);
        Map<String, Long> linked = new HashMap<>();
        known("linked_to", query.linkedTo(), slugs -> events(slugs, linked), missing -> List.of(), mistakes);
        @Nullable Instant knownAt = moment(query.knownAt(), asked, mistakes);
        Instant moment =
                pinned != null ? pinned : knownAt == null || knownAt.isAfter(asOf.moment()) ? asOf.moment() : knownAt;
        @Nullable Period datetime = period("datetime", query.datetime(), asked, mistakes);
        return new Question(
                asked.instant(),
                moment,
                knownAt == null ? asked.instant() : knownAt,
                datetime == null ? null : Window.of(datetime, certain),
                terms.of(query),
                terms.between(query),
                Values.of("kind", query.kind(), mistakes).codes("kind", EventKind.class, mistakes),
                Values.of("status", query.status(), mistakes).codes("status", Status.class, mistakes),
                Values.of("verification", query.verification(), mistakes)
                        .codes("verification", Verification.class, mistakes),
                overdue(query.overdue(), mistakes),
                LinkTerms.of(query, linked, mistakes),
                recorded(query, asked, mistakes),
                reported(query, certain, asked, mistakes),
                query.q() == null ? null : words.terms(query.q()),
                Question.Order.TIME);
    }

    private Terms terms(AsOf asOf, List<Mistake> mistakes) {
        return new Terms(
                actors.directory(asOf.epoch()), topics.tree(asOf.epoch()), processes.known(asOf.epoch()), mistakes);
    }

    /** How events must bear what a filter may name, in a question that has been understood. */
    Grouping borne(By by, EventQuery query, Question question, AsOf asOf) {
        Terms terms = terms(asOf, new ArrayList<>());
        return switch (by) {
            case ACTOR -> new Grouping(by, terms.anyActor(query));
            case TOPIC -> new Grouping(by, terms.anyTopic(query));
            case COVERAGE ->
                question.asksFor("topic").map(term -> new Grouping(by, term)).orElse(Grouping.plain(by));
            case ROLE ->
                question.asksFor("actor").map(term -> new Grouping(by, term)).orElse(Grouping.plain(by));
            default -> Grouping.plain(by);
        };
    }

    static boolean isCertain(EventQuery query) {
        return DATE_MATCHES.get(1).equals(query.dateMatch());
    }

    /** Asks for all that are named at once, and only where some are. */
    private static void known(
            String parameter,
            List<String> given,
            Function<Set<String>, Set<String>> find,
            Function<Set<String>, List<String>> alike,
            List<Mistake> mistakes) {
        Values values = Values.of(parameter, given, new ArrayList<>());
        Set<String> missing = new LinkedHashSet<>(values.any());
        missing.addAll(values.none());
        if (!missing.isEmpty()) {
            missing.removeAll(find.apply(missing));
        }
        if (!missing.isEmpty()) {
            String noun = parameter.equals("linked_to") ? "event" : parameter;
            List<String> right = alike.apply(missing);
            for (String name : missing) {
                @Nullable String near = Nearest.to(name, right).orElse(null);
                mistakes.add(Mistake.parameter(
                        parameter,
                        "There is no " + noun + " '" + name + "'"
                                + (near == null ? "." : "; did you mean '" + near + "'?"),
                        near));
            }
        }
    }

    private static Set<String> events(Set<String> slugs, Map<String, Long> found) {
        Event.named(slugs).forEach(event -> found.put(event.slug, event.id));
        return found.keySet();
    }

    private static @Nullable Instant moment(@Nullable String text, Clock asked, List<Mistake> mistakes) {
        try {
            return text == null ? null : Moments.parse(text, asked);
        } catch (PeriodException e) {
            mistakes.add(Mistake.parameter("known_at", e.getMessage()));
            return null;
        }
    }

    private static @Nullable Period period(
            String parameter, @Nullable String text, Clock asked, List<Mistake> mistakes) {
        try {
            return text == null ? null : Period.parse(text, asked);
        } catch (PeriodException e) {
            mistakes.add(Mistake.parameter(parameter, e.getMessage()));
            return null;
        }
    }

    private static Question.@Nullable Instants recorded(EventQuery query, Clock asked, List<Mistake> mistakes) {
        Period period = period("recorded", query.recorded(), asked, mistakes);
        return period == null ? null : new Question.Instants(period.firstInstant(), period.endInstant());
    }

    private static Question.@Nullable Days reported(
            EventQuery query, boolean certain, Clock asked, List<Mistake> mistakes) {
        Period period = period("reported", query.reported(), asked, mistakes);
        if (period != null && !period.inDays()) {
            mistakes.add(
                    Mistake.parameter("reported", "Publications are dated to days; write 'reported=../2025-04-27'."));
        }
        return period == null ? null : new Question.Days(period.firstDay(), period.lastDay(), certain);
    }

    private static @Nullable Boolean overdue(@Nullable String text, List<Mistake> mistakes) {
        return text == null ? null : Choice.isTrue("overdue", text, false, mistakes);
    }
}

package org.parley.timeline;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.parley.event.EventKind;
import org.parley.event.Facets;
import org.parley.event.LinkType;
import org.parley.record.AsOf;
import org.parley.timeline.TextSearch.Rarest;

/** A question whose events are to be counted, understood, and answered as the record stands at one moment. */
public final class Inquiry {
    final EventQuery query;
    final Question question;
    final AsOf asOf;
    /** Those that the question names, by name. */
    final Map<String, Facet> facets;

    /** Words by which it may be read. */
    final @Nullable Rarest words;

    Inquiry(EventQuery query, Question question, AsOf asOf, Map<String, Facet> facets, @Nullable Rarest words) {
        this.query = query;
        this.question = question;
        this.asOf = asOf;
        this.facets = facets;
        this.words = words;
    }

    /** Ids of those between whom it is. */
    public List<String> between() {
        return question.between().stream()
                .map(term -> term.facets().get(0).substring("actor:".length()))
                .toList();
    }

    /** The same of any time. */
    public Inquiry ever() {
        return of(question.in(null));
    }

    /** The same of events that bear a link of this type. */
    public Inquiry linked(LinkType type) {
        return of(question.linked(LinkTerm.from(type)));
    }

    /** The same of events to which others bear a link of this type. */
    public Inquiry linkedFrom(LinkType type) {
        return of(question.linked(LinkTerm.to(type)));
    }

    /** The same of events of which something is told in more than one way. */
    public Inquiry withRivals() {
        return of(question.with(Term.with(List.of(Facets.RIVALS), Term.Level.POSSIBLE, Term.As.WHATEVER)));
    }

    /** The same of events of these kinds alone; nothing where it asks for none of them. */
    public Optional<Inquiry> among(Collection<EventKind> kinds) {
        return question.kind()
                .among(kinds.stream().map(EventKind::code).collect(Collectors.toSet()))
                .map(codes -> of(question.of(codes, question.status())));
    }

    /** Another question put in the same way. */
    Inquiry of(Question other) {
        return new Inquiry(query, other, asOf, facets, words);
    }

    /** The moment of the record as known. */
    public Instant moment() {
        return question.asOf();
    }

    /** The moment up to which is known, which is never still to come. */
    public Instant now() {
        return question.upTo();
    }

    /** Whether what is vague must hold for certain. */
    public boolean isCertain() {
        return Questions.isCertain(query);
    }

    /** Whether an actor is meant alone, without those who stood for it. */
    public boolean isDirect() {
        return level() == Term.Level.DIRECT;
    }

    /** How those must be borne whom it names. */
    Term.Level level() {
        return Terms.level(query);
    }

    /** The age of the reference data. */
    public long epoch() {
        return asOf.epoch();
    }

    /** The first day of the period asked for, in UTC where it has a time of day; null: open. */
    public @Nullable LocalDate firstDay() {
        Window window = question.window();
        return window == null
                ? null
                : window.inDays() ? window.firstDay() : window.from() == null ? null : day(window.from());
    }

    /** The last day of the period asked for, inclusive; null: open. */
    public @Nullable LocalDate lastDay() {
        Window window = question.window();
        return window == null
                ? null
                : window.inDays()
                        ? window.lastDay()
                        : window.until() == null ? null : day(window.until().minusNanos(1));
    }

    /** The last day up to which was to be published what is asked for; null: open. */
    public @Nullable LocalDate lastReported() {
        Question.Days reported = question.reported();
        return reported == null ? null : reported.until();
    }

    private static LocalDate day(Instant instant) {
        return LocalDate.ofInstant(instant, ZoneOffset.UTC);
    }

    /** Whether all events that stand now answer it. */
    boolean isOfAll() {
        return query.knownAt() == null && question.isWhole();
    }
}

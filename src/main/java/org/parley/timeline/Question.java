package org.parley.timeline;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.parley.event.EventKind;
import org.parley.event.Facets;
import org.parley.event.Status;
import org.parley.event.Verification;
import org.parley.http.Word;
import org.parley.http.Words;
import org.parley.timeline.Term.As;
import org.parley.timeline.Term.Level;

/**
 * A question to the timeline, understood: names are resolved, words are codes. The list, exports and analyses ask the same one.
 *
 * @param asked when it was asked, which is what {@code now} in it means
 * @param asOf the moment of the record as known at which it is answered
 * @param now the moment at which spans are over or not ({@code overdue})
 * @param terms all must hold
 * @param text words that it must have; null: any
 * @param between each must be met by a different participant; empty or two to four
 */
record Question(
        Instant asked,
        Instant asOf,
        Instant now,
        @Nullable Window window,
        List<Term> terms,
        List<Term> between,
        Codes kind,
        Codes status,
        Codes verification,
        @Nullable Boolean overdue,
        List<LinkTerm> links,
        @Nullable Instants recorded,
        @Nullable Days reported,
        @Nullable TextTerms text,
        Order order) {

    /** Codes of a word: one of {@code any} (none given: all), none of {@code none}. */
    record Codes(Set<Short> any, Set<Short> none) {
        static final Codes ALL = new Codes(Set.of(), Set.of());
        private static final Codes PENDING = new Codes(Status.PENDING_CODES, Set.of());

        /** Those of them that are among these; nothing where none is. */
        Optional<Codes> among(Set<Short> some) {
            Set<Short> left = new HashSet<>(some);
            if (!any.isEmpty()) {
                left.retainAll(any);
            }
            left.removeAll(none);
            return left.isEmpty() ? Optional.empty() : Optional.of(new Codes(left, none));
        }

        String on(String column, Sql sql) {
            String text = any.isEmpty() ? "" : " and " + column + " in (" + sql.bind(any) + ")";
            return none.isEmpty() ? text : text + " and " + column + " not in (" + sql.bind(none) + ")";
        }
    }

    /** Whether every event answers it. */
    boolean isWhole() {
        return window == null
                && Stream.of(terms, between, links).allMatch(List::isEmpty)
                && Stream.of(kind, status, verification).allMatch(Codes.ALL::equals)
                && Stream.of(
                                Optional.ofNullable(overdue),
                                Optional.ofNullable(recorded),
                                Optional.ofNullable(reported),
                                Optional.ofNullable(text)
                                        .filter(words -> !words.terms().isEmpty()))
                        .allMatch(Optional::isEmpty);
    }

    /** What its words ask for, as terms: every row of an index has them too, so they need not be asked for beside what leads. */
    List<Term> words() {
        return Stream.of(
                        words(Facets.KIND, kind, EventKind.class),
                        words(Facets.STATUS, status, Status.class),
                        // What is overdue is still to come, as its status says.
                        words(Facets.STATUS, Boolean.TRUE.equals(overdue) ? Codes.PENDING : Codes.ALL, Status.class),
                        words(Facets.VERIFICATION, verification, Verification.class))
                .flatMap(Optional::stream)
                .toList();
    }

    private static <W extends Enum<W> & Word> Optional<Term> words(String sort, Codes codes, Class<W> type) {
        List<String> names = codes.any().stream()
                .sorted()
                .filter(code -> !codes.none().contains(code))
                .map(code -> Facets.name(sort, Words.of(type, code)))
                .toList();
        return codes.any().isEmpty() ? Optional.empty() : Optional.of(Term.with(names, Level.POSSIBLE, As.WHATEVER));
    }

    /** The term that asks for facets of this sort, such as actors; nothing where none does. */
    Optional<Term> asksFor(String sort) {
        return terms.stream().filter(term -> !term.negated() && term.isOf(sort)).findFirst();
    }

    /** Whether it keeps facets of this sort out. */
    boolean excludes(String sort) {
        return terms.stream().anyMatch(term -> term.negated() && term.isOf(sort));
    }

    /** Terms by which it can be read: the fewer revisions bear one, the better it leads. */
    Stream<Term> candidates() {
        return Stream.of(terms, between, words()).flatMap(List::stream).filter(term -> !term.negated());
    }

    /** From inclusive, until exclusive; null: open. */
    record Instants(@Nullable Instant from, @Nullable Instant until) {}

    /**
     * Days, inclusive; null: open.
     *
     * @param certain whether the whole span must lie within
     */
    record Days(@Nullable LocalDate from, @Nullable LocalDate until, boolean certain) {}

    /** By what the answer is sorted. */
    enum Order {
        TIME("time", false, false),
        TIME_DOWN("-time", false, true),
        RECORDED("recorded", true, false),
        RECORDED_DOWN("-recorded", true, true),
        /** By how well the words of the question are met; of the newest only. */
        RELEVANCE("relevance", false, true);

        final String word;
        final boolean byRecording;
        final boolean down;

        Order(String word, boolean byRecording, boolean down) {
            this.word = word;
            this.byRecording = byRecording;
            this.down = down;
        }

        static List<String> words() {
            return Stream.of(values()).map(order -> order.word).toList();
        }
    }

    /** The same question of another stretch of time; null: of all. */
    Question in(@Nullable Window other) {
        return with(asOf, now, other, terms, between, links, order);
    }

    /** The moment up to which is known, which is never still to come. */
    Instant upTo() {
        return now.isBefore(asked) ? now : asked;
    }

    /** Of all events, as known at the same moment. */
    Question any() {
        return new Question(
                asked,
                asOf,
                now,
                null,
                List.of(),
                List.of(),
                Codes.ALL,
                Codes.ALL,
                Codes.ALL,
                null,
                List.of(),
                null,
                null,
                null,
                Order.TIME);
    }

    /** The same question of events with just these links. */
    Question bearing(List<LinkTerm> others) {
        return with(asOf, now, window, terms, between, others, order);
    }

    /** The same question with one condition more. */
    Question with(Term term) {
        return with(asOf, now, window, and(terms, term), between, links, order);
    }

    /** The same question of events with such a link. */
    Question linked(LinkTerm link) {
        return bearing(and(links, link));
    }

    /** The same question sorted otherwise. */
    Question sorted(Order other) {
        return with(asOf, now, window, terms, between, links, other);
    }

    /** The same question of these kinds and statuses. */
    Question of(Codes kinds, Codes statuses) {
        return of(kinds, statuses, overdue);
    }

    /** The same question of what is overdue, of what is not, or (null) of both. */
    Question overdue(@Nullable Boolean other) {
        return of(kind, status, other);
    }

    private Question of(Codes kinds, Codes statuses, @Nullable Boolean otherOverdue) {
        return new Question(
                asked,
                asOf,
                now,
                window,
                terms,
                between,
                kinds,
                statuses,
                verification,
                otherOverdue,
                links,
                recorded,
                reported,
                text,
                order);
    }

    /** The same question, answered as was known at another moment. */
    Question at(Instant moment) {
        return with(moment, moment, window, terms, between, links, order);
    }

    /** The same question between these. */
    Question between(List<Term> others) {
        return with(asOf, now, window, terms, others, links, order);
    }

    /** The same question, each of those between whom it is in one of these roles. */
    Question betweenAs(As roles) {
        List<Term> others = between.stream()
                .map(term -> Term.with(term.facets(), term.level(), roles))
                .toList();
        return between(others);
    }

    private static <T> List<T> and(List<T> some, T one) {
        return Stream.concat(some.stream(), Stream.of(one)).toList();
    }

    private Question with(
            Instant otherAsOf,
            Instant otherNow,
            @Nullable Window otherWindow,
            List<Term> otherTerms,
            List<Term> otherBetween,
            List<LinkTerm> otherLinks,
            Order otherOrder) {
        return new Question(
                asked,
                otherAsOf,
                otherNow,
                otherWindow,
                otherTerms,
                otherBetween,
                kind,
                status,
                verification,
                overdue,
                otherLinks,
                recorded,
                reported,
                text,
                otherOrder);
    }

    /** Where the next page begins. */
    Position after(@Nullable Position before, List<Found> rows) {
        return order == Order.RELEVANCE
                ? Position.ranked((before == null ? 0 : before.event()) + rows.size())
                : rows.get(rows.size() - 1).position(order.byRecording);
    }
}

package org.parley.analysis.sequences;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.parley.event.EventKind;
import org.parley.event.Role;
import org.parley.event.Status;
import org.parley.event.Verification;
import org.parley.http.Word;
import org.parley.http.Words;

/**
 * What is to follow what.
 *
 * @param parts in the order written; the first begins, each of the others follows upon the last before it that is no absence
 */
record SequencePattern(List<Part> parts) {
    /** Each has two bits of an int, and nobody reads a longer one. */
    static final int MOST_PARTS = 8;

    /** How a step stands to those before it. */
    enum Sort {
        BEGIN(""),
        THEN("then "),
        NOT("not ");

        private final String written;

        Sort(String written) {
            this.written = written;
        }
    }

    /**
     * @param within how soon after the step before it; {@link Within#EVER} where nothing is said
     * @param until what ends the waiting for it; null where nothing does
     */
    record Part(
            Sort sort, Step step, Within within, @Nullable Step until) {
        String text() {
            return sort.written
                    + step.text()
                    + (within.isLimited() ? " within " + within.text() : "")
                    + (until == null ? "" : " until " + until.text());
        }
    }

    /**
     * What an event must be like.
     *
     * @param kinds any of these; empty: all
     * @param but none of these
     * @param conditions all must hold
     */
    record Step(List<EventKind> kinds, List<EventKind> but, List<Condition> conditions) {
        /** Whether any kind will do that is not excluded. */
        boolean isAny() {
            return kinds.isEmpty();
        }

        boolean isOf(EventKind kind) {
            return (isAny() || kinds.contains(kind)) && !but.contains(kind);
        }

        String text() {
            return (isAny() ? "any" : or(kinds))
                    + (but.isEmpty() ? "" : " but " + or(but))
                    + conditions.stream()
                            .map(condition -> " " + condition.text())
                            .collect(Collectors.joining());
        }
    }

    private static String or(List<? extends Word> words) {
        return words.stream().map(Word::word).collect(Collectors.joining(" or "));
    }

    /** How an event must stand to what is named. */
    enum Relation {
        BETWEEN,
        BY,
        WITH,
        TO,
        NAMING,
        ROLE("role"),
        ON("topic"),
        MENTIONING("topic"),
        OMITTING("topic"),
        DENYING("topic"),
        IN("process"),
        AT("place"),
        TAGGED("tag"),
        SOURCE("source"),
        PUBLISHER("publisher"),
        STATUS("status"),
        VERIFICATION("verification");

        private final String noun;

        Relation() {
            this("actor");
        }

        Relation(String noun) {
            this.noun = noun;
        }

        /** Of what its names are. */
        String noun() {
            return noun;
        }

        /** All that it may name; empty: whatever there is. */
        List<String> words() {
            return switch (this) {
                case ROLE -> Words.all(Role.class);
                case STATUS -> Words.all(Status.class);
                case VERIFICATION -> Words.all(Verification.class);
                default -> List.of();
            };
        }

        String word() {
            return (this == SOURCE || this == PUBLISHER ? "from " : "") + name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * @param denied whether it must not hold
     * @param names any of these will do; of {@link Relation#BETWEEN} all must, each with a participant of its own; none: whatever there is
     * @param as roles of which one is meant; none: those that the relation has
     */
    record Condition(boolean denied, Relation relation, List<Name> names, List<Role> as) {
        String text() {
            String more = relation == Relation.BETWEEN ? " and " : " or ";
            return (denied ? "not " : "")
                    + relation.word()
                    + " "
                    + (names.isEmpty()
                            ? "any"
                            : names.stream().map(Name::written).collect(Collectors.joining(more)))
                    + (as.isEmpty() ? "" : " as " + or(as));
        }

        List<String> texts() {
            return names.stream().map(Name::text).toList();
        }
    }

    /**
     * @param at the character of the pattern at which it stands, from 1
     */
    record Name(String text, int at) {
        private String written() {
            boolean plain = text.chars().noneMatch(PatternTokens::divides) && !StepParser.isWord(text);
            return plain ? text : text.indexOf('"') < 0 ? "\"" + text + "\"" : "'" + text + "'";
        }
    }

    /** As it is written, in one spelling. */
    String text() {
        return parts.stream().map(Part::text).collect(Collectors.joining(", "));
    }

    /** The bit of the step of the part in this place. */
    static int step(int part) {
        return 1 << 2 * part;
    }

    /** The bit of what ends the waiting for it. */
    static int until(int part) {
        return 2 << 2 * part;
    }

    /** Whether a step asks for one, and not only excludes some. */
    boolean namesStatus() {
        return conditions().anyMatch(condition -> condition.relation == Relation.STATUS && !condition.denied);
    }

    /** What all its conditions of this sort name, each once. */
    Set<String> named(Relation relation) {
        return conditions()
                .filter(condition -> condition.relation == relation)
                .flatMap(condition -> condition.texts().stream())
                .collect(Collectors.toUnmodifiableSet());
    }

    private Stream<Condition> conditions() {
        return parts.stream()
                .flatMap(part -> Stream.concat(Stream.of(part.step), Stream.ofNullable(part.until)))
                .flatMap(step -> step.conditions.stream());
    }

    /** The same with other names. */
    SequencePattern named(BiFunction<Relation, Name, Name> other) {
        List<Part> named = new ArrayList<>();
        for (Part part : parts) {
            named.add(new Part(
                    part.sort,
                    named(part.step, other),
                    part.within,
                    part.until == null ? null : named(part.until, other)));
        }
        return new SequencePattern(named);
    }

    private static Step named(Step step, BiFunction<Relation, Name, Name> other) {
        return new Step(
                step.kinds,
                step.but,
                step.conditions.stream()
                        .map(condition -> new Condition(
                                condition.denied,
                                condition.relation,
                                condition.names.stream()
                                        .map(name -> other.apply(condition.relation, name))
                                        .toList(),
                                condition.as))
                        .toList());
    }
}

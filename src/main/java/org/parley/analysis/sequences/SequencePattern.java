package org.parley.analysis.sequences;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.parley.event.EventKind;
import org.parley.event.Status;
import org.parley.event.Verification;
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
     * @param conditions all must hold
     */
    record Step(List<EventKind> kinds, List<Condition> conditions) {
        String text() {
            String which = kinds.isEmpty()
                    ? "any"
                    : kinds.stream().map(EventKind::word).collect(Collectors.joining(" or "));
            return which
                    + conditions.stream()
                            .map(condition -> " " + condition.text())
                            .collect(Collectors.joining());
        }
    }

    /** How an event must stand to what is named. */
    enum Relation {
        BETWEEN,
        BY,
        WITH,
        TO,
        ON("topic"),
        OMITTING("topic"),
        DENYING("topic"),
        IN("process"),
        AT("place"),
        TAGGED("tag"),
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
                case STATUS -> Words.all(Status.class);
                case VERIFICATION -> Words.all(Verification.class);
                default -> List.of();
            };
        }

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * @param names any of these will do; of {@link Relation#BETWEEN} all must, each with a participant of its own
     */
    record Condition(Relation relation, List<Name> names) {
        String text() {
            return relation.word()
                    + " "
                    + names.stream()
                            .map(Name::written)
                            .collect(Collectors.joining(relation == Relation.BETWEEN ? " and " : " or "));
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
            boolean plain = text.chars().noneMatch(PatternTokens::divides) && !PatternParser.isWord(text);
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

    boolean namesStatus() {
        return steps().flatMap(step -> step.conditions().stream())
                .anyMatch(condition -> condition.relation() == Relation.STATUS);
    }

    private Stream<Step> steps() {
        return parts.stream().flatMap(part -> Stream.concat(Stream.of(part.step), Stream.ofNullable(part.until)));
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
                step.conditions.stream()
                        .map(condition -> new Condition(
                                condition.relation,
                                condition.names.stream()
                                        .map(name -> other.apply(condition.relation, name))
                                        .toList()))
                        .toList());
    }
}

package org.parley.analysis.sequences;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.parley.analysis.sequences.PatternTokens.Token;
import org.parley.analysis.sequences.SequencePattern.Condition;
import org.parley.analysis.sequences.SequencePattern.Name;
import org.parley.analysis.sequences.SequencePattern.Relation;
import org.parley.analysis.sequences.SequencePattern.Step;
import org.parley.event.EventKind;
import org.parley.event.Role;
import org.parley.http.Words;

/**
 * Reads the steps of a pattern.
 *
 * <pre>
 * step      = which *condition
 * which     = ( "any" ["event"] / "event" ) [ "but" kinds ] / kinds
 * kinds     = kind *( "or" kind )
 * condition = "between" name 1*3( "and" name ) / ["not"] relation
 * relation  = ( "by" / "to" / "naming" ) names / "with" names [ "as" words ]
 *           / ( "on" / "mentioning" / "omitting" / "denying" ) ( "any" / names )
 *           / ( "in" / "at" / "tagged" / "from source" / "from publisher" ) names
 *           / ( "role" / "status" / "verification" ) words
 * names     = name *( "or" name )
 * words     = word *( "or" word )
 * name      = a word, or anything in quotes
 * </pre>
 */
final class StepParser {
    /** As many as {@code between=} takes. */
    private static final int MOST_BETWEEN = 4;

    private static final String FROM = "from ";
    private static final List<String> CITED =
            Stream.of(Relation.SOURCE, Relation.PUBLISHER).map(Relation::noun).toList();
    /** With which a condition may begin. */
    private static final List<String> BEGINNINGS = Arrays.stream(Relation.values())
            .map(relation -> relation.word().split(" ", -1)[0])
            .distinct()
            .toList();

    private static final Set<String> WORDS = Stream.of(
                    BEGINNINGS.stream(),
                    CITED.stream(),
                    Stream.of("any", "event", "but", "as", "then", "not", "within", "until", "and", "or"))
            .flatMap(words -> words)
            .collect(Collectors.toCollection(TreeSet::new));

    private final PatternTokens tokens;

    StepParser(PatternTokens tokens) {
        this.tokens = tokens;
    }

    /** Whether it means something in a pattern, so that a name that is called so must stand in quotes. */
    static boolean isWord(String text) {
        return WORDS.contains(text.toLowerCase(Locale.ROOT));
    }

    /** What may stand where a step might have gone on. */
    static List<String> mayFollow(Step step) {
        List<String> words = new ArrayList<>(BEGINNINGS);
        @Nullable
        Condition last = step.conditions().isEmpty()
                ? null
                : step.conditions().get(step.conditions().size() - 1);
        if (last == null) {
            words.add(step.isAny() ? "but" : "or");
        } else if (!last.names().isEmpty()) {
            words.add(last.relation() == Relation.BETWEEN ? "and" : "or");
        }
        if (last != null && last.relation() == Relation.WITH && last.as().isEmpty()) {
            words.add("as");
        }
        return words;
    }

    /** Whether a condition is denied here, and not a step that must not come. */
    boolean isDenial() {
        return tokens.token().is("not") && BEGINNINGS.stream().anyMatch(tokens.following()::is);
    }

    Step step() {
        List<EventKind> kinds = List.of();
        List<EventKind> but = List.of();
        boolean any = tokens.take("any");
        if (tokens.take("event") || any) {
            but = tokens.take("but") ? kinds(false) : List.of();
        } else {
            kinds = kinds(true);
        }
        return new Step(kinds, but, conditions());
    }

    /**
     * @param any whether all kinds might have been meant here too
     */
    private List<EventKind> kinds(boolean any) {
        List<EventKind> kinds = new ArrayList<>();
        do {
            kinds.add(kind(any && kinds.isEmpty()));
        } while (tokens.take("or"));
        return List.copyOf(kinds);
    }

    private EventKind kind(boolean any) {
        Token token = tokens.token();
        EventKind kind = token.quoted()
                ? null
                : Words.find(EventKind.class, token.text()).orElse(null);
        if (kind == null) {
            List<String> words = new ArrayList<>(Words.all(EventKind.class));
            words.addAll(any ? List.of("any") : List.of());
            String expected = "a kind of event was expected (" + String.join(", ", words) + ")";
            if (tokens.previous().is("not")) {
                words.addAll(BEGINNINGS);
                expected += " or a condition (" + String.join(", ", BEGINNINGS) + ")";
            }
            throw tokens.expected(expected, words);
        }
        tokens.skip(1);
        return kind;
    }

    private List<Condition> conditions() {
        List<Condition> conditions = new ArrayList<>();
        while (true) {
            boolean denied = isDenial();
            tokens.skip(denied ? 1 : 0);
            if (denied && tokens.token().is(Relation.BETWEEN.word())) {
                throw tokens.wrong("'between' cannot be denied; write 'not with A', once for each", "with");
            }
            @Nullable Relation relation = relation();
            if (relation == null) {
                return List.copyOf(conditions);
            }
            conditions.add(condition(denied, relation));
        }
    }

    private @Nullable Relation relation() {
        String before = tokens.take(FROM.strip()) ? FROM : "";
        for (Relation relation : Relation.values()) {
            if (relation.word().startsWith(before)
                    && tokens.take(relation.word().substring(before.length()))) {
                return relation;
            }
        }
        if (!before.isEmpty()) {
            throw tokens.expected(CITED);
        }
        return null;
    }

    private Condition condition(boolean denied, Relation relation) {
        if (relation.noun().equals("topic") && tokens.take("any")) {
            return new Condition(denied, relation, List.of(), List.of());
        }
        List<Name> names = new ArrayList<>();
        String more = relation == Relation.BETWEEN ? "and" : "or";
        do {
            if (relation == Relation.BETWEEN && names.size() == MOST_BETWEEN) {
                throw tokens.wrong("'between' takes two to four actors", null);
            }
            names.add(relation.words().isEmpty() ? name(relation) : word(relation.noun(), relation.words()));
        } while (tokens.take(more));
        if (relation == Relation.BETWEEN && names.size() == 1) {
            throw tokens.wrong("'between' takes two to four actors; 'and' was expected", "and");
        }
        return new Condition(denied, relation, List.copyOf(names), relation == Relation.WITH ? as() : List.of());
    }

    private Name name(Relation relation) {
        Token token = tokens.token();
        if (token.text().isEmpty() || token.is(",") || !token.quoted() && isWord(token.text())) {
            String noun = relation.noun();
            throw tokens.wrong(
                    "after '" + relation.word() + "' the name of " + (noun.equals("actor") ? "an " : "a ") + noun
                            + " was expected"
                            + (isWord(token.text()) && !token.isEnd() ? "; put it in quotes if it is one" : ""),
                    null);
        }
        tokens.skip(1);
        return new Name(token.text(), token.at());
    }

    private Name word(String noun, List<String> words) {
        Token token = tokens.token();
        String word = token.text().toLowerCase(Locale.ROOT).replace('-', '_');
        if (!words.contains(word)) {
            throw tokens.expected("a " + noun + " was expected (" + String.join(", ", words) + ")", words);
        }
        tokens.skip(1);
        return new Name(word, token.at());
    }

    /** The roles in which an actor takes part; none: whichever. */
    private List<Role> as() {
        List<Role> roles = new ArrayList<>();
        if (tokens.take("as")) {
            do {
                roles.add(Words.find(
                                Role.class,
                                word(Relation.ROLE.noun(), Relation.ROLE.words())
                                        .text())
                        .orElseThrow());
            } while (tokens.take("or"));
        }
        return List.copyOf(roles);
    }
}

package org.parley.analysis.sequences;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
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
import org.parley.analysis.sequences.SequencePattern.Part;
import org.parley.analysis.sequences.SequencePattern.Relation;
import org.parley.analysis.sequences.SequencePattern.Sort;
import org.parley.analysis.sequences.SequencePattern.Step;
import org.parley.event.EventKind;
import org.parley.http.Nearest;
import org.parley.http.Words;

/**
 * Reads patterns, without regard to case.
 *
 * <pre>
 * pattern   = step *( [","] ( "then" step *( "within" length / "until" step ) / "not" step "within" length ) )
 * step      = ( "any" ["event"] / "event" / kind *( "or" kind ) ) *condition
 * condition = "between" name 1*3( "and" name ) / ( "by" / "with" / "to" ) name *( "or" name )
 *           / ( "on" / "omitting" / "denying" / "in" / "at" / "tagged" ) name *( "or" name )
 *           / ( "status" / "verification" ) word *( "or" word )
 * length    = number ( "h" / "d" / "w" ), or with a space and the unit written out
 * name      = a word, or anything in quotes
 * </pre>
 */
final class PatternParser {
    /** Characters: a long one has some 200. */
    static final int LONGEST = 1_000;

    /** As many as {@code between=} takes. */
    private static final int MOST_BETWEEN = 4;

    private static final List<String> ANY = List.of("any", "event");
    private static final List<String> RELATIONS =
            Arrays.stream(Relation.values()).map(Relation::word).toList();
    private static final Set<String> WORDS = Stream.of(
                    RELATIONS.stream(), ANY.stream(), Stream.of("then", "not", "within", "until", "and", "or"))
            .flatMap(words -> words)
            .collect(Collectors.toCollection(TreeSet::new));

    private final List<Token> tokens;
    private int next;

    private PatternParser(List<Token> tokens) {
        this.tokens = tokens;
    }

    /** Throws a {@link PatternException} for what is none. */
    static SequencePattern parse(String text) {
        if (text.length() > LONGEST) {
            throw new PatternException(LONGEST + 1, "a pattern has at most " + LONGEST + " characters.", null);
        }
        return new PatternParser(PatternTokens.of(text)).pattern();
    }

    /** Whether it means something in a pattern, so that a name that is called so must stand in quotes. */
    static boolean isWord(String text) {
        return WORDS.contains(text.toLowerCase(Locale.ROOT));
    }

    private SequencePattern pattern() {
        if (token().is("then") || token().is("not")) {
            throw wrong("a pattern begins with an event: leave '" + token().text() + "' out", null);
        }
        List<Part> parts = new ArrayList<>();
        parts.add(new Part(Sort.BEGIN, step(), Within.EVER, null));
        while (!token().isEnd()) {
            boolean comma = take(",");
            if (parts.size() == SequencePattern.MOST_PARTS) {
                throw wrong("a pattern has at most " + SequencePattern.MOST_PARTS + " steps", null);
            }
            if (take("then")) {
                parts.add(then());
            } else if (take("not")) {
                parts.add(not());
            } else if (token().is("within") || token().is("until")) {
                throw wrong("it is said once, of a step after 'then'", null);
            } else {
                throw expected(comma ? List.of("then", "not") : mayFollow(parts.get(parts.size() - 1)));
            }
        }
        return new SequencePattern(parts);
    }

    /** What may stand where a part might have gone on. */
    private static List<String> mayFollow(Part part) {
        List<String> words = new ArrayList<>(List.of("then", "not"));
        words.addAll(RELATIONS);
        words.add("or");
        if (part.sort() == Sort.THEN) {
            words.addAll(List.of("within", "until"));
        }
        return words;
    }

    private Part then() {
        Step step = step();
        Within within = Within.EVER;
        @Nullable Step until = null;
        while (token().is("within") || token().is("until")) {
            Token which = token();
            if (which.is("within") ? within.isLimited() : until != null) {
                throw wrong("'" + which.text() + "' is said twice of one step", null);
            }
            next++;
            if (which.is("within")) {
                within = length();
            } else {
                until = step();
            }
        }
        return new Part(Sort.THEN, step, within, until);
    }

    private Part not() {
        Step step = step();
        if (token().is("until")) {
            throw wrong(
                    "'not' takes 'within'; for 'not A until B' write 'then B until A', which finds B with no A before it",
                    "within");
        }
        if (!take("within")) {
            List<String> words = new ArrayList<>(List.of("within"));
            words.addAll(RELATIONS);
            throw expected(words);
        }
        return new Part(Sort.NOT, step, length(), null);
    }

    private Step step() {
        List<EventKind> kinds = new ArrayList<>();
        if (take("any")) {
            take("event");
        } else if (!take("event")) {
            do {
                kinds.add(kind(kinds.isEmpty()));
            } while (take("or"));
        }
        List<Condition> conditions = new ArrayList<>();
        for (@Nullable Relation relation = relation(); relation != null; relation = relation()) {
            next++;
            conditions.add(condition(relation));
        }
        return new Step(List.copyOf(kinds), List.copyOf(conditions));
    }

    /**
     * @param first whether all kinds might have been meant here too
     */
    private EventKind kind(boolean first) {
        Token token = token();
        EventKind kind = token.quoted()
                ? null
                : Words.find(EventKind.class, token.text()).orElse(null);
        if (kind == null) {
            List<String> words = new ArrayList<>(Words.all(EventKind.class));
            words.addAll(first ? List.of("any") : List.of());
            @Nullable String near = nearest(words);
            throw wrong("a kind of event was expected (" + String.join(", ", words) + ")" + meant(near), near);
        }
        next++;
        return kind;
    }

    private @Nullable Relation relation() {
        return Arrays.stream(Relation.values())
                .filter(relation -> token().is(relation.word()))
                .findFirst()
                .orElse(null);
    }

    private Condition condition(Relation relation) {
        List<Name> names = new ArrayList<>();
        String more = relation == Relation.BETWEEN ? "and" : "or";
        do {
            if (relation == Relation.BETWEEN && names.size() == MOST_BETWEEN) {
                throw wrong("'between' takes two to four actors", null);
            }
            names.add(relation.words().isEmpty() ? name(relation) : word(relation));
        } while (take(more));
        if (relation == Relation.BETWEEN && names.size() == 1) {
            throw wrong("'between' takes two to four actors; 'and' was expected", "and");
        }
        return new Condition(relation, List.copyOf(names));
    }

    private Name name(Relation relation) {
        Token token = token();
        if (token.text().isEmpty() || token.is(",") || !token.quoted() && isWord(token.text())) {
            String noun = relation.noun();
            throw wrong(
                    "after '" + relation.word() + "' the name of " + (noun.equals("actor") ? "an " : "a ") + noun
                            + " was expected"
                            + (isWord(token.text()) && !token.isEnd() ? "; put it in quotes if it is one" : ""),
                    null);
        }
        next++;
        return new Name(token.text(), token.at());
    }

    private Name word(Relation relation) {
        Token token = token();
        String word = token.text().toLowerCase(Locale.ROOT).replace('-', '_');
        List<String> words = relation.words();
        if (!words.contains(word)) {
            @Nullable String near = nearest(words);
            throw wrong(
                    "a " + relation.noun() + " was expected (" + String.join(", ", words) + ")" + meant(near), near);
        }
        next++;
        return new Name(word, token.at());
    }

    private Within length() {
        Token token = token();
        String text = token.text();
        int words = 1;
        if (text.matches("[0-9]+") && !token.isEnd()) {
            text += tokens.get(next + 1).text();
            words = 2;
        }
        Within within = token.quoted() ? null : Within.of(text).orElse(null);
        if (within == null) {
            throw wrong(
                    (text.matches("(?i)p?[0-9]+(m|months?)") ? "months differ in length; " : "after 'within' ")
                            + Within.EXPECTED,
                    null);
        }
        next += words;
        return within;
    }

    private Token token() {
        return tokens.get(next);
    }

    private boolean take(String word) {
        boolean taken = token().is(word);
        next += taken ? 1 : 0;
        return taken;
    }

    private PatternException expected(List<String> words) {
        @Nullable String near = nearest(words);
        return wrong(
                words.stream().map(word -> "'" + word + "'").collect(Collectors.joining(", ")) + " was expected"
                        + meant(near),
                near);
    }

    private @Nullable String nearest(Collection<String> words) {
        return token().isEnd() ? null : Nearest.to(token().text(), words).orElse(null);
    }

    private static String meant(@Nullable String near) {
        return near == null ? "" : "; did you mean '" + near + "'?";
    }

    private PatternException wrong(String expected, @Nullable String suggestion) {
        String came = token().isEnd() ? "the pattern ends here" : "'" + token().text() + "' came";
        String end = expected.endsWith("?") ? "" : ".";
        return new PatternException(token().at(), came + "; " + expected + end, suggestion);
    }
}

package org.parley.analysis.sequences;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parley.analysis.sequences.PatternTokens.Token;
import org.parley.analysis.sequences.SequencePattern.Part;
import org.parley.analysis.sequences.SequencePattern.Sort;
import org.parley.analysis.sequences.SequencePattern.Step;

/**
 * Reads patterns, without regard to case; {@link StepParser} reads their steps.
 *
 * <pre>
 * pattern = step *( [","] ( "then" step *( "within" length / "until" step ) / "not" step "within" length ) )
 * length  = number ( "h" / "d" / "w" ), or with a space and the unit written out
 * </pre>
 */
final class PatternParser {
    /** Characters: a long one has some 200. */
    static final int LONGEST = 1_000;

    private final PatternTokens tokens;
    private final StepParser steps;

    private PatternParser(PatternTokens tokens) {
        this.tokens = tokens;
        this.steps = new StepParser(tokens);
    }

    /** Throws a {@link PatternException} for what is none. */
    static SequencePattern parse(String text) {
        if (text.length() > LONGEST) {
            throw new PatternException(LONGEST + 1, "a pattern has at most " + LONGEST + " characters.", null);
        }
        return new PatternParser(PatternTokens.of(text)).pattern();
    }

    private SequencePattern pattern() {
        Token first = tokens.token();
        if (first.is("then") || first.is("not")) {
            throw wrong("a pattern begins with an event: leave '" + first.text() + "' out", null);
        }
        List<Part> parts = new ArrayList<>();
        parts.add(new Part(Sort.BEGIN, steps.step(), Within.EVER, null));
        while (!tokens.token().isEnd()) {
            boolean comma = tokens.take(",");
            if (steps.isDenial()) {
                throw wrong(
                        "'not " + tokens.following().text()
                                + "' is a condition, which stands in a step: write it before"
                                + " any comma, 'within' and 'until'",
                        null);
            }
            if (parts.size() == SequencePattern.MOST_PARTS) {
                throw wrong("a pattern has at most " + SequencePattern.MOST_PARTS + " steps", null);
            }
            if (tokens.take("then")) {
                parts.add(then());
            } else if (tokens.take("not")) {
                parts.add(not());
            } else if (tokens.token().is("within") || tokens.token().is("until")) {
                throw wrong("it is said once, of a step after 'then'", null);
            } else {
                throw tokens.expected(comma ? List.of("then", "not") : mayFollow(parts.get(parts.size() - 1)));
            }
        }
        return new SequencePattern(parts);
    }

    /** What may stand where a part might have gone on. */
    private static List<String> mayFollow(Part part) {
        List<String> words = new ArrayList<>(List.of("then", "not"));
        words.addAll(StepParser.mayFollow(part.until() == null ? part.step() : part.until()));
        if (part.sort() == Sort.THEN) {
            words.addAll(List.of("within", "until"));
        }
        return words;
    }

    private Part then() {
        Step step = steps.step();
        Within within = Within.EVER;
        @Nullable Step until = null;
        while (tokens.token().is("within") || tokens.token().is("until")) {
            Token which = tokens.token();
            if (which.is("within") ? within.isLimited() : until != null) {
                throw wrong("'" + which.text() + "' is said twice of one step", null);
            }
            tokens.skip(1);
            if (which.is("within")) {
                within = length();
            } else {
                until = steps.step();
            }
        }
        return new Part(Sort.THEN, step, within, until);
    }

    private Part not() {
        Step step = steps.step();
        if (tokens.token().is("until")) {
            throw wrong(
                    "'not' takes 'within'; for 'not A until B' write 'then B until A', which finds B with no A before it",
                    "within");
        }
        if (!tokens.take("within")) {
            List<String> words = new ArrayList<>(List.of("within"));
            words.addAll(StepParser.mayFollow(step));
            throw tokens.expected(words);
        }
        return new Part(Sort.NOT, step, length(), null);
    }

    private Within length() {
        Token token = tokens.token();
        String text = token.text();
        int words = 1;
        if (text.matches("[0-9]+") && !token.isEnd()) {
            text += tokens.following().text();
            words = 2;
        }
        Within within = token.quoted() ? null : Within.of(text).orElse(null);
        if (within == null) {
            throw wrong(
                    (text.matches("(?i)p?[0-9]+(m|months?)") ? "months differ in length; " : "after 'within' ")
                            + Within.EXPECTED,
                    null);
        }
        tokens.skip(words);
        return within;
    }

    private PatternException wrong(String expected, @Nullable String suggestion) {
        return tokens.wrong(expected, suggestion);
    }
}

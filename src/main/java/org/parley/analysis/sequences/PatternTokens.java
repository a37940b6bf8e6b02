package org.parley.analysis.sequences;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.parley.http.Nearest;

/** The words of a pattern, its commas and what stands in quotes, taken one after the other; the last is an end. */
final class PatternTokens {
    private static final char APOSTROPHE = '\'';
    private static final String QUOTES = "\"" + APOSTROPHE;

    /**
     * @param text in quotes without them; empty at the end
     * @param at the character at which it stands, from 1
     * @param quoted whether it is a name, whatever it says
     */
    record Token(String text, int at, boolean quoted) {
        boolean is(String word) {
            return !quoted && text.equalsIgnoreCase(word);
        }

        boolean isEnd() {
            return !quoted && text.isEmpty();
        }
    }

    private final List<Token> tokens;
    private int next;

    private PatternTokens(List<Token> tokens) {
        this.tokens = tokens;
    }

    /** Whether a name with this letter must stand in quotes. */
    static boolean divides(int letter) {
        return letter == ',' || Character.isWhitespace(letter) || QUOTES.indexOf(letter) >= 0;
    }

    static PatternTokens of(String text) {
        List<Token> tokens = new ArrayList<>();
        int at = 0;
        while (at < text.length()) {
            char letter = text.charAt(at);
            if (Character.isWhitespace(letter)) {
                at++;
            } else if (letter == ',') {
                tokens.add(new Token(",", at + 1, false));
                at++;
            } else if (QUOTES.indexOf(letter) >= 0) {
                int end = text.indexOf(letter, at + 1);
                if (end < 0) {
                    throw new PatternException(at + 1, "this quotation mark is not closed.", null);
                }
                tokens.add(new Token(text.substring(at + 1, end).strip(), at + 1, true));
                at = end + 1;
            } else {
                int end = wordEnd(text, at);
                tokens.add(new Token(text.substring(at, end), at + 1, false));
                at = end;
            }
        }
        tokens.add(new Token("", text.length() + 1, false));
        return new PatternTokens(tokens);
    }

    /** An apostrophe within a word is part of it: {@code o'hara}. */
    private static int wordEnd(String text, int from) {
        int end = from;
        while (end < text.length() && (text.charAt(end) == APOSTROPHE || !divides(text.charAt(end)))) {
            end++;
        }
        return end;
    }

    Token token() {
        return tokens.get(next);
    }

    /** The one after it; the end has itself. */
    Token following() {
        return tokens.get(Math.min(next + 1, tokens.size() - 1));
    }

    /** The one before it; the first has itself. */
    Token previous() {
        return tokens.get(Math.max(next - 1, 0));
    }

    void skip(int count) {
        next += count;
    }

    boolean take(String word) {
        boolean taken = token().is(word);
        next += taken ? 1 : 0;
        return taken;
    }

    PatternException expected(List<String> words) {
        String quoted = words.stream().map(word -> "'" + word + "'").collect(Collectors.joining(", "));
        return expected(quoted + " was expected", words);
    }

    /** Here one of these words, of which the nearest may have been meant. */
    PatternException expected(String expected, Collection<String> words) {
        @Nullable
        String near = token().isEnd() ? null : Nearest.to(token().text(), words).orElse(null);
        return wrong(near == null ? expected : expected + "; did you mean '" + near + "'?", near);
    }

    /** Here. */
    PatternException wrong(String expected, @Nullable String suggestion) {
        String came = token().isEnd() ? "the pattern ends here" : "'" + token().text() + "' came";
        String end = expected.endsWith("?") ? "" : ".";
        return new PatternException(token().at(), came + "; " + expected + end, suggestion);
    }
}

package org.parley.timeline;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.parley.event.Snippet;
import org.parley.event.Snippet.Piece;
import org.parley.text.Document.Text;
import org.parley.text.Document.Weight;
import org.parley.text.Token;
import org.parley.text.Tokens;
import org.parley.timeline.TextTerms.Phrase;
import org.parley.timeline.TextTerms.TextTerm;

/** Shows where an event has the words that were asked for. */
final class Snippets {
    /** Words. */
    private static final int LENGTH = 30;
    /** Of them before the first that was asked for. */
    private static final int BEFORE = 6;

    private static final String CUT = "\u2026";

    private final TextTerms asked;

    Snippets(TextTerms asked) {
        this.asked = asked;
    }

    /** Of a text with its words, those that were asked for, by their index. */
    private record Hit(Text text, List<Token> tokens, Set<Integer> marked, int terms) {}

    /**
     * The part of the text that meets most of what was asked; of equal ones the first that is no title and no name, because those are
     * read anyway.
     */
    Snippet of(List<Text> texts) {
        return texts.stream()
                .map(this::hit)
                .max(Comparator.comparingInt(Hit::terms)
                        .thenComparing(hit ->
                                hit.text().weight() == Weight.C || hit.text().weight() == Weight.D)
                        .thenComparing(hit -> -texts.indexOf(hit.text())))
                .map(Snippets::cut)
                .orElseThrow();
    }

    private Hit hit(Text text) {
        List<Token> tokens = Tokens.of(text.text());
        Set<Integer> marked = new HashSet<>();
        int met = 0;
        for (TextTerm term : asked.wanted().toList()) {
            Set<Integer> of = marked(term, tokens);
            marked.addAll(of);
            met += of.isEmpty() ? 0 : 1;
        }
        return new Hit(text, tokens, marked, met);
    }

    private static Set<Integer> marked(TextTerm term, List<Token> tokens) {
        Set<Integer> marked = new HashSet<>();
        for (int i = 0; i < tokens.size(); i++) {
            if (!(term instanceof Phrase phrase)) {
                if (term.stems().contains(tokens.get(i).stem())) {
                    marked.add(i);
                }
            } else if (begins(phrase.words(), tokens, i)) {
                IntStream.range(i, i + phrase.words().size()).forEach(marked::add);
            }
        }
        return marked;
    }

    private static boolean begins(List<Token> phrase, List<Token> tokens, int at) {
        int shift = tokens.get(at).position() - phrase.get(0).position();
        return at + phrase.size() <= tokens.size()
                && IntStream.range(0, phrase.size())
                        .allMatch(i ->
                                phrase.get(i).stem().equals(tokens.get(at + i).stem())
                                        && phrase.get(i).position() + shift
                                                == tokens.get(at + i).position());
    }

    private static Snippet cut(Hit hit) {
        List<Token> tokens = hit.tokens();
        String text = hit.text().text();
        int first = Math.max(0, densest(hit) - BEFORE);
        int last = Math.min(tokens.size(), first + LENGTH) - 1;
        int from = first == 0 ? 0 : tokens.get(first).from();
        int until = last == tokens.size() - 1 ? text.length() : tokens.get(last).until();
        List<Piece> pieces = new ArrayList<>();
        int told = from;
        for (int i = first; i <= last; i++) {
            if (hit.marked().contains(i)) {
                Token token = tokens.get(i);
                add(pieces, text.substring(told, token.from()), null);
                add(pieces, text.substring(token.from(), token.until()), true);
                told = token.until();
            }
        }
        add(pieces, text.substring(told, until), null);
        if (first > 0) {
            pieces.add(0, new Piece(CUT + " ", null));
        }
        if (until < text.length()) {
            pieces.add(new Piece(" " + CUT, null));
        }
        return new Snippet(hit.text().of(), pieces);
    }

    private static void add(List<Piece> pieces, String text, @Nullable Boolean match) {
        if (!text.isEmpty()) {
            pieces.add(new Piece(text, match));
        }
    }

    /** The marked word after which most are marked, the first of equal ones; the first word where none is. */
    private static int densest(Hit hit) {
        List<Integer> marked = hit.marked().stream().sorted().toList();
        int best = 0;
        int most = 0;
        int end = 0;
        for (int begin = 0; begin < marked.size(); begin++) {
            while (end < marked.size() && marked.get(end) < marked.get(begin) + LENGTH - BEFORE) {
                end++;
            }
            if (end - begin > most) {
                most = end - begin;
                best = marked.get(begin);
            }
        }
        return best;
    }
}

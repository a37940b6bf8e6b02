package org.parley.timeline;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.parley.text.Document;
import org.parley.text.TextQuery;
import org.parley.text.Token;

/**
 * What the words of a question ask for, with the beginnings of words looked up.
 *
 * @param terms all must hold; may be empty
 * @param said what a reader should know of how it was understood
 */
record TextTerms(List<TextTerm> terms, List<String> said) {
    /** Stems: each is looked for in every event that is ranked. */
    private static final int MOST_RANKED = 20;

    /** One of its parts. */
    sealed interface TextTerm {
        boolean excluded();

        /** Stems that bear it, each of them or any of them. */
        Set<String> stems();

        /** How PostgreSQL is asked for it ({@code tsquery}). */
        String tsquery();
    }

    /** A word, or several with these distances. */
    record Phrase(List<Token> words, boolean excluded) implements TextTerm {
        @Override
        public Set<String> stems() {
            return words.stream().map(Token::stem).collect(Collectors.toCollection(TreeSet::new));
        }

        @Override
        public String tsquery() {
            StringBuilder query = new StringBuilder(Document.quoted(words.get(0).stem()));
            for (int i = 1; i < words.size(); i++) {
                int distance = words.get(i).position() - words.get(i - 1).position();
                query.append(" <").append(distance).append("> ");
                query.append(Document.quoted(words.get(i).stem()));
            }
            return query.toString();
        }
    }

    /** Words with one beginning: any of their stems, the shortest first; none where no word begins so. */
    record Beginning(Set<String> stems, boolean excluded) implements TextTerm {
        @Override
        public String tsquery() {
            return stems.stream().map(Document::quoted).collect(Collectors.joining(" | "));
        }
    }

    static TextTerm of(TextQuery.Part part, Set<String> stems) {
        return part.beginning() ? new Beginning(stems, part.excluded()) : new Phrase(part.words(), part.excluded());
    }

    /** Those that must be there. */
    Stream<TextTerm> wanted() {
        return terms.stream().filter(term -> !term.excluded());
    }

    /** What tells how well an event fits: of a beginning the shortest words. */
    Set<String> ranked() {
        return wanted().flatMap(term -> term.stems().stream().limit(MOST_RANKED))
                .limit(MOST_RANKED)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** Whether a word is wanted that no event has ever had. */
    boolean findsNothing() {
        return wanted().anyMatch(term -> term.stems().isEmpty());
    }

    /** All of it as PostgreSQL is asked; empty where nothing is asked. */
    Optional<String> tsquery() {
        return terms.stream()
                .filter(term -> !term.stems().isEmpty())
                .map(term -> (term.excluded() ? "!(" : "(") + term.tsquery() + ")")
                .reduce((one, other) -> one + " & " + other);
    }
}

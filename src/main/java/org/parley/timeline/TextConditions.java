package org.parley.timeline;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.parley.database.Databases;
import org.parley.text.Document;
import org.parley.timeline.TextTerms.Phrase;
import org.parley.timeline.TextTerms.TextTerm;

/** Which words a revision must have, as SQL; and how well it has them. */
final class TextConditions {
    private final TextTerms text;
    private final Sql sql;

    TextConditions(TextTerms text, Sql sql) {
        this.text = text;
        this.sql = sql;
    }

    /**
     * @param id the column of the revision's id
     */
    String on(String id) {
        if (text.findsNothing()) {
            return " and 1 = 0";
        }
        return (Databases.onH2()
                        ? inLine()
                        : text.tsquery().map(query -> "t.doc @@ cast(" + sql.bind(query) + " as tsquery)"))
                .map(has ->
                        " and exists (select 1 from revision_text t where t.revision_id = " + id + " and " + has + ")")
                .orElse("");
    }

    private Optional<String> inLine() {
        return text.terms().stream()
                .filter(term -> !term.stems().isEmpty())
                .map(term -> (term.excluded() ? "not (" : "(") + inLine(term) + ")")
                .reduce((one, other) -> one + " and " + other);
    }

    private String inLine(TextTerm term) {
        return term instanceof Phrase phrase
                ? has(Document.line(phrase.words()))
                : term.stems().stream().map(stem -> has(" " + stem + " ")).collect(Collectors.joining(" or "));
    }

    private String has(String stems) {
        return "locate(" + sql.bind(stems) + ", t.line) > 0";
    }

    /** How well it has them: the more the better, as a number without unit. */
    String rank(String id) {
        Set<String> stems = text.ranked();
        if (stems.isEmpty()) {
            return "0";
        }
        if (Databases.onH2()) {
            String points = stems.stream()
                    .map(stem -> {
                        String place = sql.bind(Document.place(stem));
                        return "cast(coalesce(substring(t.points, nullif(locate(" + place
                                + ", t.points), 0) + char_length(" + place + "), " + Document.DIGITS
                                + "), '0') as integer)";
                    })
                    .collect(Collectors.joining(" + "));
            return "(select " + points + " from revision_text t where t.revision_id = " + id + ")";
        }
        String any = stems.stream().map(Document::quoted).collect(Collectors.joining(" | "));
        // Weights of D, C, B, A, as in Document.
        return "(select ts_rank(cast('{0.125, 0.25, 0.5, 1}' as real[]), t.doc, cast(" + sql.bind(any)
                + " as tsquery)) from revision_text t where t.revision_id = " + id + ")";
    }
}

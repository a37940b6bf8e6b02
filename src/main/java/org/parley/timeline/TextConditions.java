package org.parley.timeline;

import java.util.Set;
import java.util.TreeSet;
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
        if (Databases.onH2()) {
            return text.terms().stream()
                    .filter(term -> !term.stems().isEmpty())
                    .map(term -> (term.excluded() ? " and not (" : " and (") + inPostings(term, id) + ")")
                    .collect(Collectors.joining());
        }
        return text.tsquery()
                .map(query -> " and exists (select 1 from revision_text t where t.revision_id = " + id
                        + " and t.doc @@ cast(" + sql.bind(query) + " as tsquery))")
                .orElse("");
    }

    private String inPostings(TextTerm term, String id) {
        if (term instanceof Phrase phrase) {
            String words = phrase.stems().stream()
                    .map(stem -> "exists (select 1 from posting w where w.stem = " + sql.bind(TextIndex.key(stem))
                            + " and w.revision_id = " + id + ")")
                    .collect(Collectors.joining(" and "));
            return phrase.words().size() == 1
                    ? words
                    : words + " and exists (select 1 from revision_text t where t.revision_id = " + id + " and locate("
                            + sql.bind(Document.line(phrase.words())) + ", t.doc) > 0)";
        }
        return "exists (select 1 from posting w where w.stem in (" + sql.bind(keys(term.stems()))
                + ") and w.revision_id = " + id + ")";
    }

    private static Set<Long> keys(Set<String> stems) {
        return stems.stream().map(TextIndex::key).collect(Collectors.toCollection(TreeSet::new));
    }

    /** How well it has them: the more the better, as a number without unit. */
    String rank(String id) {
        Set<String> stems = text.wantedStems();
        if (stems.isEmpty()) {
            return "0";
        }
        if (Databases.onH2()) {
            return "(select sum(w.points) from posting w where w.revision_id = " + id + " and w.stem in ("
                    + sql.bind(keys(stems)) + "))";
        }
        String any = stems.stream().map(Document::quoted).collect(Collectors.joining(" | "));
        // Weights of D, C, B, A, as in Document.
        return "(select ts_rank(cast('{0.125, 0.25, 0.5, 1}' as real[]), t.doc, cast(" + sql.bind(any)
                + " as tsquery)) from revision_text t where t.revision_id = " + id + ")";
    }
}

package org.parley.timeline;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.parley.database.Databases;
import org.parley.http.Nearest;
import org.parley.text.TextQuery;
import org.parley.text.Token;
import org.parley.timeline.TextTerms.Phrase;
import org.parley.timeline.TextTerms.TextTerm;

/** Understands words of a question by those that the record has; a fixed number of statements. */
@ApplicationScoped
class TextSearch {
    /** Of words that begin so; the shortest, so that the word itself is among them. */
    private static final int MOST_BEGUN = 100;

    /** Words that nothing has, for which something near is sought. */
    private static final int MOST_MENDED = 3;

    /** By so many letters a word may be longer or shorter than the one that was meant. */
    private static final int LETTERS = 2;

    /** Words among which the one that was meant is looked for. */
    private static final int MOST_ALIKE = 5_000;

    private final EntityManager database;

    TextSearch(EntityManager database) {
        this.database = database;
    }

    /** What a text asks for. */
    TextTerms terms(String text) {
        TextQuery query = TextQuery.of(text);
        List<String> said = new ArrayList<>(query.said());
        List<String> beginnings = query.parts().stream()
                .filter(TextQuery.Part::beginning)
                .map(part -> part.words().get(0).surface())
                .distinct()
                .toList();
        Map<String, Set<String>> stems = begun(beginnings, said);
        List<TextTerm> terms = query.parts().stream()
                .map(part -> TextTerms.of(
                        part, stems.getOrDefault(part.words().get(0).surface(), Set.of())))
                .toList();
        return new TextTerms(terms, said);
    }

    /** Of each beginning the stems of words that begin so. */
    private Map<String, Set<String>> begun(List<String> beginnings, List<String> said) {
        Map<String, Set<String>> stems = new HashMap<>();
        if (beginnings.isEmpty()) {
            return stems;
        }
        Sql sql = new Sql();
        List<String> branches = new ArrayList<>();
        for (int i = 0; i < beginnings.size(); i++) {
            branches.add("(select " + i + " as beginning, w.stem from word w where w.surface like "
                    + sql.bind(like(beginnings.get(i)))
                    + " escape '!' order by char_length(w.surface), w.surface limit " + (MOST_BEGUN + 1) + ")");
        }
        Map<String, Integer> words = new HashMap<>();
        for (Tuple row : sql.rows(database, String.join(" union all ", branches))) {
            String beginning = beginnings.get(row.get("beginning", Number.class).intValue());
            if (words.merge(beginning, 1, Integer::sum) <= MOST_BEGUN) {
                stems.computeIfAbsent(beginning, b -> new LinkedHashSet<>()).add(row.get("stem", String.class));
            }
        }
        words.forEach((beginning, count) -> {
            if (count > MOST_BEGUN) {
                said.add("More than " + MOST_BEGUN + " words begin with '" + beginning + "'; the " + MOST_BEGUN
                        + " shortest were searched for.");
            }
        });
        return stems;
    }

    private static String like(String beginning) {
        return beginning.replace("!", "!!").replace("_", "!_").replace("%", "!%") + "%";
    }

    /** For each word that no event has ever had, one that some have. */
    List<String> near(TextTerms terms) {
        List<Token> wanted = terms.wanted()
                .filter(Phrase.class::isInstance)
                .flatMap(term -> ((Phrase) term).words().stream())
                .toList();
        Set<String> had = had(wanted.stream().map(Token::stem).collect(Collectors.toSet()));
        List<String> missing = wanted.stream()
                .filter(word -> !had.contains(word.stem()))
                .map(Token::surface)
                .distinct()
                .limit(MOST_MENDED)
                .toList();
        if (missing.isEmpty()) {
            return List.of();
        }
        List<String> alike = alike(missing);
        return missing.stream()
                .map(word -> "No event has the word '" + word + "'"
                        + Nearest.to(word, alike)
                                .map(near -> "; did you mean '" + near + "'?")
                                .orElse("."))
                .toList();
    }

    private Set<String> had(Set<String> stems) {
        if (stems.isEmpty()) {
            return Set.of();
        }
        Sql sql = new Sql();
        return sql
                .rows(database, "select distinct w.stem from word w where w.stem in (" + sql.bind(stems) + ")")
                .stream()
                .map(row -> row.get("stem", String.class))
                .collect(Collectors.toSet());
    }

    private List<String> alike(List<String> words) {
        Sql sql = new Sql();
        String text = words.stream()
                .map(word -> "(select w.surface from word w where w.surface like "
                        + sql.bind(like(word.substring(0, word.offsetByCodePoints(0, 1))))
                        + " escape '!' and char_length(w.surface) between " + (word.length() - LETTERS) + " and "
                        + (word.length() + LETTERS) + " limit " + MOST_ALIKE + ")")
                .collect(Collectors.joining(" union all "));
        return sql.rows(database, text).stream()
                .map(row -> row.get("surface", String.class))
                .toList();
    }

    /**
     * Words by which a question may be read.
     *
     * @param keys any of these
     * @param revisions how many revisions have them
     */
    record Rarest(Set<Long> keys, long revisions) {}

    /**
     * What fewest revisions have of all that must be there, where the database does not find that out itself.
     *
     * @param most so many are counted
     */
    Optional<Rarest> rarest(@Nullable TextTerms terms, long most) {
        if (terms == null || !Databases.onH2()) {
            return Optional.empty();
        }
        List<Set<Long>> wanted = new ArrayList<>();
        terms.wanted().forEach(term -> {
            Set<Long> keys = term.stems().stream().map(TextIndex::key).collect(Collectors.toSet());
            if (term instanceof Phrase) {
                keys.forEach(key -> wanted.add(Set.of(key)));
            } else if (!keys.isEmpty()) {
                wanted.add(keys);
            }
        });
        if (wanted.isEmpty()) {
            return Optional.empty();
        }
        Sql sql = new Sql();
        List<String> counts = new ArrayList<>();
        for (int i = 0; i < wanted.size(); i++) {
            String keys = sql.bind(wanted.get(i));
            counts.add("(select " + i + " as words, (select count(*) from (select 1 from posting w where w.stem in ("
                    + keys + ") limit " + (most + 1)
                    + ") c) as revisions, (select count(*) from common_stem c where c.stem in ("
                    + keys + ")) as common)");
        }
        return sql.rows(database, String.join(" union all ", counts)).stream()
                // What has become common leads to its first revisions only.
                .filter(row -> row.get("common", Number.class).intValue() == 0)
                .map(row -> new Rarest(
                        wanted.get(row.get("words", Number.class).intValue()),
                        row.get("revisions", Number.class).longValue()))
                .filter(words -> words.revisions() <= most)
                .min(Comparator.comparingLong(Rarest::revisions));
    }
}

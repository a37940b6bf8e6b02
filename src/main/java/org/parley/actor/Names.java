package org.parley.actor;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.commons.text.similarity.JaroWinklerSimilarity;
import org.parley.http.Folded;
import org.parley.http.Nearest;

/** Everything by which actors are called, without regard to case, accents, spaces and punctuation. */
final class Names {
    /** Kiev and Kyiv are 0.85 alike; below it, words share a few letters by chance. */
    private static final double ALIKE = 0.84;
    /** Shorter words are like too many others. */
    private static final int SHORTEST_ALIKE = 4;

    private static final JaroWinklerSimilarity LIKENESS = new JaroWinklerSimilarity();
    /** Letters that Unicode does not take apart. */
    private static final Map<Character, String> LETTERS =
            Map.of('ł', "l", 'ø', "o", 'đ', "d", 'ß', "ss", 'æ', "ae", 'œ', "oe", 'ı', "i", 'ð', "d", 'þ', "th");

    private final Map<String, SortedSet<String>> whole = new HashMap<>();
    private final Map<String, SortedSet<String>> family = new HashMap<>();
    private final Map<String, List<List<String>>> words = new TreeMap<>();

    Names(Collection<ActorDraft> actors) {
        actors.forEach(this::add);
    }

    private void add(ActorDraft actor) {
        call(actor.id(), actor.id());
        List<String> names = new ArrayList<>(actor.aliases());
        names.add(actor.name());
        actor.names().forEach(name -> names.add(name.text()));
        for (String name : names) {
            call(name, actor.id());
            if (actor.kind() == ActorKind.PERSON) {
                List<String> parts = words(name);
                note(family, parts.isEmpty() ? "" : parts.get(parts.size() - 1), actor.id());
            }
        }
        actor.identifiers().forEach(identifier -> {
            note(whole, key(identifier.value()), actor.id());
            note(whole, key(identifier.scheme() + identifier.value()), actor.id());
        });
    }

    private void call(String name, String actor) {
        note(whole, key(name), actor);
        words.computeIfAbsent(actor, id -> new ArrayList<>()).add(words(name));
    }

    private static void note(Map<String, SortedSet<String>> index, String key, String actor) {
        if (!key.isEmpty()) {
            index.computeIfAbsent(key, k -> new TreeSet<>()).add(actor);
        }
    }

    /** Who bears this name wholly, or else as a family name; sorted, may be empty. */
    List<String> bearers(String name) {
        String key = key(name);
        SortedSet<String> found = whole.getOrDefault(key, family.getOrDefault(key, new TreeSet<>()));
        return List.copyOf(found);
    }

    /** The actor whose name is likest. */
    Optional<String> nearest(String name) {
        TreeSet<String> keys = new TreeSet<>(whole.keySet());
        keys.addAll(family.keySet());
        return Nearest.to(key(name), keys).map(near -> bearers(near).get(0));
    }

    /** Actors called so or alike, best first. */
    List<String> search(String text) {
        String key = key(text);
        Map<String, Double> scores = new TreeMap<>();
        words.forEach((actor, names) -> {
            double best =
                    names.stream().mapToDouble(name -> score(key, name)).max().orElse(0);
            scores.put(actor, bearers(text).contains(actor) ? 4 : best);
        });
        return scores.entrySet().stream()
                .filter(score -> score.getValue() > 0)
                .sorted(Map.Entry.<String, Double>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey)
                .toList();
    }

    /** 3 for the beginning of a name, 2 for the beginning of a word, 1 for somewhere within, likeness below that, 0 for none. */
    private static double score(String key, List<String> name) {
        String joined = String.join("", name);
        if (key.isEmpty()) {
            return 0;
        }
        if (joined.startsWith(key)) {
            return 3;
        }
        if (name.stream().anyMatch(word -> word.startsWith(key))) {
            return 2;
        }
        if (joined.contains(key)) {
            return 1;
        }
        double best = likeness(key, joined);
        for (String word : name) {
            best = Math.max(best, likeness(key, word));
        }
        return best;
    }

    private static double likeness(String key, String word) {
        if (Math.min(key.length(), word.length()) < SHORTEST_ALIKE) {
            return 0;
        }
        double likeness = LIKENESS.apply(key, word);
        return likeness >= ALIKE ? likeness : 0;
    }

    /** Letters and digits alone: "J.D. Vance" and "JD Vance" are one. */
    static String key(String text) {
        return folded(text, false);
    }

    private static List<String> words(String name) {
        return List.of(folded(name, true).strip().split("\\s+", -1));
    }

    private static String folded(String text, boolean spaces) {
        StringBuilder key = new StringBuilder();
        Folded.of(text).codePoints().forEach(letter -> {
            if (Character.isLetterOrDigit(letter)) {
                String other = letter > Character.MAX_VALUE ? null : LETTERS.get((char) letter);
                key.append(other == null ? Character.toString(letter) : other);
            } else if (spaces && (Character.isWhitespace(letter) || letter == '-')) {
                key.append(' ');
            }
        });
        return key.toString();
    }
}

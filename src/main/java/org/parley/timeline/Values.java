package org.parley.timeline;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.parley.http.Choice;
import org.parley.http.Mistake;
import org.parley.http.Word;
import org.parley.http.Words;
import org.parley.record.Chosen;

/**
 * The values of one parameter, given with commas or by repetition.
 *
 * @param any of which one must hold; empty: no condition
 * @param none which must not hold
 */
record Values(Set<String> any, Set<String> none) {
    /** More would be a list of its own, not a question. */
    private static final int MOST = 50;

    static Values of(String parameter, List<String> given, List<Mistake> mistakes) {
        Set<String> any = new LinkedHashSet<>();
        Set<String> none = new LinkedHashSet<>();
        Chosen.each(given).forEach(value -> {
            if (value.isEmpty() || value.equals("!")) {
                mistakes.add(Mistake.parameter(parameter, "'" + parameter + "' has an empty value; leave it out."));
            } else if (value.startsWith("!")) {
                none.add(value.substring(1));
            } else {
                any.add(value);
            }
        });
        if (any.size() + none.size() > MOST) {
            mistakes.add(Mistake.parameter(
                    parameter,
                    "'" + parameter + "' has " + (any.size() + none.size()) + " values; " + MOST + " are possible."));
            // Each would be looked up, and what is like it sought.
            return new Values(Set.of(), Set.of());
        }
        return new Values(any, none);
    }

    /** Each value replaced by what it means; what means nothing is a mistake that the meaning has told. */
    Values map(Function<String, List<String>> meaning) {
        return new Values(flat(any, meaning), flat(none, meaning));
    }

    private static Set<String> flat(Set<String> values, Function<String, List<String>> meaning) {
        return values.stream()
                .flatMap(value -> meaning.apply(value).stream())
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    <W extends Enum<W> & Word> Question.Codes codes(String parameter, Class<W> type, List<Mistake> mistakes) {
        return new Question.Codes(codes(any, parameter, type, mistakes), codes(none, parameter, type, mistakes));
    }

    private static <W extends Enum<W> & Word> Set<Short> codes(
            Set<String> values, String parameter, Class<W> type, List<Mistake> mistakes) {
        return words(values, parameter, type, mistakes).stream().map(Word::code).collect(Collectors.toSet());
    }

    static <W extends Enum<W> & Word> List<W> words(
            Set<String> values, String parameter, Class<W> type, List<Mistake> mistakes) {
        List<W> words = new ArrayList<>();
        for (String value : values) {
            Words.find(type, value)
                    .ifPresentOrElse(words::add, () -> mistakes.add(Choice.unknown(parameter, value, Words.all(type))));
        }
        return words;
    }
}

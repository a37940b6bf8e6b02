package org.parley.record;

import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.parley.http.Choice;
import org.parley.http.Mistake;
import org.parley.http.Nearest;
import org.parley.http.Problem;
import org.parley.http.ProblemType;
import org.parley.http.Word;
import org.parley.http.Words;

/** Values of a filter, of which any will do: given with commas or by repetition; none is no condition. */
public final class Chosen {
    private Chosen() {}

    /** One by one, each once, as they were given; one may be empty. */
    public static Set<String> each(List<String> given) {
        return given.stream()
                .flatMap(text -> Arrays.stream(text.split(",", -1)))
                .map(String::strip)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    public static Set<String> texts(List<String> given) {
        Set<String> texts = each(given);
        texts.remove("");
        return texts;
    }

    /** BAD_PARAMETER for a word that there is not. */
    public static <W extends Enum<W> & Word> Set<W> words(String parameter, List<String> given, Class<W> type) {
        return texts(given).stream()
                .map(text -> Words.find(type, text).orElseThrow(() -> unknown(parameter, text, Words.all(type))))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** Those asked for; where only some are excluded with {@code !}, all others. What there is not is a mistake; empty: no condition. */
    public static <W extends Enum<W> & Word> Set<W> words(
            String parameter, List<String> given, Class<W> type, List<Mistake> mistakes) {
        Set<W> any = EnumSet.noneOf(type);
        EnumSet<W> none = EnumSet.noneOf(type);
        boolean areAll = true;
        for (String text : texts(given)) {
            boolean excludes = text.startsWith("!");
            String word = excludes ? text.substring(1) : text;
            Optional<W> found = Words.find(type, word);
            found.ifPresentOrElse(
                    (excludes ? none : any)::add, () -> mistakes.add(Choice.unknown(parameter, word, Words.all(type))));
            areAll &= found.isPresent();
        }
        if (any.isEmpty()) {
            any.addAll(none.isEmpty() ? none : EnumSet.complementOf(none));
        }
        any.removeAll(none);
        if (any.isEmpty() && !none.isEmpty() && areAll) {
            mistakes.add(Mistake.parameter(parameter, "Nothing is left; leave some of those with '!' out."));
        }
        return any;
    }

    /** BAD_PARAMETER, with the nearest right one. */
    public static Problem unknown(String parameter, String text, Collection<String> right) {
        String near = Nearest.to(text, right).orElse(null);
        String detail = "There is no " + parameter + " '" + text + "'"
                + (near == null ? "." : "; did you mean '" + near + "'?");
        return new Problem(ProblemType.BAD_PARAMETER, detail, List.of(Mistake.parameter(parameter, detail, near)));
    }
}

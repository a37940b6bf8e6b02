package org.parley.http;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A parameter that is one of a few words. */
public final class Choice {
    private static final List<String> TRUTHS = List.of("true", "false");

    private Choice() {}

    /** The word given, or the first one if none is; one that is none of them is a mistake. */
    public static String of(String parameter, @Nullable String given, List<String> words, List<Mistake> mistakes) {
        if (given != null && !words.contains(given)) {
            mistakes.add(unknown(parameter, given, words));
        }
        return given == null ? words.get(0) : given;
    }

    /** {@code true} or {@code false}. */
    public static boolean isTrue(String parameter, @Nullable String given, boolean otherwise, List<Mistake> mistakes) {
        return of(parameter, given == null ? String.valueOf(otherwise) : given, TRUTHS, mistakes)
                .equals("true");
    }

    /**
     * @throws Problem BAD_PARAMETER
     */
    public static boolean isTrue(String parameter, @Nullable String given, boolean otherwise) {
        List<Mistake> mistakes = new ArrayList<>();
        boolean is = isTrue(parameter, given, otherwise, mistakes);
        Mistake.tell(mistakes);
        return is;
    }

    /** That a value is none of these words. */
    public static Mistake unknown(String parameter, String value, List<String> words) {
        String near = Nearest.to(value, words).orElse(null);
        return Mistake.parameter(
                parameter,
                "'" + value + "' is no " + parameter.replace('_', ' ') + "; "
                        + (near == null
                                ? "there are " + String.join(", ", words) + "."
                                : "did you mean '" + near + "'?"),
                near);
    }
}

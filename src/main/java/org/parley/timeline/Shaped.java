package org.parley.timeline;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.parley.http.Mistake;
import org.parley.http.Problem;
import org.parley.http.ProblemType;

/** How a list or a view is to be given, read and checked. */
record Shaped(int limit, @Nullable Fields fields, Set<Embed> embeds, boolean withTotal, List<String> hints) {
    static final Shaped PLAIN = new Shaped(50, null, Set.of(), false, List.of());
    private static final int MOST = 1000;

    static Shaped of(ListShape shape) {
        List<Mistake> mistakes = new ArrayList<>();
        List<String> hints = new ArrayList<>();
        int limit = limit("limit", shape.limit(), 50, mistakes);
        if (limit > MOST) {
            hints.add("limit " + shape.limit() + " was capped to " + MOST + "; follow 'next' for the rest.");
        }
        Shaped shaped = new Shaped(
                Math.min(limit, MOST),
                Fields.of(shape.fields(), mistakes),
                Embed.of(shape.embed(), mistakes),
                Questions.oneOf("with_total", shape.withTotal(), List.of("false", "true"), mistakes)
                        .equals("true"),
                hints);
        if (!mistakes.isEmpty()) {
            throw new Problem(ProblemType.BAD_PARAMETER, mistakes.get(0).detail(), mistakes);
        }
        return shaped;
    }

    static boolean isTrue(String parameter, @Nullable String text) {
        List<Mistake> mistakes = new ArrayList<>();
        boolean is = Questions.oneOf(parameter, text, List.of("false", "true"), mistakes)
                .equals("true");
        if (!mistakes.isEmpty()) {
            throw new Problem(ProblemType.BAD_PARAMETER, mistakes.get(0).detail(), mistakes);
        }
        return is;
    }

    static int limit(String parameter, @Nullable String text, int usual, List<Mistake> mistakes) {
        if (text == null) {
            return usual;
        }
        if (text.matches("[1-9]\\d*")) {
            // Of more digits than an int has, it is capped as any that is too large.
            return text.length() > 9 ? Integer.MAX_VALUE : Integer.parseInt(text);
        }
        mistakes.add(Mistake.parameter(
                parameter, "'" + text + "' is no " + parameter + "; write a whole number from 1 to " + MOST + "."));
        return usual;
    }
}

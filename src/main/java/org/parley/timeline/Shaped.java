package org.parley.timeline;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.parley.http.Limit;
import org.parley.http.Mistake;
import org.parley.http.Problem;
import org.parley.http.ProblemType;

/** How a list or a view is to be given, read and checked. */
record Shaped(int limit, @Nullable Fields fields, Set<Embed> embeds, boolean withTotal, List<String> hints) {
    static final Shaped PLAIN = new Shaped(Limit.DEFAULT.value(), null, Set.of(), false, List.of());

    static Shaped of(ListShape shape) {
        List<Mistake> mistakes = new ArrayList<>();
        Limit limit = limit("limit", shape.limit(), Limit.DEFAULT, mistakes);
        Shaped shaped = new Shaped(
                limit.value(),
                Fields.of(shape.fields(), mistakes),
                Embed.of(shape.embed(), mistakes),
                Questions.oneOf("with_total", shape.withTotal(), List.of("false", "true"), mistakes)
                        .equals("true"),
                limit.hints().stream()
                        .map(hint -> hint + "; follow 'next' for the rest.")
                        .toList());
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

    static Limit limit(String parameter, @Nullable String text, Limit usual, List<Mistake> mistakes) {
        if (text == null) {
            return usual;
        }
        return Limit.read(text).orElseGet(() -> {
            mistakes.add(Mistake.parameter(parameter, Limit.wrong(parameter, text)));
            return usual;
        });
    }
}

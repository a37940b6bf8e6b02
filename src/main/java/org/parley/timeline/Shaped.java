package org.parley.timeline;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.parley.http.Choice;
import org.parley.http.Limit;
import org.parley.http.Mistake;
import org.parley.timeline.Question.Order;

/** How a list or a view is to be given, read and checked. */
record Shaped(
        Order order, int limit, @Nullable Fields fields, Set<Embed> embeds, boolean withTotal, List<String> hints) {
    static final Shaped PLAIN = new Shaped(Order.TIME, Limit.COUNT.usual(), null, Set.of(), false, List.of());

    static Shaped of(ListShape shape, List<Mistake> mistakes) {
        List<String> capped = new ArrayList<>();
        Set<Embed> embeds = Embed.of(shape.embed(), mistakes);
        return new Shaped(
                order(shape.sort(), mistakes),
                Limit.COUNT.of(shape.limit(), mistakes, capped),
                Fields.of(shape.fields(), embeds, mistakes),
                embeds,
                Choice.isTrue("with_total", shape.withTotal(), false, mistakes),
                capped.stream()
                        .map(hint -> hint + "; follow 'next' for the rest.")
                        .toList());
    }

    /** Relevance and snippets are about words. */
    void needWords(Question question, List<Mistake> mistakes) {
        if (question.text() != null) {
            return;
        }
        if (order == Order.RELEVANCE) {
            mistakes.add(Mistake.parameter("sort", "'relevance' is about words; ask for some with 'q'.", "time"));
        }
        if (embeds.contains(Embed.SNIPPET)) {
            mistakes.add(Mistake.parameter("embed", "A snippet shows words; ask for some with 'q'."));
        }
    }

    private static Order order(@Nullable String sort, List<Mistake> mistakes) {
        String word = Choice.of("sort", sort, Order.words(), mistakes);
        return Stream.of(Order.values())
                .filter(order -> order.word.equals(word))
                .findFirst()
                .orElse(Order.TIME);
    }
}

package org.parley.timeline;

import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.parley.http.Choice;
import org.parley.http.Mistake;

/** What costs more and comes only when asked for. */
public enum Embed {
    CITATIONS,
    LINKS,
    MOVES,
    READOUTS,
    SNIPPET;

    /** What is an event's own, whatever was asked. */
    static final Set<Embed> WHOLE = Collections.unmodifiableSet(EnumSet.complementOf(EnumSet.of(SNIPPET)));

    private static final String ALL = "all";

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static List<String> words() {
        return Stream.concat(Stream.of(values()).map(Embed::word), Stream.of(ALL))
                .toList();
    }

    static Set<Embed> of(List<String> given, List<Mistake> mistakes) {
        Set<Embed> embeds = EnumSet.noneOf(Embed.class);
        for (String word : Values.of("embed", given, mistakes).any()) {
            if (word.equals(ALL)) {
                embeds.addAll(WHOLE);
                continue;
            }
            Stream.of(values())
                    .filter(embed -> embed.word().equals(word))
                    .findFirst()
                    .ifPresentOrElse(embeds::add, () -> mistakes.add(Choice.unknown("embed", word, words())));
        }
        return embeds;
    }
}

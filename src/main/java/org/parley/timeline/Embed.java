package org.parley.timeline;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.parley.http.Mistake;
import org.parley.http.Problem;

/** What costs more and comes only when asked for. */
enum Embed {
    CITATIONS,
    LINKS,
    MOVES,
    READOUTS;

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * @throws Problem BAD_PARAMETER for a word that names nothing to embed
     */
    static Set<Embed> of(List<String> given, List<Mistake> mistakes) {
        Set<Embed> embeds = EnumSet.noneOf(Embed.class);
        for (String word : Values.of("embed", given, mistakes).any()) {
            if (word.equals("all")) {
                return EnumSet.allOf(Embed.class);
            }
            Stream.of(values())
                    .filter(embed -> embed.word().equals(word))
                    .findFirst()
                    .ifPresentOrElse(
                            embeds::add,
                            () -> mistakes.add(Values.unknown(
                                    "embed", word, List.of("citations", "links", "moves", "readouts", "all"))));
        }
        return embeds;
    }
}

package org.parley.http;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Finds words of one kind by their spelling or by their code. */
public final class Words {

    private Words() {}

    public static <W extends Enum<W> & Word> Optional<W> find(Class<W> type, String text) {
        String word = text.trim().toLowerCase(Locale.ROOT).replace('-', '_');
        return Arrays.stream(type.getEnumConstants())
                .filter(w -> w.isSpelt(word))
                .findFirst();
    }

    public static <W extends Enum<W> & Word> W of(Class<W> type, short code) {
        return Arrays.stream(type.getEnumConstants())
                .filter(w -> w.code() == code)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(type.getSimpleName() + " has no code " + code));
    }

    /** All spellings, in the order in which they are declared. */
    public static <W extends Enum<W> & Word> List<String> all(Class<W> type) {
        return Arrays.stream(type.getEnumConstants()).map(Word::word).toList();
    }
}

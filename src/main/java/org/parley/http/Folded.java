package org.parley.http;

import java.text.Normalizer;
import java.util.Locale;

/** Texts without regard to case, accents and how letters are encoded: what compares or shortens them goes on from here. */
public final class Folded {
    private Folded() {}

    public static String of(String text) {
        return Normalizer.normalize(text.toLowerCase(Locale.ROOT), Normalizer.Form.NFKD)
                .replaceAll("\\p{M}", "");
    }
}

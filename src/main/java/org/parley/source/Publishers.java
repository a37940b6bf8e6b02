package org.parley.source;

import org.parley.http.Folded;

/** Publishers are names; a slug of the name stands in addresses, because names contain commas. */
public final class Publishers {
    private static final int LONGEST = 120;

    private Publishers() {}

    /** {@code fox-news} for "Fox News"; {@code unnamed} where nothing of the name can stand in an address. */
    public static String slug(String name) {
        String plain = Folded.of(name).replaceAll("['’]", "").replaceAll("[^\\p{L}\\p{N}]+", "-");
        String cut = plain.length() > LONGEST ? plain.substring(0, LONGEST) : plain;
        String slug = cut.replaceAll("^-|-$", "");
        return slug.isEmpty() ? "unnamed" : slug;
    }
}

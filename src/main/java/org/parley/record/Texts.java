package org.parley.record;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.IllformedLocaleException;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.parley.http.Shape.Wrong;
import org.parley.time.Edtf;
import org.parley.time.EdtfException;

/** What is wrong with the texts of drafts, where each sort has a grammar of its own. */
public final class Texts {
    private static final Pattern ID = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
    /** What the columns hold. */
    private static final int LONGEST_ID = 120;

    private static final int LONGEST_LINE = 500;
    private static final int LONGEST_PROSE = 4_000;
    private static final int LONGEST_URL = 2_000;
    private static final int LONGEST_EDTF = 200;
    private static final int LONGEST_LANGUAGE = 35;

    private Texts() {}

    public static Optional<Wrong> id(String text) {
        return id(text, "russian-mfa");
    }

    public static Optional<Wrong> id(String text, String example) {
        if (text.length() <= LONGEST_ID && ID.matcher(text).matches()) {
            return Optional.empty();
        }
        return wrong("'" + text + "' is no id: lower-case letters, digits and single hyphens, at most " + LONGEST_ID
                + " characters, for example '" + example + "'.");
    }

    /** One line. */
    public static Optional<Wrong> line(String text) {
        return text.chars().anyMatch(c -> c == '\n' || c == '\r')
                ? wrong("This is to be one line.")
                : length(text, LONGEST_LINE);
    }

    public static Optional<Wrong> prose(String text) {
        return length(text, LONGEST_PROSE);
    }

    public static Optional<Wrong> length(String text, int most) {
        return text.length() <= most
                ? Optional.empty()
                : wrong("This text has " + text.length() + " characters; " + most + " are possible.");
    }

    /** BCP 47. */
    public static Optional<Wrong> language(String text) {
        try {
            new Locale.Builder().setLanguageTag(text).build();
            return length(text, LONGEST_LANGUAGE);
        } catch (IllformedLocaleException e) {
            return wrong("'" + text + "' is no language tag; write 'en' or 'pt-BR' (BCP 47).");
        }
    }

    /** A whole address that a browser can follow, and nothing that a page could run. */
    public static Optional<Wrong> url(String text) {
        try {
            URI uri = new URI(text);
            boolean web = "https".equalsIgnoreCase(uri.getScheme()) || "http".equalsIgnoreCase(uri.getScheme());
            return web && uri.getHost() != null
                    ? length(text, LONGEST_URL)
                    : wrong("'" + text + "' is no address of the web; write 'https://…'.");
        } catch (URISyntaxException e) {
            return wrong(
                    "'" + text + "' is no address: " + e.getReason() + " (at character " + (e.getIndex() + 1) + ").");
        }
    }

    /** A date, span or open span, as long as a column holds. */
    public static Optional<Wrong> edtf(String text) {
        return date(text).or(() -> length(text, LONGEST_EDTF));
    }

    /** A date, span or open span, of any length. */
    public static Optional<Wrong> date(String text) {
        try {
            return Edtf.parse(text).withinYears(1, 9_999)
                    ? Optional.empty()
                    : wrong("'" + text + "' does not lie in the years 1 to 9999.");
        } catch (EdtfException e) {
            return wrong(e.detail());
        }
    }

    private static Optional<Wrong> wrong(String detail) {
        return Optional.of(new Wrong(detail, null));
    }
}

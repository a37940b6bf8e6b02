package org.parley.text;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A question in words: {@code ceasefire "without preconditions" -energy negotiat*}. All of them must be there. Nothing is a mistake:
 * what cannot be read so is taken for words.
 *
 * @param parts at most {@link #MOST}
 * @param said what was left out, and why
 */
public record TextQuery(List<Part> parts, List<String> said) {
    /** More would be a text, not a question. */
    static final int MOST = 20;

    /** The shortest beginning of a word that is looked for: a shorter one begins too many. */
    private static final int SHORTEST_BEGINNING = 2;

    private static final Pattern PART = Pattern.compile("(-)?(?:\"([^\"]*)\"|([^\\s\"]+))");

    /**
     * A word, a phrase or the beginning of a word.
     *
     * @param words in their order, with their distances; at least one
     * @param beginning whether it is one word, of which only the beginning is given
     * @param excluded whether it must not be there
     */
    public record Part(List<Token> words, boolean beginning, boolean excluded) {}

    public static TextQuery of(String text) {
        List<Part> parts = new ArrayList<>();
        List<String> said = new ArrayList<>();
        Matcher matcher = PART.matcher(plain(text));
        List<String> common = new ArrayList<>();
        while (matcher.find()) {
            add(matcher, parts, said, common);
        }
        if (parts.size() > MOST) {
            said.add("q has " + parts.size() + " words and phrases; the first " + MOST + " were searched for.");
            return new TextQuery(List.copyOf(parts.subList(0, MOST)), said);
        }
        if (parts.isEmpty()) {
            said.add(
                    "q holds no word that can be searched for; it was left out, so events are found whatever words they"
                            + " have.");
        }
        // Where nothing is left that says all.
        said.addAll(parts.isEmpty() ? List.of() : common);
        return new TextQuery(List.copyOf(parts), said);
    }

    /** Texts come from anywhere: composed letters, straight quotation marks and hyphens. */
    private static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC)
                .replaceAll("[\u201c\u201d\u201e\u00ab\u00bb\uff02]", "\"")
                .replaceAll("(?<!\\S)[\u2010-\u2012\u2212](?=\\S)", "-");
    }

    private static void add(Matcher matcher, List<Part> parts, List<String> said, List<String> common) {
        boolean excluded = matcher.group(1) != null;
        boolean quoted = matcher.group(3) == null;
        String written = quoted ? matcher.group(2) : matcher.group(3);
        boolean beginning =
                !quoted && written.endsWith("*") && Tokens.every(written).size() == 1;
        // What begins like a common word may go on otherwise: for*, formal.
        List<Token> words = beginning ? Tokens.every(written) : Tokens.of(written);
        if (words.isEmpty()) {
            if ((quoted || excluded) && !Tokens.every(written).isEmpty()) {
                common.add("'" + written + "' has only words that are too common to be searched; it was left out.");
            }
            return;
        }
        if (beginning && words.get(0).surface().length() < SHORTEST_BEGINNING) {
            said.add("'" + written + "' begins too many words; it was left out.");
        } else {
            parts.add(new Part(words, beginning, excluded));
        }
    }
}

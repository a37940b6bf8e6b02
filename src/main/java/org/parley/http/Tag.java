package org.parley.http;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The state of one thing, as in {@code ETag: "4.12"}: its revision, then what else changes what is shown of it.
 *
 * @param revision what {@code If-Match} is about
 * @param rest a counter, perhaps with a suffix for the form ({@code 12-a1b2}); absent for a bare {@code "4"}
 */
public record Tag(long revision, @Nullable String rest) {
    /** One of a list of tags (RFC 9110, 8.8.3); a comma may stand within the quotes. */
    private static final Pattern ONE = Pattern.compile("[\\s,]*+(W/)?\"([\\x21\\x23-\\x7e]*)\"\\s*(,|$)");

    private static final Pattern OURS = Pattern.compile("([0-9]{1,18})(?:\\.([0-9A-Za-z_.-]+))?");

    /** What a write says it has seen. */
    public record IfMatch(boolean any, List<Long> revisions) {
        /** Compares what stands before the dot. */
        public boolean allows(long current) {
            return any || revisions.contains(current);
        }
    }

    public static Tag of(long revision) {
        return new Tag(revision, null);
    }

    /** With its quotes, as the header has it. */
    public String header() {
        return "\"" + revision + (rest == null ? "" : "." + rest) + "\"";
    }

    /** Throws a problem if it is missing (428), weak or unreadable (400). A tag that is not of our making matches nothing. */
    public static IfMatch ifMatch(@Nullable String header) {
        if (header == null || header.isBlank()) {
            throw new Problem(
                    ProblemType.PRECONDITION_REQUIRED,
                    "Say which state you have seen: send its ETag, for example If-Match: \"4.12\" (or \"4\", the revision).");
        }
        if (header.strip().equals("*")) {
            return new IfMatch(true, List.of());
        }
        List<Long> revisions = new ArrayList<>();
        List<String> tags = tags(header)
                .orElseThrow(() -> unreadable(
                        "If-Match", "'" + header + "' is no list of tags; write them in quotes: If-Match: \"4.12\"."));
        for (String tag : tags) {
            if (tag.startsWith("W/")) {
                throw unreadable("If-Match", tag + " is a weak tag, which cannot guard a change; send the strong one.");
            }
            Matcher ours = OURS.matcher(tag.substring(1, tag.length() - 1));
            if (ours.matches()) {
                revisions.add(Long.valueOf(ours.group(1)));
            }
        }
        return new IfMatch(false, List.copyOf(revisions));
    }

    /** Whether a reader has this state already: the whole tag is compared, weak or not. What cannot be read is none. */
    public static boolean known(String ifNoneMatch, String tag) {
        if (ifNoneMatch.strip().equals("*")) {
            return true;
        }
        return tags(ifNoneMatch).stream().flatMap(List::stream).map(Tag::opaque).anyMatch(opaque(tag)::equals);
    }

    private static String opaque(String tag) {
        return tag.startsWith("W/") ? tag.substring(2) : tag;
    }

    /** Nothing where it is no list of tags; empty elements of a list mean nothing (RFC 9110, 5.6.1.2). */
    private static Optional<List<String>> tags(String header) {
        Matcher one = ONE.matcher(header);
        List<String> tags = new ArrayList<>();
        int end = 0;
        while (end < header.length() && one.region(end, header.length()).lookingAt()) {
            tags.add(Stream.of(one.group(1), "\"" + one.group(2) + "\"")
                    .filter(part -> part != null)
                    .reduce("", String::concat));
            end = one.end();
        }
        boolean isWhole = header.substring(end).chars().allMatch(rest -> rest == ',' || Character.isWhitespace(rest));
        return isWhole && !tags.isEmpty() ? Optional.of(tags) : Optional.empty();
    }

    private static Problem unreadable(String name, String detail) {
        return new Problem(ProblemType.BAD_PARAMETER, detail, List.of(Mistake.parameter(name, detail)));
    }
}

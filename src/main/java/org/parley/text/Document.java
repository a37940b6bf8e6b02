package org.parley.text;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The words of something that has several texts, in the forms in which the databases keep them. Does not change. */
public final class Document {
    /** How much a word says of the whole, by where it stands. */
    public enum Weight {
        /** Title. */
        A(8),
        /** Names. */
        B(4),
        /** Summary. */
        C(2),
        /** All else. */
        D(1);

        private final int points;

        Weight(int points) {
            this.points = points;
        }
    }

    /**
     * @param of where it stands, for readers
     */
    public record Text(String of, Weight weight, String text) {}

    private record Word(String surface, String stem, Weight weight, int position) {}

    /** Between two texts, so that no phrase reaches over their ends. */
    private static final int GAP = 10;

    /** For a word that is not kept, and for the end of a text: no word has such a character. */
    private static final String NOTHING = "\u00b7";

    /** Of the points of a word. */
    public static final int DIGITS = 4;

    private static final int MOST_POINTS = 9999;

    /** Bytes of stems and of their places: less than PostgreSQL's most (1,048,575). What comes later is not searched. */
    private static final int MOST_BYTES = 1_000_000;

    /** Bytes, of one place. */
    private static final int PLACE = 5;

    /** PostgreSQL keeps no more places of one stem, and tells those from the last on no more apart. */
    private static final int MOST_PLACES = 256;

    private static final int LAST_PLACE = (1 << 14) - 1;

    private final List<Word> words;

    private Document(List<Word> words) {
        this.words = words;
    }

    public static Document of(List<Text> texts) {
        return new Document(words(texts));
    }

    private static List<Word> words(List<Text> texts) {
        List<Word> words = new ArrayList<>();
        int begin = 1;
        int bytes = 0;
        for (Text text : texts) {
            List<Token> tokens = Tokens.of(text.text());
            for (Token token : tokens) {
                bytes += Utf8.length(token.stem()) + PLACE;
                if (bytes > MOST_BYTES) {
                    return words;
                }
                words.add(new Word(token.surface(), token.stem(), text.weight(), begin + token.position()));
            }
            begin += GAP + (tokens.isEmpty() ? 0 : tokens.get(tokens.size() - 1).position());
        }
        return words;
    }

    /** Adds every word as it is written, with its stem, but for those that are known. */
    public void addTo(Map<String, String> vocabulary, Set<String> known) {
        for (Word word : words) {
            if (!known.contains(word.surface())) {
                vocabulary.put(word.surface(), word.stem());
            }
        }
    }

    /** Each once, as they come. */
    public Set<String> stems() {
        Set<String> stems = new LinkedHashSet<>();
        words.forEach(word -> stems.add(word.stem()));
        return stems;
    }

    /** Every stem with its points, the better the more often and the more prominently it stands; sorted. */
    public Map<String, Integer> points() {
        return stems((word, before) -> word.weight().points + (before == null ? 0 : before));
    }

    /** The same as a text: {@code  ceasefir=0008 talk=0002}. */
    public String pointsLine() {
        return points().entrySet().stream()
                .map(stem -> place(stem.getKey()) + String.format("%04d", Math.min(stem.getValue(), MOST_POINTS)))
                .collect(Collectors.joining());
    }

    /** After which the points of a stem stand in {@link #pointsLine}, in so many {@link #DIGITS}. */
    public static String place(String stem) {
        return " " + stem + "=";
    }

    /** As PostgreSQL writes a {@code tsvector}. */
    public String tsvector() {
        Map<String, String> places = stems((word, before) -> (before == null ? "" : before + ",")
                + word.position()
                + word.weight().name());
        StringBuilder text = new StringBuilder();
        places.forEach(
                (stem, at) -> text.append(quoted(stem)).append(':').append(at).append(' '));
        return text.toString();
    }

    /** The same as PostgreSQL receives it, in any order: every stem, then its places with their weights. */
    public byte[] tsvectorBytes() {
        Map<String, List<Word>> stems = new HashMap<>();
        words.forEach(word ->
                stems.computeIfAbsent(word.stem(), stem -> new ArrayList<>(1)).add(word));
        int most = Integer.BYTES + words.size() * Short.BYTES;
        for (String stem : stems.keySet()) {
            most += Utf8.length(stem) + 1 + Short.BYTES;
        }
        ByteBuffer bytes = ByteBuffer.allocate(most).putInt(stems.size());
        stems.forEach((stem, places) -> {
            bytes.put(stem.getBytes(StandardCharsets.UTF_8)).put((byte) 0);
            int count = bytes.position();
            bytes.putShort((short) 0);
            places(places, bytes);
            bytes.putShort(count, (short) ((bytes.position() - count) / Short.BYTES - 1));
        });
        return Arrays.copyOf(bytes.array(), bytes.position());
    }

    private static void places(List<Word> words, ByteBuffer bytes) {
        int last = 0;
        for (Word word : words.subList(0, Math.min(words.size(), MOST_PLACES))) {
            int place = Math.min(word.position(), LAST_PLACE);
            if (place > last) {
                int weight = Weight.D.ordinal() - word.weight().ordinal();
                bytes.putShort((short) (weight << 14 | place));
            }
            last = place;
        }
    }

    /** A lexeme as PostgreSQL reads it. */
    public static String quoted(String stem) {
        return "'" + stem.replace("\\", "\\\\").replace("'", "''") + "'";
    }

    private <T> Map<String, T> stems(BiFunction<Word, T, T> join) {
        Map<String, T> stems = new TreeMap<>();
        words.forEach(word -> stems.compute(word.stem(), (stem, before) -> join.apply(word, before)));
        return stems;
    }

    /** The stems in their order, in which {@link #line(List)} of a phrase is to be found. */
    public String line() {
        StringBuilder line = new StringBuilder();
        int next = 1;
        for (Word word : words) {
            line.append(gap(next, word.position())).append(' ').append(word.stem());
            next = word.position() + 1;
        }
        return line.append(' ').toString();
    }

    /** The stems of a phrase as they stand in the line of a text that has it. */
    public static String line(List<Token> phrase) {
        StringBuilder line = new StringBuilder();
        int next = phrase.get(0).position();
        for (Token token : phrase) {
            line.append(gap(next, token.position())).append(' ').append(token.stem());
            next = token.position() + 1;
        }
        return line.append(' ').toString();
    }

    /** The stems that stand in a line. */
    public static Stream<String> stems(String line) {
        return Stream.of(line.strip().split(" ", -1)).filter(word -> !word.equals(NOTHING));
    }

    private static String gap(int from, int until) {
        return (" " + NOTHING).repeat(until - from);
    }
}

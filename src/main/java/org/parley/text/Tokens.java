package org.parley.text;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.en.EnglishPossessiveFilter;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.tartarus.snowball.ext.EnglishStemmer;

/** Takes texts apart: words by Unicode (UAX 29), folded to plain letters, stems by Porter's second algorithm. */
public final class Tokens {
    /** Characters; what is longer is no word, and is cut. */
    static final int LONGEST = 64;

    /** U.S. and US are one word. */
    private static final Pattern SILENT = Pattern.compile("[.'\u2019\uFF07]");

    /** Words without meaning of their own; that something is not so has one. */
    private static final Set<String> COMMON = EnglishAnalyzer.ENGLISH_STOP_WORDS_SET.stream()
            .map(word -> new String((char[]) word))
            .filter(word -> !Set.of("no", "not").contains(word))
            .collect(Collectors.toUnmodifiableSet());

    private Tokens() {}

    /** Its words in their order, without those too common to be searched ({@code the}, {@code of}). */
    public static List<Token> of(String text) {
        return every(text).stream()
                .filter(token -> !COMMON.contains(token.surface()))
                .toList();
    }

    /** All its words in their order. */
    static List<Token> every(String text) {
        List<Token> tokens = new ArrayList<>();
        EnglishStemmer stemmer = new EnglishStemmer();
        try (TokenStream words = words(text)) {
            CharTermAttribute word = words.addAttribute(CharTermAttribute.class);
            OffsetAttribute place = words.addAttribute(OffsetAttribute.class);
            PositionIncrementAttribute steps = words.addAttribute(PositionIncrementAttribute.class);
            words.reset();
            int position = -1;
            while (words.incrementToken()) {
                position += steps.getPositionIncrement();
                String surface = cut(SILENT.matcher(word).replaceAll(""));
                if (!surface.isEmpty()) {
                    tokens.add(new Token(
                            surface, stem(surface, stemmer), position, place.startOffset(), place.endOffset()));
                }
            }
            words.end();
        } catch (IOException e) {
            throw new UncheckedIOException("a text in memory cannot be read", e);
        }
        return tokens;
    }

    private static TokenStream words(String text) {
        StandardTokenizer tokenizer = new StandardTokenizer();
        tokenizer.setMaxTokenLength(LONGEST);
        // Within a word of Swedish a colon is a letter (UAX 29).
        tokenizer.setReader(new StringReader(text.replace(':', ' ')));
        return new ASCIIFoldingFilter(new LowerCaseFilter(new EnglishPossessiveFilter(tokenizer)));
    }

    /** Folded it may have become longer. */
    private static String cut(String word) {
        if (word.length() <= LONGEST) {
            return word;
        }
        return word.substring(0, Character.isHighSurrogate(word.charAt(LONGEST - 1)) ? LONGEST - 1 : LONGEST);
    }

    private static String stem(String surface, EnglishStemmer stemmer) {
        stemmer.setCurrent(surface);
        stemmer.stem();
        return stemmer.getCurrent();
    }
}

package org.parley.text;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.core.KeywordTokenizer;
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

    /** A word that is read again: texts repeat the same few thousand. */
    private record Form(String surface, String stem) {}

    private static final int MOST_FORMS = 10_000;

    private static final Map<String, Form> FORMS = new ConcurrentHashMap<>();

    /** Each keeps what it works with for every thread that has used it. */
    private static final Analyzer SPLITTING = new Analyzer() {
        @Override
        protected TokenStreamComponents createComponents(String field) {
            StandardTokenizer tokenizer = new StandardTokenizer();
            tokenizer.setMaxTokenLength(LONGEST);
            return new TokenStreamComponents(tokenizer);
        }
    };

    private static final Analyzer FOLDING = new Analyzer() {
        @Override
        protected TokenStreamComponents createComponents(String field) {
            KeywordTokenizer word = new KeywordTokenizer();
            return new TokenStreamComponents(
                    word, new ASCIIFoldingFilter(new LowerCaseFilter(new EnglishPossessiveFilter(word))));
        }
    };

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
        // Within a word of Swedish a colon is a letter (UAX 29).
        try (TokenStream words = SPLITTING.tokenStream("", text.replace(':', ' '))) {
            CharTermAttribute word = words.getAttribute(CharTermAttribute.class);
            OffsetAttribute place = words.getAttribute(OffsetAttribute.class);
            PositionIncrementAttribute steps = words.getAttribute(PositionIncrementAttribute.class);
            words.reset();
            int position = -1;
            while (words.incrementToken()) {
                position += steps.getPositionIncrement();
                Form form = form(word.toString());
                if (!form.surface().isEmpty()) {
                    tokens.add(
                            new Token(form.surface(), form.stem(), position, place.startOffset(), place.endOffset()));
                }
            }
            words.end();
        } catch (IOException e) {
            throw new UncheckedIOException("a text in memory cannot be read", e);
        }
        return tokens;
    }

    private static Form form(String written) {
        Form known = FORMS.get(written);
        if (known != null) {
            return known;
        }
        String surface = cut(SILENT.matcher(folded(written)).replaceAll(""));
        EnglishStemmer stemmer = new EnglishStemmer();
        stemmer.setCurrent(surface);
        stemmer.stem();
        Form form = new Form(surface, stemmer.getCurrent());
        if (FORMS.size() >= MOST_FORMS) {
            FORMS.clear();
        }
        FORMS.put(written, form);
        return form;
    }

    /** Without a possessive {@code 's}, in lower case, in plain letters. */
    private static String folded(String written) {
        try (TokenStream word = FOLDING.tokenStream("", written)) {
            CharTermAttribute folded = word.getAttribute(CharTermAttribute.class);
            word.reset();
            word.incrementToken();
            String text = folded.toString();
            word.end();
            return text;
        } catch (IOException e) {
            throw new UncheckedIOException("a word in memory cannot be read", e);
        }
    }

    /** Folded it may have become longer. */
    private static String cut(String word) {
        if (word.length() <= LONGEST) {
            return word;
        }
        return word.substring(0, Character.isHighSurrogate(word.charAt(LONGEST - 1)) ? LONGEST - 1 : LONGEST);
    }
}

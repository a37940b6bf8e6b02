package org.parley.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TokensTest {

    private static List<String> stems(String text) {
        return Tokens.of(text).stream().map(Token::stem).toList();
    }

    @ParameterizedTest
    @CsvSource({
        "negotiations, negotiating",
        "Ceasefires, ceasefire",
        "Erdoğan, erdogan",
        "Łódź's, lodz",
        "U.S., US",
        "Ruritania’s, RURITANIA",
        "Київ, КИЇВ"
    })
    void formsOfAWordAreOne(String one, String other) {
        assertThat(stems(one)).hasSize(1).isEqualTo(stems(other));
    }

    /** Porter's own examples (snowballstem.org, English). */
    @ParameterizedTest
    @CsvSource({"consistency, consist", "knightly, knight", "generously, generous", "happy, happi"})
    void stemsAreThoseOfPorter(String word, String stem) {
        assertThat(stems(word)).containsExactly(stem);
    }

    @Test
    void commonWordsCountButAreNotKept() {
        assertThat(Tokens.of("The terms of the ceasefire"))
                .extracting(Token::surface, Token::position)
                .containsExactly(tuple("terms", 1), tuple("ceasefire", 4));
    }

    @Test
    void wordsKnowTheirPlace() {
        String text = "«Mr. O’Neill said: “No!”»";
        assertThat(Tokens.of(text))
                .extracting(token -> text.substring(token.from(), token.until()))
                .containsExactly("Mr", "O’Neill", "said", "No");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "…", "\u0000", "\ud800", "\u202e\u2028", "!!! --- ***", "😀", "' OR 1=1 --", "\\"})
    void oddTextsAreRead(String text) {
        assertThat(Tokens.of(text)).hasSizeLessThan(4);
    }

    @Test
    void whatIsNoWordIsCut() {
        // Folded, each of these letters becomes two or three.
        assertThat(Tokens.of("a" + "b".repeat(1_000) + " " + "ß".repeat(60) + " " + "ﬃ".repeat(60)))
                .hasSizeGreaterThan(2)
                .allSatisfy(token -> assertThat(token.surface()).hasSizeLessThanOrEqualTo(Tokens.LONGEST));
    }
}

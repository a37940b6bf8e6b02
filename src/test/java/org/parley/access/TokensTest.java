package org.parley.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TokensTest {
    private static final String SECRET = "0123456789abcdef";

    @Test
    void emptyMeansUnset() {
        assertThat(Tokens.of(Optional.empty(), Optional.empty()).isEmpty()).isTrue();
        assertThat(Tokens.of(Optional.of("  "), Optional.of("")).isEmpty()).isTrue();
    }

    @Test
    void oneTokenIsTheCurators() {
        Tokens tokens = Tokens.of(Optional.of(SECRET), Optional.empty());
        assertThat(tokens.nameOf(SECRET)).contains("curator");
        assertThat(tokens.nameOf(SECRET + "x")).isEmpty();
        assertThat(tokens.nameOf("")).isEmpty();
    }

    @Test
    void severalHaveTheirNames() {
        Tokens tokens = Tokens.of(Optional.of(SECRET), Optional.of("desk:a" + SECRET + ",night:b:" + SECRET));
        assertThat(tokens.nameOf("a" + SECRET)).contains("desk");
        assertThat(tokens.nameOf("b:" + SECRET)).contains("night");
        assertThat(tokens.nameOf(SECRET)).contains("curator");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "desk:short",
                "desk:0123456789abcde",
                "0123456789abcdef",
                ":0123456789abcdef",
                "desk:0123456789abcdef,",
                "desk:0123456789abcdef,desk:x0123456789abcdef",
                "desk:0123456789abcdef,night:0123456789abcdef",
                "desk\nforged line:0123456789abcdef"
            })
    void whatIsNoListOfTokensStopsTheStartWithoutTellingOne(String tokens) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Tokens.of(Optional.empty(), Optional.of(tokens)))
                .withMessageStartingWith("PARLEY_CURATOR_TOKENS: ")
                .withMessageNotContaining("0123456789abcde");
    }

    @Test
    void aShortTokenIsNotTold() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Tokens.of(Optional.of("hunter2"), Optional.empty()))
                .withMessageContaining("16")
                .withMessageNotContaining("hunter2");
    }
}

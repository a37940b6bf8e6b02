package org.parley.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TextQueryTest {

    /** {@code -} before what must not be there, words of a phrase joined, {@code *} after a beginning. */
    private static String read(String text) {
        return TextQuery.of(text).parts().stream()
                .map(part -> (part.excluded() ? "-" : "")
                        + part.words().stream().map(Token::surface).collect(Collectors.joining("+"))
                        + (part.beginning() ? "*" : ""))
                .collect(Collectors.joining(" "));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "loan canal                    | loan canal",
                "'\"paid loan\" canal'         | paid+loan canal",
                "loan -canal                   | loan -canal",
                "'-\"paid loan\"'              | -paid+loan",
                "negotiat*                     | negotiat*",
                "-negotiat*                    | -negotiat*",
                "black-sea                     | black+sea",
                "“paid loan”                   | paid+loan",
                "loan −canal                   | loan -canal",
                "'\"paid loan'                 | paid loan",
                "'loan\"paid'                  | loan paid",
                "--loan                        | -loan",
                "loan - canal                  | loan canal",
                "the loan                      | loan",
                "* loan **                     | loan",
                "the* loan                     | the* loan",
                "-for*                         | -for*",
                "loan:canal & (bridge,harbour) | loan+canal bridge+harbour"
            })
    void wordsPhrasesAndExclusions(String text, String understood) {
        assertThat(read(text)).isEqualTo(understood);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "the", "!!!", "\"\"", "-", "*", "-*", "\"the\""})
    void whatHoldsNoWordIsLeftOutAndSaidSo(String text) {
        TextQuery query = TextQuery.of(text);
        assertThat(query.parts()).isEmpty();
        assertThat(query.said()).hasSize(1).first().asString().contains("no word");
    }

    @Test
    void tooShortABeginningIsLeftOutAndSaidSo() {
        assertThat(TextQuery.of("loan c*").parts()).hasSize(1);
        assertThat(TextQuery.of("loan \"to be\" -the").said())
                .containsExactly(
                        "'to be' has only words that are too common to be searched; it was left out.",
                        "'the' has only words that are too common to be searched; it was left out.");
        assertThat(TextQuery.of("loan c*").said()).containsExactly("'c*' begins too many words; it was left out.");
    }

    @Test
    void aTextIsCutToAQuestion() {
        TextQuery query = TextQuery.of("loan ".repeat(1_000));
        assertThat(query.parts()).hasSize(TextQuery.MOST);
        assertThat(query.said()).containsExactly("q has 1000 words and phrases; the first 20 were searched for.");
    }
}

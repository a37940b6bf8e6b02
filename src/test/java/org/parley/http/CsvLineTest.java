package org.parley.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Texts are quoted as RFC 4180 has it and are no formulas, whatever they are made of. */
class CsvLineTest {
    private static final Pattern QUOTED = Pattern.compile("[\",\r\n]|^\\s|\\s\\z");
    /** Before such a sign at the begin, and behind what may part cells. */
    private static final Pattern FORMULA = Pattern.compile(
            "\\A(?=[=+\\-@\t\n\uFF1D\uFF0B\uFF0D\uFF20])|(?<=[;\t\n][ \"]{0,99})(?=[=+\\-@\uFF1D\uFF0B\uFF0D\uFF20])");

    private static final Pattern CONTROL = Pattern.compile("[\\p{Cc}&&[^\t\r\n]]|[\u202a-\u202e\u2066-\u2069]");
    private static final String ODD =
            "\u001b\u007f\u009b\u202e\u2069a,\" \t\r\n\f\u000B'=+-@\uFF1D\uFF0B\uFF0D\uFF20\u00e9\u2028;\ud83d\ude00";

    private static String expected(String given, boolean safe) {
        String text = CONTROL.matcher(given).replaceAll("").replaceAll("\r\n?", "\n");
        String guarded = safe ? FORMULA.matcher(text).replaceAll("'") : given;
        return QUOTED.matcher(guarded).find() ? '"' + guarded.replace("\"", "\"\"") + '"' : guarded;
    }

    private static String cells(List<String> texts, boolean safe) {
        return CsvLine.of(texts.stream().<JsonNode>map(TextNode::valueOf).toList(), safe);
    }

    @Test
    void cellsThatAreNoTextsStandAsTheyAre() {
        assertThat(CsvLine.of(
                        List.of(
                                MissingNode.getInstance(),
                                IntNode.valueOf(-3),
                                BooleanNode.TRUE,
                                TextNode.valueOf(""),
                                TextNode.valueOf("-3")),
                        true))
                .isEqualTo(",-3,true,,'-3\r\n");
    }

    /** A table with {@code ;} between, as Excel reads it in half of Europe, has a cell there. */
    @Test
    void noFormulaBeginsBehindAnotherSeparator() {
        assertThat(cells(List.of("Talks;=1+1;", "Sapt;\"=HYPERLINK(1)", "over\r-1", "a; -b", "a;b - c"), true))
                .isEqualTo("Talks;'=1+1;,\"Sapt;\"\"'=HYPERLINK(1)\",\"over\n'-1\",a; '-b,a;b - c\r\n");
    }

    @Test
    void whateverTextsAreMadeOf() {
        Random dice = new Random(4180);
        for (int i = 0; i < 20_000; i++) {
            List<String> texts = List.of(text(dice), text(dice), text(dice));
            boolean safe = dice.nextBoolean();
            assertThat(cells(texts, safe))
                    .isEqualTo(texts.stream()
                            .map(text -> expected(text, safe))
                            .collect(Collectors.joining(",", "", "\r\n")));
        }
    }

    private static String text(Random dice) {
        return dice.ints(dice.nextInt(4), 0, ODD.length())
                .mapToObj(ODD::charAt)
                .map(String::valueOf)
                .collect(Collectors.joining());
    }
}

package org.parley.analysis.sequences;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A pattern is read, or it is told where it cannot be. */
class PatternParserTest {
    private static final int TEXTS = 100_000;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "call | call",
                "ANY | any",
                "any event | any",
                "event by ruritania | any by ruritania",
                "Call Or negotiation-round between A and B | call or negotiation_round between A and B",
                "call between a and b and c with d | call between a and b and c with d",
                "call, then statement by usa within 3d | call, then statement by usa within 3d",
                "call then statement by usa within 3 days then demand | call, then statement by usa within 3d, then demand",
                "call , then any within 2 w until call to x | call, then any within 14d until call to x",
                "call then any until call to x within 12h | call, then any within 12h until call to x",
                "call, not call within P7D, not demand within 1d | call, not call within 7d, not demand within 1d",
                "demand on ceasefire or monitoring on x status missed or Occurred | demand on ceasefire or monitoring on x"
                        + " status missed or occurred",
                "call AT 'Palm Beach' or Istanbul tagged x in P verification Reported or denied omitting T denying t2 | call at"
                        + " \"Palm Beach\" or Istanbul tagged x in P verification reported or denied omitting T denying t2",
                "demand by \"Rudolf  Rassendyll\" or 'with' | demand by \"Rudolf  Rassendyll\" or \"with\"",
                "any event but call or Meeting by a | any but call or meeting by a",
                "call naming a or b role Mediator or host | call naming a or b role mediator or host",
                "call with a or b as Host or visitor with c | call with a or b as host or visitor with c",
                "call FROM Source s or t from publisher 'p q' | call from source s or t from publisher \"p q\"",
                "call on any mentioning x omitting any denying any | call on any mentioning x omitting any denying any",
                "call on 'any' by 'from' tagged \"as\" | call on \"any\" by \"from\" tagged \"as\"",
                "call not by a or b not to c not status missed not demand within 1d | call not by a or b not to c not"
                        + " status missed, not demand within 1d",
                "call not from source s not on any, not call not with c as host within 1d | call not from source s not on any,"
                        + " not call not with c as host within 1d",
                "call then call until call not by a | call, then call until call not by a",
                "demand by o'hara | demand by \"o'hara\"",
                "demand by 'the \"old\" one' | demand by 'the \"old\" one'"
            })
    void patternsAreWrittenInOneSpelling(String text, String written) {
        SequencePattern pattern = PatternParser.parse(text);
        assertThat(pattern.text()).isEqualTo(written);
        assertThat(PatternParser.parse(written).text()).isEqualTo(written);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "~~ | 1 | the pattern ends here; a kind of event was expected | ",
                "cal | 1 | 'cal' came; a kind of event was expected (call, meeting, | call",
                "then call | 1 | 'then' came; a pattern begins with an event: leave 'then' out | ",
                "call or any | 9 | 'any' came; a kind of event was expected | ",
                "call between usa | 17 | the pattern ends here; 'between' takes two to four actors; 'and' was expected | and",
                "call between usa or x | 18 | 'or' came; 'between' takes two to four actors; 'and' was expected | and",
                "call between a and b and c and d and e | 38 | 'e' came; 'between' takes two to four actors | ",
                "call by | 8 | the pattern ends here; after 'by' the name of an actor was expected | ",
                "call by then | 9 | 'then' came; after 'by' the name of an actor was expected; put it in quotes | ",
                "call on , | 9 | ',' came; after 'on' the name of a topic was expected | ",
                "call widthin 3d | 6 | 'widthin' came; 'then', 'not', | with",
                "call, meeting | 7 | 'meeting' came; 'then', 'not' was expected | ",
                "call, | 6 | the pattern ends here; 'then', 'not' was expected | ",
                "call, than call | 7 | 'than' came; 'then', 'not' was expected; did you mean 'then'? | then",
                "call within 3d | 6 | 'within' came; it is said once, of a step after 'then' | ",
                "call, then call widthin 3d | 17 | did you mean 'within'? | within",
                "call, then call within 3m | 24 | '3m' came; months differ in length; write hours, days or weeks | ",
                "call, then call within | 23 | the pattern ends here; after 'within' write hours, days or weeks | ",
                "call, then call within 3 | 24 | '3' came; after 'within' write hours, days or weeks | ",
                "call, then call within 3d within 4d | 27 | 'within' is said twice of one step | ",
                "call, then call until call until call | 28 | 'until' is said twice of one step | ",
                "call, not call | 15 | the pattern ends here; 'within', | ",
                "call, not call until demand | 16 | 'not' takes 'within'; for 'not A until B' write 'then B until A' | within",
                "call verification sure | 19 | 'sure' came; a verification was expected ( | ",
                "call in | 8 | the pattern ends here; after 'in' the name of a process was expected | ",
                "call status ocurred | 13 | 'ocurred' came; a status was expected | occurred",
                "any but | 8 | the pattern ends here; a kind of event was expected (call, | ",
                "any but cal | 9 | did you mean 'call'? | call",
                "any bot call | 5 | 'bot' came; 'then', 'not', 'between', | but",
                "call from usa | 11 | 'usa' came; 'source', 'publisher' was expected | ",
                "call from sauce x | 11 | 'source', 'publisher' was expected; did you mean 'source'? | source",
                "call from source | 17 | the pattern ends here; after 'from source' the name of a source was expected | ",
                "call role mediatr | 11 | 'mediatr' came; a role was expected (initiator, | mediator",
                "call with a as | 15 | the pattern ends here; a role was expected (initiator, | ",
                "call with a as hots | 16 | a role was expected | host",
                "call by a as host | 11 | 'as' came; 'then', 'not', | at",
                "call on any or x | 13 | 'or' came; 'then', 'not', | on",
                "call by any | 9 | 'any' came; after 'by' the name of an actor was expected; put it in quotes | ",
                "call not between a and b | 10 | 'between' came; 'between' cannot be denied; write 'not with A' | with",
                "call not buy usa | 10 | or a condition (between, by, | by",
                "call not by | 12 | after 'by' the name of an actor was expected | ",
                "call, not by usa | 7 | 'not' came; 'not by' is a condition, which stands in a step | ",
                "call then call within 3d not by usa | 26 | 'not by' is a condition, which stands in a step | ",
                "call by \"usa | 9 | this quotation mark is not closed | ",
                "call by \"\" | 9 | after 'by' the name of an actor was expected | "
            })
    void mistakesAreToldWithTheirPlace(String text, int at, String message, String suggestion) {
        assertThatThrownBy(() -> PatternParser.parse(text == null ? "" : text))
                .isInstanceOfSatisfying(PatternException.class, wrong -> {
                    assertThat(wrong.getMessage())
                            .startsWith("At character " + at + ": ")
                            .contains(message);
                    assertThat(wrong.at()).isEqualTo(at);
                    assertThat(wrong.suggestion()).isEqualTo(suggestion);
                });
    }

    @Test
    void longOnesAreRefused() {
        String eight = "call" + ", then call".repeat(SequencePattern.MOST_PARTS - 1);
        assertThat(PatternParser.parse(eight).parts()).hasSize(SequencePattern.MOST_PARTS);
        assertThatThrownBy(() -> PatternParser.parse(eight + " then call"))
                .hasMessageContaining("a pattern has at most 8 steps");
        assertThatThrownBy(() -> PatternParser.parse("call by " + "a".repeat(1_000)))
                .hasMessageContaining("a pattern has at most 1000 characters");
    }

    private static final List<String> WORDS = List.of(
            "call",
            "demand",
            "any",
            "event",
            "then",
            "not",
            "within",
            "until",
            "between",
            "and",
            "by",
            "with",
            "to",
            "on",
            "omitting",
            "mentioning",
            "naming",
            "from",
            "source",
            "publisher",
            "role",
            "mediator",
            "as",
            "but",
            "in",
            "at",
            "tagged",
            "verification",
            "reported",
            "status",
            "or",
            ",",
            "3d",
            "2",
            "weeks",
            "12h",
            "ruritania",
            "\"a b\"",
            "'",
            "\"",
            "occurred",
            "MISSED",
            " ",
            "\t",
            "\u00a0",
            "\ud83d",
            "99999d",
            "999999999999d",
            "٣",
            "p1w",
            "negotiation_round");

    private static String random(Random dice) {
        if (dice.nextInt(4) == 0) {
            return dice.ints(dice.nextInt(40), 0, 0x3000)
                    .mapToObj(letter -> String.valueOf((char) letter))
                    .collect(Collectors.joining());
        }
        String words = Stream.generate(() -> WORDS.get(dice.nextInt(WORDS.size())))
                .limit(dice.nextInt(14))
                .collect(Collectors.joining(dice.nextInt(5) == 0 ? "" : " "));
        return dice.nextBoolean() ? "call " + words : words;
    }

    /** What is read is written so that it is read again as the same. */
    @Test
    void whateverComesIsReadOrRefusedInOneWay() {
        Random dice = new Random(9);
        int read = 0;
        for (int i = 0; i < TEXTS; i++) {
            String text = random(dice);
            try {
                String written = PatternParser.parse(text).text();
                assertThat(PatternParser.parse(written).text()).as(text).isEqualTo(written);
                read++;
            } catch (PatternException wrong) {
                assertThat(wrong.at()).as(text).isBetween(1, text.length() + 1);
            }
        }
        assertThat(read).isGreaterThan(TEXTS / 100);
    }
}

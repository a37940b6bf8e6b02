package org.parley.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.parley.http.Address;
import org.parley.http.Mistake;
import org.parley.http.Problem;

/** What is told of a question that was given up. */
class TooWideTest {
    private static final LocalDate DAY = LocalDate.of(1998, 3, 4);

    @Test
    void itSaysHowFarItCameAndWhatTheQuestionDoesNotHave() {
        Problem problem = new TooWide(412_300, DAY, 0)
                .problem("It was given up", Address.of("/v1/analysis/interactions", "datetime=1946/..&actor=russia"));
        assertThat(problem.type().status()).isEqualTo(400);
        assertThat(problem.detail())
                .isEqualTo("It was given up after 412300 events, up to 1998-03-04."
                        + " Narrow it by one of 'process', 'between', 'kind', 'topic', 'datetime'.");
        assertThat(problem.mistakes())
                .extracting(Mistake::parameter)
                .containsExactly("process", "between", "kind", "topic", "datetime");
    }

    @Test
    void movesAreCountedApart() {
        assertThat(new TooWide(100, DAY, 2_000)
                        .problem("", Address.of("/v1/analysis/contradictions", null))
                        .detail())
                .startsWith(" after 100 events, up to 1998-03-04 and 2000 moves of positions.");
    }

    @Test
    void aLimitIsToldInSecondsWhereTheyAreWhole() {
        assertThat(TooWide.told(Duration.ofSeconds(30))).isEqualTo("30 seconds");
        assertThat(TooWide.told(Duration.ofMillis(1_500))).isEqualTo("1500 milliseconds");
    }
}

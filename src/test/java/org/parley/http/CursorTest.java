package org.parley.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CursorTest {
    private static final Instant MOMENT = Instant.parse("2025-04-27T18:00:00.000001Z");
    private static final String FILTERS = "/v1/events?actor=russia";

    @Test
    void whatWasWrittenIsReadAgain() {
        Cursor cursor = Cursor.read(Cursor.of(MOMENT, 17, "a\"б").text(FILTERS), FILTERS);
        assertThat(cursor.moment(0)).isEqualTo(MOMENT);
        assertThat(cursor.number(1)).isEqualTo(17);
        assertThat(cursor.text(2)).isEqualTo("a\"б");
    }

    @Test
    void otherFiltersNeedAnotherCursor() {
        String text = Cursor.of(MOMENT).text(FILTERS);
        assertThatExceptionOfType(Problem.class)
                .isThrownBy(() -> Cursor.read(text, "/v1/events?actor=usa"))
                .withMessageContaining("other filters");
    }

    @Test
    void noDamageGoesUnnoticed() {
        String text = Cursor.of(MOMENT, 17).text(FILTERS);
        for (int i = 0; i < text.length() - 1; i++) {
            String damaged = text.substring(0, i) + (text.charAt(i) == 'A' ? 'B' : 'A') + text.substring(i + 1);
            assertThatExceptionOfType(Problem.class).isThrownBy(() -> Cursor.read(damaged, FILTERS));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "e", "%%%", "eyJ9", "bnVsbA", "W10", "{}", "eyJhIjpbXX0", "MQ"})
    void whatIsNoCursorIsRefused(String text) {
        assertThatExceptionOfType(Problem.class)
                .isThrownBy(() -> Cursor.read(text, FILTERS))
                .matches(problem -> problem.type() == ProblemType.BAD_PARAMETER);
    }

    @Test
    void hostileOnesAreRefusedToo() {
        String deep = Base64.getUrlEncoder().encodeToString("[".repeat(1_000).getBytes(StandardCharsets.UTF_8));
        assertThatExceptionOfType(Problem.class).isThrownBy(() -> Cursor.read(deep, FILTERS));
        assertThatExceptionOfType(Problem.class).isThrownBy(() -> Cursor.read("A".repeat(100_000), FILTERS));
        Cursor wrongSort = Cursor.of("not a moment");
        assertThatExceptionOfType(Problem.class).isThrownBy(() -> wrongSort.moment(0));
        assertThatExceptionOfType(Problem.class).isThrownBy(() -> wrongSort.number(0));
        assertThatExceptionOfType(Problem.class).isThrownBy(() -> wrongSort.text(1));
    }
}

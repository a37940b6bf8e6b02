package org.parley.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class TagTest {
    @Test
    void aTagIsItsRevision() {
        assertThat(Tag.of(4).header()).isEqualTo("\"4\"");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"\"4.12\"", "\"4\"", "\"4.12-abc\"", "\"4.99\"", "*", " \"3.1\" , \"4.1\"", "\"a,b\",\"4\""})
    void whatStandsBeforeTheDotIsCompared(String header) {
        assertThat(Tag.ifMatch(header).allows(4)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"\"3.12\"", "\"12.4\"", "\"44\"", "\"foreign\"", "\"\"", "\"4x\"", "\"99999999999999999999\""})
    void anotherStateIsStale(String header) {
        assertThat(Tag.ifMatch(header).allows(4)).isFalse();
    }

    @Test
    void howeverLongAListOfNothingItIsRead() {
        assertThat(Tag.known(",".repeat(7_900) + "\"4.12\"", "\"4.12\"")).isTrue();
        assertThat(Tag.known(",".repeat(7_900), "\"4.12\"")).isFalse();
        assertThat(Tag.known("x" + " ".repeat(7_900) + "x", "\"4.12\"")).isFalse();
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "  "})
    void aChangeNeedsATag(@Nullable String header) {
        assertThatExceptionOfType(Problem.class)
                .isThrownBy(() -> Tag.ifMatch(header))
                .matches(problem -> problem.type() == ProblemType.PRECONDITION_REQUIRED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"W/\"4.12\"", "4.12", "\"4", "\"4\" \"5\"", "\"4\";\"5\"", "\"4\nx\""})
    void aWeakOrUnreadableTagIsRefused(String header) {
        assertThatExceptionOfType(Problem.class)
                .isThrownBy(() -> Tag.ifMatch(header))
                .matches(problem -> problem.type() == ProblemType.BAD_PARAMETER);
    }
}

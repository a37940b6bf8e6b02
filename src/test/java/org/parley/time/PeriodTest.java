package org.parley.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PeriodTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2025-05-31T10:15:30Z"), ZoneOffset.UTC);

    @ParameterizedTest
    @CsvSource(nullValues = "open", textBlock = """
            2025, 2025-01-01, 2025-12-31
            2024-02, 2024-02-01, 2024-02-29
            2025-04-27, 2025-04-27, 2025-04-27
            2025-04/.., 2025-04-01, open
            /2025-04, open, 2025-04-30
            2025-04-26/2025-05-04, 2025-04-26, 2025-05-04
            ../.., open, open
            today, 2025-05-31, 2025-05-31
            today-P1M/today, 2025-04-30, 2025-05-31
            """)
    void withoutATimeOfDayItIsInDays(String text, LocalDate first, LocalDate last) {
        Period period = Period.parse(text, CLOCK);
        assertThat(period.inDays()).isTrue();
        assertThat(period.firstDay()).isEqualTo(first);
        assertThat(period.lastDay()).isEqualTo(last);
    }

    @ParameterizedTest
    @CsvSource(nullValues = "open", textBlock = """
            2025-05-19T17:00:00+03:00, 2025-05-19T14:00:00Z, 2025-05-19T14:00:01Z
            2025-05-19T17:00Z, 2025-05-19T17:00:00Z, 2025-05-19T17:01:00Z
            2025-05-19/2025-05-19T17:00Z, 2025-05-19T00:00:00Z, 2025-05-19T17:01:00Z
            2025-05-19T17:00Z/2025-05-20, 2025-05-19T17:00:00Z, 2025-05-21T00:00:00Z
            now-P30D/.., 2025-05-01T10:15:30Z, open
            now-PT2H/now, 2025-05-31T08:15:30Z, 2025-05-31T10:15:30.000001Z
            """)
    void withATimeOfDayItIsInInstants(String text, Instant from, Instant until) {
        Period period = Period.parse(text, CLOCK);
        assertThat(period.inDays()).isFalse();
        assertThat(period.from()).isEqualTo(from);
        assertThat(period.until()).isEqualTo(until);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "2025-13",
                "2025-02-30",
                "2025-4",
                "0000",
                "0000-05",
                "0000-05-01",
                "2025-04/0000",
                "..",
                "2025/2026/2027",
                "2025-04~",
                "yesterday",
                "now-30",
                "today-PT2H/x",
                "now+P999999Y",
                "now+P99999999999Y",
                "now+PT9223372036854775807S",
                "+999999999-01-01T00:00:00Z",
                "-0001-01-01T00:00:00Z"
            })
    void whatIsNoPeriodIsRefusedWithAnExample(String text) {
        assertThatThrownBy(() -> Period.parse(text, CLOCK))
                .isInstanceOf(PeriodException.class)
                .hasMessageContaining("is no period; write")
                .hasMessageContaining("2025-02-01/2025-02-28");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2025-05/2025-04", "2025-05-19T17:00Z/2025-05-19T16:59Z", "today/today-P1D"})
    void whatEndsBeforeItBeginsIsRefused(String text) {
        assertThatThrownBy(() -> Period.parse(text, CLOCK))
                .isInstanceOf(PeriodException.class)
                .hasMessageContaining("ends before it begins");
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            2026-11-23T20:00:00+01:00, 2026-11-23T19:00:00Z
            now, 2025-05-31T10:15:30Z
            now-P30D, 2025-05-01T10:15:30Z
            today, 2025-05-31T23:59:59.999999Z
            2025-04-27, 2025-04-27T23:59:59.999999Z
            2025-04, 2025-04-30T23:59:59.999999Z
            """)
    void aMomentOfTheRecordIsAnInstantOrTheEndOfADay(String text, Instant moment) {
        assertThat(Moments.parse(text, CLOCK)).isEqualTo(moment);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "..", "2025/2026", "2025-04/..", "soon"})
    void aStretchIsNoMoment(String text) {
        assertThatThrownBy(() -> Moments.parse(text, CLOCK)).isInstanceOf(PeriodException.class);
    }

    @Test
    void aFloatingDayIsComparedByItsOwnDaysOrAsAUtcDay() {
        Span day = Edtf.parse("2025-04-27").span();
        assertThat(day.within(Period.parse("2025-04-27", CLOCK))).isTrue();
        assertThat(day.touches(Period.parse("2025-04-28/..", CLOCK))).isFalse();
        assertThat(day.touches(Period.parse("2025-04-27T23:59:59Z", CLOCK))).isTrue();
        assertThat(day.within(Period.parse("2025-04-27T00:00:00Z/2025-04-27T23:59:59Z", CLOCK)))
                .isTrue();
        assertThat(day.touches(Period.parse("2025-04-28T00:00:00Z", CLOCK))).isFalse();
    }

    @Test
    void aTimeOfDayLiesOnItsLocalDayAndIsAnInstant() {
        Span moment = Edtf.parse("2025-05-19T00:30:00+03:00").span();
        assertThat(moment.within(Period.parse("2025-05-19", CLOCK))).isTrue();
        assertThat(moment.touches(Period.parse("2025-05-18", CLOCK))).isFalse();
        assertThat(moment.within(Period.parse("2025-05-18T21:30:00Z", CLOCK))).isTrue();
    }

    @Test
    void anOpenEndTouchesAndIsCertainlyWithinNothingThatEnds() {
        Span open = Edtf.parse("2025-04-23/..").span();
        assertThat(open.touches(Period.parse("2026", CLOCK))).isTrue();
        assertThat(open.within(Period.parse("2025", CLOCK))).isFalse();
        assertThat(open.within(Period.parse("2025/..", CLOCK))).isTrue();
    }
}

package org.parley.analysis.sequences;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Days are those of the calendar, hours those of the clock. */
class WithinTest {
    @ParameterizedTest
    @CsvSource({
        "3d,3d,3",
        "2w,14d,14",
        "P14D,14d,14",
        "0d,0d,0",
        "12h,12h,1",
        "24 hours,24h,1",
        "25H,25h,2",
        "1week,7d,7",
        "14285w,99995d,99995"
    })
    void lengthsAreRead(String text, String written, long days) {
        Within within = Within.of(text.replace(" ", "")).orElseThrow();
        assertThat(within.text()).isEqualTo(written);
        assertThat(within.days()).isEqualTo(days);
        assertThat(within.isLimited()).isTrue();
        assertThat(Within.of(written)).contains(within);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "d", "3", "3m", "0h", "-1d", "1.5d", "123456d", "14286w", "3dd", "d3", "٣d"})
    void anythingElseIsNone(String text) {
        assertThat(Within.of(text)).isEmpty();
    }

    @Test
    void hoursAreCountedWhereTimesOfDayAreKnown() {
        Within twelve = Within.of("12h").orElseThrow();
        Onset morning = new Onset(100, 100, 100 * 86_400L + 8 * 3_600);
        Onset evening = new Onset(100, 100, 100 * 86_400L + 20 * 3_600);
        Onset later = new Onset(100, 100, 100 * 86_400L + 20 * 3_600 + 1);
        Onset thatDay = new Onset(100, 100, null);
        Onset nextDay = new Onset(101, 101, null);
        assertThat(twelve.surely(morning, evening)).isTrue();
        assertThat(twelve.surely(morning, later)).isFalse();
        assertThat(twelve.perhaps(morning, later)).isFalse();
        assertThat(twelve.perhaps(morning, nextDay)).isTrue();
        assertThat(twelve.surely(thatDay, thatDay)).isFalse();
        assertThat(Within.of("48h").orElseThrow().surely(thatDay, nextDay)).isTrue();
        assertThat(Within.of("47h").orElseThrow().surely(thatDay, nextDay)).isFalse();
    }
}

package org.parley.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parley.time.Edtf;
import org.parley.time.Period;

/** What may fall due in a month bears its name, unless it bears that of many, and a period asks for all that it may touch. */
class DueMonthsTest {

    @ParameterizedTest
    @CsvSource({
        "1871-03-31, 1, due:1871-03, due:1871-03",
        "1871-03-31/1871-04-01, 2, due:1871-03, due:1871-04",
        "1871-12/1872-01, 2, due:1871-12, due:1872-01",
        "1871-02/1872-02, 13, due:1871-02, due:1872-02",
        "1871-02/1872-03, 1, due:many, due:many",
        "1871-02/.., 1, due:many, due:many",
        "../1871-02, 1, due:many, due:many",
        "0001-01-01, 1, due:0001-01, due:0001-01",
        "9999-12-31, 1, due:9999-12, due:9999-12"
    })
    void whatFallsDueBearsItsMonths(String edtf, int count, String first, String last) {
        List<String> months = DueMonths.of(Edtf.parse(edtf).span());
        assertThat(months).hasSize(count).startsWith(first).endsWith(last);
    }

    @ParameterizedTest
    @CsvSource({
        "2025-05-15, 2, due:2025-05",
        "2025-05, 4, due:2025-04",
        "2025-05-01T00:00:00Z/2025-05-02T00:00:00Z, 3, due:2025-04",
        "2024/2025, 27, due:2023-12",
        "2024-01/2026-01, 28, due:2023-12",
        "0001, 15, due:0000-12",
        "9999, 15, due:9998-12"
    })
    void aPeriodAsksForMonthsAndForWhatHasMany(String period, int count, String first) {
        assertThat(DueMonths.in(Period.parse(period, Clock.systemUTC()), DueMonths.Sort.DUE)
                        .orElseThrow())
                .hasSize(count)
                .startsWith(first)
                .endsWith("due:many");
    }

    @ParameterizedTest
    @CsvSource({"2024-01/2026-02", "2024/..", "../2024", "../.."})
    void whatIsTooLongIsNotLookedFor(String period) {
        assertThat(DueMonths.in(Period.parse(period, Clock.systemUTC()), DueMonths.Sort.DUE))
                .isEmpty();
    }
}

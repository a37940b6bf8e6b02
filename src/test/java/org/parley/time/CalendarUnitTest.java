package org.parley.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.temporal.IsoFields;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The calendar falls into stretches without gaps, and each has the name that ISO 8601 gives it. */
class CalendarUnitTest {
    private static final int LAST = (int) LocalDate.of(9999, 12, 31).toEpochDay();
    private static final int FIRST = (int) LocalDate.of(1, 1, 1).toEpochDay();

    @ParameterizedTest
    @CsvSource({
        "2025-02-03, 2025-02-03, 2025-W06, 2025-02, 2025-Q1, 2025",
        "2024-12-30, 2024-12-30, 2025-W01, 2024-12, 2024-Q4, 2024",
        "2027-01-03, 2027-01-03, 2026-W53, 2027-01, 2027-Q1, 2027",
        "2025-06-30, 2025-06-30, 2025-W27, 2025-06, 2025-Q2, 2025",
        "0001-01-01, 0001-01-01, 0001-W01, 0001-01, 0001-Q1, 0001",
        "9999-12-31, 9999-12-31, 9999-W52, 9999-12, 9999-Q4, 9999"
    })
    void aDayLiesInStretchesThatHaveNames(
            LocalDate date, String day, String week, String month, String quarter, String year) {
        assertThat(CalendarUnit.values())
                .extracting(unit -> unit.name(unit.number(date)))
                .containsExactly(day, week, month, quarter, year);
    }

    @Test
    void theFirstHasTheNumberZero() {
        assertThat(CalendarUnit.values())
                .allMatch(unit -> unit.number(LocalDate.of(1, 1, 1)) == 0)
                .allMatch(unit -> unit.firstDay(0).equals(LocalDate.of(1, 1, 1)));
    }

    @Property
    void stretchesAdjoin(@ForAll @IntRange(min = -719_162, max = 2_932_896) int epochDay) {
        assertThat(epochDay).isBetween(FIRST, LAST);
        LocalDate day = LocalDate.ofEpochDay(epochDay);
        for (CalendarUnit unit : CalendarUnit.values()) {
            int number = unit.number(day);
            assertThat(day).isAfterOrEqualTo(unit.firstDay(number)).isBefore(unit.firstDay(number + 1));
        }
        assertThat(CalendarUnit.WEEK.name(CalendarUnit.WEEK.number(day)))
                .isEqualTo("%04d-W%02d"
                        .formatted(day.get(IsoFields.WEEK_BASED_YEAR), day.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR)));
    }
}

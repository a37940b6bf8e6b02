package org.parley.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SpanTest {

    /** The table of margins in docs/time.md. */
    @ParameterizedTest
    @CsvSource(textBlock = """
            2025-04-28~, 2025-04-27, 2025-04-29
            2025-04-28?, 2025-04-27, 2025-04-29
            2025-04-28%, 2025-04-26, 2025-04-30
            ?2025~, 2023-01-01, 2027-12-31
            2025-04-1X~, 2025-03-31, 2025-04-29
            2025-06~, 2025-05-01, 2025-07-31
            2025-33~, 2024-10-01, 2025-06-30
            2025-21~, 2024-12-01, 2025-08-31
            2025-40%, 2024-01-01, 2026-06-30
            2025~, 2024-01-01, 2026-12-31
            199X~, 1980-01-01, 2009-12-31
            19XX~, 1800-01-01, 2099-12-31
            1950S2, 1900-01-01, 1999-12-31
            -000X, -0009-01-01, -0001-12-31
            """)
    void signsWidenByTheUnitAtWhichTheyStand(String text, String earliest, String latest) {
        Span span = Edtf.parse(text).span();
        assertThat(span.earliest()).hasToString(earliest);
        assertThat(span.latest()).hasToString(latest);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2025-19-05",
                "2025-05-19T25:00Z",
                "19S2",
                "19XXS2",
                "1950~S2",
                "2025-05-19T19:00:00Z/2025-05-19T17:00:00Z",
                "2025-05-19T19:00+03:00/2025-05-19T15:59Z",
                "2025-05-19T17:00/2025-05-19T19:00Z"
            })
    void whatCannotBeIsRefused(String text) {
        assertThatThrownBy(() -> Edtf.parse(text)).isInstanceOf(EdtfException.class);
    }

    @Test
    void aTimeWithoutOffsetIsReadInTheZoneOfItsEvent() {
        Span span = Edtf.parse("2025-05-19T17:00/2025-05-19T19:15").span(ZoneId.of("Europe/Moscow"));
        assertThat(span.start()).hasToString("2025-05-19T14:00:00Z");
        assertThat(span.end()).hasToString("2025-05-19T16:16:00Z");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2025-05-19/2025-05-19T01:00:00+03:00",
                "2025-03-30T02:30/2025-03-30T03:10",
                "../..",
                "9999-12-31",
                "Y17E7",
                "Y-17E7",
                "Y1E20"
            })
    void noEndIsSortedBeforeItsBegin(String text) {
        Span span = Edtf.parse(text).span(ZoneId.of("Europe/Berlin"));
        assertThat(span.sortEnd()).isAfterOrEqualTo(span.sortStart());
        assertThat(span.sortStart()).isBetween(Span.BEGIN, Span.END);
        assertThat(span.sortEnd()).isBetween(Span.BEGIN, Span.END);
    }
}

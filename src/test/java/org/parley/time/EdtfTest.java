package org.parley.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EdtfTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            2025-04-27 | 27 April 2025
            2025-04-28~ | about 28 April 2025
            2025-04-28? | perhaps 28 April 2025
            2025-04-1X | some day from 10 to 19 April 2025
            ../2025-02-18 | on or before 18 February 2025
            2025-04-23/.. | from 23 April 2025 on
            2025-04-28/2025-05-04 | 28 April to 4 May 2025
            2025-04-16/2025-04-18 | 16 to 18 April 2025
            2025-08-07~/2025-08-09~ | about 7 August 2025 to about 9 August 2025
            2025-10~ | about October 2025
            2025-05-19T17:00:00+03:00 | 17:00 on 19 May 2025 (+03:00)
            [2025-03-27,2025-03-28] | one of 27 March 2025, 28 March 2025
            2025-21 | spring 2025
            199X | some time from 1990 to 1999
            2004?-06-~11 | 11 June 2004 (in part approximate and uncertain)
            """)
    void aDateIsSaidInPlainEnglish(String text, String display) {
        assertThat(Edtf.parse(text).display()).isEqualTo(display);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            2025-13 | 6 | '2025-13' has no month 13 (at character 6).
            2025-02-30 | 9 | '2025-02-30' has no day 30 in that month (at character 9).
            2025-4-27 | 6 | '2025-4-27' needs two digits for the month here (at character 6).
            27.4.2025 | 3 | '27.4.2025' should end here, but '.' follows (at character 3).
            2025-05/2025-04 | 9 | '2025-05/2025-04' ends before it begins (at character 9).
            """)
    void whatIsWrongIsSaidAndWhere(String text, int at, String detail) {
        assertThatThrownBy(() -> Edtf.parse(text))
                .isInstanceOf(EdtfException.class)
                .hasMessage(detail)
                .extracting(e -> ((EdtfException) e).at())
                .isEqualTo(at);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            2025-04-27 | true
            2025-05-19T17:00 | true
            2025-04-28/2025-05-04 | true
            2025-05-19T17:00/2025-05-19T19:15 | true
            2025-04-27~ | false
            2025-?04-27 | false
            2025-04-28/2025-05-04? | false
            2025-04-28/2025-05 | false
            2025-04-28/.. | false
            ../2025-04-28 | false
            2025-04-1X | false
            2025-04 | false
            [2025-03-27,2025-03-28] | false
            {2025-03-27,2025-03-28} | false
            """)
    void aDateIsExactThatLeavesNoDayOpen(String text, boolean exact) {
        assertThat(Edtf.parse(text).isExact()).isEqualTo(exact);
    }

    @Test
    void aTimeOfDayIsAnInstantAndItsDayIsItsOwn() {
        Span span = Edtf.parse("2025-05-19T00:30:00+03:00").span();
        assertThat(span.earliest()).hasToString("2025-05-19");
        assertThat(span.start()).hasToString("2025-05-18T21:30:00Z");
        assertThat(span.end()).hasToString("2025-05-18T21:30:01Z");
    }
}

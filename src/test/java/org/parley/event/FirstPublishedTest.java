package org.parley.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parley.event.Finished.FirstPublished;
import org.parley.record.Versioned;
import org.parley.source.SourceDraft;
import org.parley.source.SourceKind;
import org.parley.source.SourceView;

/** Within which days an event was first published, by the dates of what is cited. */
class FirstPublishedTest {

    private static SourceView dated(String published) {
        return SourceView.of(Versioned.first(new SourceDraft(
                "zenda-gazette", "Zenda Gazette", "A word", null, published, null, null, SourceKind.NEWS, null, null)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1893-03-05 1893-03-02 1893-01|1893-03-02|1893-03-02",
                "1893-03-05~|1893-03-05|1893-03-05",
                "1893-03 1893-02|1893-02-01|1893-02-28",
                "1893 1893-03|1893-01-01|1893-03-31",
                "1893-03/1893-05 1893-03|1893-03-01|1893-03-31",
                "1893-03-04/1893-03-06|1893-03-04|1893-03-06",
                "../1893-03 1893-04|1893-04-01|1893-04-30",
            })
    void itLiesBetweenTheFirstDayPossibleAndTheLastWhateverTheOrder(String dates, LocalDate from, LocalDate until) {
        List<SourceView> sources = new ArrayList<>(Arrays.stream(dates.split(" ", -1))
                .map(FirstPublishedTest::dated)
                .toList());
        assertThat(FirstPublished.among(sources)).isEqualTo(new FirstPublished(from, until));
        Collections.reverse(sources);
        assertThat(FirstPublished.among(sources)).isEqualTo(new FirstPublished(from, until));
    }
}

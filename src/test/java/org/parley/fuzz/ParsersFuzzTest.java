package org.parley.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.IntConsumer;
import org.parley.http.Address;
import org.parley.http.Cursor;
import org.parley.http.Problem;
import org.parley.http.Tag;
import org.parley.text.TextQuery;
import org.parley.time.Edtf;
import org.parley.time.EdtfException;
import org.parley.time.Moments;
import org.parley.time.Period;
import org.parley.time.PeriodException;
import org.parley.time.Span;

/** Whatever comes is read, or refused in the one way that is meant for it. Replays what Jazzer found; CONTRIBUTING.md has how to look for more. */
class ParsersFuzzTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-01-01T00:00:00Z"), ZoneOffset.UTC);
    private static final String FILTERS = "/v1/events";

    @FuzzTest(maxDuration = "10m")
    void edtf(byte[] bytes) {
        String text = new String(bytes, StandardCharsets.UTF_8);
        Edtf date;
        try {
            date = Edtf.parse(text);
        } catch (EdtfException e) {
            assertThat(e.at()).isBetween(1, text.length() + 1);
            return;
        }
        Edtf again = Edtf.parse(date.canonical());
        assertThat(again).isEqualTo(date);
        assertThat(again.canonical()).isEqualTo(date.canonical());
        assertThat(date.display()).isNotBlank();
        assertThat(date.level()).isBetween(0, 2);
        Span span = date.span();
        assertThat(span.sortStart()).isBeforeOrEqualTo(span.sortEnd());
    }

    @FuzzTest(maxDuration = "10m")
    void datetime(byte[] bytes) {
        String text = new String(bytes, StandardCharsets.UTF_8);
        try {
            Period period = Period.parse(text, CLOCK);
            Instant first = period.firstInstant();
            Instant end = period.endInstant();
            assertThat(first == null || end == null || first.isBefore(end))
                    .as(text)
                    .isTrue();
            Moments.parse(text, CLOCK);
        } catch (PeriodException e) {
            assertThat(e).hasMessageContaining("'");
        }
    }

    @FuzzTest(maxDuration = "10m")
    void cursor(byte[] bytes) {
        String text = new String(bytes, StandardCharsets.UTF_8);
        try {
            read(Cursor.read(text, FILTERS));
        } catch (Problem e) {
            assertThat(e.type().status()).isEqualTo(400);
        }
        // No chance hits upon the right hash: what is behind it is tried with one.
        String ours = Cursor.of(text).text(FILTERS);
        if (ours.length() <= 2_000) {
            Cursor cursor = Cursor.read(ours, FILTERS);
            assertThat(cursor.at()).isEqualTo(List.of(text));
            read(cursor);
        }
    }

    @FuzzTest(maxDuration = "10m")
    void tags(byte[] bytes) {
        String text = new String(bytes, StandardCharsets.UTF_8);
        try {
            Tag.IfMatch seen = Tag.ifMatch(text);
            assertThat(seen.revisions()).allMatch(revision -> revision >= 0 && seen.allows(revision));
            Tag.known(text, "\"4.12\"");
        } catch (Problem e) {
            assertThat(e.type().status()).isIn(400, 428);
        }
    }

    @FuzzTest(maxDuration = "10m")
    void address(byte[] bytes) {
        String query = new String(bytes, StandardCharsets.UTF_8);
        try {
            Address address = Address.of("/v1/events", query);
            Address again = Address.of("/v1/events", question(address));
            assertThat(again.toString()).isEqualTo(address.toString());
            assertThat(again.filters()).isEqualTo(address.filters());
        } catch (Problem e) {
            assertThat(e.type().status()).isEqualTo(400);
        }
    }

    private static String question(Address address) {
        String text = address.toString();
        int mark = text.indexOf('?');
        return mark < 0 ? "" : text.substring(mark + 1);
    }

    @FuzzTest(maxDuration = "10m")
    void words(byte[] bytes) {
        TextQuery query = TextQuery.of(new String(bytes, StandardCharsets.UTF_8));
        assertThat(query.parts()).hasSizeLessThanOrEqualTo(20);
        assertThat(query.parts()).allMatch(part -> !part.words().isEmpty());
        if (query.parts().isEmpty()) {
            assertThat(query.said()).isNotEmpty();
        }
    }

    private static void read(Cursor cursor) {
        for (IntConsumer way : List.<IntConsumer>of(cursor::text, cursor::number, cursor::rank, cursor::moment)) {
            try {
                way.accept(0);
            } catch (Problem e) {
                assertThat(e.type().status()).isEqualTo(400);
            }
        }
    }
}

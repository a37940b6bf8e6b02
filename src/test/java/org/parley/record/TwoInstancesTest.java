package org.parley.record;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.parley.ApiTest;
import org.parley.Together;
import org.parley.http.WithTokens;

/** Two recorders stand for two processes on one database: between them only the lock on the row in it keeps the order. */
@ApiTest
@TestProfile(WithTokens.class)
class TwoInstancesTest {
    private static final int WRITERS = 6;
    private static final int WRITES_EACH = 20;

    @Inject
    Recorder here;

    @Inject
    Reading reading;

    @Inject
    Clock clock;

    @Test
    void momentsRiseAcrossInstancesThoughTheClockOfOneIsTwoHoursLate() {
        Recorder there = new Recorder(Clock.offset(clock, Duration.ofHours(-2)), reading, new SimpleMeterRegistry());
        Instant before = here.now().moment();
        AtomicInteger done = new AtomicInteger();
        List<List<Instant>> moments = Together.atOnce(
                WRITERS + 1, thread -> thread < WRITERS ? write(thread % 2 == 0 ? here : there, done) : read(done));

        List<Instant> written =
                moments.subList(0, WRITERS).stream().flatMap(List::stream).toList();
        assertThat(written)
                .hasSize(WRITERS * WRITES_EACH)
                .doesNotHaveDuplicates()
                .allMatch(moment -> moment.isAfter(before));
        for (List<Instant> writer : moments.subList(0, WRITERS)) {
            assertThat(writer).isSorted();
        }
        List<Instant> seen = moments.get(WRITERS);
        assertThat(seen).isSorted();
        assertThat(Stream.concat(Stream.of(before), written.stream())).containsAll(seen);
        assertThat(seen.get(seen.size() - 1))
                .isEqualTo(written.stream().max(Instant::compareTo).orElseThrow());
    }

    private static List<Instant> write(Recorder recorder, AtomicInteger done) {
        List<Instant> moments = new ArrayList<>();
        for (int i = 0; i < WRITES_EACH; i++) {
            moments.add(recorder.write(Writing::moment));
        }
        done.incrementAndGet();
        return moments;
    }

    /** The newest committed moment, asked for until all have written. */
    private List<Instant> read(AtomicInteger done) {
        List<Instant> seen = new ArrayList<>();
        boolean ended = false;
        while (!ended) {
            ended = done.get() == WRITERS;
            seen.add(here.now().moment());
        }
        return seen;
    }
}

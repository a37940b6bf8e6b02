package org.parley.timeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.parley.Curated.delete;
import static org.parley.Curated.patch;
import static org.parley.Curated.post;
import static org.parley.Curated.settle;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.net.URL;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.parley.ApiTest;
import org.parley.Scrape;
import org.parley.SteppedClock;
import org.parley.http.WithTokens;
import org.parley.record.Recorder;
import org.parley.record.ReferenceChanged;

/** What the metrics say of the record and of the database under it. */
@ApiTest
@TestProfile(WithTokens.class)
class RecordMetersTest {
    private static final String WRITTEN = "parley_revisions_written_total";

    @Inject
    SteppedClock clock;

    @Inject
    Recorder recorder;

    @SuppressWarnings("NullAway.Init")
    @TestHTTPResource(value = "/metrics", management = true)
    URL metrics;

    @AfterEach
    void putTheClockBack() {
        clock.step(Duration.ZERO);
    }

    private static void event(String id, int status) {
        post("/v1/events", """
                {"id": "%s", "kind": "statement", "title": "A word at Strelsau", "when": {"edtf": "1898-05-04"}}""".formatted(id)).statusCode(status);
    }

    @Test
    void revisionsAreCountedByActOnceTheyAreCommitted() {
        Scrape before = Scrape.of(metrics);
        event("counted-word", 201);
        event("counted-word", 409);
        event("counted-again", 201);
        patch("/v1/events/counted-word", "\"1\"", "{\"tags\": [\"again\"]}").statusCode(200);
        delete("/v1/events/counted-word", "\"2\"").statusCode(204);
        Scrape after = Scrape.of(metrics);
        assertThat(more(before, after, WRITTEN, "act=\"created\"")).isEqualTo(2);
        assertThat(more(before, after, WRITTEN, "act=\"changed\"")).isEqualTo(1);
        assertThat(more(before, after, WRITTEN, "act=\"retracted\"")).isEqualTo(1);
    }

    @Test
    void waitingForTheTurnAndTheTimeInTheDatabaseAreMeasured() {
        Scrape before = Scrape.of(metrics);
        event("measured-word", 201);
        Scrape after = Scrape.of(metrics);
        assertThat(more(before, after, "parley_turn_wait_seconds_count")).isEqualTo(1);
        // The row of the turn, the event, its revision, draft and view, its index rows.
        assertThat(more(before, after, "parley_database_statements_seconds_count"))
                .isGreaterThan(5);
        assertThat(more(before, after, "parley_database_statements_seconds_sum"))
                .isPositive();
        assertThat(more(before, after, "agroal_acquire_count_total")).isPositive();
        assertThat(after.sum("agroal_available_count") + after.sum("agroal_active_count"))
                .isPositive();
    }

    @Test
    void theRecordIsCountedOnceAMinute() {
        clock.step(Duration.ofMinutes(2));
        Scrape before = Scrape.of(metrics);
        event("sized-word", 201);
        patch("/v1/events/sized-word", "\"1\"", "{\"tags\": [\"again\"]}").statusCode(200);
        Scrape soon = Scrape.of(metrics);
        assertThat(more(before, soon, "parley_record_events")).isZero();
        clock.step(Duration.ofMinutes(4));
        Scrape later = Scrape.of(metrics);
        assertThat(more(before, later, "parley_record_events")).isEqualTo(1);
        assertThat(more(before, later, "parley_record_revisions")).isEqualTo(2);
    }

    @Test
    void whatIsToBeRenewedIsCounted() {
        post("/v1/actors", "{\"id\": \"metra\", \"kind\": \"person\", \"name\": \"Rose of the Meters\"}")
                .statusCode(201);
        recorder.write(writing -> {
            new Reference().changed(new ReferenceChanged("actor", "metra"));
            return writing.epoch();
        });
        clock.step(Duration.ofMinutes(6));
        assertThat(Scrape.of(metrics).sum("parley_record_renewals")).isPositive();
        // The next change finishes it.
        patch("/v1/actors/metra", "*", "{\"name\": \"Rosa of the Meters\"}").statusCode(200);
        settle();
    }

    @Test
    void allOfOursAreDescribed() {
        Scrape scrape = Scrape.of(metrics);
        assertThat(List.of(
                        WRITTEN,
                        "parley_record_events",
                        "parley_record_revisions",
                        "parley_record_renewals",
                        "parley_turn_wait_seconds",
                        "parley_database_statements_seconds"))
                .allMatch(scrape::describes);
    }

    private static double more(Scrape before, Scrape after, String name, String... labels) {
        return after.sum(name, labels) - before.sum(name, labels);
    }
}

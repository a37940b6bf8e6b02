package org.parley.timeline;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.Meter.MeterProvider;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import org.jboss.logging.Logger;

/** What an operator asks of the record: how large it is, what is written, what is still to be renewed. */
@Startup
@Singleton
class RecordMeters {
    private static final Logger LOG = Logger.getLogger(RecordMeters.class);
    /** PostgreSQL counts by reading an index from end to end. */
    private static final Duration FRESH = Duration.ofMinutes(1);

    private record Size(double events, double revisions, double renewals) {
        static final Size UNKNOWN = new Size(Double.NaN, Double.NaN, Double.NaN);

        static Size counted() {
            return new Size(Event.count(), Revision.count(), Renewal.count());
        }
    }

    private final Clock clock;
    private final MeterProvider<Counter> written;
    private volatile Size size = Size.UNKNOWN;
    private Instant counted = Instant.EPOCH;

    RecordMeters(Clock clock, MeterRegistry meters) {
        this.clock = clock;
        gauge("parley.record.events", "Events, retracted ones too; counted once a minute", Size::events, meters);
        gauge("parley.record.revisions", "Revisions of all events; counted once a minute", Size::revisions, meters);
        gauge(
                "parley.record.renewals",
                "Changes of reference data that older views do not show yet; counted once a minute",
                Size::renewals,
                meters);
        written = Counter.builder("parley.revisions.written")
                .description("Revisions that this process has recorded, by what they do to their events")
                .withRegistry(meters);
        // So that none is missing before its first.
        Stream.of(Act.values()).forEach(this::written);
    }

    private void gauge(String name, String meaning, ToDoubleFunction<Size> part, MeterRegistry meters) {
        Gauge.builder(name, () -> part.applyAsDouble(size()))
                .description(meaning)
                .register(meters);
    }

    private Counter written(Act act) {
        return written.withTag("act", act.word);
    }

    private Size size() {
        if (isDue()) {
            try {
                size = QuarkusTransaction.requiringNew().call(Size::counted);
            } catch (RuntimeException unreadable) {
                // Every fault means the same to whoever asks: it is not known now. The rest of the metrics is told all
                // the same.
                LOG.debug("the record cannot be counted", unreadable);
                size = Size.UNKNOWN;
            }
        }
        return size;
    }

    /** For one of those who ask at the same time: the others do not wait for a database that says nothing. */
    private synchronized boolean isDue() {
        Instant now = clock.instant();
        boolean due = Duration.between(counted, now).abs().compareTo(FRESH) >= 0;
        if (due) {
            counted = now;
        }
        return due;
    }

    void recorded(@Observes(during = TransactionPhase.AFTER_SUCCESS) Recorded recorded) {
        recorded.revisions().forEach(revision -> written(Act.of(revision)).increment());
    }
}

package org.parley.record;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.quarkus.arc.Arc;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.narayana.jta.TransactionRunnerOptions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import java.util.function.Supplier;
import org.parley.database.KeptPlans;
import org.parley.http.Problem;
import org.parley.http.ProblemType;

/**
 * The record's one writer at a time. Whoever writes holds one lock until the commit, so moments of recording follow the order of
 * commits, even when the clock steps back; a reader who has seen a moment has seen everything before it.
 */
@ApplicationScoped
public class Recorder {
    /** Before the database's lock: waiting writers hold no connection, and H2 sees one writer (its snapshots do not span tables). */
    private final ReentrantLock turn = new ReentrantLock(true);

    /** As long as a statement may take that waits for the database's lock. */
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(30);

    /** On a slow machine a batch of a load outlasts the minute that a transaction may take; its statements have limits of their own. */
    private static final Duration LONGEST_LOAD = Duration.ofHours(1);

    private final Clock clock;
    private final Reading reading;
    private final Timer waited;

    Recorder(Clock clock, Reading reading, MeterRegistry meters) {
        this.clock = clock;
        this.reading = reading;
        this.waited = Timer.builder("parley.turn.wait")
                .description("Waiting for the writer's turn, by those who got it")
                .register(meters);
    }

    /** The newest committed moment, and the age of the reference data: one statement, or none within a request that has begun with it. */
    @Transactional
    public AsOf now() {
        AsOf begun = Arc.container().requestContext().isActive() ? reading.begun() : null;
        return begun == null ? newest() : begun;
    }

    /** The same, for the whole of a request that only reads: it shall tell what it rests on before it has an answer. */
    @Transactional(Transactional.TxType.SUPPORTS)
    AsOf begin() {
        AsOf asOf = newest();
        reading.begin(asOf);
        return asOf;
    }

    private static AsOf newest() {
        return RecorderRow.find("select lastAt, epoch, renewedAt from RecorderRow")
                .project(AsOf.class)
                .singleResult();
    }

    /**
     * Runs the work in a transaction of its own while no one else writes; what it returns is committed. The work takes moments from
     * the {@link Writing} that it is given. It may run once only: prepare before, write within.
     */
    public <T> T write(Function<Writing, T> work) {
        return write(QuarkusTransaction.requiringNew(), writing -> {
            KeptPlans.within(RecorderRow.getEntityManager());
            return work.apply(writing);
        });
    }

    /** The same for a part of a load, which takes as long as it needs. */
    public <T> T load(Function<Writing, T> work) {
        return write(QuarkusTransaction.requiringNew().timeout((int) LONGEST_LOAD.toSeconds()), work);
    }

    private <T> T write(TransactionRunnerOptions transaction, Function<Writing, T> work) {
        Timer.Sample waiting = Timer.start();
        take(turn);
        try {
            return transaction.call(() -> {
                RecorderRow row = RecorderRow.findById(RecorderRow.ONLY, LockModeType.PESSIMISTIC_WRITE);
                waiting.stop(waited);
                return work.apply(new Writing(row, clock));
            });
        } finally {
            turn.unlock();
        }
    }

    private static void take(ReentrantLock turn) {
        try {
            if (!turn.tryLock(LONGEST_WAIT.toSeconds(), TimeUnit.SECONDS)) {
                throw new Problem(
                                ProblemType.UNAVAILABLE,
                                "Others were writing for " + LONGEST_WAIT.toSeconds()
                                        + " seconds; nothing was written. Please send it again in a moment.")
                        .header("Retry-After", "5");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("stopped while waiting for the turn to write", e);
        }
    }

    /** A change of reference data: what was derived from it is derived anew at the next reading. */
    public <T> T change(Supplier<T> work) {
        return write(writing -> {
            T result = work.get();
            writing.referenceChanged();
            return result;
        });
    }

    /** The later of the clock and the last moment plus a microsecond, so that moments only rise. */
    static Instant after(Instant last, Instant clock) {
        Instant least = last.plus(1, ChronoUnit.MICROS);
        Instant now = clock.truncatedTo(ChronoUnit.MICROS);
        return now.isAfter(least) ? now : least;
    }
}

package org.parley.record;

import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Ready means that the record can be read, and soon: a connection that can be had is not enough (an H2 file that is closed for good gives
 * one, and so does a PostgreSQL that is frozen).
 */
@Readiness
@ApplicationScoped
class RecordReady implements HealthCheck {
    private static final Logger LOG = Logger.getLogger(RecordReady.class);
    /** Whoever sends requests here asks every few seconds. */
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    /** Then it is asked anew: a connection that was cut off unnoticed may never answer. */
    private static final Duration LONGEST = Duration.ofSeconds(10);

    private final Recorder recorder;
    private @Nullable CompletableFuture<AsOf> asked;

    RecordReady(Recorder recorder) {
        this.recorder = recorder;
    }

    @Override
    public HealthCheckResponse call() {
        var response = HealthCheckResponse.named("record");
        try {
            AsOf now = ask().get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
            return response.up()
                    .withData("recorded_at", now.moment().toString())
                    .build();
        } catch (ExecutionException | TimeoutException unreadable) {
            // Every fault means the same to whoever asks: send no requests here.
            LOG.debug("the record cannot be read", unreadable);
            return response.down().build();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return response.down().build();
        }
    }

    /** A question that is not answered yet is waited for again: one at a time holds a connection. */
    private synchronized CompletableFuture<AsOf> ask() {
        if (asked == null || asked.isDone()) {
            asked = CompletableFuture.supplyAsync(recorder::now, Infrastructure.getDefaultWorkerPool())
                    .orTimeout(LONGEST.toSeconds(), TimeUnit.SECONDS);
        }
        return asked;
    }
}

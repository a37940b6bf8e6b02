package org.parley.export;

import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerResponse;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.Executor;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import org.jboss.resteasy.reactive.RestMulti;
import org.jboss.threads.ViewExecutor;
import org.parley.http.Problem;
import org.parley.http.ProblemType;

/**
 * Those who take the timeline away, each as fast as it likes. A part is made, on one of a few
 * workers, when the one before has been taken, so that one who is slow holds a part in memory and nothing else. A fault in the middle ends the connection: nothing looks whole that is not.
 */
@ApplicationScoped
class Readers {
    /** Each holds a part, less than a megabyte. */
    static final int MOST = 64;

    private final Semaphore places = new Semaphore(MOST);
    private final CurrentVertxRequest current;

    /** As many parts at a time as there are processors: more would not be made sooner, and all others would wait for them. */
    private final Executor makers = ViewExecutor.builder(Infrastructure.getDefaultWorkerPool())
            .setMaxSize(Runtime.getRuntime().availableProcessors())
            .setQueueLimit(Integer.MAX_VALUE)
            .build();

    Readers(CurrentVertxRequest current) {
        this.current = current;
    }

    /**
     * @param parts gives the next one, which ends with a line feed; an empty one at the end
     */
    RestMulti<Buffer> give(String name, Supplier<String> parts) {
        boolean wanted = !current.getCurrent().request().method().equals(HttpMethod.HEAD);
        if (wanted && !places.tryAcquire()) {
            throw new Problem(
                            ProblemType.UNAVAILABLE,
                            MOST + " others are taking exports just now; please ask again in a moment.")
                    .header("Retry-After", "5");
        }
        AtomicBoolean held = new AtomicBoolean(wanted);
        Runnable leave = () -> {
            if (held.compareAndSet(true, false)) {
                places.release();
            }
        };
        // Nobody tells the parts when the reader leaves, and nobody the request when we end the connection ourselves.
        current.getCurrent().addEndHandler(ended -> leave.run());
        HttpServerResponse answer = current.getCurrent().response();
        // As bytes: texts would be written as JSON where the format is a kind of JSON.
        Multi<Buffer> whole = Multi.createBy()
                .repeating()
                .uni(() -> Uni.createFrom().item(parts).runSubscriptionOn(makers))
                // One who left before it began is not told of to anybody here.
                .until(part -> part.isEmpty() || answer.closed())
                .map(Readers::bytes)
                .onTermination()
                .invoke(leave);
        return RestMulti.fromMultiData(wanted ? whole : Multi.createFrom().<Buffer>empty())
                .withDemand(1)
                .encodeAsJsonArray(false)
                .header("Content-Disposition", "inline; filename=\"" + name + "\"")
                .build();
    }

    /** Without the line feed at its end: the framework adds one to each part. */
    private static Buffer bytes(String part) {
        if (!part.endsWith("\n")) {
            throw new IllegalStateException("a part of an export ends within a line");
        }
        return Buffer.buffer(part.substring(0, part.length() - 1));
    }
}

package org.parley.timeline;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.transaction.Status;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.FutureTask;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * All rows that answer a question, in short pages: between two of them no transaction and no connection is held. For one taker at a time.
 */
final class RowPages<R> {
    private final int size;
    private final Executor reader;
    private final Reading<R> reading;
    private final Ending<R> ending;
    private @Nullable Position after;
    private boolean ended;
    private @Nullable FutureTask<List<R>> coming;

    /**
     * @param reader reads the pages that are read ahead
     */
    RowPages(int size, Executor reader, Reading<R> reading, Ending<R> ending) {
        this.size = size;
        this.reader = reader;
        this.reading = reading;
        this.ending = ending;
    }

    /** Reads the rows after a position, in a transaction of its own; fewer than the limit only at the end. */
    interface Reading<R> {
        List<R> after(@Nullable Position position, int limit);
    }

    /** Where the page after these rows begins, which are not none. */
    interface Ending<R> {
        Position of(@Nullable Position before, List<R> rows);
    }

    /** The next rows; none at the end. */
    List<R> next() {
        List<R> rows = ended ? List.of() : reading.after(after, size);
        ended = rows.size() < size;
        if (!rows.isEmpty()) {
            after = ending.of(after, rows);
        }
        return rows;
    }

    /** All pages that are left, each read when it is taken. */
    Stream<List<R>> each() {
        return Stream.generate(this::next).takeWhile(rows -> !rows.isEmpty());
    }

    /**
     * All pages that are left, each read while the one before is looked at: the database works on another core. One who leaves early has
     * a page more read. Within a transaction, which holds a connection already, each is read when it is taken.
     */
    Stream<List<R>> ahead() {
        return QuarkusTransaction.getStatus() == Status.STATUS_NO_TRANSACTION
                ? Stream.generate(() -> next(true)).takeWhile(rows -> !rows.isEmpty())
                : each();
    }

    /** The next pages, each read while the one before is looked at; between two calls nothing is held. Without a transaction. */
    void next(int pages, Consumer<List<R>> taker) {
        for (int left = pages; left > 0; left--) {
            List<R> rows = next(left > 1);
            if (rows.isEmpty()) {
                return;
            }
            taker.accept(rows);
        }
    }

    private List<R> next(boolean ahead) {
        List<R> rows = coming == null ? next() : come(coming);
        coming = null;
        if (ahead && !ended) {
            coming = new FutureTask<>(this::next);
            reader.execute(coming);
        }
        return rows;
    }

    /** Read by the taker where nobody has begun to: all threads may be takers that wait. */
    private static <R> List<R> come(FutureTask<List<R>> coming) {
        coming.run();
        try {
            return coming.get();
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException fault ? fault : new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("nobody waits for the rows any more", e);
        }
    }
}

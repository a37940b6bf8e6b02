package org.parley.database;

import io.micrometer.core.instrument.Metrics;
import io.micrometer.core.instrument.Timer;
import java.util.concurrent.TimeUnit;
import org.hibernate.SessionEventListener;

/** How long the database takes: Hibernate makes one of these for each session, and tells it of its statements one after the other. */
public final class StatementTimes implements SessionEventListener {
    private static final long serialVersionUID = 1L;

    private static final Timer TAKEN = Timer.builder("parley.database.statements")
            .description("SQL statements, a batch as one, until the database has answered")
            .register(Metrics.globalRegistry);

    private long begun;

    @Override
    public void jdbcExecuteStatementStart() {
        begun = System.nanoTime();
    }

    @Override
    public void jdbcExecuteStatementEnd() {
        TAKEN.record(System.nanoTime() - begun, TimeUnit.NANOSECONDS);
    }

    @Override
    public void jdbcExecuteBatchStart() {
        begun = System.nanoTime();
    }

    @Override
    public void jdbcExecuteBatchEnd() {
        TAKEN.record(System.nanoTime() - begun, TimeUnit.NANOSECONDS);
    }
}

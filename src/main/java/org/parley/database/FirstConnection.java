package org.parley.database;

import io.quarkus.flyway.FlywayConfigurationCustomizer;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.jboss.logging.Logger;

/** Waits at the start for a PostgreSQL that does not answer yet: Flyway is the first who needs it. */
@Singleton
public class FirstConnection implements FlywayConfigurationCustomizer {
    private static final Logger LOG = Logger.getLogger(FirstConnection.class);
    private static final Duration BETWEEN = Duration.ofMillis(500);

    private final Duration wait;

    FirstConnection(DatabaseSettings settings) {
        this.wait = settings.firstWait();
    }

    @Override
    public void customize(FluentConfiguration configuration) {
        long start = System.nanoTime();
        boolean told = false;
        while (isAway(configuration) && System.nanoTime() - start < wait.toNanos()) {
            if (!told) {
                LOG.infof("Waiting for PostgreSQL at %s, for %d s at most", Databases.address(), wait.toSeconds());
                told = true;
            }
            LockSupport.parkNanos(BETWEEN.toNanos());
        }
    }

    /** Any other fault will not pass by waiting; Flyway meets it and tells it. */
    private static boolean isAway(FluentConfiguration configuration) {
        try (Connection there = configuration.getDataSource().getConnection()) {
            return !there.isValid(1);
        } catch (SQLException fault) {
            return Databases.isAway(fault);
        }
    }
}

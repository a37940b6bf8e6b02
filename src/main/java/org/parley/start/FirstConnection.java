package org.parley.start;

import io.quarkus.flyway.FlywayConfigurationCustomizer;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.jboss.logging.Logger;
import org.parley.database.DatabaseSettings;
import org.parley.database.Databases;
import org.parley.http.WaitingRoom;

/** Waits at the start for a PostgreSQL that does not answer yet: Flyway is the first who needs it. Whoever asks meanwhile is told so. */
@Singleton
public class FirstConnection implements FlywayConfigurationCustomizer {
    private static final Logger LOG = Logger.getLogger(FirstConnection.class);
    private static final Duration BETWEEN = Duration.ofMillis(200);

    /** After all else that is done at the start, such as the loading of a timeline: right before the program itself listens. */
    private static final int LAST = Integer.MAX_VALUE;

    private final Duration wait;
    private final WaitingRoom room;

    FirstConnection(DatabaseSettings settings, WaitingRoom room) {
        this.wait = settings.firstWait();
        this.room = room;
    }

    @Override
    public void customize(FluentConfiguration configuration) {
        long start = System.nanoTime();
        boolean told = false;
        while (isAway(configuration) && System.nanoTime() - start < wait.toNanos()) {
            if (!told) {
                room.open();
                LOG.infof("Waiting for PostgreSQL at %s, for %d s at most", Databases.address(), wait.toSeconds());
                told = true;
            }
            LockSupport.parkNanos(BETWEEN.toNanos());
        }
    }

    void ready(@Observes @Priority(LAST) StartupEvent started) {
        room.close();
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

package org.parley.database;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithName;
import java.time.Duration;
import java.util.Optional;

/** How long a database may take: {@code PARLEY_DATABASE_WAIT}, {@code PARLEY_DATABASE_STATEMENT_TIMEOUT}; empty means unset. */
@ConfigMapping(prefix = "parley.database")
public interface DatabaseSettings {
    /** Where all is started together, PostgreSQL is often the last. Flyway's own tries would also go on with a wrong password. */
    Duration WAIT = Duration.ofSeconds(60);

    /** A statement that takes longer is a fault; both databases end it. */
    Duration STATEMENT_TIMEOUT = Duration.ofSeconds(30);

    @WithName("wait")
    Optional<Duration> waitSet();

    @WithName("statement-timeout")
    Optional<Duration> statementTimeoutSet();

    default Duration firstWait() {
        return waitSet().orElse(WAIT);
    }

    default Duration statementTimeout() {
        return statementTimeoutSet().orElse(STATEMENT_TIMEOUT);
    }
}

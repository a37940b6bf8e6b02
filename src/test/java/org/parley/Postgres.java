package org.parley;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.time.Duration;

/** A PostgreSQL server of its own. */
public final class Postgres {
    /** Generous: one that was killed recovers first, and two cores may be busy with other builds. */
    private static final Duration START = Duration.ofMinutes(2);

    private Postgres() {}

    public static EmbeddedPostgres.Builder on(int port) {
        return EmbeddedPostgres.builder().setPort(port).setPGStartupWait(START);
    }
}

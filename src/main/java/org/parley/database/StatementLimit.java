package org.parley.database;

import io.smallrye.config.SmallRyeConfig;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import org.eclipse.microprofile.config.ConfigProvider;

/** How long a statement of a connection may take before the database ends it. */
public final class StatementLimit {

    private StatementLimit() {}

    /** What every connection begins with. */
    static void set(Connection connection) throws SQLException {
        set(connection, longest());
    }

    /** Until it is set again. */
    static void lift(Connection connection) throws SQLException {
        set(connection, Duration.ZERO);
    }

    private static Duration longest() {
        return ConfigProvider.getConfig()
                .unwrap(SmallRyeConfig.class)
                .getConfigMapping(DatabaseSettings.class)
                .statementTimeout();
    }

    private static void set(Connection connection, Duration longest) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            boolean onH2 = Databases.isH2(connection.getMetaData().getURL());
            statement.execute((onH2 ? "set query_timeout " : "set statement_timeout = ") + longest.toMillis());
        }
    }

    /** What is done meanwhile. */
    public interface Work {
        void run() throws SQLException;
    }

    /** Lifts the limit while the work lasts. */
    public static void without(Connection connection, Work work) throws SQLException {
        lift(connection);
        try {
            work.run();
        } finally {
            set(connection);
        }
    }
}

package org.parley.database;

import java.sql.Connection;
import java.sql.Driver;
import java.sql.DriverPropertyInfo;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.sql.Statement;
import java.util.Map;
import java.util.Properties;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The connection pool's driver, whose class is fixed when the artifact is built: the URL chooses the database when it runs. */
public final class RoutingDriver implements Driver {
    /**
     * By default H2 loses the last half second of acknowledged writes when it is killed, closes the database at SIGTERM while requests
     * are still answered, and writes what goes wrong to a file of its own, which it cannot where it cannot write the database.
     */
    private static final Map<String, String> H2_SETTINGS =
            Map.of("WRITE_DELAY", "0", "DB_CLOSE_ON_EXIT", "FALSE", "TRACE_LEVEL_FILE", "0");

    private static Driver target(String url) {
        return Databases.isH2(url) ? new org.h2.Driver() : new org.postgresql.Driver();
    }

    @Override
    public @Nullable Connection connect(String url, Properties info) throws SQLException {
        if (!Databases.isRead(url)) {
            throw new BadAddress();
        }
        if (!Databases.isH2(url)) {
            // The rows of a batch go in one statement; a word in the address goes before.
            info.putIfAbsent("reWriteBatchedInserts", "true");
        }
        Connection connection = target(url).connect(settled(url), info);
        if (connection != null) {
            settle(url, connection);
        }
        return connection;
    }

    private static String settled(String url) {
        return !Databases.isH2(url)
                ? url
                : url
                        + H2_SETTINGS.entrySet().stream()
                                .filter(setting -> !url.contains(setting.getKey()))
                                .map(setting -> ";" + setting.getKey() + "=" + setting.getValue())
                                .collect(Collectors.joining());
    }

    /** PostgreSQL plans each statement anew: a plan kept for all values is slower by a thousand times for some. */
    private static void settle(String url, Connection connection) throws SQLException {
        StatementLimit.set(connection);
        try (Statement statement = connection.createStatement()) {
            // H2 gives the rows of an earlier page again where only the limit within a subquery has changed.
            statement.execute(
                    Databases.isH2(url) ? "set optimize_reuse_results 0" : "set plan_cache_mode = force_custom_plan");
        }
    }

    /** Any: the pool would log one that is not accepted, with the secret in it. What cannot be read is refused when connecting. */
    @Override
    public boolean acceptsURL(String url) {
        return true;
    }

    @Override
    public DriverPropertyInfo[] getPropertyInfo(String url, Properties info) throws SQLException {
        return target(url).getPropertyInfo(url, info);
    }

    @Override
    public int getMajorVersion() {
        return 1;
    }

    @Override
    public int getMinorVersion() {
        return 0;
    }

    @Override
    public boolean jdbcCompliant() {
        return false;
    }

    @Override
    public Logger getParentLogger() throws SQLFeatureNotSupportedException {
        throw new SQLFeatureNotSupportedException("no java.util.logging parent");
    }
}

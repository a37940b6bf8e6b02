package org.parley.database;

import java.sql.Connection;
import java.sql.Driver;
import java.sql.DriverPropertyInfo;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.util.Properties;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/** The connection pool's driver, whose class is fixed when the artifact is built: the URL chooses the database when it runs. */
public final class RoutingDriver implements Driver {

    private static Driver target(String url) {
        return Databases.isH2(url) ? new org.h2.Driver() : new org.postgresql.Driver();
    }

    @Override
    public @Nullable Connection connect(String url, Properties info) throws SQLException {
        return target(url).connect(url, info);
    }

    @Override
    public boolean acceptsURL(String url) {
        return Databases.isH2(url) || url.startsWith("jdbc:postgresql:");
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

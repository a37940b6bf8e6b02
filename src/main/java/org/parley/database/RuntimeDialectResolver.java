package org.parley.database;

import org.hibernate.dialect.DatabaseVersion;
import org.hibernate.dialect.Dialect;
import org.hibernate.dialect.H2Dialect;
import org.hibernate.dialect.PostgreSQLDialect;
import org.hibernate.engine.jdbc.dialect.spi.DialectResolutionInfo;
import org.hibernate.engine.jdbc.dialect.spi.DialectResolver;

/** Picks Hibernate's dialect from the URL when the process starts; the build has fixed none. */
public final class RuntimeDialectResolver implements DialectResolver {

    @Override
    public Dialect resolveDialect(DialectResolutionInfo info) {
        // Asked before a connection exists: the oldest versions that Parley supports.
        return Databases.onH2()
                ? new H2Dialect(DatabaseVersion.make(2, 4, 240))
                : new PostgreSQLDialect(DatabaseVersion.make(14));
    }
}

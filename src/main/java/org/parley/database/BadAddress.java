package org.parley.database;

import java.sql.SQLException;

/** The address of the database cannot be read. It is not repeated: it may hold a secret. */
public final class BadAddress extends SQLException {
    private static final long serialVersionUID = 1L;

    public static final String SENTENCE =
            "DATABASE_URL cannot be read; write jdbc:postgresql://host/db, and the login into DATABASE_USER and"
                    + " DATABASE_PASSWORD (or jdbc:h2:file:path).";

    BadAddress() {
        super(SENTENCE);
    }
}

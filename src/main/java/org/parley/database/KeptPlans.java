package org.parley.database;

import jakarta.persistence.EntityManager;
import java.sql.Statement;
import org.hibernate.Session;

/**
 * Where all is found by keys, one plan is as good for any values, and planning would take longer than reading. Elsewhere PostgreSQL
 * plans each statement anew ({@link RoutingDriver}).
 */
public final class KeptPlans {
    private KeptPlans() {}

    /** PostgreSQL may use plans again until the transaction ends; H2 always does. */
    public static void within(EntityManager transaction) {
        if (!Databases.onH2()) {
            transaction.unwrap(Session.class).doWork(connection -> {
                try (Statement statement = connection.createStatement()) {
                    statement.execute("set local plan_cache_mode = auto");
                }
            });
        }
    }
}

package org.parley.database;

import io.quarkus.flyway.FlywayConfigurationCustomizer;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.callback.BaseCallback;
import org.flywaydb.core.api.callback.Context;
import org.flywaydb.core.api.callback.Event;
import org.flywaydb.core.api.configuration.FluentConfiguration;

/** A migration of a large record takes its time: the limit of a statement is lifted while one runs. */
@Singleton
public class UnlimitedMigrations implements FlywayConfigurationCustomizer {

    @Override
    public void customize(FluentConfiguration configuration) {
        configuration.callbacks(new Lifting());
    }

    private static final class Lifting extends BaseCallback {
        @Override
        public boolean supports(Event event, Context context) {
            return event == Event.BEFORE_EACH_MIGRATE || event == Event.AFTER_EACH_MIGRATE;
        }

        @Override
        public void handle(Event event, Context context) {
            try {
                if (event == Event.BEFORE_EACH_MIGRATE) {
                    StatementLimit.lift(context.getConnection());
                } else {
                    StatementLimit.set(context.getConnection());
                }
            } catch (SQLException e) {
                throw new FlywayException("The limit of a statement cannot be set", e);
            }
        }
    }
}

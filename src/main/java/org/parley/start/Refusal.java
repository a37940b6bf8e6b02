package org.parley.start;

import io.quarkus.arc.InactiveBeanException;
import io.quarkus.runtime.QuarkusBindException;
import io.smallrye.config.ConfigValidationException;
import java.net.BindException;
import java.sql.SQLException;
import java.util.Locale;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.ConfigProvider;
import org.flywaydb.core.api.exception.FlywayValidateException;
import org.h2.api.ErrorCode;
import org.jspecify.annotations.Nullable;
import org.parley.database.BadAddress;
import org.parley.database.Databases;
import org.parley.http.CannotStart;

/** What an operator can do something about, in one sentence. */
final class Refusal {
    /** As SmallRye Config complains. */
    private static final Pattern SETTING = Pattern.compile("SRCFG\\d+:.* property ([a-z0-9.\"-]+)");

    private Refusal() {}

    /** Empty for a fault that is ours: that one deserves its trace. */
    static Optional<String> sentence(Throwable fault) {
        return Stream.iterate(fault, cause -> cause != null, Throwable::getCause)
                .flatMap(cause -> Stream.concat(Stream.of(cause), Stream.of(cause.getSuppressed())))
                .map(Refusal::known)
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static Optional<String> known(Throwable cause) {
        if (cause instanceof CannotStart told) {
            return Optional.of(String.valueOf(told.getMessage()));
        }
        if (cause instanceof QuarkusBindException bind) {
            return Optional.of(port(bind.getPort()));
        }
        if (cause instanceof BindException) {
            // Told without its number; that of requests is told with it, so it is the other one.
            return Optional.of(port(managementPort()));
        }
        if (cause instanceof FlywayValidateException invalid) {
            return Optional.of(schema(invalid));
        }
        if (cause instanceof InactiveBeanException) {
            // Of beans that need an address: it is empty.
            return Optional.of(BadAddress.SENTENCE);
        }
        if (cause instanceof ConfigValidationException invalid) {
            return setting(invalid.getProblem(0).getMessage());
        }
        if (cause instanceof IllegalArgumentException || cause instanceof NoSuchElementException) {
            return setting(cause.getMessage());
        }
        return cause instanceof SQLException refused ? database(refused) : Optional.empty();
    }

    /** A setting that is empty or cannot be read, by the name that an operator knows; what it says may be a secret. */
    private static Optional<String> setting(@Nullable String complaint) {
        return Optional.ofNullable(complaint)
                .map(SETTING::matcher)
                .filter(Matcher::find)
                .map(setting -> setting.group(1).replaceAll("[^a-z0-9]", "_").toUpperCase(Locale.ROOT)
                        + " cannot be read; docs/settings.md shows how it is written.");
    }

    private static String port(int taken) {
        return taken == managementPort()
                ? "port " + taken + ", for health and metrics, is taken; QUARKUS_MANAGEMENT_PORT moves it."
                : "port " + taken + " is taken; QUARKUS_HTTP_PORT moves it.";
    }

    private static int managementPort() {
        return ConfigProvider.getConfig().getValue("quarkus.management.port", Integer.class);
    }

    private static String schema(FlywayValidateException invalid) {
        boolean newer = String.valueOf(invalid.getMessage()).contains("not resolved locally");
        return newer
                ? "the database at " + Databases.address() + " was written by a newer Parley; start that one."
                : "the schema of the database at " + Databases.address() + " is not Parley's: a migration was changed.";
    }

    private static Optional<String> database(SQLException refused) {
        if (refused instanceof BadAddress || refused.getErrorCode() == ErrorCode.URL_FORMAT_ERROR_2) {
            return Optional.of(BadAddress.SENTENCE);
        }
        return Databases.onH2() ? h2(refused) : postgres(refused);
    }

    private static Optional<String> h2(SQLException refused) {
        return switch (refused.getErrorCode()) {
            case ErrorCode.DATABASE_ALREADY_OPEN_1 ->
                Optional.of("the database " + Databases.address() + " is in use by another process.");
            case ErrorCode.FILE_CREATION_FAILED_1,
                    ErrorCode.IO_EXCEPTION_1,
                    ErrorCode.IO_EXCEPTION_2,
                    ErrorCode.ERROR_OPENING_DATABASE_1 ->
                Optional.of("the database " + Databases.address() + " cannot be written; start in a folder where"
                        + " ./data can be made, or set DATABASE_URL.");
            case ErrorCode.WRONG_USER_OR_PASSWORD ->
                Optional.of("the database " + Databases.address() + " refuses DATABASE_USER or DATABASE_PASSWORD.");
            case ErrorCode.FILE_VERSION_ERROR_1 ->
                Optional.of("the file " + Databases.address() + " is no database of this version of H2.");
            default -> Optional.empty();
        };
    }

    /** By class of SQLSTATE: 08 no connection, 28 refused, 3D no such database, 57P the server is starting or stopping. */
    private static Optional<String> postgres(SQLException refused) {
        String state = String.valueOf(refused.getSQLState());
        String place = "PostgreSQL at " + Databases.address();
        if (Databases.isAway(refused)) {
            return Optional.of(place + " does not answer.");
        }
        if (state.startsWith("28")) {
            return Optional.of(place + " refuses DATABASE_USER or DATABASE_PASSWORD.");
        }
        return state.startsWith("3D") ? Optional.of(place + " has no such database.") : Optional.empty();
    }
}

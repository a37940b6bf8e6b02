package org.parley.http;

import io.quarkus.runtime.Quarkus;
import io.vertx.core.http.HttpClosedException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.net.ConnectException;
import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLTransientConnectionException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.RejectedExecutionException;
import java.util.stream.Stream;
import org.h2.mvstore.DataUtils;
import org.h2.mvstore.MVStoreException;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.jspecify.annotations.Nullable;

/** What is nobody's wish: logged once with its trace, told without any of it. */
@ApplicationScoped
public class Faults {
    private static final Logger LOG = Logger.getLogger(Faults.class);
    /** Seconds: a database that restarts is back sooner than most people ask again. */
    static final String AGAIN = "5";
    /** PostgreSQL: shutting down, crashed, starting, too many connections. H2: closed, unreachable, in use, disk full and closed. */
    private static final Set<String> DOWN =
            Set.of("57P01", "57P02", "57P03", "53300", "90067", "90098", "90121", "90020", "90013");
    /** H2: the database was closed under its users. */
    private static final Set<String> LOST = Set.of("90098");

    /** PostgreSQL: disk full. H2: no disk space. */
    private static final Set<String> FULL = Set.of("53100", "90100");

    /** PostgreSQL: a standby, or told to only read. H2: its file cannot be written. */
    private static final Set<String> READ_ONLY = Set.of("25006", "90097");

    /** PostgreSQL: cancelled by the time limit, deadlock, not serialisable. H2: cancelled, lock not had in time, deadlock. */
    private static final Set<String> TOO_SLOW = Set.of("57014", "40P01", "40001", "57000", "HYT00", "HYT01");

    /** Both: a statement was ended from outside, by its time limit too. */
    private static final Set<String> CANCELLED = Set.of("57014");

    private static final int DEEPEST = 10;

    private final Problems problems;

    Faults(Problems problems) {
        this.problems = problems;
    }

    @ServerExceptionMapper
    Response unexpected(Throwable fault) {
        return problems.answer(problem(fault, 500));
    }

    /** A fault, or the problem that it carries. */
    Problem problem(@Nullable Throwable fault, int status) {
        if (fault == null) {
            return Refusals.plain(status);
        }
        Optional<Problem> carried = cause(fault, Problem.class);
        if (carried.isPresent()) {
            return carried.get();
        }
        if (isDatabase(fault, LOST, "-") || isUnwritten(fault)) {
            // Nothing but a new start opens the file again; whoever watches over the process starts it.
            LOG.fatal("H2 could not write its file and has closed it; Parley ends", fault);
            Quarkus.asyncExit(1);
        }
        if (isDatabase(fault, FULL, "-") || isUnwritten(fault)) {
            LOG.error("The database has no room left", fault);
            return new Problem(ProblemType.STORAGE_FULL, "There is no room left to store it.");
        }
        if (isDatabase(fault, DOWN, "08") || isUnreachable(fault)) {
            LOG.error("The database is not available", fault);
            return new Problem(ProblemType.UNAVAILABLE, "The database does not answer; please ask again in a moment.")
                    .header("Retry-After", AGAIN);
        }
        if (isDatabase(fault, READ_ONLY, "-")) {
            LOG.error("The database can only be read", fault);
            return new Problem(ProblemType.UNAVAILABLE, "The database can only be read at present.")
                    .header("Retry-After", AGAIN);
        }
        if (isDatabase(fault, TOO_SLOW, "-")) {
            LOG.error("A statement took too long or was in another's way", fault);
            return new Problem(
                            ProblemType.UNAVAILABLE,
                            "That took too long and was given up; ask for less, or again in a moment.")
                    .header("Retry-After", AGAIN);
        }
        if (fault instanceof RejectedExecutionException) {
            LOG.error("No worker is free", fault);
            return new Problem(ProblemType.UNAVAILABLE, "Too many requests are waiting; please ask again in a moment.")
                    .header("Retry-After", AGAIN);
        }
        if (fault instanceof HttpClosedException) {
            LOG.debug("The client went away", fault);
        } else {
            LOG.error("A request failed", fault);
        }
        return new Problem(
                ProblemType.INTERNAL_ERROR,
                "This is our mistake. The log tells more under " + RequestId.current() + ".");
    }

    /** Whether the database said it, so that it may go better another time. */
    public static boolean isOfDatabase(Throwable fault) {
        return cause(fault, SQLException.class).isPresent() || isUnreachable(fault);
    }

    /** Whether the database ended a statement that took too long. */
    public static boolean isCancelled(Throwable fault) {
        return isDatabase(fault, CANCELLED, "-");
    }

    private static boolean isDatabase(Throwable fault, Set<String> states, String classOfStates) {
        return cause(fault, SQLException.class)
                .map(SQLException::getSQLState)
                .filter(state -> states.contains(state) || state.startsWith(classOfStates))
                .isPresent();
    }

    /** H2 tells a full disk as a general error, and closes its file. */
    private static boolean isUnwritten(Throwable fault) {
        return cause(fault, MVStoreException.class)
                .filter(store -> store.getErrorCode() == DataUtils.ERROR_WRITING_FAILED)
                .isPresent();
    }

    private static boolean isUnreachable(Throwable fault) {
        return cause(fault, SQLTransientConnectionException.class).isPresent()
                || cause(fault, SQLNonTransientConnectionException.class).isPresent()
                || cause(fault, ConnectException.class).isPresent()
                // The pool says it in words only.
                || cause(fault, SQLException.class)
                        .filter(e -> String.valueOf(e.getMessage())
                                .toLowerCase(Locale.ROOT)
                                .contains("acquisition timeout"))
                        .isPresent();
    }

    /** The first of this type among its causes; a commit that fails keeps its cause among the suppressed ones. */
    static <T extends Throwable> Optional<T> cause(Throwable fault, Class<T> type) {
        return causes(fault, 0).filter(type::isInstance).map(type::cast).findFirst();
    }

    private static Stream<Throwable> causes(@Nullable Throwable fault, int depth) {
        // A chain of causes may be a ring.
        return fault == null || depth > DEEPEST
                ? Stream.empty()
                : Stream.of(
                                Stream.of(fault),
                                causes(fault.getCause(), depth + 1),
                                Arrays.stream(fault.getSuppressed()).flatMap(each -> causes(each, depth + 1)))
                        .flatMap(each -> each);
    }
}

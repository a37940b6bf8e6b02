package org.parley.timeline;

import static java.util.Objects.requireNonNull;

import io.quarkus.arc.Arc;
import jakarta.enterprise.context.RequestScoped;
import jakarta.persistence.PersistenceException;
import jakarta.persistence.Query;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.parley.database.Databases;
import org.parley.http.Addresses;
import org.parley.http.Faults;
import org.parley.http.ParameterCheck;
import org.parley.http.Problem;

/**
 * How long the analysis of one request may read, and how far it has come. Every statement passes it ({@link Sql}), those of a page that is
 * read ahead on another thread too. Lists and exports begin none, so it does not limit them.
 */
@RequestScoped
class Allowance {
    private final Clock clock;
    private final AnalysisSettings settings;
    private final Addresses addresses;
    private final ParameterCheck parameters;
    private @Nullable Instant end;
    private TooWide read = new TooWide(0, null, 0);

    Allowance(Clock clock, AnalysisSettings settings, Addresses addresses, ParameterCheck parameters) {
        this.parameters = parameters;
        this.clock = clock;
        this.settings = settings;
        this.addresses = addresses;
    }

    /** That of this request, if it has begun one. */
    static Optional<Allowance> begun() {
        return Arc.container().requestContext().isActive()
                ? Optional.of(Arc.container().instance(Allowance.class).get()).filter(Allowance::isBegun)
                : Optional.empty();
    }

    /** From now on; of several questions of a request the first begins it. */
    void begin() {
        if (end == null) {
            end = clock.instant().plus(settings.timeLimit());
        }
    }

    boolean isBegun() {
        return end != null;
    }

    /**
     * So many events more.
     *
     * @param last when the last of them begins: they are read in order of time
     */
    synchronized void found(int events, Instant last) {
        read = new TooWide(read.events() + events, LocalDate.ofInstant(last, ZoneOffset.UTC), read.moves());
    }

    synchronized void moved(int moves) {
        read = new TooWide(read.events(), read.upTo(), read.moves() + moves);
    }

    /**
     * @throws Problem QUESTION_TOO_WIDE where the time is over, or the database ends the statement; that of a parameter that is wrong
     */
    List<?> rows(Query query) {
        // The room has found nothing wrong itself, for it reads.
        parameters.tellWrong();
        Duration left = left();
        if (!Databases.onH2()) {
            // In seconds. H2 would keep it for all that the connection is used for later.
            query.setHint("org.hibernate.timeout", (int) left.toSeconds() + 1);
        }
        try {
            return query.getResultList();
        } catch (PersistenceException e) {
            if (Faults.isCancelled(e)) {
                throw tooWide("A statement took longer than the database may take for one, and was given up");
            }
            throw e;
        }
    }

    /**
     * @throws Problem QUESTION_TOO_WIDE where the time is over
     */
    Duration left() {
        Duration left = Duration.between(clock.instant(), requireNonNull(end));
        if (left.isNegative() || left.isZero()) {
            throw tooWide("Reading took longer than " + TooWide.told(settings.timeLimit())
                    + ", the limit here, and was given up");
        }
        return left;
    }

    private synchronized Problem tooWide(String why) {
        return read.problem(why, addresses.here());
    }
}

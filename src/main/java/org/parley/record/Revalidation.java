package org.parley.record;

import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.parley.http.Address;
import org.parley.http.Addresses;
import org.parley.http.Head;
import org.parley.time.Moments;
import org.parley.time.Period;
import org.parley.time.PeriodException;

/**
 * Tells a reader whether the answer is what it was, from one statement and before the question is understood. What it says is read
 * before the answer is made: an answer may be newer than its tag, which costs one more reading, and never older.
 */
@ApplicationScoped
public class Revalidation {
    private static final String TODAY = UpToToday.class.getName();

    private final Recorder recorder;
    private final FallenDue due;
    private final Addresses addresses;
    private final CurrentVertxRequest current;
    private final Clock clock;
    /** Another version may answer otherwise. */
    private final String version;

    Revalidation(
            Recorder recorder,
            FallenDue due,
            Addresses addresses,
            CurrentVertxRequest current,
            Clock clock,
            @ConfigProperty(name = "quarkus.application.version") String version) {
        this.recorder = recorder;
        this.due = due;
        this.addresses = addresses;
        this.current = current;
        this.clock = clock;
        this.version = version;
    }

    /** Before the other one. */
    @UpToToday
    @ServerRequestFilter(priority = Priorities.USER - 1)
    public void today(ContainerRequestContext request) {
        request.setProperty(TODAY, true);
    }

    @OfTheRecord
    @ServerRequestFilter
    public Optional<Response> notModified(ContainerRequestContext request) {
        // Both before anything else is read.
        Instant now = clock.instant();
        boolean today = request.getProperty(TODAY) != null;
        Validator validator = validator(recorder.begin(), now, today);
        tell(validator);
        return validator.isKnown(
                        request.getHeaderString(HttpHeaders.IF_NONE_MATCH),
                        request.getHeaderString(HttpHeaders.IF_MODIFIED_SINCE))
                ? Optional.of(Response.notModified().build())
                : Optional.empty();
    }

    private void tell(Validator validator) {
        Head.before(current.getCurrent(), answer -> {
            if (answer.getStatusCode() == 200 || answer.getStatusCode() == 304) {
                validator.tell(answer.headers());
            }
        });
    }

    private Validator validator(AsOf asOf, Instant now, boolean today) {
        Address asked = addresses.here();
        String resolved = asked.map(text -> resolved(text, now)).toString();
        List<Instant> changes = knownAt(asked, now)
                // Words are searched for among all that anything has ever had.
                .filter(moment ->
                        !moment.isAfter(asOf.moment()) && asked.value("q").isEmpty())
                // What was known then, only reference data can change.
                .map(moment -> List.of(moment, asOf.renewed()))
                .orElseGet(() -> List.of(
                        asOf.moment(),
                        asOf.renewed(),
                        dueOn(asked, asOf, now),
                        today ? now.truncatedTo(ChronoUnit.DAYS) : Instant.EPOCH));
        Validator validator = Validator.of(version + " " + resolved, changes);
        boolean moves = !resolved.equals(asked.toString());
        return moves ? validator : validator.dated(changes, now);
    }

    /** On a page of an older state something may fall due that no longer stands. */
    private Instant dueOn(Address asked, AsOf asOf, Instant now) {
        return asked.value("cursor").isPresent() ? now.truncatedTo(ChronoUnit.MINUTES) : due.newest(asOf, now);
    }

    private static Optional<Instant> knownAt(Address asked, Instant now) {
        try {
            return asked.value("known_at").map(text -> Moments.parse(text, Clock.fixed(now, ZoneOffset.UTC)));
        } catch (PeriodException e) {
            // The question will say what is wrong with it.
            return Optional.empty();
        }
    }

    /** {@code now} and {@code today} in a question mean another moment each time. */
    private static String resolved(String text, Instant now) {
        try {
            return text.contains("now") || text.contains("today") ? Period.resolved(text, now) : text;
        } catch (DateTimeException | ArithmeticException e) {
            return text;
        }
    }
}

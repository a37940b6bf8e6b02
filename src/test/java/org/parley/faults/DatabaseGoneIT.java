package org.parley.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;
import org.parley.Rounds;
import org.parley.start.Program;

/** PostgreSQL goes away under readers and writers: they are told to ask again, the program lives, and is back when PostgreSQL is. */
@Isolated("it measures")
class DatabaseGoneIT {
    /** Generous, for a machine that builds meanwhile; in full what the issue asks for. */
    private static final long SOON_MILLIS = Rounds.of(15_000, 2_000);

    private static final int READERS = 2;
    private static final long SEED = 20_251_202;
    private static final long AWAY = TimeUnit.SECONDS.toMillis(Rounds.of(3, 10));

    @TempDir
    Path folder;

    private Server server;
    private Program program;
    private Caller caller;
    private Caller management;
    private final Writers writers = new Writers(SEED);
    private final Answers answers = new Answers();
    private int returns;
    private final AtomicBoolean enough = new AtomicBoolean();
    private ExecutorService writing;
    private ExecutorService reading;

    @BeforeEach
    void begin() throws Exception {
        server = Server.in(folder.resolve("postgres"));
        program = Program.in(folder, server.settings());
        caller = new Caller(program.address());
        management = new Caller(program.management());
        Writer.actors(caller);
        writing = writers.begin(program.address(), answers, enough::get);
        reading = Executors.newFixedThreadPool(READERS);
        for (int reader = 0; reader < READERS; reader++) {
            reading.execute(this::read);
        }
        reading.shutdown();
    }

    private void read() {
        Caller reader = new Caller(program.address());
        try {
            while (!enough.get()) {
                answers.take(reader.get("/v1/events?limit=20"));
            }
        } catch (IOException gone) {
            answers.broken(gone);
        }
    }

    @AfterEach
    void end() throws Exception {
        enough.set(true);
        program.close();
        server.close();
    }

    @Test
    void itsConnectionsAreCut() throws Exception {
        int times = Rounds.of(5, 50);
        for (int time = 1; time <= times; time++) {
            pause(300);
            server.cutConnections();
            back("connections cut");
        }
        nothingIsLost("connections cut " + times + " times");
    }

    @Test
    void aProcessOfItsIsKilled() throws Exception {
        int times = Rounds.of(2, 20);
        for (int time = 1; time <= times; time++) {
            pause(500);
            server.killBackend();
            back("backend killed");
        }
        nothingIsLost("connections' process killed " + times + " times");
    }

    @Test
    void itIsKilled() throws Exception {
        int times = Rounds.of(1, 10);
        for (int time = 1; time <= times; time++) {
            pause(500);
            server.kill();
            away();
            server.start();
            back("killed");
        }
        nothingIsLost("killed " + times + " times");
    }

    @Test
    void itIsStopped() throws Exception {
        pause(500);
        server.close();
        away();
        pause(AWAY);
        server.start();
        back("stopped");
        nothingIsLost("stopped for " + AWAY + " ms");
    }

    /** As a machine that is frozen or cut off: it says nothing at all. */
    @Test
    void itIsFrozen() throws Exception {
        pause(500);
        server.freeze();
        program.until(() -> ready() == 503);
        assertThat(management.get("/q/health/live").statusCode()).isEqualTo(200);
        pause(AWAY);
        server.goOn();
        back("frozen");
        nothingIsLost("frozen for " + AWAY + " ms");
    }

    private void away() throws Exception {
        program.until(() -> ready() == 503);
        assertThat(management.get("/q/health/live").statusCode()).isEqualTo(200);
        for (String path : List.of("/v1/events", "/v1/events.csv", "/v1/analysis/counts?by=kind", "/v1/actors")) {
            HttpResponse<String> answer = caller.get(path);
            assertThat(answer.statusCode()).as(path).isEqualTo(503);
            assertThat(answer.headers().firstValue("Retry-After")).as(path).isPresent();
        }
    }

    /** Soon readers are answered, writers are, and balancers send them. */
    private void back(String what) throws Exception {
        long start = System.nanoTime();
        program.until(() -> ready() == 200 && status("/v1/events") == 200 && writes());
        long millis = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
        Rounds.counted("PostgreSQL %s: back after %d ms", what, millis);
        assertThat(millis).isLessThan(SOON_MILLIS);
    }

    private void nothingIsLost(String what) throws Exception {
        enough.set(true);
        Writers.end(writing);
        assertThat(reading.awaitTermination(90, TimeUnit.SECONDS)).isTrue();
        assertThat(answers.unexpected()).isEmpty();
        assertThat(answers.broken()).isEmpty();
        // Connections that are cut are made anew, and one that is frozen may answer before anybody gives up.
        assertThat(answers.of(503) > 0 || what.startsWith("connections") || what.startsWith("frozen"))
                .as("some were told to ask again: %s", answers)
                .isTrue();
        writers.verify(caller);
        writers.finish(caller);
        writers.verify(caller);
        Soundness.check(server.url(), Server.USER, writers.events());
        assertThat(writers.acknowledged()).isPositive();
        Rounds.counted(
                "PostgreSQL %s: answers %s, %d writes acknowledged, 0 lost", what, answers, writers.acknowledged());
    }

    private int ready() {
        try {
            return management.get("/q/health/ready").statusCode();
        } catch (IOException e) {
            throw new AssertionError("the management port must always answer", e);
        }
    }

    private int status(String path) {
        try {
            return caller.get(path).statusCode();
        } catch (IOException e) {
            throw new AssertionError("the port must always answer", e);
        }
    }

    private boolean writes() {
        String topic = "{\"id\": \"back-" + ++returns + "\", \"label\": \"It is back\"}";
        try {
            return caller.write("POST", "/v1/topics", "application/json", topic).statusCode() == 201;
        } catch (IOException e) {
            throw new AssertionError("the port must always answer", e);
        }
    }

    private static void pause(long millis) {
        LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(millis));
    }
}

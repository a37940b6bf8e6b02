package org.parley.export;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.parley.ApiTest;
import org.parley.TestDatabase;
import org.parley.http.WithTokens;

/** Whoever reads slowly or leaves in the middle keeps nothing that others need. */
@ApiTest
@TestProfile(WithTokens.class)
@Timeout(240)
class SlowReadersTest {
    private static final int TRIES = 1_000;
    private static final String SERVED = "HTTP/1.1 200";

    @Inject
    AgroalDataSource pool;

    private static Socket reader(String path) throws IOException {
        Socket socket = new Socket();
        // What is not read soon shall stand at the server.
        socket.setReceiveBufferSize(4_096);
        socket.connect(new InetSocketAddress("localhost", RestAssured.port));
        socket.getOutputStream().write(("GET " + path + " HTTP/1.1\r\nHost: localhost\r\n\r\n").getBytes(US_ASCII));
        return socket;
    }

    private static String status(Socket socket) throws IOException {
        return new String(socket.getInputStream().readNBytes(12), US_ASCII);
    }

    /** One who has begun to read; places of others become free a little after they have left. */
    private static Socket served(String path) throws IOException {
        for (int i = 0; i < TRIES; i++) {
            Socket socket = reader(path);
            if (status(socket).equals(SERVED)) {
                return socket;
            }
            leave(socket);
        }
        throw new AssertionError("no place became free for " + path);
    }

    private static void leave(Socket socket) throws IOException {
        socket.setSoLinger(true, 0);
        socket.close();
    }

    private static void until(BooleanSupplier holds) {
        assertThat(IntStream.range(0, TRIES).anyMatch(one -> {
                    given().get("/v1/events?limit=1").then().statusCode(200);
                    return holds.getAsBoolean();
                }))
                .isTrue();
    }

    private static boolean noPartIsMade() {
        int made = EndlessExport.MADE.get();
        given().get("/v1/events.csv").then().statusCode(200);
        given().get("/v1/events.jsonld").then().statusCode(200);
        return EndlessExport.MADE.get() == made;
    }

    /** As the pool counts them, and as PostgreSQL does. */
    private void untilNoConnectionIsInUse() {
        until(() -> pool.getMetrics().activeCount() == 0);
        if (TestDatabase.onPostgres()) {
            until(() -> busyWithPostgres() == 0);
        }
    }

    private int busyWithPostgres() {
        try (var connection = pool.getConnection();
                var statement = connection.createStatement();
                ResultSet busy =
                        statement.executeQuery("select count(*) from pg_stat_activity where pid <> pg_backend_pid()"
                                + " and backend_type = 'client backend' and state <> 'idle'")) {
            busy.next();
            return busy.getInt(1);
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void manyWhoDoNotReadOnHoldNoConnection() throws IOException {
        List<Socket> slow = new ArrayList<>();
        // One place is left for those who do read.
        for (int i = 1; i < Readers.MOST; i++) {
            slow.add(served("/v1/probe/endless"));
        }
        until(SlowReadersTest::noPartIsMade);
        untilNoConnectionIsInUse();
        for (Socket socket : slow) {
            leave(socket);
        }
        until(SlowReadersTest::allPlacesAreFree);
        untilNoConnectionIsInUse();
    }

    private static boolean allPlacesAreFree() {
        List<Socket> readers = new ArrayList<>();
        try {
            boolean all = true;
            for (int i = 0; i < Readers.MOST; i++) {
                readers.add(reader("/v1/probe/endless"));
                all &= status(readers.get(i)).equals(SERVED);
            }
            for (Socket socket : readers) {
                leave(socket);
            }
            return all;
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"csv", "flat.json", "ndjson", "timelinejs.json", "jsonld"})
    void whoeverLeavesInTheMiddleFreesAll(String format) throws IOException {
        for (int i = 0; i < 2 * Readers.MOST; i++) {
            leave(served("/v1/events." + format));
        }
        untilNoConnectionIsInUse();
        until(SlowReadersTest::allPlacesAreFree);
    }

    @Test
    void whatBreaksInTheMiddleKeepsNoPlace() throws IOException {
        for (int i = 0; i < 2 * Readers.MOST; i++) {
            try (Socket socket = served("/v1/probe/export")) {
                // Until the service ends the connection.
                assertThat(new String(socket.getInputStream().readAllBytes(), US_ASCII))
                        .contains("a,b");
            }
        }
        until(SlowReadersTest::allPlacesAreFree);
    }
}

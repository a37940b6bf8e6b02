package org.parley.faults;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.parley.Postgres;
import org.parley.start.Program;

/** A PostgreSQL of its own, that can be killed, stopped, and started again with the same data on the same port. */
final class Server implements AutoCloseable {
    static final String USER = "postgres";

    private final Path data;
    private final int port;
    private @Nullable EmbeddedPostgres running;

    private Server(Path data, int port) {
        this.data = data;
        this.port = port;
    }

    static Server in(Path data) throws IOException {
        Server server = new Server(data, Program.freePort());
        server.start();
        return server;
    }

    /** Where one will be when it is started. */
    static Server absent(Path data) {
        return new Server(data, Program.freePort());
    }

    /** Until it answers. */
    void start() throws IOException {
        running = Postgres.on(port)
                .setDataDirectory(data)
                .setCleanDataDirectory(false)
                // It is made to lose what was just committed when it is killed, for tests to be fast.
                .setServerConfig("synchronous_commit", "on")
                .start();
    }

    String url() {
        return url("postgres");
    }

    String url(String database) {
        return "jdbc:postgresql://localhost:" + port + "/" + database;
    }

    Map<String, String> settings() {
        return settings("postgres");
    }

    Map<String, String> settings(String database) {
        Map<String, String> settings = new HashMap<>(Caller.SETTINGS);
        settings.put("DATABASE_URL", url(database));
        settings.put("DATABASE_USER", USER);
        return settings;
    }

    void run(String... statements) throws SQLException {
        try (Connection connection = DriverManager.getConnection(url(), USER, "");
                Statement statement = connection.createStatement()) {
            for (String each : statements) {
                statement.execute(each);
            }
        }
    }

    /** All connections but this one are cut. */
    void cutConnections() throws SQLException {
        run(
                "select pg_terminate_backend(pid) from pg_stat_activity where pid <> pg_backend_pid() and backend_type = 'client backend'");
    }

    /** The process of one of the program's connections, as {@code kill -9} does: PostgreSQL then ends all others and recovers. */
    void killBackend() throws SQLException {
        try (Connection connection = DriverManager.getConnection(url(), USER, "");
                Statement statement = connection.createStatement();
                ResultSet backend = statement.executeQuery(
                        "select pid from pg_stat_activity where pid <> pg_backend_pid() and backend_type = 'client backend' limit 1")) {
            backend.next();
            ProcessHandle.of(backend.getLong(1)).orElseThrow().destroyForcibly();
        } catch (SQLException ended) {
            // So is this one, which may notice while it closes.
            if (!"08".equals(String.valueOf(ended.getSQLState()).substring(0, 2))
                    && !"57".equals(String.valueOf(ended.getSQLState()).substring(0, 2))) {
                throw ended;
            }
        }
    }

    /** The postmaster, as {@code kill -9} does; its children end when they notice. */
    void kill() throws IOException {
        ProcessHandle postmaster = postmaster();
        Stream<ProcessHandle> children = postmaster.descendants().toList().stream();
        postmaster.destroyForcibly();
        postmaster.onExit().orTimeout(30, TimeUnit.SECONDS).join();
        children.forEach(child -> child.onExit().orTimeout(30, TimeUnit.SECONDS).join());
        close();
    }

    /** Neither ends nor answers until it is told to go on. */
    void freeze() throws IOException, InterruptedException {
        signal("-STOP");
    }

    void goOn() throws IOException, InterruptedException {
        signal("-CONT");
    }

    private void signal(String name) throws IOException, InterruptedException {
        ProcessHandle postmaster = postmaster();
        for (ProcessHandle each :
                Stream.concat(Stream.of(postmaster), postmaster.descendants()).toList()) {
            new ProcessBuilder("kill", name, String.valueOf(each.pid())).start().waitFor();
        }
    }

    private ProcessHandle postmaster() throws IOException {
        long pid = Long.parseLong(
                Files.readAllLines(data.resolve("postmaster.pid")).get(0).strip());
        return ProcessHandle.of(pid).orElseThrow();
    }

    /** As an operator stops it: connections are cut. */
    @Override
    public void close() throws IOException {
        if (running != null) {
            running.close();
            running = null;
        }
    }
}

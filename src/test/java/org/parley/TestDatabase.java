package org.parley;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.parley.start.Program;

/** A new database for the tests of one JVM: an H2 file with the settings of production, or a PostgreSQL server of its own. */
public class TestDatabase implements QuarkusTestResourceLifecycleManager {
    private @Nullable EmbeddedPostgres server;
    private @Nullable Path folder;

    /** Whether the tests of this JVM run on PostgreSQL. */
    public static boolean onPostgres() {
        return "postgresql".equals(System.getProperty("parley.test.database"));
    }

    @Override
    public Map<String, String> start() {
        try {
            return onPostgres() ? postgres() : h2();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Map<String, String> postgres() throws IOException {
        EmbeddedPostgres started = Postgres.on(Program.freePort()).start();
        server = started;
        return Map.of(
                "quarkus.datasource.jdbc.url", started.getJdbcUrl("postgres", "postgres"),
                "quarkus.datasource.username", "postgres",
                "quarkus.datasource.password", "postgres");
    }

    private Map<String, String> h2() throws IOException {
        Path started = Files.createTempDirectory("parley-test");
        folder = started;
        return Map.of("quarkus.datasource.jdbc.url", "jdbc:h2:file:" + started.resolve("parley"));
    }

    @Override
    public void stop() {
        try {
            if (server != null) {
                server.close();
            }
            if (folder != null) {
                try (var files = Files.walk(folder)) {
                    for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                        Files.deleteIfExists(file);
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

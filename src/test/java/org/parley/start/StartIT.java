package org.parley.start;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an operator meets: a greeting, or one line that says why not. */
class StartIT {
    @TempDir
    Path folder;

    private final HttpClient client = HttpClient.newHttpClient();

    @Test
    void aFirstStartGreetsIsHealthyAndEndsWhenTold() throws Exception {
        try (Program program = Program.in(folder, Map.of())) {
            assertThat(program.greeting())
                    .contains("is ready in", "H2 at " + folder.toRealPath().resolve("data/parley"), "closed");
            assertThat(get(program.management() + "/q/health/live").statusCode())
                    .isEqualTo(200);
            assertThat(get(program.management() + "/q/health/ready").body()).contains("\"record\"", "UP");
            assertThat(get(program.management() + "/q/metrics").body()).contains("jvm_memory_used_bytes");
            assertThat(get(program.address() + "/openapi").statusCode()).isEqualTo(200);
            assertThat(get(program.address() + "/q/metrics").statusCode()).isEqualTo(404);
            assertThat(program.terminate()).isEqualTo(143);
            assertThat(program.errors()).isEmpty();
        }
    }

    @Test
    void aDataFolderThatCannotBeWritten() throws Exception {
        Files.createFile(folder.resolve("data"));
        assertThat(refusal(Map.of())).contains("data/parley cannot be written");
    }

    @Test
    void aDatabaseInUseByAnotherProcess() throws Exception {
        try (Program first = Program.in(folder, Map.of())) {
            first.greeting();
            assertThat(refusal(Map.of())).contains("data/parley is in use by another process");
        }
    }

    @Test
    void aTakenPort() throws Exception {
        try (ServerSocket taken = new ServerSocket(0)) {
            String port = String.valueOf(taken.getLocalPort());
            assertThat(refusal(Map.of("QUARKUS_HTTP_PORT", port)))
                    .contains("port " + port + " is taken", "QUARKUS_HTTP_PORT");
            assertThat(refusal(Map.of("QUARKUS_MANAGEMENT_PORT", port)))
                    .contains("port " + port, "is taken", "QUARKUS_MANAGEMENT_PORT");
        }
    }

    @Test
    void aTokenThatCanBeGuessed() throws Exception {
        assertThat(refusal(Map.of("PARLEY_CURATOR_TOKEN", "secret")))
                .contains("PARLEY_CURATOR_TOKEN", "shorter than")
                .doesNotContain("secret");
    }

    @Test
    void aPostgresThatIsAbsent() throws Exception {
        String url = "jdbc:postgresql://localhost:" + Program.freePort() + "/parley";
        assertThat(refusal(Map.of("DATABASE_URL", url))).contains("does not answer");
    }

    @Test
    void aPostgresThatRefusesAndOneThatDoesNot() throws Exception {
        try (EmbeddedPostgres server = EmbeddedPostgres.start()) {
            String url = "jdbc:postgresql://localhost:" + server.getPort() + "/postgres";
            assertThat(refusal(Map.of("DATABASE_URL", url, "DATABASE_USER", "nobody")))
                    .contains("refuses DATABASE_USER");
            assertThat(refusal(Map.of("DATABASE_URL", url + "2", "DATABASE_USER", "postgres")))
                    .contains("has no such database");
            try (Program program = Program.in(folder, Map.of("DATABASE_URL", url, "DATABASE_USER", "postgres"))) {
                assertThat(program.greeting()).contains("PostgreSQL at localhost:" + server.getPort() + "/postgres");
            }
        }
    }

    @Test
    void aSchemaNewerThanTheProgram() throws Exception {
        try (Program program = Program.in(folder, Map.of())) {
            program.greeting();
            program.terminate();
        }
        String url = "jdbc:h2:file:" + folder.toRealPath().resolve("data/parley");
        try (var connection = DriverManager.getConnection(url, "sa", "");
                var statement = connection.createStatement()) {
            statement.execute("""
                    insert into "flyway_schema_history"
                    select 9999, '9999', "description", "type", 'V9999__later.sql', "checksum", "installed_by", "installed_on",
                      "execution_time", "success" from "flyway_schema_history" where "version" = '1'""");
        }
        assertThat(refusal(Map.of())).contains("written by a newer Parley");
    }

    /** The one line that the program ends with. */
    private String refusal(Map<String, String> settings) throws Exception {
        try (Program program = Program.in(folder, settings)) {
            assertThat(program.exitCode()).as(program.errors()).isEqualTo(1);
            assertThat(program.errors().lines()).singleElement().asString().startsWith("Parley cannot start: ");
            return program.errors();
        }
    }

    private HttpResponse<String> get(String address) throws Exception {
        return client.send(HttpRequest.newBuilder(URI.create(address)).build(), HttpResponse.BodyHandlers.ofString());
    }
}

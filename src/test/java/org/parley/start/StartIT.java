package org.parley.start;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.parley.Postgres;

/** What an operator meets: a greeting, or one line that says why not. */
class StartIT {
    private static final Map<String, String> EMPTY = Map.of("PARLEY_TIMELINE", "none");

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

    /** Half of a body is sent, the program is told to end, and the other half still finds it. */
    @Test
    void whatIsUnderWayIsAnsweredBeforeTheEnd() throws Exception {
        String token = "a-curator-of-the-tests";
        String actor = """
                {"id": "ruritania", "kind": "state", "name": "Ruritania"}""";
        try (Program program = Program.in(folder, Map.of("PARLEY_TIMELINE", "none", "PARLEY_CURATOR_TOKEN", token))) {
            URI address = URI.create(program.address());
            try (Socket caller = new Socket(address.getHost(), address.getPort())) {
                send(caller, """
                        POST /v1/actors HTTP/1.1\r
                        Host: localhost\r
                        Authorization: Bearer %s\r
                        Content-Type: application/json\r
                        Content-Length: %d\r
                        Connection: close\r
                        \r
                        """.formatted(token, actor.length()) + actor.substring(0, 10));
                get(program.address() + "/v1");
                // It is not only before its first answer.
                program.untilReady();
                program.tellToEnd();
                assertThat(isClosing(program)).isTrue();
                send(caller, actor.substring(10));
                assertThat(new String(caller.getInputStream().readAllBytes(), UTF_8))
                        .startsWith("HTTP/1.1 201");
            }
            assertThat(program.exitCode()).isEqualTo(143);
        }
    }

    @Test
    void aDataFolderThatCannotBeWritten() throws Exception {
        Files.createFile(folder.resolve("data"));
        assertThat(refusal(Map.of())).contains("data/parley cannot be written");
    }

    @Test
    void aDatabaseInUseByAnotherProcess() throws Exception {
        try (Program first = Program.in(folder, EMPTY)) {
            first.greeting();
            assertThat(refusal(EMPTY)).contains("data/parley is in use by another process");
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
    void aBlankTokenOpensNothing() throws Exception {
        try (Program program = Program.in(folder, Map.of("PARLEY_TIMELINE", "none", "PARLEY_CURATOR_TOKEN", "  "))) {
            assertThat(program.greeting()).contains("closed; set PARLEY_CURATOR_TOKEN");
        }
    }

    @ParameterizedTest
    @CsvSource({"PARLEY_BODY_LIMIT, lots", "QUARKUS_HTTP_PORT, ''", "DATABASE_URL, ''"})
    void aSettingThatCannotBeRead(String setting, String value) throws Exception {
        try (Program program = Program.in(folder, Map.of(setting, value))) {
            assertThat(program.exitCode()).isEqualTo(1);
            // Some are read before there is a log: libraries say something first.
            assertThat(program.errors().lines().reduce((before, line) -> line).orElse(""))
                    .contains("Parley cannot start: ", setting);
        }
    }

    /** As a line of a compose file leaves them. */
    @Test
    void settingsThatAreEmptyAreNotSet() throws Exception {
        Map<String, String> empty = Stream.of(
                        "BASE_URL",
                        "BODY_LIMIT",
                        "BODY_TIMEOUT",
                        "CORS_READ",
                        "CORS_WRITE",
                        "CURATOR_TOKEN",
                        "CURATOR_TOKENS",
                        "DATABASE_STATEMENT_TIMEOUT",
                        "DATABASE_WAIT",
                        "PROXY_HEADER",
                        "PROXY_TRUSTED",
                        "RATE_LIMIT_ADDRESS",
                        "RATE_LIMIT_TOKEN",
                        "RATE_LIMIT_WINDOW",
                        "TIMELINE")
                .collect(Collectors.toMap(setting -> "PARLEY_" + setting, setting -> ""));
        try (Program program = Program.in(folder, empty)) {
            assertThat(program.greeting()).contains("is ready in", "closed");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "postgres://user:hush@localhost/db",
                "postgresql://user:hush@localhost/db",
                "jdbc:postgresql://user:hush@localhost/db",
                "jdbc:postgresql://localhost:99999/db?password=hush",
                "jdbc:h2:file:./data/parley;PASSWORD=hush;IFEXISTS",
            })
    void anAddressThatCannotBeReadIsNotRepeated(String url) throws Exception {
        assertThat(refusal(Map.of("DATABASE_URL", url)))
                .contains("jdbc:postgresql://host/db", "DATABASE_USER", "DATABASE_PASSWORD")
                .doesNotContain("hush");
    }

    @Test
    void aPasswordInTheAddressIsNotRepeated() throws Exception {
        String url = "jdbc:postgresql://localhost:" + Program.freePort() + "/parley?password=hush";
        assertThat(refusal(Map.of("DATABASE_URL", url, "PARLEY_DATABASE_WAIT", "0S")))
                .contains("does not answer")
                .doesNotContain("hush");
    }

    @Test
    void aPostgresThatIsAbsent() throws Exception {
        String url = "jdbc:postgresql://localhost:" + Program.freePort() + "/parley";
        assertThat(refusal(Map.of("DATABASE_URL", url, "PARLEY_DATABASE_WAIT", "0S")))
                .contains("does not answer");
        long start = System.nanoTime();
        assertThat(refusal(Map.of("DATABASE_URL", url, "PARLEY_DATABASE_WAIT", "3S")))
                .contains("does not answer");
        assertThat(System.nanoTime() - start)
                .isGreaterThan(Duration.ofSeconds(3).toNanos());
    }

    @Test
    void aPostgresThatRefusesAndOneThatDoesNot() throws Exception {
        try (EmbeddedPostgres server = Postgres.on(Program.freePort()).start()) {
            String url = "jdbc:postgresql://localhost:" + server.getPort() + "/postgres";
            assertThat(refusal(Map.of("DATABASE_URL", url, "DATABASE_USER", "nobody")))
                    .contains("refuses DATABASE_USER");
            assertThat(refusal(Map.of("DATABASE_URL", url + "2", "DATABASE_USER", "postgres")))
                    .contains("has no such database");
            try (Program program = Program.in(folder, postgres(url))) {
                assertThat(program.greeting()).contains("PostgreSQL at localhost:" + server.getPort() + "/postgres");
            }
            writtenByANewerOne(server.getPostgresDatabase().getConnection());
            assertThat(refusal(postgres(url))).contains("written by a newer Parley");
        }
    }

    @Test
    void aSchemaNewerThanTheProgram() throws Exception {
        try (Program program = Program.in(folder, EMPTY)) {
            program.greeting();
            program.terminate();
        }
        String url = "jdbc:h2:file:" + folder.toRealPath().resolve("data/parley");
        writtenByANewerOne(DriverManager.getConnection(url, "sa", ""));
        assertThat(refusal(Map.of())).contains("written by a newer Parley");
    }

    private static void writtenByANewerOne(Connection record) throws SQLException {
        try (record;
                var statement = record.createStatement()) {
            statement.execute("""
                    insert into "flyway_schema_history"
                    select 9999, '9999', "description", "type", 'V9999__later.sql', "checksum", "installed_by", "installed_on",
                      "execution_time", "success" from "flyway_schema_history" where "version" = '1'""");
        }
    }

    /** Whether load balancers are told to send no more; asks until they are. */
    private boolean isClosing(Program program) throws Exception {
        for (int tries = 0; tries < 10_000; tries++) {
            if (get(program.management() + "/q/health/ready").statusCode() == 503) {
                return true;
            }
        }
        return false;
    }

    private static void send(Socket caller, String text) throws IOException {
        caller.getOutputStream().write(text.getBytes(UTF_8));
        caller.getOutputStream().flush();
    }

    /** All that the program says, which ends with one line. */
    private String refusal(Map<String, String> settings) throws Exception {
        try (Program program = Program.in(folder, settings)) {
            assertThat(program.exitCode()).as(program.errors()).isEqualTo(1);
            assertThat(program.errors().lines()).singleElement().asString().startsWith("Parley cannot start: ");
            return program.output() + program.errors();
        }
    }

    private static Map<String, String> postgres(String url) {
        return Map.of("DATABASE_URL", url, "DATABASE_USER", "postgres", "PARLEY_TIMELINE", "none");
    }

    private HttpResponse<String> get(String address) throws Exception {
        return client.send(HttpRequest.newBuilder(URI.create(address)).build(), HttpResponse.BodyHandlers.ofString());
    }
}

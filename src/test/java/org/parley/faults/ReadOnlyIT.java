package org.parley.faults;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parley.start.Program;

/** The file of the database cannot be written: what it holds is read, and a writer is told so. */
class ReadOnlyIT {
    private static final String NOBODY = "65534";

    @TempDir
    static Path folder;

    private static final Writer WRITER = new Writer("a writer", 20_251_204);

    @BeforeAll
    static void anEventIsRecorded() throws Exception {
        try (Program program = Program.in(folder, Caller.SETTINGS)) {
            Caller caller = new Caller(program.address());
            Writer.actors(caller);
            assertThat(WRITER.once(caller, new Answers())).isEqualTo(201);
            program.terminate();
        }
    }

    @Test
    void aFileThatIsOnlyToBeRead() throws Exception {
        Map<String, String> settings = new HashMap<>(Caller.SETTINGS);
        settings.put("DATABASE_URL", "jdbc:h2:file:./data/parley;ACCESS_MODE_DATA=r");
        try (Program program = Program.in(folder, settings)) {
            onlyReads(program);
        }
    }

    @Test
    void aFolderOfAnother() throws Exception {
        // Root may write everywhere, so the program becomes somebody else; whoever is not root already is.
        String[] somebody = "root".equals(System.getProperty("user.name"))
                ? new String[] {"setpriv", "--reuid", NOBODY, "--regid", NOBODY, "--clear-groups"}
                : new String[0];
        only(folder, "r-xr-xr-x");
        only(folder.resolve("data"), "r-xr-xr-x");
        only(folder.resolve("data/parley.mv.db"), "r--r--r--");
        try (Program program = Program.in(folder, Caller.SETTINGS, somebody)) {
            onlyReads(program);
        } finally {
            only(folder, "rwxr-xr-x");
            only(folder.resolve("data"), "rwxr-xr-x");
        }
    }

    private static void only(Path path, String permissions) throws IOException {
        Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(permissions));
    }

    private void onlyReads(Program program) throws Exception {
        Caller caller = new Caller(program.address());
        assertThat(WRITER.differences(Writers.found(caller))).isEmpty();
        program.untilReady();
        HttpResponse<String> refused = caller.write(
                "DELETE", "/v1/events/" + WRITER.ids().get(0), "application/json", "", "If-Match", "\"1\"");
        assertThat(refused.statusCode()).as(refused.body()).isEqualTo(503);
        JsonNode problem = Caller.json(refused.body());
        assertThat(problem.path("detail").asText()).contains("can only be read");
        assertThat(refused.headers().firstValue("Retry-After")).isPresent();
    }
}

package org.parley.clients;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.parley.Command;
import org.parley.Needs;
import org.parley.start.Program;
import org.parley.start.Running;

/** Clients as openapi-generator makes them from the document that ships; {@code .ci/run} fetches it and what they run on. */
@ExtendWith(Running.class)
@Needs(GeneratedClientsIT.GENERATOR)
class GeneratedClientsIT {
    static final String GENERATOR = ".ci/generator/openapi-generator-cli.jar";

    private static final String PYTHON = ".ci/python/bin/python";

    private static final Path CLIENTS = Path.of("target/clients");
    private static final String CALLS = """
            2025-02-15-rubio-lavrov-call 2025-02-15 2026 telephone 3
            2025-03-15-rubio-lavrov-call 2025-03-15 2026 telephone 2
            """;

    @BeforeAll
    static void generate() throws Exception {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        String told = Command.output(
                java,
                "-jar",
                GENERATOR,
                "batch",
                "--fail-fast",
                ".ci/clients/python.yaml",
                ".ci/clients/typescript.yaml");
        assertThat(told).contains("finished 2 generators successfully").doesNotContain("ERROR");
    }

    @Test
    void thePythonClientReadsAllPages(Program program) throws Exception {
        assumeThat(Path.of(PYTHON)).as("what it runs on").isExecutable();
        Path client = beside("client.py", CLIENTS.resolve("python"));
        Command.output(
                PYTHON,
                "-m",
                "compileall",
                "-q",
                requireNonNull(client.getParent()).toString());

        assertThat(Command.output(PYTHON, client.toString(), program.address()))
                .startsWith(CALLS)
                .hasLineCount(8);
    }

    @Test
    @Needs(".ci/node_modules/.bin/tsc")
    void theTypeScriptClientReadsAllPages(Program program) throws Exception {
        Path client = beside("client.ts", CLIENTS.resolve("typescript"));
        Path compiled = CLIENTS.resolve("javascript");
        Command.output(
                ".ci/node_modules/.bin/tsc",
                "--strict",
                "--target",
                "es2022",
                "--module",
                "commonjs",
                "--moduleResolution",
                "node10",
                "--lib",
                "es2022,dom",
                "--outDir",
                compiled.toString(),
                client.toString());

        assertThat(Command.output(
                        "node", "--no-warnings", compiled.resolve("client.js").toString(), program.address()))
                .startsWith(CALLS)
                .hasLineCount(8);
    }

    private static Path beside(String script, Path generated) throws IOException {
        return Files.copy(
                Path.of("src/test/clients", script), generated.resolve(script), StandardCopyOption.REPLACE_EXISTING);
    }
}

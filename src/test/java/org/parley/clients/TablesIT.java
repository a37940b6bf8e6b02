package org.parley.clients;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.parley.Command;
import org.parley.Needs;
import org.parley.start.Program;

/** Read as the code book shows, every value is what was recorded: {@code NA} a text, {@code 041} no number, a day a day. */
class TablesIT {
    private static final Path SHIPPED = Path.of("docs/columns.md");
    private static final Path CHECKS = Path.of("src/test/clients");

    @TempDir
    static Path folder;

    private static Program program;

    @BeforeAll
    static void start() throws IOException {
        Path timeline = CHECKS.resolve("na.ndjson").toAbsolutePath();
        program = Program.in(folder, Map.of("PARLEY_TIMELINE", timeline.toString()));
    }

    @AfterAll
    static void end() {
        program.close();
    }

    @Test
    @Needs("/usr/bin/python3 -c __import__('pandas')")
    void pandasReadsWhatWasRecorded() throws Exception {
        List<Shipped> readings = Shipped.in(SHIPPED, "python");

        assertThat(readings).hasSize(1);
        assertThat(run(readings.get(0), "columns.py", "/usr/bin/python3")).isEqualTo("3 events as they are\n");
    }

    /** The table, and the flat objects. */
    @Test
    @Needs("Rscript -e library(jsonlite)")
    void rReadsWhatWasRecorded() throws Exception {
        List<Shipped> readings = Shipped.in(SHIPPED, "r");

        assertThat(readings).hasSize(2);
        for (Shipped reading : readings) {
            assertThat(run(reading, "columns.R", "Rscript")).isEqualTo("3 events as they are\n");
        }
    }

    @Test
    @Needs("soffice")
    @ResourceLock("soffice")
    void aWorkbookHasFormulasAsTextsAndDaysAsDays() throws Exception {
        Path script = Path.of("examples/spreadsheet/workbook.sh").toAbsolutePath();

        Command.outputIn(folder, "sh", script.toString(), program.address());

        String sheet = Command.outputIn(folder, "unzip", "-p", "events.ods", "content.xml");
        assertThat(sheet)
                .contains("<text:p>&apos;=1+1</text:p>", "<text:p>NA</text:p>", "<text:p>041;TRUE</text:p>")
                .contains("office:value-type=\"date\" office:date-value=\"2025-03-31\"")
                .contains("office:value-type=\"float\" office:value=\"1\"")
                .doesNotContain("table:formula");
    }

    private static String run(Shipped reading, String checks, String interpreter) throws Exception {
        String code = reading.at(program.address()).code() + Files.readString(CHECKS.resolve(checks));
        Path script = Files.writeString(folder.resolve(checks), code);
        return Command.output(interpreter, script.toString());
    }
}

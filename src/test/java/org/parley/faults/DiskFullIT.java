package org.parley.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parley.Command;
import org.parley.Needs;
import org.parley.Rounds;
import org.parley.start.Program;

/** There is no room left: the writer is told so, and whoever was told that a write is done finds it. */
class DiskFullIT {
    private static final long SEED = 20_251_203;
    /** An empty record needs a tenth of it. */
    private static final int MEGABYTES = 4;

    private static final int MOST = 20_000;

    @TempDir
    Path folder;

    /** No file of the process may be larger; that H2 meets it as it meets a full disk needs no root. */
    @Test
    void h2EndsTheProgramAndKeepsWhatWasAcknowledged() throws Exception {
        Writer writer = new Writer("a writer", SEED);
        Answers answers = new Answers();
        // In blocks of 512 bytes.
        String limited = "ulimit -f " + MEGABYTES * 2_048 + " && exec \"$@\"";
        try (Program program = Program.in(folder, Caller.SETTINGS, "sh", "-c", limited, "sh")) {
            Caller caller = new Caller(program.address());
            Writer.actors(caller);
            int refused = fill(writer, caller, answers);
            assertThat(refused).isIn(503, 507);
            assertThat(program.exitCode()).isEqualTo(1);
        }
        try (Program program = Program.in(folder, Caller.SETTINGS)) {
            Caller caller = new Caller(program.address());
            verify(writer, caller);
            program.terminate();
        }
        Soundness.check(
                "jdbc:h2:file:" + folder.toRealPath().resolve("data/parley"),
                "sa",
                writer.ids().size());
        Rounds.counted("disk full, H2: answers %s, exit code 1, 0 of %d lost", answers, writer.acknowledged());
    }

    @Test
    @Needs("unshare --mount true")
    void postgresRefusesWritesAnswersReadsAndHeals() throws Exception {
        Path disk = Files.createDirectory(folder.resolve("disk"));
        assertThat(Command.succeeds("mount", "-t", "tmpfs", "-o", "size=12m,mode=0777", "tmpfs", disk.toString()))
                .isTrue();
        try (Server server = Server.in(folder.resolve("postgres"))) {
            Path tables = Files.createDirectory(disk.resolve("tables"));
            server.run("create tablespace small location '" + tables + "'", "create database parley tablespace small");
            Writer writer = new Writer("a writer", SEED);
            try (Program program = Program.in(folder, server.settings("parley"))) {
                Caller caller = new Caller(program.address());
                Writer.actors(caller);
                Answers answers = new Answers();
                assertThat(fill(writer, caller, answers)).isEqualTo(507);
                assertThat(caller.get("/v1/events").statusCode()).isEqualTo(200);
                assertThat(new Caller(program.management())
                                .get("/q/health/ready")
                                .statusCode())
                        .isEqualTo(200);
                assertThat(Command.succeeds("mount", "-o", "remount,size=64m", disk.toString()))
                        .isTrue();
                writer.finish(caller, new Answers());
                verify(writer, caller);
                Rounds.counted(
                        "disk full, PostgreSQL: answers %s, heals, 0 of %d lost", answers, writer.acknowledged());
            }
            Soundness.check(server.url("parley"), Server.USER, writer.ids().size());
        } finally {
            Command.succeeds("umount", "-l", disk.toString());
        }
    }

    /** Writes until refused, and answers how. */
    private static int fill(Writer writer, Caller caller, Answers answers) throws IOException {
        int status = 201;
        for (int act = 0; status < 300; act++) {
            assertThat(act).as("the disk is never full").isLessThan(MOST);
            status = writer.once(caller, answers);
        }
        assertThat(answers.of(200) + answers.of(201)).isEqualTo(writer.acknowledged());
        return status;
    }

    private static void verify(Writer writer, Caller caller) throws IOException {
        assertThat(writer.differences(Writers.found(caller))).isEmpty();
    }
}

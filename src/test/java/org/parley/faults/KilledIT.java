package org.parley.faults;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parley.Rounds;
import org.parley.start.Program;

/** A write that was acknowledged is there after {@code kill -9}, whole, and one that broke off is written once when sent again. */
class KilledIT {
    private static final long SEED = 20_251_201;
    /** Milliseconds after the first write, at most: long enough for some hundred more. */
    private static final int LONGEST = 1_000;

    @TempDir
    Path folder;

    @Test
    void onH2NothingAcknowledgedIsLost() throws Exception {
        Writers writers = rounds("H2", Caller.SETTINGS, Rounds.of(20, 200));
        Soundness.check("jdbc:h2:file:" + folder.toRealPath().resolve("data/parley"), "sa", writers.events());
    }

    @Test
    void onPostgresNothingAcknowledgedIsLost() throws Exception {
        try (Server server = Server.in(folder.resolve("postgres"))) {
            Writers writers = rounds("PostgreSQL", server.settings(), Rounds.of(5, 50));
            Soundness.check(server.url(), Server.USER, writers.events());
        }
    }

    private Writers rounds(String database, Map<String, String> settings, int rounds) throws Exception {
        Random moment = new Random(SEED);
        Writers writers = new Writers(SEED);
        for (int round = 1; round <= rounds; round++) {
            try (Program program = Program.in(folder, settings)) {
                check(writers, program);
                Answers answers = new Answers();
                ExecutorService writing = writers.begin(program.address(), answers, () -> false);
                program.until(() -> answers.of(201) > 0);
                assertThat(writing.awaitTermination(moment.nextInt(LONGEST), TimeUnit.MILLISECONDS))
                        .as(answers::toString)
                        .isFalse();
                program.kill();
                Writers.end(writing);
                assertThat(answers.unexpected()).isEmpty();
            }
        }
        try (Program program = Program.in(folder, settings)) {
            check(writers, program);
            program.terminate();
        }
        assertThat(writers.acknowledged()).isGreaterThan(rounds);
        Rounds.counted(
                "kill -9 under four writers, %s: %d kills, %d writes acknowledged, %d events, 0 lost, 0 torn",
                database, rounds, writers.acknowledged(), writers.events());
        return writers;
    }

    /** What was told is there; what broke off comes to its end, and then there is nothing that was not told. */
    private static void check(Writers writers, Program program) throws Exception {
        Caller caller = new Caller(program.address());
        Writer.actors(caller);
        writers.verify(caller);
        writers.finish(caller);
        writers.verify(caller);
        for (Map.Entry<String, Integer> event : writers.newest().entrySet()) {
            JsonNode history = caller.read("/v1/events/" + event.getKey() + "/history?limit=1000")
                    .path("items");
            assertThat(history.findValuesAsText("revision"))
                    .as(event.getKey())
                    .containsExactlyElementsOf(IntStream.rangeClosed(1, event.getValue())
                            .mapToObj(number -> String.valueOf(event.getValue() + 1 - number))
                            .toList());
        }
    }
}

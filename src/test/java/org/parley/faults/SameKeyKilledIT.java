package org.parley.faults;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parley.Rounds;
import org.parley.Together;
import org.parley.start.Program;

/** Twenty send the same key at once, {@code kill -9} falls among them, all ask again: one event, and one answer for whoever hears one. */
class SameKeyKilledIT {
    private static final int CALLERS = 20;
    private static final long SEED = 20_251_203;
    /** Milliseconds after the first key, at most: long enough for some tens more. */
    private static final int LONGEST = 1_000;

    @TempDir
    Path folder;

    /** What was answered to each key; nothing where nobody has heard yet. */
    private final List<Optional<String>> told = new ArrayList<>();

    /** Keys to which some of the callers heard no answer, and those of them that were written all the same, though nobody heard. */
    private int cutOff;

    private int unheard;

    @Test
    void onH2EachKeyWritesOneEvent() throws Exception {
        rounds("H2", Caller.SETTINGS, Rounds.of(2, 100));
        Soundness.check("jdbc:h2:file:" + folder.toRealPath().resolve("data/parley"), "sa", told.size());
    }

    @Test
    void onPostgresEachKeyWritesOneEvent() throws Exception {
        try (Server server = Server.in(folder.resolve("postgres"))) {
            rounds("PostgreSQL", server.settings(), Rounds.of(1, 25));
            Soundness.check(server.url(), Server.USER, told.size());
        }
    }

    private void rounds(String database, Map<String, String> settings, int rounds) throws Exception {
        Random moment = new Random(SEED);
        int asked = 0;
        for (int round = 1; round <= rounds; round++) {
            try (Program program = Program.in(folder, settings)) {
                Caller caller = new Caller(program.address());
                askAgain(caller, asked);
                asked = told.size();
                killAmongCallers(program, caller, moment.nextInt(LONGEST));
            }
        }
        try (Program program = Program.in(folder, settings)) {
            askAgain(new Caller(program.address()), asked);
            program.terminate();
        }
        assertThat(cutOff).isEqualTo(rounds);
        Rounds.counted(
                "one Idempotency-Key, %d callers, %s: %d kills, %d keys, %d written before the kill and told to nobody, %d events,"
                        + " 0 lost, 0 written twice",
                CALLERS, database, rounds, told.size(), unheard, told.size());
    }

    private void killAmongCallers(Program program, Caller caller, int millis) throws Exception {
        AtomicBoolean first = new AtomicBoolean();
        ExecutorService calling = Executors.newSingleThreadExecutor();
        Future<?> calls = calling.submit(() -> {
            while (allHear(caller)) {
                first.set(true);
            }
        });
        calling.shutdown();
        program.until(() -> first.get() || calls.isDone());
        assertThat(calling.awaitTermination(millis, TimeUnit.MILLISECONDS)).isFalse();
        program.kill();
        calls.get(90, TimeUnit.SECONDS);
    }

    /** A new key, sent by all at once; whether the program was there to the end. */
    private boolean allHear(Caller caller) {
        int key = told.size();
        List<HttpResponse<String>> answers = answers(caller, key, CALLERS);
        told.add(one(answers));
        if (answers.size() == CALLERS) {
            assertThat(told.get(key)).as("somebody writes").isPresent();
            return true;
        }
        cutOff++;
        return false;
    }

    /** Those that were heard. */
    private static List<HttpResponse<String>> answers(Caller caller, int key, int callers) {
        return Together.atOnce(callers, number -> send(caller, key)).stream()
                .flatMap(Optional::stream)
                .toList();
    }

    private static Optional<HttpResponse<String>> send(Caller caller, int key) {
        String draft = "{\"kind\": \"statement\", \"title\": \"%s\", \"when\": {\"edtf\": \"2025-12-01\"}}"
                .formatted(title(key));
        try {
            return Optional.of(
                    caller.write("POST", "/v1/events", "application/json", draft, "Idempotency-Key", title(key)));
        } catch (IOException gone) {
            return Optional.empty();
        }
    }

    private static String title(int key) {
        return "Key " + key;
    }

    /** The answer that all have who are not told that another is under way. */
    private static Optional<String> one(List<HttpResponse<String>> answers) {
        assertThat(answers)
                .allSatisfy(answer ->
                        assertThat(answer.statusCode()).as(answer.body()).isIn(201, 409));
        List<String> bodies = answers.stream()
                .filter(answer -> answer.statusCode() == 201)
                .map(HttpResponse::body)
                .distinct()
                .toList();
        assertThat(bodies).hasSizeLessThan(2);
        return bodies.stream().findFirst();
    }

    /** After the kill, of the keys from this one on: what was heard is heard again, the last one by all at once. */
    private void askAgain(Caller caller, int from) throws IOException {
        List<String> before = titles(caller);
        assertThat(before).doesNotHaveDuplicates();
        for (int key = from; key < told.size(); key++) {
            boolean isLast = key == told.size() - 1;
            Optional<String> heard = told.get(key);
            assertThat(before.contains(title(key)) || heard.isEmpty())
                    .as("%s was acknowledged and is there", title(key))
                    .isTrue();
            unheard += heard.isEmpty() && before.contains(title(key)) ? 1 : 0;
            Optional<String> now = one(answers(caller, key, isLast ? CALLERS : 1));
            assertThat(now).isPresent();
            assertThat(heard.or(() -> now)).isEqualTo(now);
            told.set(key, now);
        }
        assertThat(titles(caller)).hasSameSizeAs(told).doesNotHaveDuplicates();
    }

    private static List<String> titles(Caller caller) throws IOException {
        return Writers.found(caller).values().stream()
                .map((JsonNode event) -> event.path("title").asText())
                .toList();
    }
}

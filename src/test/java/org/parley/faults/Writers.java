package org.parley.faults;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Four who write at once, and what they were told. */
final class Writers {
    private static final int WRITERS = 4;
    private static final int NEWEST = 5;

    private final List<Writer> all;

    Writers(long seed) {
        all = IntStream.range(0, WRITERS)
                .mapToObj(number -> new Writer("writer " + number, seed + number))
                .toList();
    }

    /** They have begun; they end when the program does, or when it is enough. */
    ExecutorService begin(String address, Answers answers, BooleanSupplier enough) {
        ExecutorService threads = Executors.newFixedThreadPool(WRITERS);
        Caller caller = new Caller(address);
        all.forEach(writer -> threads.execute(() -> writer.write(caller, answers, enough)));
        threads.shutdown();
        return threads;
    }

    static void end(ExecutorService threads) throws InterruptedException {
        assertThat(threads.awaitTermination(90, TimeUnit.SECONDS))
                .as("writers end")
                .isTrue();
    }

    void finish(Caller caller) throws IOException {
        Answers answers = new Answers();
        for (Writer writer : all) {
            writer.finish(caller, answers);
        }
        assertThat(answers.unexpected()).isEmpty();
    }

    /** Everything acknowledged is there as it was told, and nothing else but what is still open. */
    void verify(Caller caller) throws IOException {
        Map<String, JsonNode> found = found(caller);
        List<String> wrong = new ArrayList<>();
        all.forEach(writer -> wrong.addAll(writer.differences(found)));
        found.forEach((id, event) -> {
            if (all.stream().noneMatch(writer -> writer.knows(id, event))) {
                wrong.add("nobody wrote " + event);
            }
        });
        assertThat(wrong).isEmpty();
    }

    /** The events that were written last, with their revision. */
    Map<String, Integer> newest() {
        Map<String, Integer> newest = new HashMap<>();
        all.forEach(writer -> newest.putAll(writer.newest(NEWEST)));
        return newest;
    }

    int acknowledged() {
        return all.stream().mapToInt(Writer::acknowledged).sum();
    }

    int events() {
        return all.stream().mapToInt(writer -> writer.ids().size()).sum();
    }

    /** All events of the record by id. */
    static Map<String, JsonNode> found(Caller caller) throws IOException {
        Map<String, JsonNode> found = new HashMap<>();
        String next = "/v1/events?limit=1000";
        while (next != null) {
            JsonNode page = caller.read(next);
            page.path("items").forEach(event -> found.put(event.path("id").asText(), event));
            next = text(page.path("next"));
        }
        return found;
    }

    private static @Nullable String text(JsonNode member) {
        return member.isMissingNode() ? null : member.asText();
    }
}

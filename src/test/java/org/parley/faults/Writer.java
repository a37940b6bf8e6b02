package org.parley.faults;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * One who records events and changes them, remembers what was acknowledged, and sends again what was not: a new event with the same
 * key, a change with the same If-Match. Only one thread uses it at a time.
 */
final class Writer {
    private static final int ANOTHER_EVENT = 2;

    private final String name;
    private final Random chance;
    /** The last acknowledged title of each event, and its revision. */
    private final Map<String, Told> told = new LinkedHashMap<>();

    private final List<String> ids = new ArrayList<>();
    private @Nullable Act open;
    private int acts;
    private int acknowledged;

    Writer(String name, long seed) {
        this.name = name;
        this.chance = new Random(seed);
    }

    record Told(int revision, String title) {}

    /** An intended write: of a new event, if it names none; with the revision that it leads to. */
    private record Act(@Nullable String event, int revision, String title, String key) {}

    static void actors(Caller caller) throws IOException {
        for (String actor : List.of("ruritania", "graustark")) {
            caller.write(
                    "POST",
                    "/v1/actors",
                    "application/json",
                    "{\"id\": \"%s\", \"kind\": \"state\", \"name\": \"%s\"}".formatted(actor, actor));
        }
    }

    /** Writes until told to stop, or until the program is gone. */
    void write(Caller caller, Answers answers, BooleanSupplier enough) {
        try {
            while (!enough.getAsBoolean()) {
                once(caller, answers);
            }
        } catch (IOException gone) {
            answers.broken(gone);
        }
    }

    /** Sends what is open, if anything, until it is acknowledged. */
    void finish(Caller caller, Answers answers) throws IOException {
        for (int tries = 0; open != null; tries++) {
            if (tries > 50) {
                throw new AssertionError(name + " is never answered: " + answers);
            }
            once(caller, answers);
        }
    }

    /** One request; answers its status. */
    int once(Caller caller, Answers answers) throws IOException {
        Act act = open == null ? next() : open;
        open = act;
        HttpResponse<String> answer = send(caller, act);
        boolean done = answer.statusCode() < 300 || isThere(caller, act, answer);
        if (done) {
            String id =
                    act.event() == null ? Caller.json(answer.body()).path("id").asText() : act.event();
            if (act.event() == null) {
                ids.add(id);
            }
            told.put(id, new Told(act.revision(), act.title()));
            acknowledged++;
            open = null;
        }
        if (answer.statusCode() != 412 || !done) {
            answers.take(answer);
        }
        return answer.statusCode();
    }

    private Act next() {
        String title = name + ", act " + ++acts;
        if (ids.isEmpty() || chance.nextInt(ANOTHER_EVENT) == 0) {
            return new Act(null, 1, title, title.replaceAll("[ ,]+", "-"));
        }
        String id = ids.get(chance.nextInt(ids.size()));
        return new Act(id, revision(id) + 1, title, title);
    }

    private int revision(String id) {
        Told last = told.get(id);
        return last == null ? 0 : last.revision();
    }

    private static HttpResponse<String> send(Caller caller, Act act) throws IOException {
        if (act.event() != null) {
            return caller.write(
                    "PATCH",
                    "/v1/events/" + act.event(),
                    "application/merge-patch+json",
                    "{\"title\": \"%s\", \"reason\": \"a test\"}".formatted(act.title()),
                    "If-Match",
                    "\"" + (act.revision() - 1) + "\"");
        }
        return caller.write(
                "POST", "/v1/events", "application/json", """
                {"kind": "call", "title": "%s", "when": {"edtf": "2025-12-01"}, "status": "occurred", "verification": "reported",
                 "participants": [{"actor": "ruritania", "role": "initiator"}, {"actor": "graustark", "role": "recipient"}],
                 "reason": "a test"}""".formatted(act.title()), "Idempotency-Key", act.key());
    }

    /** Whether a change that is refused was made by the same request before, whose answer was not heard. */
    private static boolean isThere(Caller caller, Act act, HttpResponse<String> answer) throws IOException {
        if (answer.statusCode() != 412) {
            return false;
        }
        HttpResponse<String> now = caller.get("/v1/events/" + act.event());
        return now.statusCode() == 200
                && Caller.json(now.body()).path("title").asText().equals(act.title());
    }

    /**
     * What is wrong with what stands, compared with what was told; empty if all is well.
     *
     * @param found all events of the record by id
     */
    List<String> differences(Map<String, JsonNode> found) {
        List<String> wrong = new ArrayList<>();
        told.forEach((id, last) -> {
            JsonNode event = found.get(id);
            if (event == null || !isSound(event, last, id)) {
                wrong.add(id + " should be " + last + " and is " + event);
            }
        });
        return wrong;
    }

    private boolean isSound(JsonNode event, Told last, String id) {
        boolean same = event.path("revision").asInt() == last.revision()
                && event.path("title").asText().equals(last.title());
        Act act = open;
        boolean next = act != null
                && id.equals(act.event())
                && event.path("revision").asInt() == act.revision()
                && event.path("title").asText().equals(act.title());
        return (same || next) && event.path("participants").size() == 2;
    }

    /** Whether this writer may have recorded it: told so, or not told anything. */
    boolean knows(String id, JsonNode event) {
        Act act = open;
        return told.containsKey(id)
                || (act != null
                        && act.event() == null
                        && event.path("title").asText().equals(act.title()));
    }

    /** Some that were written last, with their revision. */
    Map<String, Integer> newest(int most) {
        Map<String, Integer> newest = new LinkedHashMap<>();
        ids.subList(Math.max(0, ids.size() - most), ids.size()).forEach(id -> newest.put(id, revision(id)));
        return newest;
    }

    int acknowledged() {
        return acknowledged;
    }

    List<String> ids() {
        return ids;
    }
}

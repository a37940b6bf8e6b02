package org.parley.fuzz;

import static org.assertj.core.api.Assertions.assertThat;
import static org.parley.Curated.post;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.parley.ApiTest;
import org.parley.DeclaredApi;
import org.parley.Rounds;
import org.parley.TestDatabase;
import org.parley.event.EventKind;

/**
 * Whatever is sent is answered with sense: within the OpenAPI document, with a problem where it is refused, soon, and never by a fault
 * of ours. More of it: {@code ./mvnw test -Dskip.postgresql -Dtest=HostileRequestsTest -Dfuzz.requests=100000 -Dfuzz.seed=7}.
 */
@ApiTest
@TestProfile(OwnRecord.class)
class HostileRequestsTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    /** Texts that only one database takes are few: there a tenth. */
    private static final int REQUESTS =
            Integer.getInteger("fuzz.requests", 3_000) / (TestDatabase.onPostgres() ? 10 : 1);

    private static final long SEED = Long.getLong("fuzz.seed", 1);

    /** Generous, for a machine that builds meanwhile; what the issue asks for where it is asked for more of them. */
    private static final int PATIENCE = Integer.getInteger("fuzz.requests") == null ? 5 : 1;

    private static final Duration SOON = Duration.ofSeconds(PATIENCE);
    /** For once: a machine that is busy with something else. What has written is another request the second time. */
    private static final Duration SLOWEST = Duration.ofSeconds(5L * PATIENCE);

    private static final Duration SLOWEST_WRITE = Duration.ofSeconds(2L * PATIENCE);

    private static final int MOST_TOLD = 20;
    private static final Path KEPT = Path.of("target", "fuzz");

    private final List<String> faults = new ArrayList<>();
    private final Map<Integer, Integer> byStatus = new TreeMap<>();
    private final Map<String, List<String>> ids = new HashMap<>();
    private Duration slowest = Duration.ZERO;
    private int slow;

    @Test
    void whateverIsSentIsAnsweredWithSense() throws IOException {
        String document = Files.readString(Path.of("openapi", "openapi.json"));
        JsonNode root = JSON.readTree(document);
        DeclaredApi declared = DeclaredApi.of(document);
        Fuzzer fuzzer = new Fuzzer(Operation.all(root), SEED, list -> ids.computeIfAbsent(list, this::idsIn));

        int asked = 0;
        while (asked < REQUESTS && faults.size() < MOST_TOLD) {
            ask(fuzzer.request(asked), asked, declared);
            asked++;
        }

        Rounds.counted(
                "%,d hostile requests with seed %d at %,d places: by status %s, the slowest took %d ms, %d more than %d s",
                asked, SEED, fuzzer.places(), byStatus, slowest.toMillis(), slow, SOON.toSeconds());
        assertThat(faults).isEmpty();
        assertThat(byStatus.getOrDefault(200, 0) + byStatus.getOrDefault(201, 0))
                .as("some of what was bent is still right: %s", byStatus)
                .isGreaterThan(REQUESTS / 20);
    }

    /** What is bent is right before: else most of it would be refused for what stands beside. */
    @Test
    void eventsAreTakenAsTheyAreBeforeTheyAreBent() throws IOException {
        JsonNode media = JSON.readTree(Path.of("openapi", "openapi.json").toFile())
                .at("/paths/~1v1~1events/post/requestBody/content/application~1json");
        List<Samples.Sample> samples =
                new Samples(JSON.readTree(Path.of("openapi", "openapi.json").toFile())).of(media);
        assertThat(samples).hasSizeGreaterThan(EventKind.values().length);
        for (int i = 0; i < samples.size(); i++) {
            ObjectNode body = (ObjectNode) samples.get(i).body();
            post("/v1/events", body.put("id", "fuzz-sample-" + i).toString()).statusCode(201);
        }
    }

    private List<String> idsIn(String list) {
        return RestAssured.get(list + "?limit=1000").path("items.id");
    }

    private void ask(Request request, int number, DeclaredApi declared) throws IOException {
        try {
            Duration first = taken(request, declared);
            slowest = first.compareTo(slowest) > 0 ? first : slowest;
            boolean reads = List.of("GET", "HEAD", "OPTIONS").contains(request.method);
            assertThat(first).isLessThan(reads ? SLOWEST : SLOWEST_WRITE);
            if (first.compareTo(SOON) > 0) {
                slow++;
                assertThat(taken(request, declared)).as("the second time").isLessThan(SOON);
            }
        } catch (AssertionError | IOException | RuntimeException fault) {
            faults.add(told(request, number, String.valueOf(fault)));
        }
    }

    private Duration taken(Request request, DeclaredApi declared) throws IOException {
        long begin = System.nanoTime();
        Response answer = Wire.answer(request.bytes());
        Duration taken = Duration.ofNanos(System.nanoTime() - begin);
        byStatus.merge(answer.statusCode(), 1, Integer::sum);
        check(request, answer, declared);
        return taken;
    }

    private static void check(Request request, Response answer, DeclaredApi declared) throws IOException {
        int status = answer.statusCode();
        assertThat(status).as(answer.asString()).isLessThan(500);
        // A slash at the end is taken for none.
        declared.check(request.method, request.path.replaceFirst("/$", ""), answer);
        if (request.method.equals("HEAD")) {
            assertThat(answer.asString()).isEmpty();
        } else if (status >= 400) {
            assertThat(answer.contentType()).isEqualTo("application/problem+json");
            assertThat(JSON.readTree(answer.asString()).path("status").asInt()).isEqualTo(status);
        }
    }

    /** With the request in a file, to be sent by hand. */
    private static String told(Request request, int number, String fault) throws IOException {
        Path file = Files.createDirectories(KEPT).resolve(SEED + "-" + number + ".http");
        Files.write(file, request.bytes());
        return "\nrequest %d with seed %d; again: nc localhost 8080 < %s\n%s\n%s\n"
                .formatted(number, SEED, file, request, fault);
    }
}

package org.parley.ingest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.parley.ApiTest;
import org.parley.text.Document;
import org.parley.timeline.Loading.Entry;

/** What is taken away can be brought back. */
@ApiTest
class RoundTripTest {
    private static List<Entry> read(byte[] file) throws IOException {
        Taken taken = Taken.of(file, Instant.parse("9000-01-01T00:00:00Z"));
        assertThat(taken.rejections().isEmpty())
                .as(taken.rejections().inWords())
                .isTrue();
        return taken.entries();
    }

    @Test
    void theWholeRecordIsReadBackAsItWasWritten() throws IOException {
        List<Entry> bundled = read(Files.readAllBytes(Path.of("src/main/resources/timeline/ukraine-2025.ndjson")));
        List<Entry> taken = read(given().get("/v1/events.ndjson").asByteArray());
        assertThat(taken).extracting(Entry::recordedAt).isSorted().doesNotHaveDuplicates();
        Set<String> ids = bundled.stream().map(Entry::id).collect(Collectors.toSet());
        assertThat(taken.stream()
                        .filter(entry -> ids.contains(entry.id()))
                        .limit(bundled.size())
                        .toList())
                .usingRecursiveComparison()
                .ignoringFields("recordedAt")
                // Word by word it would take minutes.
                .withEqualsForType((one, other) -> one.tsvector().equals(other.tsvector()), Document.class)
                .isEqualTo(bundled);
    }
}

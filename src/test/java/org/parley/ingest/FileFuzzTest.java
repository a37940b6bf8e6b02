package org.parley.ingest;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.IOException;
import java.time.Instant;

/** Any file is taken or refused, by its lines. Replays what Jazzer found. */
class FileFuzzTest {
    private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");

    @FuzzTest(maxDuration = "10m")
    void lines(byte[] file) throws IOException {
        Rejections rejections = Taken.of(file, NOW).rejections();
        if (!rejections.isEmpty() && !rejections.inWords().contains("line ")) {
            throw new AssertionError("refused without a line: " + rejections.inWords());
        }
    }
}

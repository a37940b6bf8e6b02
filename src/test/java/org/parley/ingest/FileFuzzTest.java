package org.parley.ingest;

import com.code_intelligence.jazzer.junit.FuzzTest;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Instant;
import org.parley.event.DraftReader;
import org.parley.http.JsonSettings;

/** Any file is taken or refused, by its lines. Replays what Jazzer found. */
class FileFuzzTest {
    private static final ObjectMapper JSON = JsonSettings.mapper();
    private static final DraftReader READER = new DraftReader(JSON);
    private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");

    @FuzzTest
    void lines(byte[] file) throws IOException {
        InterchangeFile lines = new InterchangeFile(() -> new ByteArrayInputStream(file), JSON);
        FileCheck check = new FileCheck(lines, JSON, READER, NOW);
        check.check();
        if (!check.rejections().isEmpty() && !check.rejections().inWords().contains("line ")) {
            throw new AssertionError(
                    "refused without a line: " + check.rejections().inWords());
        }
    }
}

package org.parley.ingest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.parley.event.DraftReader;
import org.parley.timeline.Author;
import org.parley.timeline.Loading.Entry;

/** The revisions of events of a file that has been checked, in the order of recording. */
record Entries(InterchangeFile file, DraftReader reader) {
    /** Members of a line that tell its history; the rest is the draft. */
    static final String RECORDED_AT = "recorded_at";

    static final String RECORDED_BY = "recorded_by";
    static final String REASON = "reason";

    private static final String AUTHOR = "interchange file";

    /** Reads them again, so many at a time: they need not fit into memory. */
    void inBatches(int size, Consumer<List<Entry>> take) throws IOException {
        List<Entry> batch = new ArrayList<>();
        Rejections rejections = new Rejections();
        file.read(rejections, line -> {
            if (line.isRecording()) {
                batch.add(entry(line));
            }
            if (batch.size() == size) {
                take.accept(List.copyOf(batch));
                batch.clear();
            }
        });
        if (!rejections.isEmpty()) {
            throw new IOException("it has changed since it was checked");
        }
        take.accept(batch);
    }

    private Entry entry(Line line) {
        ObjectNode body = line.body();
        @Nullable String recordedAt = taken(body, RECORDED_AT);
        @Nullable String recordedBy = taken(body, RECORDED_BY);
        Author author = new Author(recordedBy == null ? AUTHOR : recordedBy, taken(body, REASON)).withReason();
        return new Entry(
                line.id(),
                line.type().equals(Line.EVENT) ? reader.draft(body) : null,
                author,
                recordedAt == null ? null : Instant.parse(recordedAt));
    }

    private static @Nullable String taken(ObjectNode body, String member) {
        JsonNode value = body.remove(member);
        return value == null ? null : value.textValue();
    }
}

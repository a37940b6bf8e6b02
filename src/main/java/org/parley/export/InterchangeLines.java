package org.parley.export;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.narayana.jta.QuarkusTransaction;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.parley.http.JsonText;
import org.parley.http.Spliced;
import org.parley.record.ReferenceSort;
import org.parley.timeline.Past;

/**
 * An interchange file in parts: the head, all reference data, then every revision of the events asked for, in the order in which they
 * were recorded. Read into an empty record it gives the same events with the same history. Format: {@code docs/interchange.md}.
 */
final class InterchangeLines implements Supplier<String> {
    private static final int AT_ONCE = 200;

    private final String head;
    private final Deque<ReferenceSort<?, ?>> sorts;
    private final long epoch;
    private final Past past;
    private final ObjectMapper json;
    private boolean begun;
    private String after = "";

    /**
     * @param epoch the age of the reference data
     */
    InterchangeLines(List<ReferenceSort<?, ?>> sorts, long epoch, Past past, ObjectMapper json) {
        this.head = json.createObjectNode()
                .put("type", "parley")
                .put("format", 1)
                .put("title", "The record of Parley as known at " + past.asOf())
                .toString();
        this.sorts = new ArrayDeque<>(sorts);
        this.epoch = epoch;
        this.past = past;
        this.json = json;
    }

    @Override
    public String get() {
        if (!begun) {
            begun = true;
            return head + "\n";
        }
        while (!sorts.isEmpty()) {
            String lines = references(sorts.element());
            if (!lines.isEmpty()) {
                return lines;
            }
            sorts.remove();
            after = "";
        }
        return past.next().stream().map(this::line).collect(Collectors.joining());
    }

    private String references(ReferenceSort<?, ?> sort) {
        StringBuilder lines = new StringBuilder();
        // In a transaction of its own: else the connection would be the request's, and nobody's once its reader has
        // left.
        List<?> drafts = QuarkusTransaction.requiringNew().call(() -> sort.after(after, AT_ONCE, epoch));
        for (Object draft : drafts) {
            ObjectNode line = json.createObjectNode().put("type", sort.noun());
            line.setAll((ObjectNode) json.valueToTree(draft));
            after = line.path("id").textValue();
            lines.append(JsonText.of(line, json).text()).append('\n');
        }
        return lines.toString();
    }

    private String line(Past.Kept kept) {
        String draft = kept.draft();
        ObjectNode line = json.createObjectNode()
                .put("type", draft == null ? "retraction" : "event")
                .put("recorded_at", kept.recordedAt().toString())
                .put("recorded_by", kept.recordedBy());
        if (kept.reason() != null) {
            line.put("reason", kept.reason());
        }
        return (draft == null
                        ? JsonText.of(line.put("id", kept.id()), json).text()
                        : Spliced.into(JsonText.of(line, json).text(), draft.substring(1, draft.length() - 1)))
                + "\n";
    }
}

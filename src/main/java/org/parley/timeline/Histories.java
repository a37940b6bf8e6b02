package org.parley.timeline;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.transaction.Transactional;
import java.io.StringReader;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.parley.http.Address;
import org.parley.http.Addresses;
import org.parley.http.Cursor;
import org.parley.http.Hinted;
import org.parley.http.JsonText;
import org.parley.http.Problem;
import org.parley.record.PageShape;

/** The revisions of an event, each with what it changed. */
@ApplicationScoped
public class Histories {

    /** The revisions of an event, newest first. */
    @Schema(name = "History", description = "The revisions of an event, newest first.")
    public record History(
            @Schema(description = "Id of the event.", examples = "2025-02-12-trump-putin-call")
            String id,

            @Schema(description = "A page of its revisions, newest first.")
            List<Entry> items,

            @Schema(description = "What the next page goes on from; absent on the last one.") @Nullable
            String nextCursor,

            @Schema(description = "The next page; absent on the last one.") @Nullable
            String next,

            @Schema(description = "The first page.", examples = "/v1/events/2025-02-12-trump-putin-call/history")
            String first,

            @Schema(description = "This page.", examples = "/v1/events/2025-02-12-trump-putin-call/history")
            String self,

            @JsonInclude(JsonInclude.Include.NON_EMPTY)
            @Schema(description = "What the reader should know; absent if nothing.")
            List<String> hints)
            implements Hinted {}

    /** One revision: who recorded it, when, why, and what it changed. */
    @Schema(name = "Revision", description = "Who recorded it, when, why, and what it changed.")
    public record Entry(
            @Schema(description = "Number of the revision, from 1.", examples = "2")
            int revision,

            @Schema(description = "When it was recorded.", examples = "2026-11-23T23:41:28Z")
            Instant recordedAt,

            @Schema(description = "Who recorded it.", examples = "bundled timeline")
            String recordedBy,

            @Schema(description = "Why.", examples = "Second reading: 1 more page cited") @Nullable
            String reason,

            @Schema(description = "Title of the event as of this revision.")
            String title,

            @Schema(description = "True where it takes the event back; absent otherwise.") @Nullable
            Boolean retracted,

            @Schema(
                    description =
                            "JSON Patch (RFC 6902) from the draft before to this one; absent in the first revision and in a"
                                    + " retraction.",
                    type = SchemaType.ARRAY)
            @Nullable
            JsonText patch,

            @Schema(description = "Address of the event as known while this revision stood.")
            String self) {}

    private final Addresses addresses;

    Histories(Addresses addresses) {
        this.addresses = addresses;
    }

    /**
     * Three statements, however long the history.
     *
     * @throws Problem NOT_FOUND
     */
    @Transactional
    public History of(String id, PageShape shape) {
        Address here = addresses.here();
        Event event = Event.named(id).orElseThrow(() -> Problem.notFound("event", id));
        int before = shape.cursor() == null
                ? Integer.MAX_VALUE
                : (int) Cursor.read(shape.cursor(), here.filters()).rank(0);
        // Two more: the patch of the last is from the draft before it, and the revision before may have none.
        List<Revision> revisions = Revision.before(before, event.id, shape.size() + 2);
        Map<Long, String> drafts = new HashMap<>();
        RevisionDraft.<RevisionDraft>list(
                        "revisionId in ?1", revisions.stream().map(r -> r.id).toList())
                .forEach(kept -> drafts.put(kept.revisionId, kept.draft));
        int size = Math.min(shape.size(), revisions.size());
        List<Entry> entries = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            Optional<String> draftBefore = revisions.subList(i + 1, revisions.size()).stream()
                    .filter(earlier -> drafts.containsKey(earlier.id))
                    .findFirst()
                    .map(earlier -> drafts.get(earlier.id));
            entries.add(entry(id, revisions.get(i), draftBefore, drafts.get(revisions.get(i).id)));
        }
        String next = size < revisions.size()
                ? Cursor.of(revisions.get(size - 1).number).text(here.filters())
                : null;
        return new History(
                id,
                entries,
                next,
                next == null ? null : here.with("cursor", next).toString(),
                here.without("cursor").toString(),
                here.toString(),
                shape.limit() == null ? List.of() : shape.limit().hints());
    }

    private static Entry entry(String id, Revision revision, Optional<String> before, @Nullable String draft) {
        return new Entry(
                revision.number,
                revision.recordedAt,
                revision.recordedBy,
                revision.reason,
                revision.title,
                revision.retracted ? true : null,
                before.isEmpty() || draft == null ? null : patch(before.get(), draft),
                "/v1/events/" + id + "?known_at=" + revision.recordedAt);
    }

    private static JsonText patch(String before, String after) {
        return new JsonText(
                Json.createDiff(object(before), object(after)).toJsonArray().toString());
    }

    private static JsonObject object(String text) {
        try (var reader = Json.createReader(new StringReader(text))) {
            return reader.readObject();
        }
    }
}

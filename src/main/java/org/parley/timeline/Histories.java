package org.parley.timeline;

import com.fasterxml.jackson.databind.ObjectMapper;
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
import org.parley.http.JsonText;
import org.parley.http.Page;
import org.parley.http.Problem;
import org.parley.record.PageShape;

/** The revisions of an event, each with what it changed. */
@ApplicationScoped
public class Histories {

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
    private final ObjectMapper json;

    Histories(Addresses addresses, ObjectMapper json) {
        this.addresses = addresses;
        this.json = json;
    }

    /**
     * The revisions of an event, newest first: three statements, however long the history.
     *
     * @throws Problem NOT_FOUND
     */
    @Transactional
    public Page<Entry> of(String id, PageShape shape) {
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
        Page<Entry> page = Page.of(here, entries, next, json.createObjectNode().put("limit", shape.size()));
        return shape.limit() == null ? page : page.with(shape.limit().hints());
    }

    private Entry entry(String id, Revision revision, Optional<String> before, @Nullable String draft) {
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

    private JsonText patch(String before, String after) {
        String patch =
                Json.createDiff(object(before), object(after)).toJsonArray().toString();
        return JsonText.of(new JsonText(patch).tree(json), json);
    }

    private static JsonObject object(String text) {
        try (var reader = Json.createReader(new StringReader(text))) {
            return reader.readObject();
        }
    }
}

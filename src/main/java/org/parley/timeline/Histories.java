package org.parley.timeline;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.transaction.Transactional;
import java.io.StringReader;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.parley.http.JsonText;
import org.parley.http.Problem;

/** The revisions of an event, each with what it changed. */
@ApplicationScoped
public class Histories {

    /** The revisions of an event, newest first. */
    @Schema(name = "History", description = "The revisions of an event, newest first.")
    public record History(
            @Schema(description = "Id of the event.", examples = "2025-02-12-trump-putin-call")
            String id,

            @Schema(description = "Its revisions, newest first; never empty.")
            List<Entry> items) {}

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

    /**
     * Two statements, however long the history.
     *
     * @throws Problem NOT_FOUND
     */
    @Transactional
    public History of(String id) {
        Event event = Event.named(id).orElseThrow(() -> Problem.notFound("event", id));
        List<Revision> revisions = Revision.all(event.id);
        Map<Long, String> drafts = new HashMap<>();
        RevisionDraft.<RevisionDraft>list(
                        "revisionId in ?1", revisions.stream().map(r -> r.id).toList())
                .forEach(kept -> drafts.put(kept.revisionId, kept.draft));
        List<Entry> entries = new ArrayList<>();
        @Nullable String before = null;
        for (Revision revision : revisions) {
            @Nullable String draft = drafts.get(revision.id);
            entries.add(new Entry(
                    revision.number,
                    revision.recordedAt,
                    revision.recordedBy,
                    revision.reason,
                    revision.title,
                    revision.retracted ? true : null,
                    before == null || draft == null ? null : patch(before, draft),
                    "/v1/events/" + id + "?known_at=" + revision.recordedAt));
            before = draft == null ? before : draft;
        }
        Collections.reverse(entries);
        return new History(id, entries);
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

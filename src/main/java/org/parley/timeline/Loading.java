package org.parley.timeline;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.parley.event.EventDraft;
import org.parley.event.References;
import org.parley.record.Recorder;
import org.parley.record.Writing;

/** Records many revisions that have been checked, keeping the moments that they bring. */
@ApplicationScoped
public class Loading {

    /**
     * A revision to be recorded.
     *
     * @param draft null: a retraction
     * @param recordedAt null: now
     */
    public record Entry(
            String id,
            @Nullable EventDraft draft,
            Author author,
            @Nullable Instant recordedAt) {}

    private final Recorder recorder;
    private final Revisions revisions;

    Loading(Recorder recorder, Revisions revisions) {
        this.recorder = recorder;
        this.revisions = revisions;
    }

    /** All of them in one turn, in their order. */
    public void record(List<Entry> batch, References references) {
        recorder.write(writing -> {
            for (Entry entry : batch) {
                Instant moment = entry.recordedAt() == null ? writing.moment() : writing.moment(entry.recordedAt());
                record(entry, references, writing, moment);
            }
            return batch.size();
        });
    }

    private void record(Entry entry, References references, Writing writing, Instant moment) {
        EventDraft draft = entry.draft();
        if (draft == null) {
            OneEvent current = OneEvent.now(entry.id()).orElseThrow();
            revisions.retract(current.identity(), current.revision(), entry.author(), moment);
            return;
        }
        Set<String> linked = draft.links().stream().map(EventDraft.Link::event).collect(Collectors.toSet());
        Map<String, Long> targets = new HashMap<>();
        Event.named(linked).forEach(event -> targets.put(event.slug, event.id));
        revisions.record(
                new Checked(draft, references, targets, List.of(), writing.epoch()),
                entry.id(),
                entry.author(),
                moment);
    }

    /** Whether no event was ever recorded; within a transaction. */
    public boolean isEmpty() {
        return Event.count() == 0;
    }
}

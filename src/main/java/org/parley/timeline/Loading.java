package org.parley.timeline;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
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
        recorder.write(writing -> revisions
                .record(batch.stream()
                        .map(entry -> change(entry, references, writing))
                        .toList())
                .size());
    }

    private static Change change(Entry entry, References references, Writing writing) {
        Instant moment = entry.recordedAt() == null ? writing.moment() : writing.moment(entry.recordedAt());
        return entry.draft() == null
                ? Change.retraction(entry.id(), entry.author(), moment)
                : Change.of(
                        entry.id(),
                        new Checked(entry.draft(), references, List.of(), writing.epoch()),
                        entry.author(),
                        moment);
    }
}

package org.parley.timeline;

import java.time.Instant;
import java.util.List;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;

/**
 * All revisions of the events that answer a question, in the order in which they were recorded, in short pages between which nothing
 * is held. Of the whole record those that took an event back are among them. For one taker at a time.
 */
public final class Past {

    /**
     * One revision.
     *
     * @param id of its event
     * @param draft as entered, JSON; null: it takes the event back
     */
    public record Kept(
            String id,
            @Nullable String draft,
            Instant recordedAt,
            String recordedBy,
            @Nullable String reason) {

        Kept with(String other) {
            return new Kept(id, other, recordedAt, recordedBy, reason);
        }
    }

    private final Archive archive;
    private final Question question;
    private final Walk walk;
    /** Ids of the events that were chosen, and of their revisions, sorted; null before they have been sought. */
    private long @Nullable [] events;

    private long[] revisions = {};
    private int taken;
    private Instant last = Instant.EPOCH;

    Past(Archive archive, Walk walk) {
        this.archive = archive;
        this.question = walk.question();
        this.walk = walk;
    }

    /** Up to when. */
    public Instant asOf() {
        return question.asOf();
    }

    /** The next ones; none at the end. */
    public List<Kept> next() {
        List<Kept> next = question.isWhole() ? archive.between(last, question.asOf()) : ofChosen();
        if (!next.isEmpty()) {
            last = next.get(next.size() - 1).recordedAt();
            taken += next.size();
        }
        return next;
    }

    private List<Kept> ofChosen() {
        if (events == null) {
            LongStream.Builder found = LongStream.builder();
            for (List<Found> rows = walk.rows(); !rows.isEmpty(); rows = walk.rows()) {
                rows.forEach(row -> found.add(row.event()));
            }
            events = found.build().sorted().toArray();
            revisions = archive.of(events, question.asOf());
        }
        return archive.some(revisions, taken, events);
    }
}

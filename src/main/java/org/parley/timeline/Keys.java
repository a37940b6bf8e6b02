package org.parley.timeline;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.parley.http.Fingerprint;
import org.parley.http.Mistake;
import org.parley.http.Problem;
import org.parley.http.ProblemType;
import org.parley.record.Recorder;
import org.parley.timeline.Recordings.Written;

/** Idempotency keys: the same POST sent twice, by a caller who did not hear the answer, writes once. */
@ApplicationScoped
class Keys {
    /** Promised are 24 hours; two days let a caller's clock and ours differ. */
    private static final Duration KEPT = Duration.ofDays(2);

    private static final int LONGEST = 200;

    /** A caller's key with the body that it stands for. */
    record Use(String curator, String key, String body) {
        String fingerprint() {
            return Fingerprint.whole(body);
        }
    }

    /** To be called within the turn that writes, so that key and event are committed together. */
    interface Remember {
        void written(Revision revision);
    }

    private final Set<String> running = ConcurrentHashMap.newKeySet();
    private final Recorder recorder;

    Keys(Recorder recorder) {
        this.recorder = recorder;
    }

    /**
     * @throws Problem KEY_REUSED for another body, REQUEST_RUNNING while the first is under way
     */
    Written once(Use use, Function<Remember, Written> write) {
        if (use.key().isBlank() || use.key().length() > LONGEST) {
            throw Problem.parameter("Idempotency-Key", "An Idempotency-Key has 1 to " + LONGEST + " characters.");
        }
        String name = use.curator() + "\n" + use.key();
        if (!running.add(name)) {
            throw new Problem(
                    ProblemType.REQUEST_RUNNING,
                    "A request with the key '" + use.key() + "' is under way; ask again in a moment.");
        }
        try {
            @Nullable Written before = recorder.write(writing -> before(use));
            return before != null ? before : write.apply(revision -> remember(use, revision));
        } finally {
            running.remove(name);
        }
    }

    private static @Nullable Written before(Use use) {
        IdempotentAnswer answer = IdempotentAnswer.findById(new IdempotentAnswer.Key(use.curator(), use.key()));
        if (answer == null) {
            return null;
        }
        if (!answer.fingerprint.equals(use.fingerprint())) {
            String detail = "The key '" + use.key() + "' was used for another body; take a new key for a new request.";
            throw new Problem(ProblemType.KEY_REUSED, detail, List.of(Mistake.parameter("Idempotency-Key", detail)));
        }
        Event event = Event.findById(answer.eventId);
        return new Written(event.slug, answer.revision);
    }

    private static void remember(Use use, Revision revision) {
        @Nullable Written before = before(use);
        if (before != null) {
            // Another instance was quicker: give up this turn, the caller's next try gets its answer.
            throw new Problem(
                    ProblemType.REQUEST_RUNNING, "A request with the key '" + use.key() + "' has just been answered.");
        }
        IdempotentAnswer answer = new IdempotentAnswer();
        answer.curator = use.curator();
        answer.idempotencyKey = use.key();
        answer.fingerprint = use.fingerprint();
        answer.eventId = revision.eventId;
        answer.revision = revision.number;
        answer.answeredAt = revision.recordedAt;
        answer.persist();
        IdempotentAnswer.delete("answeredAt < ?1", revision.recordedAt.minus(KEPT));
    }
}

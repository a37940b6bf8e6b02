package org.parley.timeline;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.parley.http.Fingerprint;
import org.parley.http.Mistake;
import org.parley.http.Problem;
import org.parley.http.ProblemType;
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

    /** What a key stands for: asked and said within the turn that writes, so that key and event are committed together. */
    interface Remembered {
        /** Without a key. */
        Remembered NOTHING = new Remembered() {
            @Override
            public Optional<Written> before() {
                return Optional.empty();
            }

            @Override
            public void written(Revision revision) {}
        };

        /** What was written under the key, by this process or another. */
        Optional<Written> before();

        void written(Revision revision);
    }

    private final Set<String> running = ConcurrentHashMap.newKeySet();
    /**
     * @throws Problem KEY_REUSED for another body, REQUEST_RUNNING while the first is under way
     */
    Written once(Use use, Function<Remembered, Written> write) {
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
            // Most keys that come again are found here, without a turn.
            return QuarkusTransaction.requiringNew()
                    .call(() -> before(use))
                    .orElseGet(() -> write.apply(new InDatabase(use)));
        } finally {
            running.remove(name);
        }
    }

    private static Optional<Written> before(Use use) {
        IdempotentAnswer answer = IdempotentAnswer.findById(new IdempotentAnswer.Key(use.curator(), use.key()));
        if (answer == null) {
            return Optional.empty();
        }
        if (!answer.fingerprint.equals(use.fingerprint())) {
            String detail = "The key '" + use.key() + "' was used for another body; take a new key for a new request.";
            throw new Problem(ProblemType.KEY_REUSED, detail, List.of(Mistake.parameter("Idempotency-Key", detail)));
        }
        Event event = Event.findById(answer.eventId);
        return Optional.of(new Written(event.slug, answer.revision));
    }

    private record InDatabase(Use use) implements Remembered {
        @Override
        public Optional<Written> before() {
            return Keys.before(use);
        }

        @Override
        public void written(Revision revision) {
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
}

package org.parley.timeline;

import static java.util.Objects.requireNonNull;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import java.time.Duration;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;
import org.parley.event.DraftReader;
import org.parley.event.EventDraft;
import org.parley.event.References;
import org.parley.http.Faults;
import org.parley.record.Recorder;
import org.parley.record.ReferenceChanged;
import org.parley.record.Writing;

/**
 * Makes views and index rows again whose reference data has changed, those of closed revisions too: a batch a turn, so that writers
 * wait little, and what is left stands in the database, so that a process that ends goes on at its next start.
 */
@ApplicationScoped
class Renewals {
    private static final Logger LOG = Logger.getLogger(Renewals.class);
    private static final int BATCH = 20;
    /** Then the turn is given to the next, whatever is left of the batch: a writer waits a moment only. */
    private static final Duration TURN = Duration.ofMillis(100);
    /** A batch that runs at the end is let finish. */
    private static final Duration BATCH_AT_MOST = Duration.ofSeconds(5);
    /** A database that went away is back by then, or the next time. */
    private static final Duration AGAIN = Duration.ofSeconds(10);

    private volatile boolean stopping;

    private final ExecutorService worker =
            Executors.newSingleThreadExecutor(task -> new Thread(task, "renewal of views"));

    private final Recorder recorder;
    private final Drafts drafts;
    private final DraftReader reader;
    private final Revisions revisions;

    Renewals(Recorder recorder, Drafts drafts, DraftReader reader, Revisions revisions) {
        this.recorder = recorder;
        this.drafts = drafts;
        this.reader = reader;
        this.revisions = revisions;
    }

    void start(@Observes @Priority(3000) StartupEvent start) {
        worker.execute(this::run);
    }

    void changed(@Observes(during = TransactionPhase.AFTER_SUCCESS) ReferenceChanged changed) {
        worker.execute(this::run);
    }

    void stop(@Observes ShutdownEvent stop) {
        stopping = true;
        worker.shutdown();
        try {
            // Not interrupted: H2 would close its file under the others.
            worker.awaitTermination(BATCH_AT_MOST.toSeconds(), TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void run() {
        try {
            int size = BATCH;
            while (!stopping && size > 0) {
                size = batch(size);
            }
        } catch (RuntimeException e) {
            LOG.warn("Views could not be renewed; it will be tried again", e);
            if (!stopping) {
                CompletableFuture.delayedExecutor(AGAIN.toSeconds(), TimeUnit.SECONDS, worker)
                        .execute(this::run);
            }
        }
    }

    /**
     * Renews up to so many revisions, and gives how many to take next; none when all is done. A batch that fails is taken one by one,
     * and the revision that cannot be renewed is left as it is: it shall not hold up those behind it.
     */
    private int batch(int size) {
        try {
            return recorder.write(writing -> renewNext(size, writing)) ? BATCH : 0;
        } catch (RuntimeException e) {
            if (Faults.isOfDatabase(e)) {
                throw e;
            }
            if (size > 1) {
                return 1;
            }
            long id = recorder.write(Renewals::pass);
            LOG.errorf(e, "Revision %d cannot be renewed; it shows its reference data as it was", id);
            return BATCH;
        }
    }

    /** Whether there may be more to do. */
    private boolean renewNext(int size, Writing writing) {
        Renewal renewal = Renewal.next();
        if (renewal == null) {
            return false;
        }
        List<Long> ids = renewal.revisions(size);
        Set<Long> events = new HashSet<>();
        long begun = System.nanoTime();
        Iterator<Long> left = ids.iterator();
        while (left.hasNext() && (events.isEmpty() || System.nanoTime() - begun < TURN.toNanos())) {
            long id = left.next();
            events.add(renew(id, writing));
            renewal.afterRevision = id;
        }
        Event.touch(events);
        if (!left.hasNext() && ids.size() < size) {
            renewal.delete();
        }
        writing.renewed();
        return true;
    }

    private static long pass(Writing writing) {
        Renewal renewal = requireNonNull(Renewal.next());
        renewal.afterRevision = renewal.revisions(1).get(0);
        writing.renewed();
        return renewal.afterRevision;
    }

    private long renew(long id, Writing writing) {
        Revision revision = Revision.findById(id);
        RevisionDraft kept = RevisionDraft.findById(id);
        Event event = Event.findById(revision.eventId);
        EventDraft draft = reader.draft(kept.draft);
        Set<String> cited = new HashSet<>();
        draft.citations().forEach(citation -> cited.add(citation.source()));
        References references = drafts.references(cited, writing.epoch());
        revisions.renew(revision, draft, event.slug, references);
        return event.id;
    }
}

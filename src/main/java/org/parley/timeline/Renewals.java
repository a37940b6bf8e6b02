package org.parley.timeline;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import java.time.Duration;
import java.util.HashSet;
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
    /** So few that a writer waits a moment only. */
    private static final int BATCH = 100;
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
            while (!stopping && recorder.write(this::batch)) {
                // Between two batches others write.
            }
        } catch (RuntimeException e) {
            LOG.warn("Views could not be renewed; it will be tried again", e);
            if (!stopping) {
                CompletableFuture.delayedExecutor(AGAIN.toSeconds(), TimeUnit.SECONDS, worker)
                        .execute(this::run);
            }
        }
    }

    /** Whether there is more to do. */
    private boolean batch(Writing writing) {
        Renewal renewal = Renewal.<Renewal>find("order by id").firstResult();
        if (renewal == null) {
            return false;
        }
        List<Long> ids = RevisionFacet.find(
                        "select f.revisionId from RevisionFacet f join Facet n on n.id = f.facetId"
                                + " where n.name = ?1 and f.revisionId > ?2 order by f.revisionId",
                        renewal.facet,
                        renewal.afterRevision)
                .page(0, BATCH)
                .project(Long.class)
                .list();
        Set<Long> events = new HashSet<>();
        for (Long id : ids) {
            events.add(renew(id, writing));
            renewal.afterRevision = id;
        }
        if (!events.isEmpty()) {
            Event.touch(events);
        }
        if (ids.size() < BATCH) {
            renewal.delete();
        }
        return true;
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

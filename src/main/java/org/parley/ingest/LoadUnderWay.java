package org.parley.ingest;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.parley.timeline.Loading;
import org.parley.timeline.Loading.Entry;

/** Writes what a check has found right, in batches, while it checks on: one batch is written while the next is made. */
final class LoadUnderWay implements FileCheck.Taking, AutoCloseable {
    private static final Logger LOG = Logger.getLogger(LoadUnderWay.class);
    private static final int BATCH = 500;
    private static final int TOLD_EVERY = 100_000;

    private final Load load;
    private final String source;
    private final ExecutorService writer = Executors.newSingleThreadExecutor();
    private CompletableFuture<Void> written = CompletableFuture.completedFuture(null);
    private Loading.@Nullable Run run;
    private List<Entry> batch = new ArrayList<>();
    private int revisions;

    LoadUnderWay(Load load, String source) {
        this.load = load;
        this.source = source;
    }

    @Override
    public void references(Contents contents) {
        LOG.infof("Loading %s", source);
        run = load.begin(source, contents);
    }

    @Override
    public void entry(Entry entry) {
        batch.add(entry);
        if (batch.size() == BATCH) {
            handOver();
        }
        if (++revisions % TOLD_EVERY == 0) {
            LOG.infof("Loaded %d revisions so far", revisions);
        }
    }

    /** What went wrong in the batch before is thrown here. */
    private void handOver() {
        written.join();
        List<Entry> full = batch;
        batch = new ArrayList<>();
        Loading.Run open = requireNonNull(run);
        written = CompletableFuture.runAsync(() -> open.record(full), writer);
    }

    /** All was right. */
    void finish() {
        handOver();
        written.join();
        requireNonNull(run).end();
        load.finish();
        LOG.infof("Loaded %d revisions of events", revisions);
    }

    /** Something was wrong. */
    void undo() {
        written.join();
        if (run != null) {
            load.undo();
        }
    }

    @Override
    public void close() {
        writer.shutdownNow();
    }
}

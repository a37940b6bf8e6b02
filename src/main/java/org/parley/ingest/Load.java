package org.parley.ingest;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.parley.actor.Actors;
import org.parley.database.Databases;
import org.parley.position.Positions;
import org.parley.process.Processes;
import org.parley.record.Recorder;
import org.parley.source.Sources;
import org.parley.timeline.Loading;
import org.parley.topic.Topics;

/** Writes a checked file into an empty record, in batches under a mark: a load that a crash cut off is begun anew. */
@ApplicationScoped
class Load {
    private static final Logger LOG = Logger.getLogger(Load.class);
    private static final int BATCH = 500;

    private static final int TOLD_EVERY = 100_000;
    /** Any number, as long as all instances take the same. */
    private static final long TURN = 20250427L;

    /** Those that grow with the number of events, children before parents. */
    private static final List<String> LARGE = List.of(
            "event_move",
            "event_link",
            "revision_long",
            "revision_facet",
            "facet",
            "revision_view",
            "revision_draft",
            "revision",
            "event",
            "renewal");
    /** Reference data, children before parents. */
    private static final List<String> SMALL = List.of(
            "position_addressee",
            "position",
            "process_party",
            "process",
            "tenure_citation",
            "tenure",
            "office",
            "actor_name",
            "actor",
            "topic",
            "source");

    private static final int ROWS_AT_ONCE = 20_000;

    private final AgroalDataSource dataSource;
    private final EntityManager database;
    private final Recorder recorder;
    private final Loading loading;
    private final Actors actors;
    private final Topics topics;
    private final Sources sources;
    private final Processes processes;
    private final Positions positions;

    Load(
            AgroalDataSource dataSource,
            EntityManager database,
            Recorder recorder,
            Loading loading,
            Actors actors,
            Topics topics,
            Sources sources,
            Processes processes,
            Positions positions) {
        this.dataSource = dataSource;
        this.database = database;
        this.recorder = recorder;
        this.loading = loading;
        this.actors = actors;
        this.topics = topics;
        this.sources = sources;
        this.processes = processes;
        this.positions = positions;
    }

    /** Of several instances that start together one works and the others wait; an H2 file has one process only. */
    void inTurn(Runnable work) {
        if (Databases.onH2()) {
            work.run();
            return;
        }
        try (Connection connection = dataSource.getConnection()) {
            // Of the session, not of a transaction: one that is open so long would keep every dead row from being
            // cleared.
            String limit = limit(connection);
            execute(connection, "set statement_timeout = 0");
            execute(connection, "select pg_advisory_lock(" + TURN + ")");
            try {
                work.run();
            } finally {
                execute(connection, "select pg_advisory_unlock(" + TURN + ")");
                execute(connection, "set statement_timeout = '" + limit + "'");
            }
        } catch (SQLException e) {
            throw new IllegalStateException("the turn to load cannot be taken or given back", e);
        }
    }

    private static String limit(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet limit = statement.executeQuery("show statement_timeout")) {
            limit.next();
            return limit.getString(1);
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** Whether the record is empty, or was left half-loaded. */
    boolean isDue() {
        return recorder.write(writing -> {
            @Nullable LoadingMark mark = LoadingMark.findById(LoadingMark.ONLY);
            return mark == null ? isEmpty() : !mark.finished;
        });
    }

    /** What was being loaded when a crash cut it off. */
    Optional<String> cutOff() {
        return recorder.write(writing -> LoadingMark.<LoadingMark>findByIdOptional(LoadingMark.ONLY)
                .filter(mark -> !mark.finished)
                .map(mark -> mark.source));
    }

    /** Nothing of any kind: a file knows nothing of what curators have entered. */
    private boolean isEmpty() {
        return Stream.of(LARGE, SMALL)
                .flatMap(List::stream)
                .allMatch(table -> database.createNativeQuery("select 1 from " + table)
                        .setMaxResults(1)
                        .getResultList()
                        .isEmpty());
    }

    void write(Contents contents, Entries entries, String source) throws IOException {
        begin(source);
        recorder.change(() -> {
            references(contents);
            return true;
        });
        Loading.Run run = loading.begin(contents.references());
        AtomicInteger done = new AtomicInteger();
        entries.inBatches(BATCH, batch -> {
            run.record(batch);
            if (done.addAndGet(batch.size()) % TOLD_EVERY == 0) {
                LOG.infof("Loaded %d revisions so far", done.get());
            }
        });
        run.end();
        recorder.write(writing -> LoadingMark.update("finished = true"));
    }

    /** What a crash has left is cleared. */
    private void begin(String source) {
        if (recorder.write(writing -> LoadingMark.count() > 0)) {
            clear();
        } else {
            recorder.write(writing -> {
                LoadingMark mark = new LoadingMark();
                mark.id = LoadingMark.ONLY;
                mark.source = source;
                mark.persist();
                return true;
            });
        }
    }

    /** In many turns: a large table takes longer than one statement may. Cut off in turn, it goes on from there. */
    private void clear() {
        for (String table : LARGE) {
            String some = Databases.onH2()
                    ? "delete from " + table + " fetch first " + ROWS_AT_ONCE + " rows only"
                    : "delete from " + table + " where ctid = any (array(select ctid from " + table + " limit "
                            + ROWS_AT_ONCE + "))";
            while (recorder.write(writing -> execute(some)) > 0) {
                // Until none is left.
            }
        }
        recorder.write(writing -> {
            SMALL.forEach(table -> execute("delete from " + table));
            writing.beginAnew();
            writing.referenceChanged();
            return true;
        });
    }

    private int execute(String sql) {
        return database.createNativeQuery(sql).executeUpdate();
    }

    private void references(Contents contents) {
        contents.sources().forEach(sources::createWithin);
        database.flush();
        contents.actorsFromTheTop().forEach(actors::createWithin);
        contents.offices().forEach(actors::createWithin);
        database.flush();
        contents.topicsFromTheTop().forEach(topics::createWithin);
        database.flush();
        contents.processes().forEach(processes::createWithin);
        contents.positions().forEach(positions::createWithin);
    }
}

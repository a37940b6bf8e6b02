package org.parley.ingest;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.parley.actor.Actors;
import org.parley.database.Databases;
import org.parley.database.StatementLimit;
import org.parley.position.Positions;
import org.parley.process.Processes;
import org.parley.record.Recorder;
import org.parley.source.Sources;
import org.parley.timeline.Loading;
import org.parley.topic.Topics;

/** Fills an empty record under a mark: a load that a crash cut off is begun anew. */
@ApplicationScoped
class Load {
    /** Any number, as long as all instances take the same. */
    private static final long TURN = 20250427L;

    private final AgroalDataSource dataSource;
    private final EntityManager database;
    private final RecordTables tables;
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
            RecordTables tables,
            Recorder recorder,
            Loading loading,
            Actors actors,
            Topics topics,
            Sources sources,
            Processes processes,
            Positions positions) {
        this.dataSource = dataSource;
        this.database = database;
        this.tables = tables;
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
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement()) {
            StatementLimit.without(connection, () -> {
                // Of the session, not of a transaction: one that is open so long would keep every dead row from being
                // cleared.
                statement.execute("select pg_advisory_lock(" + TURN + ")");
                try {
                    work.run();
                } finally {
                    statement.execute("select pg_advisory_unlock(" + TURN + ")");
                }
            });
        } catch (SQLException e) {
            throw new IllegalStateException("the turn to load cannot be taken or given back", e);
        }
    }

    /** Whether the record is empty, or was left half-loaded. */
    boolean isDue() {
        return recorder.write(writing -> {
            @Nullable LoadingMark mark = LoadingMark.findById(LoadingMark.ONLY);
            return mark == null ? tables.areEmpty() : !mark.finished;
        });
    }

    /** What was being loaded when a crash cut it off. */
    Optional<String> cutOff() {
        return recorder.write(writing -> LoadingMark.<LoadingMark>findByIdOptional(LoadingMark.ONLY)
                .filter(mark -> !mark.finished)
                .map(mark -> mark.source));
    }

    /** What a crash has left is cleared; then all that events speak of is written. */
    Loading.Run begin(String source, Contents contents) {
        if (recorder.write(writing -> LoadingMark.count() > 0)) {
            tables.clear();
        } else {
            recorder.write(writing -> {
                LoadingMark mark = new LoadingMark();
                mark.id = LoadingMark.ONLY;
                mark.source = source;
                mark.persist();
                return true;
            });
        }
        tables.dropIndexes();
        recorder.load(writing -> {
            references(contents);
            writing.referenceChanged();
            return true;
        });
        return loading.begin(contents.references());
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

    /** All has been recorded. */
    void finish() {
        tables.makeIndexes();
        recorder.write(writing -> LoadingMark.update("finished = true"));
    }

    /** As if it had never begun. */
    void undo() {
        tables.clear();
        tables.makeIndexes();
        recorder.write(writing -> LoadingMark.deleteAll());
    }
}

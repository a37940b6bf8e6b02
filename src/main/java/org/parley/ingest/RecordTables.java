package org.parley.ingest;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.parley.database.Databases;
import org.parley.database.StatementLimit;
import org.parley.record.Recorder;

/** The tables that a first load fills: empty before, cleared where it was cut off, indexed by time when all is there. */
@ApplicationScoped
class RecordTables {
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
            "event_count",
            "renewal",
            "revision_text",
            "word");
    /** Words as rows, where the database has no index of its own for them. */
    private static final List<String> POSTINGS = List.of("posting", "common_stem");

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

    private static final String INDEXES = "/db/migration/R__timeline_indexes.sql";
    private static final String TEXT_INDEX = "/R__text_index.sql";
    private static final Pattern INDEX = Pattern.compile("create index if not exists (\\w+) [^;]*");

    private final AgroalDataSource dataSource;
    private final EntityManager database;
    private final Recorder recorder;

    RecordTables(AgroalDataSource dataSource, EntityManager database, Recorder recorder) {
        this.dataSource = dataSource;
        this.database = database;
        this.recorder = recorder;
    }

    /** Nothing of any kind: a file knows nothing of what curators have entered. Within a transaction. */
    boolean areEmpty() {
        return Stream.of(LARGE, SMALL)
                .flatMap(List::stream)
                .allMatch(table -> database.createNativeQuery("select 1 from " + table)
                        .setMaxResults(1)
                        .getResultList()
                        .isEmpty());
    }

    /** In many turns: a large table takes longer than one statement may. Cut off in turn, it goes on from there. */
    void clear() {
        for (String table : Databases.onH2()
                ? Stream.concat(POSTINGS.stream(), LARGE.stream()).toList()
                : LARGE) {
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

    /** Before many rows come. */
    void dropIndexes() {
        unlimited(INDEX.matcher(scripts()).results().map(index -> "drop index if exists " + index.group(1)));
    }

    /** When all rows are there. PostgreSQL counts what each column holds, on which its plans rest. */
    void makeIndexes() {
        Stream<String> indexes = INDEX.matcher(scripts()).results().map(MatchResult::group);
        unlimited(Databases.onH2() ? indexes : Stream.concat(indexes, Stream.of("analyze")));
    }

    private void unlimited(Stream<String> statements) {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement()) {
            StatementLimit.without(connection, () -> {
                for (String sql : statements.toList()) {
                    statement.execute(sql);
                }
            });
        } catch (SQLException e) {
            throw new IllegalStateException("the indexes cannot be changed", e);
        }
    }

    private static String scripts() {
        return script(INDEXES) + script((Databases.onH2() ? "/db/h2" : "/db/pg") + TEXT_INDEX);
    }

    private static String script(String name) {
        try (InputStream script = RecordTables.class.getResourceAsStream(name)) {
            if (script == null) {
                throw new IllegalStateException(name + " is missing from the artifact");
            }
            return new String(script.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

package org.parley.timeline;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.persistence.Column;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Table;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.parley.database.Copy;
import org.parley.database.Databases;
import org.parley.http.Fingerprint;
import org.parley.text.Document;

/**
 * The words of every revision. PostgreSQL keeps them as a {@code tsvector} and finds them by its own index. H2, which has none, keeps
 * the stems in their order, and a row for each that leads from it to the revision, unless it is so common that a page is found soon
 * without. Both keep every word that was ever written, with its stem.
 */
@ApplicationScoped
class TextIndex {
    /** Words that are known to be in the table: most revisions bring no new one. */
    private static final int MOST_KNOWN = 300_000;

    /** A stem that so many revisions have leads to none any more. */
    private static final int COMMON = 1_000;

    /** Told within a turn: these words, and stems that have become common, are in the tables as soon as it is committed. */
    record Learnt(Set<String> words, Set<Long> common) {}

    /** As PostgreSQL receives it; made to be copied, and compared with nothing. */
    @Table(name = "revision_text")
    @SuppressWarnings("ArrayRecordComponent")
    private record RevisionText(
            @Column(name = "revision_id") long revisionId, byte[] doc) {}

    private static final Copy COPY = new Copy(RevisionText.class);

    private final AgroalDataSource dataSource;
    private final EntityManager database;
    private final Event<Learnt> learnt;
    private final Set<String> known = ConcurrentHashMap.newKeySet();
    private final Set<Long> common = ConcurrentHashMap.newKeySet();
    private volatile boolean commonRead;
    /** Revisions that this process has written, by a stem of theirs that is not common. */
    private final Map<Long, Integer> written = new ConcurrentHashMap<>();

    TextIndex(AgroalDataSource dataSource, EntityManager database, Event<Learnt> learnt) {
        this.dataSource = dataSource;
        this.database = database;
        this.learnt = learnt;
    }

    /** By revision. Within a writer's turn. */
    void add(Map<Long, Document> documents) {
        if (documents.isEmpty()) {
            return;
        }
        if (Databases.onH2()) {
            run(
                    "insert into revision_text (revision_id, line, points) select v.id, v.line, v.points"
                            + " from unnest(cast(? as bigint array), cast(? as varchar array), cast(? as varchar array))"
                            + " v(id, line, points)",
                    List.copyOf(documents.keySet()),
                    each(documents, Document::line),
                    each(documents, Document::pointsLine));
            learn(documents.values(), post(documents));
        } else {
            // A copy may wait long on a connection that is cut: a load can be begun anew, a writer waits for its
            // answer.
            if (documents.size() == 1) {
                run(
                        "insert into revision_text (revision_id, doc) select v.id, cast(v.doc as tsvector)"
                                + " from unnest(cast(? as bigint array), cast(? as varchar array)) v(id, doc)",
                        List.copyOf(documents.keySet()),
                        each(documents, Document::tsvector));
            } else {
                copy(documents);
            }
            learn(documents.values(), Set.of());
        }
    }

    /** Many, as a load has them. */
    private void copy(Map<Long, Document> documents) {
        List<RevisionText> rows = new ArrayList<>();
        documents.forEach((revision, document) -> rows.add(new RevisionText(revision, document.tsvectorBytes())));
        try (Connection connection = dataSource.getConnection()) {
            COPY.insert(connection, rows);
        } catch (SQLException | IOException e) {
            throw new IllegalStateException("the words of a revision cannot be copied", e);
        }
    }

    private static List<String> each(Map<Long, Document> documents, Function<Document, String> form) {
        return documents.values().stream().map(form).toList();
    }

    /** Leads from stems to their revisions; gives those that have become common. */
    private Set<Long> post(Map<Long, Document> documents) {
        if (!commonRead) {
            new Sql()
                    .rows(database, "select c.stem from common_stem c")
                    .forEach(row -> common.add(row.get("stem", Long.class)));
            commonRead = true;
        }
        List<Long> stems = new ArrayList<>();
        List<Long> revisions = new ArrayList<>();
        Set<Long> become = new TreeSet<>();
        documents.forEach((revision, document) -> document.stems().stream()
                .map(TextIndex::key)
                .filter(stem -> !common.contains(stem))
                .forEach(stem -> {
                    stems.add(stem);
                    revisions.add(revision);
                    if (written.merge(stem, 1, Integer::sum) >= COMMON) {
                        become.add(stem);
                    }
                }));
        if (!stems.isEmpty()) {
            run(
                    "insert into posting (stem, revision_id) select v.stem, v.revision_id"
                            + " from unnest(cast(? as bigint array), cast(? as bigint array)) v(stem, revision_id)",
                    stems,
                    revisions);
        }
        if (!become.isEmpty()) {
            run(
                    "insert into common_stem (stem) select v.stem from unnest(cast(? as bigint array)) v(stem)"
                            + " where not exists (select 1 from common_stem c where c.stem = v.stem)",
                    List.copyOf(become));
        }
        return become;
    }

    private void learn(Iterable<Document> documents, Set<Long> becomeCommon) {
        Map<String, String> words = new TreeMap<>();
        documents.forEach(document -> document.addTo(words, known));
        if (words.isEmpty()) {
            learnt.fire(new Learnt(Set.of(), becomeCommon));
            return;
        }
        run(
                "insert into word (surface, stem) select v.surface, v.stem"
                        + " from unnest(cast(? as varchar array), cast(? as varchar array)) v(surface, stem)"
                        + " where not exists (select 1 from word w where w.surface = v.surface)",
                List.copyOf(words.keySet()),
                List.copyOf(words.values()));
        learnt.fire(new Learnt(words.keySet(), becomeCommon));
    }

    void committed(@Observes(during = TransactionPhase.AFTER_SUCCESS) Learnt words) {
        if (known.size() + words.words().size() > MOST_KNOWN) {
            known.clear();
            written.clear();
        }
        known.addAll(words.words());
        common.addAll(words.common());
        written.keySet().removeAll(words.common());
    }

    /** Makes those of one revision again, where they have changed. Within a writer's turn. */
    void renew(long revision, Document document) {
        if (isWritten(revision, document)) {
            return;
        }
        if (Databases.onH2()) {
            // No index leads from a revision to its words but the text itself.
            Set<Long> keys =
                    line(revision).flatMap(Document::stems).map(TextIndex::key).collect(Collectors.toSet());
            database.createNativeQuery("delete from posting where stem in (?1) and revision_id = ?2")
                    .setParameter(1, keys)
                    .setParameter(2, revision)
                    .executeUpdate();
        }
        database.createNativeQuery("delete from revision_text where revision_id = ?1")
                .setParameter(1, revision)
                .executeUpdate();
        add(Map.of(revision, document));
    }

    private boolean isWritten(long revision, Document document) {
        Sql sql = new Sql();
        String same = Databases.onH2()
                ? "t.line = " + sql.bind(document.line()) + " and t.points = " + sql.bind(document.pointsLine())
                : "t.doc = cast(" + sql.bind(document.tsvector()) + " as tsvector)";
        String text = "select 1 from revision_text t where t.revision_id = " + sql.bind(revision) + " and " + same;
        return !sql.rows(database, text).isEmpty();
    }

    private Stream<String> line(long revision) {
        Sql sql = new Sql();
        String text = "select t.line from revision_text t where t.revision_id = " + sql.bind(revision);
        return sql.rows(database, text).stream().map(row -> row.get("line", String.class));
    }

    /** What stands for a stem in an index of H2: short, and alike for no two words that are likely to be met. */
    static long key(String stem) {
        return ByteBuffer.wrap(Fingerprint.bytes(stem)).getLong();
    }

    /** On the connection of the transaction. */
    private void run(String sql, List<?>... columns) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < columns.length; i++) {
                String type = columns[i].get(0) instanceof Long ? "bigint" : "varchar";
                statement.setArray(i + 1, connection.createArrayOf(type, columns[i].toArray()));
            }
            statement.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("the words of a revision cannot be written", e);
        }
    }
}

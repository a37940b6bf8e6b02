package org.parley.timeline;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.hibernate.StatelessSession;
import org.jspecify.annotations.Nullable;
import org.parley.database.Copy;
import org.parley.database.Databases;
import org.parley.event.Bearing;
import org.parley.event.EventDraft;
import org.parley.event.EventText;
import org.parley.event.Facets;
import org.parley.event.References;
import org.parley.record.Recorder;
import org.parley.record.Writing;
import org.parley.text.Document;

/** Records many revisions that have been checked, keeping the moments that they bring. */
@ApplicationScoped
public class Loading {

    /** Written in one turn. */
    private static final int COUNTED = 1_000;

    /**
     * A revision to be recorded.
     *
     * @param draft null: a retraction
     * @param bearings what it can be asked for by
     * @param words what it can be found by; null where it is taken back
     * @param recordedAt null: now
     */
    public record Entry(
            String id,
            @Nullable EventDraft draft,
            Map<String, Bearing> bearings,
            @Nullable Document words,
            Author author,
            @Nullable Instant recordedAt) {

        /**
         * @param references what the draft rests on
         */
        public static Entry of(
                String id,
                @Nullable EventDraft draft,
                References references,
                Author author,
                @Nullable Instant recordedAt) {
            return draft == null
                    ? new Entry(id, null, Map.of(), null, author, recordedAt)
                    : new Entry(
                            id,
                            draft,
                            Facets.of(draft, references),
                            EventText.document(draft, references),
                            author,
                            recordedAt);
        }
    }

    private final Recorder recorder;
    private final Revisions revisions;
    private final StatelessSession rows;
    private final AgroalDataSource dataSource;

    Loading(Recorder recorder, Revisions revisions, StatelessSession rows, AgroalDataSource dataSource) {
        this.recorder = recorder;
        this.revisions = revisions;
        this.rows = rows;
        this.dataSource = dataSource;
    }

    /** A load of revisions that rest on this reference data. */
    public Run begin(References references) {
        return new Run(references);
    }

    /** One load: it knows the facets that it has met, and writes what it has counted at its end only. */
    public final class Run implements Revisions.Storing {
        private final References references;
        private final Map<String, Facet> met = new HashMap<>();
        private final Map<Class<?>, Copy> copies = new HashMap<>();
        private final FacetChanges facetCounts = new FacetChanges();
        private final CountChanges counts = new CountChanges();

        private Run(References references) {
            this.references = references;
        }

        /** All of them in one turn, in their order. */
        public void record(List<Entry> batch) {
            recorder.load(writing -> revisions
                    .record(
                            batch.stream()
                                    .map(entry -> change(entry, references, writing))
                                    .toList(),
                            this)
                    .size());
        }

        @Override
        public Map<String, Facet> facets(Set<String> names) {
            Set<String> unmet = new HashSet<>(names);
            unmet.removeAll(met.keySet());
            met.putAll(Facet.present(unmet));
            return met;
        }

        @Override
        public void insert(List<?> table) {
            if (Databases.onH2()) {
                rows.insertMultiple(table);
                return;
            }
            // The connection of the transaction.
            try (Connection connection = dataSource.getConnection()) {
                copies.computeIfAbsent(table.get(0).getClass(), Copy::new).insert(connection, table);
            } catch (SQLException | IOException e) {
                throw new IllegalStateException("rows cannot be copied", e);
            }
        }

        /** On another core, while the database takes what was inserted before. */
        @Override
        public <T> Supplier<T> beside(Supplier<T> making) {
            return CompletableFuture.supplyAsync(making)::join;
        }

        @Override
        public void count(FacetChanges changes) {
            facetCounts.add(changes);
        }

        @Override
        public void count(CountChanges changes) {
            counts.add(changes);
        }

        public void end() {
            Map<Integer, FacetChanges.Change> changed = facetCounts.all();
            inTurns(List.copyOf(changed.keySet()), some -> Facet.count(some, changed));
            inTurns(counts.all(), this::insert);
        }

        private <T> void inTurns(List<T> counted, Consumer<List<T>> write) {
            for (int from = 0; from < counted.size(); from += COUNTED) {
                List<T> some = counted.subList(from, Math.min(from + COUNTED, counted.size()));
                recorder.write(writing -> {
                    write.accept(some);
                    // What was answered before these were there is no longer so.
                    writing.renewed();
                    return some.size();
                });
            }
        }
    }

    private static Change change(Entry entry, References references, Writing writing) {
        Instant moment = entry.recordedAt() == null ? writing.moment() : writing.moment(entry.recordedAt());
        return entry.draft() == null
                ? Change.retraction(entry.id(), entry.author(), moment)
                : new Change(
                        entry.id(),
                        new Checked(entry.draft(), references, List.of(), writing.epoch()),
                        entry.bearings(),
                        entry.words(),
                        entry.author(),
                        moment);
    }
}

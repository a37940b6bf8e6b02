package org.parley.record;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import org.parley.http.Mistake;

/**
 * A sort of reference data: how it is checked, kept and shown. {@link Curation} asks it within a transaction.
 *
 * @param <D> as curators enter it
 * @param <V> as readers see it
 */
public interface ReferenceSort<D, V extends Kept> {

    /** What one is called: {@code actor}. */
    String noun();

    Class<D> draftType();

    Class<V> viewType();

    Optional<V> view(String id, long epoch);

    /** What a curator entered; of one that exists. */
    Versioned<D> draft(String id, long epoch);

    /** What curators entered, in order of ids: some of those after this one, none after the last. */
    List<D> after(String id, int most, long epoch);

    /** What is wrong with its members, one by one. */
    List<Mistake> mistakes(ObjectNode body, long epoch);

    /** What is wrong between its members, and between it and others. */
    List<Mistake> rules(D draft, long epoch);

    /** What readers would see; nothing is written. */
    V preview(Versioned<D> draft, long epoch);

    void create(D draft);

    void change(D draft);

    void remove(String id);

    /** What events may show or are found by, and what the change makes old. */
    List<ReferenceChanged> touched(D before, D after, long epoch);

    /** Whether something is derived from all of it at once and kept for an epoch. */
    default boolean isDerived() {
        return true;
    }
}

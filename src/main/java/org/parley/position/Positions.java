package org.parley.position;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import org.parley.record.Derived;

/** The demands and offers that there are; what became of them is told by events. */
@ApplicationScoped
@Transactional
public class Positions {
    private final Derived<SortedMap<String, PositionView>> known = new Derived<>(Positions::load);

    /** By id; two statements, once an epoch. */
    public SortedMap<String, PositionView> known(long epoch) {
        return known.at(epoch);
    }

    private static SortedMap<String, PositionView> load() {
        SortedMap<String, PositionView> all = new TreeMap<>();
        Position.<Position>listAll().forEach(position -> all.put(position.id, PositionView.of(position.kept())));
        return Collections.unmodifiableSortedMap(all);
    }
}

package org.parley.process;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import org.parley.record.Derived;

/** The negotiations that there are. */
@ApplicationScoped
@Transactional
public class Processes {
    private final Derived<SortedMap<String, ProcessView>> known = new Derived<>(Processes::load);

    /** By id; two statements, once an epoch. */
    public SortedMap<String, ProcessView> known(long epoch) {
        return known.at(epoch);
    }

    private static SortedMap<String, ProcessView> load() {
        SortedMap<String, ProcessView> all = new TreeMap<>();
        Process.<Process>listAll().forEach(process -> all.put(process.id, ProcessView.of(process.kept())));
        return Collections.unmodifiableSortedMap(all);
    }
}

package org.parley.process;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Collections;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.parley.actor.Actors;
import org.parley.http.Page;
import org.parley.http.Problem;
import org.parley.record.Derived;
import org.parley.record.PageShape;
import org.parley.record.Pages;
import org.parley.record.Pages.Asked;
import org.parley.record.Recorder;

/** The negotiations that there are. */
@ApplicationScoped
@Transactional
public class Processes {
    private final Derived<NavigableMap<String, ProcessView>> known = new Derived<>(Processes::load);
    private final Recorder recorder;
    private final Pages pages;
    private final Actors actors;

    Processes(Recorder recorder, Pages pages, Actors actors) {
        this.recorder = recorder;
        this.pages = pages;
        this.actors = actors;
    }

    /** By id; two statements, once an epoch. */
    public NavigableMap<String, ProcessView> known(long epoch) {
        return known.at(epoch);
    }

    /** By id. */
    public Page<ProcessView> page(ProcessQuery query, PageShape shape) {
        long epoch = recorder.now().epoch();
        NavigableMap<String, ProcessView> all = known(epoch);
        String party = query.party() == null ? null : actors.directory(epoch).meant("party", query.party());
        List<String> ids = all.values().stream()
                .filter(process -> party == null
                        || process.parties().stream()
                                .anyMatch(one -> one.actor().equals(party)))
                .map(ProcessView::id)
                .toList();
        return pages.sorted(ids, all::get, new Asked(new ProcessQuery(party), shape));
    }

    public ProcessView one(String id) {
        ProcessView process = known(recorder.now().epoch()).get(id);
        if (process == null) {
            throw Problem.notFound("process", id);
        }
        return process;
    }

    private static NavigableMap<String, ProcessView> load() {
        NavigableMap<String, ProcessView> all = new TreeMap<>();
        Process.<Process>listAll().forEach(process -> all.put(process.id, ProcessView.of(process.kept())));
        return Collections.unmodifiableNavigableMap(all);
    }

    /** Stores one that has been checked; within a writer's turn. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void createWithin(ProcessDraft draft) {
        Process process = new Process();
        process.id = draft.id();
        process.version = 1;
        process.take(draft);
        process.persist();
    }
}

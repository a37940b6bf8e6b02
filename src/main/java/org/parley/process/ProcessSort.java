package org.parley.process;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.Optional;
import org.parley.actor.Actors;
import org.parley.http.Mistake;
import org.parley.http.Shape;
import org.parley.record.ReferenceChanged;
import org.parley.record.ReferenceRemoved;
import org.parley.record.ReferenceSort;
import org.parley.record.Versioned;

/** How negotiations are checked, kept and shown. */
@ApplicationScoped
public class ProcessSort implements ReferenceSort<ProcessDraft, ProcessView> {
    private final Processes processes;
    private final Actors actors;

    ProcessSort(Processes processes, Actors actors) {
        this.processes = processes;
        this.actors = actors;
    }

    @Override
    public String noun() {
        return "process";
    }

    @Override
    public Class<ProcessDraft> draftType() {
        return ProcessDraft.class;
    }

    @Override
    public Class<ProcessView> viewType() {
        return ProcessView.class;
    }

    @Override
    public Optional<ProcessView> view(String id, long epoch) {
        return Optional.ofNullable(processes.known(epoch).get(id));
    }

    @Override
    public Versioned<ProcessDraft> draft(String id, long epoch) {
        ProcessView view = view(id, epoch).orElseThrow();
        return new Versioned<>(
                new ProcessDraft(view.id(), view.name(), view.description(), view.parties()), view.version());
    }

    @Override
    public List<ProcessDraft> after(String id, int most, long epoch) {
        return processes.known(epoch).tailMap(id, false).keySet().stream()
                .limit(most)
                .map(next -> draft(next, epoch).draft())
                .toList();
    }

    @Override
    public List<Mistake> mistakes(ObjectNode body, long epoch) {
        return Shape.mistakes(body, ProcessDraft.class, ProcessRules.meaning(actors.directory(epoch)));
    }

    @Override
    public List<Mistake> rules(ProcessDraft draft, long epoch) {
        return ProcessRules.mistakes(draft);
    }

    @Override
    public ProcessView preview(Versioned<ProcessDraft> draft, long epoch) {
        return ProcessView.of(draft);
    }

    @Override
    public void create(ProcessDraft draft) {
        processes.createWithin(draft);
    }

    @Override
    public void change(ProcessDraft draft) {
        Process process = Process.findById(draft.id());
        process.version++;
        process.take(draft);
    }

    @Override
    public void remove(String id) {
        Process.deleteById(id);
    }

    /** Events name it by its id, which does not change. */
    @Override
    public List<ReferenceChanged> touched(ProcessDraft before, ProcessDraft after, long epoch) {
        return List.of();
    }

    void refuse(@Observes ReferenceRemoved removed) {
        if (removed.sort().equals("actor")) {
            removed.refuseFor("processes", Process.withParty(removed.id()));
        }
    }
}

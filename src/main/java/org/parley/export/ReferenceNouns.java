package org.parley.export;

import jakarta.enterprise.context.ApplicationScoped;
import org.parley.actor.Actors;
import org.parley.process.Processes;
import org.parley.record.Recorder;
import org.parley.topic.Topics;

/** Keeps at hand what events speak of. */
@ApplicationScoped
class ReferenceNouns {
    private final Recorder recorder;
    private final Actors actors;
    private final Topics topics;
    private final Processes processes;

    ReferenceNouns(Recorder recorder, Actors actors, Topics topics, Processes processes) {
        this.recorder = recorder;
        this.actors = actors;
        this.topics = topics;
        this.processes = processes;
    }

    /** As they stand at the newest recording. */
    Nouns now() {
        long epoch = recorder.now().epoch();
        return new Nouns(actors.directory(epoch), topics.tree(epoch), processes.known(epoch));
    }
}

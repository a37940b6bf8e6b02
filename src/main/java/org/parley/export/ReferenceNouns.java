package org.parley.export;

import jakarta.enterprise.context.ApplicationScoped;
import org.parley.actor.Actors;
import org.parley.actor.Directory;
import org.parley.process.Processes;
import org.parley.record.Recorder;
import org.parley.topic.Topics;

/** What events speak of, from the rooms where it is kept, all of one epoch. */
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
    Directory actors() {
        return actors.directory(recorder.now().epoch());
    }

    /** The same with topics and processes. */
    Nouns now() {
        long epoch = recorder.now().epoch();
        return new Nouns(actors.directory(epoch), topics.tree(epoch), processes.known(epoch));
    }
}

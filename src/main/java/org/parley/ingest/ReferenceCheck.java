package org.parley.ingest;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.parley.actor.ActorDraft;
import org.parley.actor.ActorRules;
import org.parley.actor.Directory;
import org.parley.actor.OfficeDraft;
import org.parley.event.References;
import org.parley.http.Shape;
import org.parley.position.PositionDraft;
import org.parley.position.PositionRules;
import org.parley.position.PositionView;
import org.parley.process.ProcessDraft;
import org.parley.process.ProcessRules;
import org.parley.process.ProcessView;
import org.parley.source.SourceDraft;
import org.parley.source.SourceMeaning;
import org.parley.source.SourceView;
import org.parley.topic.TopicDraft;
import org.parley.topic.TopicRules;
import org.parley.topic.Tree;

/** Holds the reference lines of a file against each other, by the rules that hold for curators. */
final class ReferenceCheck {
    private final ReferenceLines<SourceDraft> sources;
    private final ReferenceLines<OfficeDraft> offices;
    private final ReferenceLines<ActorDraft> actors;
    private final ReferenceLines<TopicDraft> topics;
    private final ReferenceLines<ProcessDraft> processes;
    private final ReferenceLines<PositionDraft> positions;
    private final References references;
    private final Set<String> bad = new TreeSet<>();

    ReferenceCheck(Lines file, ObjectMapper json) {
        Directory nobody = Directory.of(List.of(), List.of());
        Tree nothing = Tree.of(List.of());
        Shape.Meaning ofActors = ActorRules.meaning(nobody, Set.of());
        sources = ReferenceLines.of(file, "source", SourceDraft.class, new SourceMeaning(), json);
        offices = ReferenceLines.of(file, "office", OfficeDraft.class, ofActors, json);
        actors = ReferenceLines.of(file, "actor", ActorDraft.class, ofActors, json);
        topics = ReferenceLines.of(file, "topic", TopicDraft.class, TopicRules.meaning(nothing), json);
        processes = ReferenceLines.of(file, "process", ProcessDraft.class, ProcessRules.meaning(nobody), json);
        positions =
                ReferenceLines.of(file, "position", PositionDraft.class, PositionRules.meaning(nobody, nothing), json);
        List.of(sources, offices, actors, topics, processes, positions).forEach(lines -> bad.addAll(lines.bad()));
        references = new References(
                Directory.of(actors.versioned(), offices.versioned()),
                Tree.of(topics.versioned()),
                processes.byId(ProcessView::of, ProcessView::id),
                positions.byId(PositionView::of, PositionView::id),
                sources.byId(SourceView::of, SourceView::id));
    }

    /** Rejects every bad line. */
    void check() {
        Directory directory = references.actors();
        Tree tree = references.topics();
        Shape.Meaning ofActors =
                inFile(ActorRules.meaning(directory, references.sources().keySet()));
        sources.check(inFile(new SourceMeaning()), source -> List.of());
        // An organisation on a bad line says nothing about its office.
        offices.check(
                ofActors,
                office -> directory.has(office.organisation()) ? ActorRules.mistakes(office, directory) : List.of());
        actors.check(ofActors, actor -> ActorRules.mistakes(actor, directory));
        topics.check(inFile(TopicRules.meaning(tree)), topic -> TopicRules.mistakes(topic, tree));
        processes.check(inFile(ProcessRules.meaning(directory)), ProcessRules::mistakes);
        positions.check(inFile(PositionRules.meaning(directory, tree)), PositionRules::mistakes);
    }

    /** What texts mean, with patience for what stands on bad lines. */
    Shape.Meaning inFile(Shape.Meaning meaning) {
        return new InFile(meaning, bad);
    }

    References references() {
        return references;
    }

    Contents contents() {
        return new Contents(
                sources.drafts(),
                offices.drafts(),
                actors.drafts(),
                topics.drafts(),
                processes.drafts(),
                positions.drafts(),
                references);
    }
}

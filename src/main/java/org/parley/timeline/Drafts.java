package org.parley.timeline;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.parley.actor.Actors;
import org.parley.event.DraftMeaning;
import org.parley.event.DraftReader;
import org.parley.event.DraftRules;
import org.parley.event.EventDraft;
import org.parley.event.References;
import org.parley.http.Mistake;
import org.parley.http.Problem;
import org.parley.http.Shape;
import org.parley.position.Positions;
import org.parley.process.Processes;
import org.parley.source.SourceView;
import org.parley.source.Sources;
import org.parley.topic.Topics;

/** Makes drafts of bodies and tells everything that is wrong with them at once. */
@ApplicationScoped
class Drafts {
    private final DraftReader reader;
    private final Actors actors;
    private final Topics topics;
    private final Processes processes;
    private final Positions positions;
    private final Sources sources;

    Drafts(
            DraftReader reader,
            Actors actors,
            Topics topics,
            Processes processes,
            Positions positions,
            Sources sources) {
        this.reader = reader;
        this.actors = actors;
        this.topics = topics;
        this.processes = processes;
        this.positions = positions;
        this.sources = sources;
    }

    /** The reference data of an epoch, with these sources. */
    @Transactional
    References references(Set<String> sourceIds, long epoch) {
        return new References(
                actors.directory(epoch),
                topics.tree(epoch),
                processes.known(epoch),
                positions.known(epoch),
                new HashMap<>(sources.find(sourceIds)));
    }

    /**
     * @param body changed: sources that stand whole in citations are replaced by their ids
     * @throws Problem INVALID_DRAFT with every mistake
     */
    @Transactional
    Checked check(ObjectNode body, long epoch) {
        List<Mistake> mistakes = new ArrayList<>();
        List<NewSource> newSources = takeSources(body);
        References references = references(DraftReader.texts(body, "source", "due_source"), epoch);
        for (NewSource source : newSources) {
            mistakes.addAll(source.mistakes(references.sources().keySet()));
        }
        newSources.forEach(source -> references.sources().putIfAbsent(source.id(), sources.preview(source.body())));
        mistakes.addAll(Shape.mistakes(body, EventDraft.class, new DraftMeaning(references, linked(body))));
        if (!mistakes.isEmpty()) {
            throw Problem.draft(mistakes);
        }
        EventDraft draft = reader.draft(body);
        List<Mistake> broken = DraftRules.mistakes(draft);
        if (!broken.isEmpty()) {
            throw Problem.draft(broken);
        }
        return new Checked(
                draft, references, newSources.stream().map(NewSource::body).toList(), epoch);
    }

    /** Whether it would be checked to the same end now: neither the reference data nor a source that it names has changed. */
    @Transactional
    boolean holds(Checked checked, long epoch) {
        Map<String, SourceView> then = new HashMap<>(checked.references().sources());
        Map<String, SourceView> now = sources.find(then.keySet());
        checked.newSources().forEach(source -> then.remove(source.path("id").asText()));
        return checked.epoch() == epoch && now.equals(then);
    }

    /** Of the events that its links name, those that exist. */
    private static Set<String> linked(JsonNode body) {
        return Event.named(DraftReader.texts(body.path("links"), "event")).stream()
                .map(event -> event.slug)
                .collect(Collectors.toSet());
    }

    /** Sources that stand whole inside citations; each leaves its id behind. */
    private static List<NewSource> takeSources(ObjectNode body) {
        List<NewSource> taken = new ArrayList<>();
        if (body.path("citations") instanceof ArrayNode citations) {
            for (int i = 0; i < citations.size(); i++) {
                if (citations.get(i) instanceof ObjectNode citation
                        && citation.path("source") instanceof ObjectNode source) {
                    String id = source.path("id").asText();
                    boolean again = taken.stream().anyMatch(other -> other.id().equals(id));
                    taken.add(new NewSource("/citations/" + i + "/source", source, again));
                    citation.put("source", id);
                }
            }
        }
        return taken;
    }

    /**
     * A source that stands whole inside a citation.
     *
     * @param again whether one of the same id stands whole before it
     */
    private record NewSource(String pointer, JsonNode body, boolean again) {
        String id() {
            return body.path("id").asText();
        }

        List<Mistake> mistakes(Set<String> existing) {
            List<Mistake> mistakes = new ArrayList<>(Sources.mistakes(body, pointer));
            if (again) {
                mistakes.add(Mistake.at(
                        pointer + "/id",
                        "The new source '" + id() + "' stands here twice; cite it by its id from the second time on.",
                        id()));
            } else if (existing.contains(id())) {
                mistakes.add(Mistake.at(
                        pointer + "/id", "There is a source '" + id() + "' already; cite it by its id.", id()));
            }
            return mistakes;
        }
    }
}

package org.parley.ingest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.parley.actor.ActorDraft;
import org.parley.actor.Directory;
import org.parley.actor.OfficeDraft;
import org.parley.event.DraftMeaning;
import org.parley.event.DraftReader;
import org.parley.event.DraftRules;
import org.parley.event.EventDraft;
import org.parley.event.References;
import org.parley.http.Mistake;
import org.parley.http.Shape;
import org.parley.position.PositionDraft;
import org.parley.position.PositionView;
import org.parley.process.ProcessDraft;
import org.parley.process.ProcessView;
import org.parley.record.Versioned;
import org.parley.source.SourceDraft;
import org.parley.source.SourceView;
import org.parley.timeline.Author;
import org.parley.timeline.Loading.Entry;
import org.parley.topic.TopicDraft;
import org.parley.topic.Tree;

/** Holds every line of a file against all others before anything is written; tells every bad line, not only the first. */
final class FileCheck {
    private static final String AUTHOR = "interchange file";

    private final InterchangeFile file;
    private final ObjectMapper json;
    private final DraftReader reader;
    private final Instant now;

    FileCheck(InterchangeFile file, ObjectMapper json, DraftReader reader, Instant now) {
        this.file = file;
        this.json = json;
        this.reader = reader;
        this.now = now;
    }

    /** @return what can be written; the file's rejected lines say what cannot */
    Contents check() {
        List<SourceDraft> sources = drafts("source", SourceDraft.class, SourceDraft::id);
        List<OfficeDraft> offices = drafts("office", OfficeDraft.class, OfficeDraft::id);
        List<ActorDraft> actors = drafts("actor", ActorDraft.class, ActorDraft::id);
        List<TopicDraft> topics = drafts("topic", TopicDraft.class, TopicDraft::id);
        List<ProcessDraft> processes = drafts("process", ProcessDraft.class, ProcessDraft::id);
        List<PositionDraft> positions = drafts("position", PositionDraft.class, PositionDraft::id);
        if (!file.rejected().isEmpty()) {
            // Events could only complain of what is wrong above.
            return new Contents(sources, offices, actors, topics, processes, positions, null, List.of());
        }
        References references = new References(
                Directory.of(versioned(actors), versioned(offices)),
                Tree.of(versioned(topics)),
                byId(processes, ProcessDraft::id, draft -> ProcessView.of(Versioned.first(draft))),
                byId(positions, PositionDraft::id, draft -> PositionView.of(Versioned.first(draft))),
                byId(sources, SourceDraft::id, draft -> SourceView.of(Versioned.first(draft))));
        return new Contents(sources, offices, actors, topics, processes, positions, references, events(references));
    }

    private <D> List<D> drafts(String type, Class<D> draft, Function<D, String> id) {
        ReferenceMeaning meaning = new ReferenceMeaning(file);
        Set<String> seen = new HashSet<>();
        List<D> drafts = new ArrayList<>();
        file.of(type).forEach(line -> {
            List<Mistake> mistakes = Shape.mistakes(line.body(), draft, meaning);
            if (!mistakes.isEmpty()) {
                file.rejected().add(new Rejected(line.number(), mistakes));
                return;
            }
            D read = bound(line.body(), draft);
            if (!seen.add(id.apply(read))) {
                file.reject(line.number(), "/id", "There is a " + type + " '" + id.apply(read) + "' already.");
            }
            drafts.add(read);
        });
        return drafts;
    }

    private <D> D bound(JsonNode body, Class<D> type) {
        try {
            return json.treeToValue(body, type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a line of the right shape cannot be read: " + e.getOriginalMessage(), e);
        }
    }

    private static <D> List<Versioned<D>> versioned(List<D> drafts) {
        return drafts.stream().map(Versioned::first).toList();
    }

    private static <D, V> Map<String, V> byId(List<D> drafts, Function<D, String> id, Function<D, V> view) {
        Map<String, V> views = new HashMap<>();
        drafts.forEach(draft -> views.put(id.apply(draft), view.apply(draft)));
        return views;
    }

    private List<Entry> events(References references) {
        Set<String> known = new HashSet<>();
        Set<String> open = new HashSet<>();
        Instant last = Instant.MIN;
        List<Entry> entries = new ArrayList<>();
        for (Line line : file.lines()) {
            if (!line.type().equals("event") && !line.type().equals("retraction")) {
                continue;
            }
            @Nullable Instant recordedAt = moment(line, last);
            last = recordedAt == null ? last : recordedAt;
            Author author = new Author(taken(line.body(), "recorded_by", AUTHOR), taken(line.body(), "reason", ""));
            if (line.type().equals("retraction")) {
                if (!open.remove(line.id())) {
                    file.reject(
                            line.number(),
                            "/id",
                            "There is no event '" + line.id() + "' on an earlier line to retract.");
                }
                entries.add(new Entry(line.id(), null, author.withReason(), recordedAt));
            } else {
                EventDraft draft = event(line, new DraftMeaning(references, known));
                if (draft != null) {
                    entries.add(new Entry(line.id(), draft, author.withReason(), recordedAt));
                }
                known.add(line.id());
                open.add(line.id());
            }
        }
        return entries;
    }

    private @Nullable EventDraft event(Line line, DraftMeaning meaning) {
        List<Mistake> mistakes = new ArrayList<>(Shape.mistakes(line.body(), EventDraft.class, meaning));
        if (!line.body().path("id").isTextual()) {
            mistakes.add(Mistake.at("/id", "An event of a file needs its id."));
        }
        EventDraft draft = mistakes.isEmpty() ? reader.draft(line.body()) : null;
        if (draft != null) {
            mistakes.addAll(DraftRules.mistakes(draft));
        }
        if (!mistakes.isEmpty()) {
            file.rejected().add(new Rejected(line.number(), mistakes));
        }
        return draft;
    }

    private static String taken(ObjectNode body, String name, String otherwise) {
        JsonNode value = body.remove(name);
        return value == null ? otherwise : value.asText();
    }

    private @Nullable Instant moment(Line line, Instant last) {
        JsonNode text = line.body().remove("recorded_at");
        if (text == null) {
            return null;
        }
        try {
            Instant moment = Instant.parse(text.asText());
            if (moment.isBefore(last) || moment.isAfter(now)) {
                file.reject(
                        line.number(),
                        "/recorded_at",
                        "'" + text.asText() + "' is "
                                + (moment.isAfter(now) ? "to come." : "earlier than on the line before."));
            }
            return moment;
        } catch (DateTimeParseException e) {
            file.reject(
                    line.number(), "/recorded_at", "'" + text.asText() + "' is no moment; write 2026-11-23T13:58:52Z.");
            return null;
        }
    }
}

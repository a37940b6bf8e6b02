package org.parley.timeline;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parley.database.KeptPlans;
import org.parley.event.Finished;
import org.parley.http.Fingerprint;
import org.parley.http.JsonText;
import org.parley.http.Mistake;
import org.parley.http.Problem;
import org.parley.http.ProblemType;
import org.parley.http.Spliced;
import org.parley.record.AsOf;
import org.parley.record.Recorder;

/** Single events, as readers and as writers see them. */
@ApplicationScoped
public class Views {

    /**
     * A view with what tells it from another.
     *
     * @param tag its ETag, in quotes
     */
    public record Tagged(String tag, JsonText view) {}

    private final Recorder recorder;
    private final Questions questions;
    private final Embeds embeds;
    private final ObjectMapper json;
    private final Clock clock;

    Views(Recorder recorder, Questions questions, Embeds embeds, ObjectMapper json, Clock clock) {
        this.recorder = recorder;
        this.questions = questions;
        this.embeds = embeds;
        this.json = json;
        this.clock = clock;
    }

    /**
     * As it stands, with nothing embedded: what is asked for most. One statement, in a transaction for
     * the sake of its plan.
     *
     * @throws Problem NOT_FOUND, RETRACTED
     */
    @Transactional
    public Tagged plain(String id) {
        KeptPlans.within(Event.getEntityManager());
        OneEvent event = OneEvent.now(id).orElseThrow(() -> missing(id, null));
        event.mustStand();
        Instant now = clock.instant();
        return new Tagged(event.tag(now), new JsonText(event.view(now)));
    }

    /**
     * @throws Problem NOT_FOUND, RETRACTED
     */
    @Transactional
    public Tagged one(String id, OneShape shape) {
        AsOf asOf = recorder.now();
        List<Mistake> mistakes = new ArrayList<>();
        Shaped shaped = Shaped.of(shape.asList(), mistakes);
        Question question = questions.of(EventQuery.knownAt(shape.knownAt()), asOf, null, mistakes);
        shaped.needWords(question, mistakes);
        Mistake.tell(mistakes);
        OneEvent event = OneEvent.at(id, question.asOf()).orElseThrow(() -> missing(id, shape.knownAt()));
        event.mustStand();
        Found row = event.found();
        String added = embeds.of(List.of(row), shaped.embeds(), asOf, question).getOrDefault(row.revision(), "");
        String whole = Spliced.into(row.view(question.now()), added);
        String view = shaped.fields() == null ? whole : shaped.fields().of(whole, json);
        // What is embedded changes without the event's own numbers, so its text has a say.
        String tag = event.tag().replaceFirst("\"$", "-" + Fingerprint.of(view) + "\"");
        return new Tagged(tag, new JsonText(view));
    }

    /** What was written then, even if another revision has followed it meanwhile. */
    @Transactional
    public Tagged written(Recordings.Written written) {
        OneEvent event = OneEvent.numbered(written.id(), written.revision());
        Instant then = event.revision().recordedAt;
        return new Tagged(event.tag(then), new JsonText(event.view(then)));
    }

    private static Problem missing(String id, @Nullable String knownAt) {
        if (knownAt != null && Event.named(id).isPresent()) {
            return new Problem(
                    ProblemType.NOT_FOUND,
                    "'" + id + "' had not been recorded at " + knownAt + "; for what had been published by then, ask"
                            + " 'reported'.");
        }
        return Problem.notFound("event", id);
    }

    /** With everything embedded, as PUT takes it; of a retracted event what stood last, because PUT restores that. */
    JsonNode everything(OneEvent event) {
        if (!event.revision().retracted) {
            return everything(event, Revision.NEVER.minusSeconds(1));
        }
        Instant last = event.revision().recordedAt.minus(1, ChronoUnit.MICROS);
        return OneEvent.at(event.identity().slug, last)
                .filter(before -> !before.revision().retracted)
                .map(before -> everything(before, last))
                .orElseGet(json::createObjectNode);
    }

    private JsonNode everything(OneEvent event, Instant moment) {
        Found row = event.found();
        String added = embeds.of(List.of(row), Embed.WHOLE, recorder.now(), moment, null)
                .getOrDefault(row.revision(), "");
        return new JsonText(Spliced.into(row.view(clock.instant()), added)).tree(json);
    }

    /** What it says, as it was entered. */
    ObjectNode draft(OneEvent event) {
        RevisionDraft kept = RevisionDraft.findById(event.revision().id);
        return (ObjectNode) new JsonText(kept.draft).tree(json);
    }

    /** The view that a draft would have as this revision. */
    String tried(Checked checked, String slug, int revision, String curator) {
        try {
            return json.writeValueAsString(Finished.view(
                    checked.draft().named(slug),
                    new Finished.Stamp(slug, revision, null, curator),
                    checked.references()));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a view cannot be written as JSON", e);
        }
    }
}

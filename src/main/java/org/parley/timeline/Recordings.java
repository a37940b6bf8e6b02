package org.parley.timeline;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.parley.event.ReadOnlyMembers;
import org.parley.http.Mistake;
import org.parley.http.Problem;
import org.parley.http.ProblemType;
import org.parley.record.Recorder;
import org.parley.record.Writing;
import org.parley.source.Sources;

/** Writes to the timeline: each change is a revision, made in one turn, or nothing at all. */
@ApplicationScoped
public class Recordings {
    private static final Logger LOG = Logger.getLogger(Recordings.class);

    /** What was written, or had been written before under the same key. */
    public record Written(String id, int revision) {}

    private final Recorder recorder;
    private final Drafts drafts;
    private final Revisions revisions;
    private final Sources sources;
    private final Keys keys;
    private final Views views;

    Recordings(Recorder recorder, Drafts drafts, Revisions revisions, Sources sources, Keys keys, Views views) {
        this.recorder = recorder;
        this.drafts = drafts;
        this.revisions = revisions;
        this.sources = sources;
        this.keys = keys;
        this.views = views;
    }

    /**
     * A new event.
     *
     * @param key the caller's Idempotency-Key: sent again, it gives what was written the first time
     * @throws Problem INVALID_DRAFT, ID_TAKEN, KEY_REUSED, REQUEST_RUNNING
     */
    public Written create(ObjectNode body, String curator, @Nullable String key) {
        if (key == null) {
            return create(body, curator, revision -> {});
        }
        return keys.once(new Keys.Use(curator, key, body.toString()), remember -> create(body, curator, remember));
    }

    private Written create(ObjectNode body, String curator, Keys.Remember remember) {
        Author author = Author.of(curator, null, body);
        Checked early = drafts.check(body.deepCopy(), recorder.now().epoch());
        Written written = recorder.write(writing -> {
            Checked checked = current(early, body, writing);
            String slug = free(checked);
            create(checked.newSources());
            Revision revision = revisions.record(Change.of(slug, checked.named(slug), author, writing.moment()));
            remember.written(revision);
            return new Written(slug, revision.number);
        });
        LOG.infof("%s recorded %s", author.name(), written.id());
        return written;
    }

    /**
     * The view that the draft would have; nothing is written.
     *
     * @throws Problem INVALID_DRAFT, ID_TAKEN
     */
    @Transactional
    public String tried(ObjectNode body, String curator) {
        Author.of(curator, null, body);
        Checked checked = drafts.check(body, recorder.now().epoch());
        return views.tried(checked, free(checked), curator);
    }

    /** The whole event anew; restores it where it is retracted. */
    public Written replace(String id, ObjectNode body, Expected expected, String curator) {
        return change(id, expected, Author.of(curator, null, body), current -> {
            List<Mistake> missing = WholeDraft.missing(body);
            if (!missing.isEmpty()) {
                throw Problem.draft(missing);
            }
            return body.deepCopy();
        });
    }

    /** A change of what the event says now; a retracted one is restored by {@link #replace} first. */
    public Written patch(String id, Function<ObjectNode, JsonNode> patch, Expected expected, Author author) {
        return change(id, expected, author, current -> {
            current.mustStand();
            JsonNode patched = patch.apply(views.draft(current));
            if (!(patched instanceof ObjectNode draft)) {
                throw Problem.draft(
                        List.of(Mistake.at("", "After the patch an event is left; this leaves no object.")));
            }
            return draft;
        });
    }

    private Written change(String id, Expected expected, Author author, Function<OneEvent, ObjectNode> make) {
        Written written = recorder.write(writing -> {
            OneEvent current = current(id, expected);
            ObjectNode body = make.apply(current);
            takeReadOnly(body, current);
            Checked checked = drafts.check(body, writing.epoch());
            create(checked.newSources());
            Revision revision = revisions.record(Change.of(id, checked.named(id), author, writing.moment()));
            return new Written(id, revision.number);
        });
        LOG.infof("%s recorded %s, revision %d", author.name(), id, written.revision());
        return written;
    }

    /** Leaves lists and counts; the history stays. */
    public Written retract(String id, Expected expected, Author author) {
        Written written = recorder.write(writing -> {
            OneEvent current = current(id, expected);
            current.mustStand();
            Revision revision = revisions.record(Change.retraction(id, author, writing.moment()));
            return new Written(id, revision.number);
        });
        LOG.infof("%s retracted %s", author.name(), id);
        return written;
    }

    private static OneEvent current(String id, Expected expected) {
        OneEvent current = OneEvent.now(id).orElseThrow(() -> Problem.notFound("event", id));
        expected.mustBe(current);
        return current;
    }

    /** The draft as checked before the turn, unless what it refers to has changed since. */
    private Checked current(Checked early, ObjectNode body, Writing writing) {
        return drafts.holds(early, writing.epoch()) ? early : drafts.check(body.deepCopy(), writing.epoch());
    }

    private void create(List<JsonNode> newSources) {
        newSources.forEach(sources::createWithin);
    }

    private static String free(Checked checked) {
        String wanted = checked.draft().id();
        if (wanted == null) {
            return Slugs.free(Slugs.of(checked.draft()));
        }
        Optional<Event> taken = Event.named(wanted);
        if (taken.isPresent()) {
            throw new Problem(
                    ProblemType.ID_TAKEN,
                    "There is an event '" + wanted + "' already, at /v1/events/" + wanted
                            + "; ids are never used twice.");
        }
        return wanted;
    }

    /** Leaves the draft: what only readers see must be what it is now, the id among it. */
    private void takeReadOnly(ObjectNode body, OneEvent current) {
        String id = current.identity().slug;
        List<Mistake> changed = new ArrayList<>(ReadOnlyMembers.take(body, views.everything(current)));
        JsonNode given = body.path("id");
        if (given.isTextual() && !given.textValue().equals(id)) {
            changed.add(Mistake.at(
                    "/id", "An event keeps its id; this is '" + id + "', not '" + given.textValue() + "'.", id));
        } else if (!body.hasNonNull("id")) {
            body.put("id", id);
        }
        if (!changed.isEmpty()) {
            throw new Problem(ProblemType.READ_ONLY, changed.get(0).detail(), changed);
        }
    }
}

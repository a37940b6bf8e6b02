package org.parley.timeline;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.parley.event.ReadOnlyMembers;
import org.parley.http.JsonText;
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
            return create(body, curator, Keys.Remembered.NOTHING);
        }
        return keys.once(new Keys.Use(curator, key, body.toString()), remembered -> create(body, curator, remembered));
    }

    private Written create(ObjectNode body, String curator, Keys.Remembered remembered) {
        Author author = Author.of(curator, null, body);
        Checked early = drafts.check(body.deepCopy(), recorder.now().epoch());
        Written written = recorder.write(writing -> {
            Optional<Written> before = remembered.before();
            if (before.isPresent()) {
                return before.get();
            }
            Checked checked =
                    drafts.holds(early, writing.epoch()) ? early : drafts.check(body.deepCopy(), writing.epoch());
            String slug = free(checked);
            create(checked.newSources(), writing);
            Revision revision = revisions.record(Change.of(slug, checked.named(slug), author, writing.moment()));
            remembered.written(revision);
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
        return views.tried(checked, free(checked), 1, curator);
    }

    /** The whole event anew; restores it where it is retracted. */
    public Written replace(String id, ObjectNode body, Expected expected, String curator) {
        Author author = Author.of(curator, null, body);
        return change(id, expected, author, current -> whole(body));
    }

    /** The view that {@link #replace} would leave, with the tag of what stands; nothing is written. */
    @Transactional
    public Views.Tagged triedReplace(String id, ObjectNode body, Expected expected, String curator) {
        Author author = Author.of(curator, null, body);
        return tried(prepared(id, expected, current -> whole(body)), author);
    }

    private static ObjectNode whole(ObjectNode body) {
        List<Mistake> missing = WholeDraft.missing(body);
        if (!missing.isEmpty()) {
            throw Problem.draft(missing);
        }
        return body.deepCopy();
    }

    /** A change of what the event says now; a retracted one is restored by {@link #replace} first. */
    public Written patch(String id, Function<ObjectNode, JsonNode> patch, Expected expected, Author author) {
        return change(id, expected, author, current -> patched(current, patch));
    }

    /** The view that {@link #patch} would leave, with the tag of what stands; nothing is written. */
    @Transactional
    public Views.Tagged triedPatch(String id, Function<ObjectNode, JsonNode> patch, Expected expected, Author author) {
        return tried(prepared(id, expected, current -> patched(current, patch)), author);
    }

    private ObjectNode patched(OneEvent current, Function<ObjectNode, JsonNode> patch) {
        current.mustStand();
        if (patch.apply(views.draft(current)) instanceof ObjectNode draft) {
            return draft;
        }
        throw Problem.draft(List.of(Mistake.at("", "After the patch an event is left; this leaves no object.")));
    }

    /** A change that is ready to be written while the event stands as it was read. */
    private record Prepared(OneEvent before, Checked checked) {
        boolean restsOn(OneEvent current) {
            return before.revision().id == current.revision().id
                    && before.identity().counter == current.identity().counter;
        }
    }

    /** Patching and checking take their time: they are done before the turn, and again within it only if something has changed. */
    private Written change(String id, Expected expected, Author author, Function<OneEvent, ObjectNode> make) {
        Prepared early = QuarkusTransaction.requiringNew().call(() -> prepared(id, expected, make));
        Written written = recorder.write(writing -> {
            Prepared ready = early.restsOn(current(id, expected)) && drafts.holds(early.checked(), writing.epoch())
                    ? early
                    : prepared(id, expected, make);
            create(ready.checked().newSources(), writing);
            Revision revision = revisions.record(Change.of(id, ready.checked().named(id), author, writing.moment()));
            return new Written(id, revision.number);
        });
        LOG.infof("%s recorded %s, revision %d", author.name(), id, written.revision());
        return written;
    }

    private Prepared prepared(String id, Expected expected, Function<OneEvent, ObjectNode> make) {
        OneEvent current = current(id, expected);
        ObjectNode body = make.apply(current);
        takeReadOnly(body, current);
        return new Prepared(current, drafts.check(body, recorder.now().epoch()));
    }

    private Views.Tagged tried(Prepared ready, Author author) {
        OneEvent before = ready.before();
        String view = views.tried(ready.checked(), before.identity().slug, before.revision().number + 1, author.name());
        return new Views.Tagged(before.tag(), new JsonText(view));
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

    private void create(List<JsonNode> newSources, Writing writing) {
        if (!newSources.isEmpty()) {
            newSources.forEach(sources::createWithin);
            writing.renewed();
        }
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

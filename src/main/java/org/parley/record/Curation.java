package org.parley.record;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.parley.access.Curator;
import org.parley.http.Mistake;
import org.parley.http.Problem;
import org.parley.http.ProblemType;
import org.parley.http.ReadOnly;
import org.parley.http.Tag;

/** How curators change reference data: checked as a whole, in one writer's turn, against the version that they have seen. */
@ApplicationScoped
public class Curation {
    private static final Logger LOG = Logger.getLogger(Curation.class);

    private final Recorder recorder;
    private final ObjectMapper json;
    private final Curator curator;
    private final Event<ReferenceChanged> changed;
    private final Event<ReferenceRemoved> removed;

    Curation(
            Recorder recorder,
            ObjectMapper json,
            Curator curator,
            Event<ReferenceChanged> changed,
            Event<ReferenceRemoved> removed) {
        this.recorder = recorder;
        this.json = json;
        this.curator = curator;
        this.changed = changed;
        this.removed = removed;
    }

    /** As it is now, if it exists. */
    @Transactional
    public <D, V extends Kept> Optional<V> find(ReferenceSort<D, V> sort, String id) {
        return sort.view(id, recorder.now().epoch());
    }

    /** A new one; INVALID_DRAFT with every mistake, ID_TAKEN. */
    public <D, V extends Kept> V create(ReferenceSort<D, V> sort, ObjectNode body) {
        String id = recorder.write(writing -> {
            D draft = fresh(sort, body, writing.epoch());
            sort.create(draft);
            renew(sort, writing);
            return body.path("id").asText();
        });
        return done("created", sort, id);
    }

    /** What it would be; nothing is written. */
    @Transactional
    public <D, V extends Kept> V tried(ReferenceSort<D, V> sort, ObjectNode body) {
        long epoch = recorder.now().epoch();
        return sort.preview(Versioned.first(fresh(sort, body, epoch)), epoch);
    }

    /** The whole of it anew, as readers see it or as curators enter it. */
    public <D, V extends Kept> V replace(
            ReferenceSort<D, V> sort, String id, ObjectNode body, @Nullable String ifMatch) {
        return change(sort, id, ifMatch, current -> body.deepCopy());
    }

    /** Some of it. */
    public <D, V extends Kept> V patch(
            ReferenceSort<D, V> sort, String id, Function<ObjectNode, JsonNode> patch, @Nullable String ifMatch) {
        return change(sort, id, ifMatch, current -> {
            if (patch.apply(json.valueToTree(current)) instanceof ObjectNode patched) {
                return patched;
            }
            throw Problem.draft(List.of(Mistake.at("", "After the patch an object is to be left.")));
        });
    }

    private <D, V extends Kept> V change(
            ReferenceSort<D, V> sort, String id, @Nullable String ifMatch, Function<D, ObjectNode> make) {
        recorder.write(writing -> {
            V seen = seen(sort, id, ifMatch, writing.epoch());
            D before = sort.draft(id, writing.epoch()).draft();
            ObjectNode body = make.apply(before);
            readOnly(sort, body, seen);
            D after = checked(sort, body, writing.epoch());
            sort.change(after);
            sort.touched(before, after, writing.epoch()).forEach(changed::fire);
            renew(sort, writing);
            return seen;
        });
        return done("changed", sort, id);
    }

    /** Gone for good; IN_USE while something refers to it. */
    public <D, V extends Kept> void remove(ReferenceSort<D, V> sort, String id, @Nullable String ifMatch) {
        recorder.write(writing -> {
            V seen = seen(sort, id, ifMatch, writing.epoch());
            removed.fire(new ReferenceRemoved(sort.noun(), id));
            sort.remove(id);
            renew(sort, writing);
            return seen;
        });
        LOG.infof("%s removed %s %s", curator.name(), sort.noun(), id);
    }

    private static void renew(ReferenceSort<?, ?> sort, Writing writing) {
        if (sort.isDerived()) {
            writing.referenceChanged();
        } else {
            writing.renewed();
        }
    }

    private <D, V extends Kept> V done(String what, ReferenceSort<D, V> sort, String id) {
        LOG.infof("%s %s %s %s", curator.name(), what, sort.noun(), id);
        return QuarkusTransaction.requiringNew()
                .call(() -> find(sort, id).orElseThrow(() -> Problem.notFound(sort.noun(), id)));
    }

    private static <D, V extends Kept> V seen(
            ReferenceSort<D, V> sort, String id, @Nullable String ifMatch, long epoch) {
        V current = sort.view(id, epoch).orElseThrow(() -> Problem.notFound(sort.noun(), id));
        if (!Tag.ifMatch(ifMatch).allows(current.version())) {
            String tag = ReferenceAnswers.tag(current);
            throw new Problem(ProblemType.STALE, "If-Match was " + ifMatch + "; current is " + tag + ".")
                    .header("ETag", tag);
        }
        return current;
    }

    private <D, V extends Kept> void readOnly(ReferenceSort<D, V> sort, ObjectNode body, V current) {
        if (!body.has("id")) {
            body.put("id", current.id());
        }
        JsonNode given = body.path("id");
        List<Mistake> mistakes = new ArrayList<>();
        if (given.isTextual() && !given.textValue().equals(current.id())) {
            mistakes.add(Mistake.at(
                    "/id",
                    "An id is for ever; this is '" + current.id() + "', not '" + given.textValue() + "'.",
                    current.id()));
        }
        mistakes.addAll(ReadOnly.take(body, json.valueToTree(current), sort.draftType(), sort.viewType()));
        if (!mistakes.isEmpty()) {
            throw new Problem(ProblemType.READ_ONLY, mistakes.get(0).detail(), mistakes);
        }
    }

    private <D, V extends Kept> D fresh(ReferenceSort<D, V> sort, ObjectNode body, long epoch) {
        D draft = checked(sort, body, epoch);
        String id = body.path("id").asText();
        sort.view(id, epoch).ifPresent(taken -> {
            throw new Problem(
                    ProblemType.ID_TAKEN,
                    "There is " + article(sort) + " '" + id + "' already, at " + taken.self() + ".");
        });
        return draft;
    }

    private static String article(ReferenceSort<?, ?> sort) {
        return ("aeiou".indexOf(sort.noun().charAt(0)) < 0 ? "a " : "an ") + sort.noun();
    }

    private <D, V extends Kept> D checked(ReferenceSort<D, V> sort, ObjectNode body, long epoch) {
        List<Mistake> mistakes = sort.mistakes(body, epoch);
        if (!mistakes.isEmpty()) {
            throw Problem.draft(mistakes);
        }
        D draft = read(body, sort.draftType());
        List<Mistake> broken = sort.rules(draft, epoch);
        if (!broken.isEmpty()) {
            throw Problem.draft(broken);
        }
        return draft;
    }

    private <D> D read(ObjectNode body, Class<D> type) {
        try {
            return json.treeToValue(body, type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a draft of the right shape cannot be read: " + e.getOriginalMessage(), e);
        }
    }
}

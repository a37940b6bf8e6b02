package org.parley.timeline;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.parley.event.DraftReader;
import org.parley.http.JsonText;

/** Revisions in the order in which they were recorded, with what was entered: what an interchange file is made of. */
@ApplicationScoped
class Archive {
    /** Some hundred kilobytes of drafts. */
    private static final int SIZE = 200;
    /** Ids in one statement. */
    private static final int AT_ONCE = 1_000;

    private final EntityManager database;
    private final ObjectMapper json;

    Archive(EntityManager database, ObjectMapper json) {
        this.database = database;
        this.json = json;
    }

    /** Those after a moment and up to another, of all events. */
    @Transactional
    List<Past.Kept> between(Instant after, Instant until) {
        Sql sql = new Sql();
        return kept(
                sql,
                "r.id > " + sql.bind(Revisions.micros(after)) + " and r.id <= " + sql.bind(Revisions.micros(until)));
    }

    /** All up to a moment of these events: their ids, sorted. */
    @Transactional
    long[] of(long[] events, Instant until) {
        List<Long> found = new ArrayList<>();
        for (int from = 0; from < events.length; from += AT_ONCE) {
            List<Long> some = boxed(events, from, AT_ONCE);
            found.addAll(Revision.ids(some, Revisions.micros(until)));
        }
        return found.stream().mapToLong(Long::longValue).sorted().toArray();
    }

    /** Some of these revisions, from a place on; of their links those to these events are left. */
    @Transactional
    List<Past.Kept> some(long[] revisions, int from, long[] events) {
        Sql sql = new Sql();
        List<Past.Kept> kept = kept(sql, "r.id in " + sql.bind(boxed(revisions, from, SIZE)));
        Set<String> named = new HashSet<>();
        List<ObjectNode> drafts = new ArrayList<>();
        for (Past.Kept each : kept) {
            ObjectNode draft =
                    each.draft() == null ? json.createObjectNode() : (ObjectNode) new JsonText(each.draft()).tree(json);
            drafts.add(draft);
            named.addAll(DraftReader.texts(draft.path("links"), "event"));
        }
        Set<String> within = new HashSet<>();
        Event.named(named).stream()
                .filter(event -> Arrays.binarySearch(events, event.id) >= 0)
                .forEach(event -> within.add(event.slug));
        List<Past.Kept> bound = new ArrayList<>();
        for (int i = 0; i < kept.size(); i++) {
            Past.Kept each = kept.get(i);
            boolean loose = drafts.get(i).path("links") instanceof ArrayNode links && cut(links, within);
            bound.add(loose ? each.with(JsonText.of(drafts.get(i), json).text()) : each);
        }
        return bound;
    }

    private static boolean cut(ArrayNode links, Set<String> within) {
        int before = links.size();
        links.removeIf(link -> !within.contains(link.path("event").asText()));
        return links.size() < before;
    }

    private List<Past.Kept> kept(Sql sql, String condition) {
        return sql
                .entities(
                        database,
                        // Looked up for each row: joined, PostgreSQL read all events for each page.
                        "select (select e.slug from Event e where e.id = r.eventId),"
                                + " (select d.draft from RevisionDraft d where d.revisionId = r.id), r.recordedAt,"
                                + " r.recordedBy, r.reason from Revision r where " + condition + " order by r.id limit "
                                + SIZE)
                .stream()
                .map(row -> new Past.Kept(
                        (String) row[0], (String) row[1], (Instant) row[2], (String) row[3], (String) row[4]))
                .toList();
    }

    private static List<Long> boxed(long[] ids, int from, int most) {
        return Arrays.stream(ids, from, Math.min(ids.length, from + most))
                .boxed()
                .toList();
    }
}

package org.parley.timeline;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.parley.event.LinkType;
import org.parley.http.JsonText;

/** Looks up events by their ids, and what they are linked to step by step, as known at a question's moment. */
@ApplicationScoped
@Transactional
public class Neighbours {
    /** Ids a statement: databases take only so many values. */
    private static final int SOME = 1_000;

    private final EntityManager database;
    private final ObjectMapper json;

    Neighbours(EntityManager database, ObjectMapper json) {
        this.database = database;
        this.json = json;
    }

    /** A link from one event to another, both by id. */
    public record Link(String from, String to) {}

    /** As readers see them, by id; what was retracted or not recorded by then is left out. */
    public Map<String, JsonNode> of(Collection<String> ids, Inquiry inquiry) {
        Map<String, JsonNode> events = new HashMap<>();
        for (List<String> some : parts(ids)) {
            Sql sql = new Sql();
            String text = "select r.id, r.start_at, r.event_id, r.end_at, r.status, r.recorded_at, v.view from event e"
                    + " join revision r on r.event_id = e.id and not r.retracted and "
                    + Asked.STANDING.stood("r", inquiry.moment(), sql)
                    + " join revision_view v on v.revision_id = r.id where e.slug in (" + sql.bind(some) + ")";
            for (Tuple row : sql.rows(database, text)) {
                JsonNode event = new JsonText(Found.of(row).view(inquiry.now())).tree(json);
                events.put(event.path("id").asText(), event);
            }
        }
        return events;
    }

    /** What the record had of those of these that were still to come before: the last such revision of each, by id. */
    public Map<String, JsonNode> plans(Collection<String> ids, Inquiry inquiry) {
        Map<String, JsonNode> plans = new HashMap<>();
        for (List<String> some : parts(ids)) {
            Sql sql = new Sql();
            String text = "select v.view from event e join revision r on r.event_id = e.id and "
                    + Asked.STANDING.stood("r", inquiry.moment(), sql)
                    + " join revision_view v on v.revision_id = r.plan_id where e.slug in (" + sql.bind(some) + ")";
            for (Tuple row : sql.rows(database, text)) {
                JsonNode plan = new JsonText(row.get("view", String.class)).tree(json);
                plans.put(plan.path("id").asText(), plan);
            }
        }
        return plans;
    }

    /**
     * Links of a type by which these hang together with others, in either direction, each once; a statement a step.
     *
     * @param steps from any of these no further
     */
    public Set<Link> chains(Collection<String> ids, LinkType type, int steps, Inquiry inquiry) {
        Set<Link> links = new HashSet<>();
        Set<String> seen = new HashSet<>(ids);
        Collection<String> edge = ids;
        for (int step = 0; step < steps && !edge.isEmpty(); step++) {
            Set<String> next = new HashSet<>();
            for (List<String> some : parts(edge)) {
                for (Link link : links(some, type, inquiry)) {
                    links.add(link);
                    for (String end : List.of(link.from, link.to)) {
                        if (seen.add(end)) {
                            next.add(end);
                        }
                    }
                }
            }
            edge = next;
        }
        return links;
    }

    private List<Link> links(List<String> ids, LinkType type, Inquiry inquiry) {
        Sql sql = new Sql();
        String some = "(select e.id from event e where e.slug in (" + sql.bind(ids) + "))";
        String stood =
                " and l.type = " + sql.bind(type.code()) + " and " + Asked.STANDING.stood("l", inquiry.moment(), sql);
        // Each direction has an index of its own.
        String text = "select a.slug as here, b.slug as there from (select l.event_id, l.target_id from event_link l"
                + " where l.event_id in " + some + stood
                + " union select l.event_id, l.target_id from event_link l where l.target_id in " + some + stood
                + ") x join event a on a.id = x.event_id join event b on b.id = x.target_id";
        return sql.rows(database, text).stream()
                .map(row -> new Link(row.get("here", String.class), row.get("there", String.class)))
                .toList();
    }

    private static List<List<String>> parts(Collection<String> ids) {
        List<String> all = List.copyOf(ids);
        List<List<String>> parts = new ArrayList<>();
        for (int from = 0; from < all.size(); from += SOME) {
            parts.add(all.subList(from, Math.min(from + SOME, all.size())));
        }
        return parts;
    }
}

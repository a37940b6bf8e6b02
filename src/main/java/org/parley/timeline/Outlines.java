package org.parley.timeline;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.parley.event.EventKind;
import org.parley.http.JsonText;

/** Reads of very many events when they are and what they are, and of the few that are told of in the end their views. */
@ApplicationScoped
public class Outlines {
    /** Rows a statement; of some the view is among them. */
    private static final int SOME = 2_000;

    private final Search search;
    private final EntityManager database;
    private final ObjectMapper json;

    Outlines(Search search, EntityManager database, ObjectMapper json) {
        this.search = search;
        this.database = database;
        this.json = json;
    }

    /**
     * In order of time, as the record stood when it was asked, in short pages.
     *
     * @param seen kinds of events of which the view is wanted too
     * @param facets by name, of which it is wanted by which the events are found
     */
    public Stream<Outline> of(Inquiry inquiry, Collection<EventKind> seen, Collection<String> facets) {
        return search.outlines(inquiry.question, SOME, seen, facets).ahead().flatMap(List::stream);
    }

    /**
     * Of these revisions what is to be told.
     *
     * @param told makes it of an event as readers see it; the event is not kept
     */
    @Transactional
    public <T> Map<Long, T> views(Collection<Long> revisions, Function<JsonNode, T> told) {
        Map<Long, T> views = new HashMap<>();
        List<Long> all = revisions.stream().distinct().toList();
        for (int from = 0; from < all.size(); from += SOME) {
            Sql sql = new Sql();
            String some = sql.bind(all.subList(from, Math.min(all.size(), from + SOME)));
            sql.rows(
                            database,
                            "select v.revision_id, v.view from revision_view v where v.revision_id in (" + some + ")")
                    .forEach(row -> views.put(
                            row.get("revision_id", Number.class).longValue(),
                            told.apply(new JsonText(row.get("view", String.class)).tree(json))));
        }
        return views;
    }
}

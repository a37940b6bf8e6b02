package org.parley.timeline;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.parley.http.JsonText;
import org.parley.http.Spliced;
import org.parley.record.AsOf;

/** Reads the events that answer a question one after the other, for what cannot be told by counting rows. */
@ApplicationScoped
public class Readings {
    /** Rows a statement: a megabyte. */
    private static final int SOME = 500;

    private final Search search;
    private final Embeds embeds;
    private final ObjectMapper json;

    Readings(Search search, Embeds embeds, ObjectMapper json) {
        this.search = search;
        this.embeds = embeds;
        this.json = json;
    }

    /**
     * As readers see them, in order of time, as the record stood when it was asked. Read in short pages, each in a transaction of its own:
     * memory does not grow, and nothing is held meanwhile.
     */
    public Stream<JsonNode> of(Inquiry inquiry, Embed... embedded) {
        return of(inquiry.question, inquiry.asOf, Set.of(embedded));
    }

    Stream<JsonNode> of(Question question, AsOf asOf, Set<Embed> embedded) {
        return search.pages(question, SOME).ahead().flatMap(rows -> each(rows, embedded, asOf, question));
    }

    /** Of rows that were found: a fixed number of statements. */
    List<JsonNode> views(List<Found> rows, Set<Embed> embedded, AsOf asOf, Question question) {
        return each(rows, embedded, asOf, question).toList();
    }

    private Stream<JsonNode> each(List<Found> rows, Set<Embed> embedded, AsOf asOf, Question question) {
        Map<Long, String> added = embeds.of(rows, embedded, asOf, question);
        return rows.stream()
                .map(row -> Spliced.into(row.view(question.upTo()), added.getOrDefault(row.revision(), "")))
                .map(view -> new JsonText(view).tree(json));
    }
}

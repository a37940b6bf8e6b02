package org.parley.timeline;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.parley.http.Address;
import org.parley.http.Cursor;
import org.parley.http.JsonText;
import org.parley.http.Limit;
import org.parley.http.Mistake;
import org.parley.http.Problem;
import org.parley.http.ProblemType;
import org.parley.record.AsOf;
import org.parley.record.Chosen;
import org.parley.record.Recorder;

/** The timeline, to be read: pages of it and what stands around an event. */
@ApplicationScoped
class Events {
    private static final String GOES_ON = "-";
    private static final Limit NEIGHBOURS = Limit.of(5);
    private static final int MOST_NEIGHBOURS = 100;

    private final Recorder recorder;
    private final Questions questions;
    private final Search search;
    private final Embeds embeds;
    private final Hints hints;
    private final ObjectMapper json;

    Events(Recorder recorder, Questions questions, Search search, Embeds embeds, Hints hints, ObjectMapper json) {
        this.recorder = recorder;
        this.questions = questions;
        this.search = search;
        this.embeds = embeds;
        this.hints = hints;
        this.json = json;
    }

    /** A page, answered as the record stood at one moment, which the cursors of its next pages carry on. */
    @Transactional
    public EventPage page(EventQuery query, ListShape shape, Address address) {
        AsOf asOf = recorder.now();
        Shaped shaped = Shaped.of(shape);
        @Nullable Cursor cursor = shape.cursor() == null ? null : Cursor.read(shape.cursor(), address.filters());
        Question question = questions.of(query, asOf, cursor == null ? null : pinned(cursor, asOf));
        List<Found> found = search.page(question, cursor == null ? null : Position.of(cursor), shaped.limit() + 1);
        boolean more = found.size() > shaped.limit();
        List<Found> rows = more ? found.subList(0, shaped.limit()) : found;
        @Nullable String next = more ? next(question, rows.get(rows.size() - 1), address) : null;
        @Nullable Integer total = shaped.withTotal() ? Integer.valueOf(search.total(question)) : null;
        boolean beyond = total != null && total > Search.MOST_COUNTED;
        List<String> said = new ArrayList<>(shaped.hints());
        said.addAll(hints.of(query, question, asOf, rows.isEmpty() && cursor == null));
        return new EventPage(
                views(rows, shaped, asOf, question),
                next,
                next == null ? null : address.with("cursor", next).toString(),
                address.without("cursor").toString(),
                address.toString(),
                total == null ? null : Math.min(total, Search.MOST_COUNTED),
                beyond ? true : null,
                said,
                understood(query, question, shaped));
    }

    /**
     * A list in order of recording goes on with what is recorded meanwhile; any other stays as it was at its first page, the newest
     * recordings first too: a new revision would take its event from the pages still to come.
     */
    private static String next(Question question, Found last, Address address) {
        boolean goesOn = question.order() == Question.Order.RECORDED;
        Position end = last.position(question.order().byRecording);
        return Cursor.of(end.at(), end.event(), goesOn ? GOES_ON : question.asOf())
                .text(address.filters());
    }

    private static @Nullable Instant pinned(Cursor cursor, AsOf asOf) {
        if (cursor.text(2).equals(GOES_ON)) {
            return null;
        }
        if (cursor.moment(2).isAfter(asOf.moment())) {
            // No page was ever answered as of a moment to come.
            throw Cursor.damaged();
        }
        return cursor.moment(2);
    }

    List<JsonText> views(List<Found> rows, Shaped shaped, AsOf asOf, Question question) {
        Map<Long, String> embedded = embeds.of(rows, shaped.embeds(), asOf, question.asOf());
        List<JsonText> views = new ArrayList<>();
        for (Found row : rows) {
            String view = Spliced.into(row.view(question.now()), embedded.getOrDefault(row.revision(), ""));
            views.add(new JsonText(
                    shaped.fields() == null ? view : shaped.fields().of(view, json)));
        }
        return views;
    }

    private ObjectNode understood(EventQuery query, Question question, Shaped shaped) {
        ObjectNode understood = json.valueToTree(query);
        understood.properties().forEach(parameter -> {
            if (parameter.getValue() instanceof ArrayNode given) {
                List<String> texts = new ArrayList<>();
                given.forEach(text -> texts.add(text.textValue()));
                parameter.setValue(json.valueToTree(Chosen.each(texts)));
            }
        });
        if (!query.actor().isEmpty() || !query.between().isEmpty()) {
            understood.put("actor_scope", query.actorScope() == null ? "office_held" : query.actorScope());
        }
        understood.put("date_match", query.dateMatch() == null ? "possible" : query.dateMatch());
        understood.put("sort", question.order().word);
        understood.put("limit", shaped.limit());
        understood.put("as_of", question.asOf().toString());
        return understood;
    }

    /** What came before an event and after it, nearest last and nearest first; within its own processes if no filter says otherwise. */
    @Transactional
    public EventContext context(String id, EventQuery query, @Nullable String before, @Nullable String after) {
        List<Mistake> mistakes = new ArrayList<>();
        int earlierLimit =
                Math.min(Shaped.limit("before", before, NEIGHBOURS, mistakes).value(), MOST_NEIGHBOURS);
        int laterLimit =
                Math.min(Shaped.limit("after", after, NEIGHBOURS, mistakes).value(), MOST_NEIGHBOURS);
        if (!mistakes.isEmpty()) {
            throw new Problem(ProblemType.BAD_PARAMETER, mistakes.get(0).detail(), mistakes);
        }
        AsOf asOf = recorder.now();
        Question asked = questions.of(query, asOf, null);
        OneEvent event = OneEvent.at(id, asked.asOf()).orElseThrow(() -> Problem.notFound("event", id));
        event.mustStand();
        List<String> own = event.processes(json);
        Question around = query.process().isEmpty() && !own.isEmpty()
                ? asked.with(new Term(own, false, Term.Level.POSSIBLE, 0))
                : asked;
        Position here = new Position(event.startAt(), event.event());
        List<Found> earlier = new ArrayList<>(search.page(around.sorted(Question.Order.TIME_DOWN), here, earlierLimit));
        Collections.reverse(earlier);
        List<Found> later = search.page(around.sorted(Question.Order.TIME), here, laterLimit);
        Shaped plain = Shaped.PLAIN;
        return new EventContext(
                new JsonText(event.view(asked.now())),
                views(earlier, plain, asOf, asked),
                views(later, plain, asOf, asked));
    }
}

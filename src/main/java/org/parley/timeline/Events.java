package org.parley.timeline;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.parley.http.Address;
import org.parley.http.Count;
import org.parley.http.Cursor;
import org.parley.http.JsonText;
import org.parley.http.Mistake;
import org.parley.http.Problem;
import org.parley.http.Spliced;
import org.parley.record.AsOf;
import org.parley.record.Recorder;

/** The timeline, to be read: pages of it and what stands around an event. */
@ApplicationScoped
public class Events {
    /** What the parameter {@code sort} takes. */
    public static final String SORT =
            "`time`, `-time`, `recorded`, `-recorded`; by time, equal starts in order of first recording. `relevance` where words"
                    + " are asked for (`q`): the newest " + Plan.MOST_RANKED
                    + " events that have them, best first; lists only.";

    private static final String GOES_ON = "-";
    private static final Count BEFORE = new Count("before", 0, 5, 100);
    private static final Count AFTER = new Count("after", 0, 5, 100);

    private final Recorder recorder;
    private final Questions questions;
    private final Search search;
    private final Embeds embeds;
    private final Hints hints;
    private final Archive archive;
    private final ObjectMapper json;

    Events(
            Recorder recorder,
            Questions questions,
            Search search,
            Embeds embeds,
            Hints hints,
            Archive archive,
            ObjectMapper json) {
        this.recorder = recorder;
        this.questions = questions;
        this.search = search;
        this.embeds = embeds;
        this.hints = hints;
        this.archive = archive;
        this.json = json;
    }

    /** A page, answered as the record stood at one moment, which the cursors of its next pages carry on. */
    @Transactional
    EventPage page(EventQuery query, ListShape shape, Address address) {
        AsOf asOf = recorder.now();
        List<Mistake> mistakes = new ArrayList<>();
        Shaped shaped = Shaped.of(shape, mistakes);
        @Nullable Cursor cursor = cursor(shape, address, mistakes);
        Question question = questions
                .of(query, asOf, cursor == null ? null : pinned(cursor, asOf), mistakes)
                .sorted(shaped.order());
        shaped.needWords(question, mistakes);
        Mistake.tell(mistakes);
        @Nullable Position after = cursor == null ? null : Position.of(cursor);
        List<Found> found = search.page(question, after, shaped.limit() + 1);
        boolean more = found.size() > shaped.limit();
        List<Found> rows = more ? found.subList(0, shaped.limit()) : found;
        @Nullable String next = more ? next(question, question.after(after, rows), address) : null;
        @Nullable Integer total = shaped.withTotal() ? Integer.valueOf(search.total(question)) : null;
        boolean beyond = total != null && total > Search.MOST_COUNTED;
        List<String> said = new ArrayList<>(shaped.hints());
        said.addAll(cursor == null ? hints.ofRanked(question) : List.of());
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
                Understood.of(query, question, json)
                        .put("sort", shaped.order().word)
                        .put("limit", shaped.limit()));
    }

    /** The same events as all pages of a list together, for those who take them away. */
    @Transactional
    public Walk walk(EventQuery query, @Nullable String sort, Embed... embedded) {
        AsOf asOf = recorder.now();
        List<Mistake> mistakes = new ArrayList<>();
        List<String> embed = Stream.of(embedded).map(Embed::word).toList();
        Shaped shaped = Shaped.of(new ListShape(sort, null, null, List.of(), embed, null), mistakes);
        Question question = questions.of(query, asOf, null, mistakes).sorted(shaped.order());
        if (question.order() == Question.Order.RELEVANCE) {
            mistakes.add(Mistake.parameter(
                    "sort", "By relevance only the newest are ranked, and this gives all; sort by 'time'.", "time"));
        }
        Mistake.tell(mistakes);
        return new Walk(search, question, embedded.length > 0, rows -> views(rows, shaped, asOf, question));
    }

    /** Throws what is wrong with a question that others will ask. */
    @Transactional
    public void check(EventQuery query, @Nullable String sort) {
        walk(query, sort);
    }

    /** The revisions of the same events. */
    @Transactional
    public Past past(EventQuery query) {
        return new Past(archive, walk(query, null));
    }

    static @Nullable Cursor cursor(ListShape shape, Address address, List<Mistake> mistakes) {
        try {
            return shape.cursor() == null ? null : Cursor.read(shape.cursor(), address.filters());
        } catch (Problem damaged) {
            mistakes.addAll(damaged.mistakes());
            return null;
        }
    }

    /**
     * A list in order of recording goes on with what is recorded meanwhile; any other stays as it was at its first page, the newest
     * recordings first too: a new revision would take its event from the pages still to come.
     */
    private static String next(Question question, Position end, Address address) {
        boolean goesOn = question.order() == Question.Order.RECORDED;
        return Cursor.of(end.at(), end.event(), goesOn ? GOES_ON : question.asOf())
                .text(address.filters());
    }

    static @Nullable Instant pinned(Cursor cursor, AsOf asOf) {
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
        Map<Long, String> embedded = embeds.of(rows, shaped.embeds(), asOf, question);
        List<JsonText> views = new ArrayList<>();
        for (Found row : rows) {
            String view = Spliced.into(row.view(question.now()), embedded.getOrDefault(row.revision(), ""));
            views.add(new JsonText(
                    shaped.fields() == null ? view : shaped.fields().of(view, json)));
        }
        return views;
    }

    /** What came before an event and after it, nearest last and nearest first; within its own processes if no filter says otherwise. */
    @Transactional
    EventContext context(String id, EventQuery query, @Nullable String before, @Nullable String after) {
        AsOf asOf = recorder.now();
        List<Mistake> mistakes = new ArrayList<>();
        List<String> said = new ArrayList<>();
        int earlierLimit = BEFORE.of(before, mistakes, said);
        int laterLimit = AFTER.of(after, mistakes, said);
        Question asked = questions.of(query, asOf, null, mistakes);
        Mistake.tell(mistakes);
        OneEvent event = OneEvent.at(id, asked.asOf()).orElseThrow(() -> Problem.notFound("event", id));
        event.mustStand();
        ObjectNode understood =
                Understood.of(query, asked, json).put("before", earlierLimit).put("after", laterLimit);
        List<String> own = query.process().isEmpty() ? event.processes(json) : List.of();
        Question around = asked;
        if (!own.isEmpty()) {
            around = asked.with(Term.of(own));
            understood.set("process", json.valueToTree(own));
        }
        Position here = new Position(event.startAt(), event.event());
        List<Found> earlier = new ArrayList<>(neighbours(around.sorted(Question.Order.TIME_DOWN), here, earlierLimit));
        Collections.reverse(earlier);
        List<Found> later = neighbours(around.sorted(Question.Order.TIME), here, laterLimit);
        return new EventContext(
                new JsonText(event.view(asked.now())),
                views(earlier, Shaped.PLAIN, asOf, asked),
                views(later, Shaped.PLAIN, asOf, asked),
                said,
                understood);
    }

    private List<Found> neighbours(Question around, Position here, int limit) {
        return limit == 0 ? List.of() : search.page(around, here, limit);
    }
}

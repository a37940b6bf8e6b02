package org.parley.export;

import static org.parley.export.Column.Type.BOOLEAN;
import static org.parley.export.Column.Type.DATE;
import static org.parley.export.Column.Type.DATETIME;
import static org.parley.export.Column.Type.INTEGER;
import static org.parley.export.Column.Type.STRING;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.parley.event.EventKind;
import org.parley.event.Status;
import org.parley.event.Verification;
import org.parley.http.Word;
import org.parley.time.Precision;

/**
 * What a flat table of events has, a value each: {@code docs/columns.md} is its code book. Columns are only ever appended, so that what
 * reads them by place goes on to work.
 */
final class Columns {
    /** Between several values in one; no id has it. */
    static final String BETWEEN = ";";

    static final List<Column> ALL = List.of(
            one("id", STRING, "/id", "The event, for ever.").always(),
            one("kind", STRING, "/kind", "What sort of event it is: a word of `/v1/vocabulary`.")
                    .always()
                    .oneOf(words(EventKind.values())),
            one("title", STRING, "/title", "Who did what, in one line.").always(),
            one("summary", STRING, "/summary", "What happened, in a few sentences."),
            one("date", STRING, "/when/edtf", "When, as entered: EDTF (ISO 8601-2:2019).")
                    .always(),
            one(
                    "date_earliest",
                    DATE,
                    "/when/earliest",
                    "First day, inclusive, of the event's own zone; empty where the begin is open."),
            one(
                    "date_latest",
                    DATE,
                    "/when/latest",
                    "Last day, inclusive, of the event's own zone; empty where the end is open."),
            one("date_precision", STRING, "/when/precision", "How exactly it is known: `day`, `month`, `year` …")
                    .always()
                    .oneOf(Stream.of(Precision.values()).map(Precision::word).toList()),
            one("date_display", STRING, "/when/display", "When, in plain words.")
                    .always(),
            one("date_phrase", STRING, "/when/phrase", "The words of a vague date."),
            one(
                    "time_start",
                    DATETIME,
                    "/when/start",
                    "Instant at which it begins, in UTC; empty where no time of day is known."),
            one(
                    "time_end",
                    DATETIME,
                    "/when/end",
                    "Instant before which it ends, in UTC; empty where no time of day is known."),
            one("timezone", STRING, "/when/timezone", "Time zone (IANA)."),
            one("place", STRING, "/place", "Where, as it is usually written."),
            one("status", STRING, "/status", "The event's course, as a curator recorded it.")
                    .always()
                    .oneOf(words(Status.values())),
            one(
                    "overdue",
                    BOOLEAN,
                    "/overdue",
                    "`true` where it is expected or tentative and its span is over; else empty."),
            one("verification", STRING, "/verification", "How sure the act is.")
                    .always()
                    .oneOf(words(Verification.values())),
            each("actors", "/participants", "/actor", "Participants, by their ids."),
            each(
                    "actor_names",
                    "/participants",
                    "/name",
                    "Their names of today, in the order of `actors`; a `;` in a name is a comma here."),
            each("roles", "/participants", "/role", "Their roles, in the order of `actors`."),
            each(
                    "sides",
                    "/participants",
                    "/side",
                    "For whom they stood on that day, in the order of `actors`; a place is empty where one stood for none."),
            each("topics", "/topics", "", "Topics mentioned."),
            each("omits", "/omits", "", "Topics left out although another account has them."),
            each("denies", "/denies", "", "Topics that it says were not raised."),
            each("process", "/process", "", "Processes that it belongs to."),
            each("tags", "/tags", "", "Free words of the curators."),
            one("cameo", STRING, "/codes/cameo", "CAMEO event code; a text, because the leading zero matters."),
            one("plover", STRING, "/codes/plover", "PLOVER event type."),
            one("plover_mode", STRING, "/codes/plover_mode", "PLOVER mode within the type."),
            one("source_count", INTEGER, "/source_count", "How many sources are cited, each once.")
                    .always(),
            one("publisher_count", INTEGER, "/publisher_count", "How many publishers are cited, each once.")
                    .always(),
            one("first_published", DATE, "/first_published", "Day of the earliest cited publication."),
            one("revision", INTEGER, "/revision", "Number of the revision shown, from 1.")
                    .always(),
            one("recorded_at", DATETIME, "/recorded_at", "When this revision was recorded, in UTC.")
                    .always(),
            one("recorded_by", STRING, "/recorded_by", "Who recorded it.").always(),
            one("self", STRING, "/self", "Its address.").always());

    /** Members of an event, as readers see it, of which a table has something. */
    static final Set<String> MEMBERS = ALL.stream().map(Column::member).collect(Collectors.toUnmodifiableSet());

    private Columns() {}

    private static Column one(String name, Column.Type type, String pointer, String meaning) {
        JsonPointer at = JsonPointer.compile(pointer);
        return new Column(name, type, false, List.of(), meaning, at.getMatchingProperty(), view -> view.at(at));
    }

    /** One value for each of a list, in its order; empty where one has none, so that columns of one list keep step. */
    private static Column each(String name, String list, String pointer, String meaning) {
        JsonPointer all = JsonPointer.compile(list);
        JsonPointer at = JsonPointer.compile(pointer);
        return new Column(name, STRING, false, List.of(), meaning, all.getMatchingProperty(), view -> {
            JsonNode items = view.at(all);
            return items.isEmpty()
                    ? MissingNode.getInstance()
                    : TextNode.valueOf(items.valueStream()
                            .map(item -> item.at(at).asText().replace(BETWEEN, ","))
                            .collect(Collectors.joining(BETWEEN)));
        });
    }

    private static List<String> words(Word[] all) {
        return Stream.of(all).map(Word::word).toList();
    }

    static List<String> names() {
        return ALL.stream().map(Column::name).toList();
    }
}

package org.parley.timeline;

import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.Collection;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.parley.event.EventKind;
import org.parley.event.Status;
import org.parley.http.JsonText;
import org.parley.http.Word;
import org.parley.http.Words;

/**
 * When an event is and what it is, as the indexes tell it.
 *
 * @param firstDay its own first day, from 1970; that of the year 1 where open
 * @param facets by which it is found, among those asked for
 * @param view as readers see it; there where more is wanted of its kind, and wherever it is not of one day without a time of day
 */
public record Outline(
        long revision,
        Instant startAt,
        long event,
        long firstDay,
        EventKind kind,
        Status status,
        Set<String> facets,
        @Nullable JsonText view) {

    static Outline of(Tuple row, Set<String> facets) {
        @Nullable String view = row.get("view", String.class);
        return new Outline(
                row.get("id", Number.class).longValue(),
                Found.instant(row.get("start_at")),
                row.get("event_id", Number.class).longValue(),
                row.get("first_day", Number.class).longValue(),
                Words.of(EventKind.class, row.get("kind", Number.class).shortValue()),
                Words.of(Status.class, row.get("status", Number.class).shortValue()),
                facets,
                view == null ? null : new JsonText(view));
    }

    Position position() {
        return new Position(startAt, event);
    }

    /**
     * Of which rows the view is read. From midnight to midnight UTC lies what has no time of day, and what is told to be just so long.
     */
    static String isSeen(Collection<EventKind> kinds, Sql sql) {
        String dated = "r.first_day <> r.last_day or r.end_at <> r.start_at + interval '24' hour"
                + " or extract(epoch from r.start_at) <> extract(epoch from r.first_day)";
        return kinds.isEmpty()
                ? dated
                : dated + " or r.kind in ("
                        + sql.bind(kinds.stream().map(Word::code).toList()) + ")";
    }
}

package org.parley.timeline;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.parley.http.JsonText;
import org.parley.http.Problem;
import org.parley.http.ProblemType;

/**
 * One event as known at a moment.
 *
 * @param finished its view; null where it is retracted
 */
record OneEvent(Event identity, Revision revision, @Nullable String finished) {

    /** Empty where there was none yet: one statement. */
    static Optional<OneEvent> at(String slug, Instant moment) {
        Sql sql = new Sql();
        String at = sql.bind(moment);
        List<Object[]> rows = sql.entities(
                Event.getEntityManager(),
                "select e, r, v.view from Event e join Revision r on r.eventId = e.id and r.recordedAt <= " + at
                        + " and r.closedAt > " + at + " left join RevisionView v on v.revisionId = r.id where e.slug = "
                        + sql.bind(slug));
        return rows.stream()
                .map(row -> new OneEvent((Event) row[0], (Revision) row[1], (String) row[2]))
                .findFirst();
    }

    /** As one of its revisions, which exists, said it. */
    static OneEvent numbered(String slug, int number) {
        Sql sql = new Sql();
        Object[] row = sql.entities(
                        Event.getEntityManager(),
                        "select e, r, v.view from Event e join Revision r on r.eventId = e.id and r.number = "
                                + sql.bind(number)
                                + " left join RevisionView v on v.revisionId = r.id where e.slug = " + sql.bind(slug))
                .get(0);
        return new OneEvent((Event) row[0], (Revision) row[1], (String) row[2]);
    }

    /** As it stands, within a writer's turn. */
    static Optional<OneEvent> now(String slug) {
        return at(slug, Revision.NEVER.minusSeconds(1));
    }

    long event() {
        return identity.id;
    }

    Instant startAt() {
        return revision.startAt;
    }

    String view(Instant now) {
        return found().view(now);
    }

    /** As a row of a page. */
    Found found() {
        return new Found(
                revision.id,
                revision.startAt,
                identity.id,
                revision.endAt,
                revision.status,
                revision.recordedAt,
                String.valueOf(finished));
    }

    /**
     * @throws Problem RETRACTED with when, by whom and why
     */
    void mustStand() {
        if (revision.retracted) {
            throw new Problem(
                            ProblemType.RETRACTED,
                            "'" + identity.slug + "' (" + revision.title + ") was retracted on " + revision.recordedAt
                                    + " by "
                                    + revision.recordedBy
                                    + (revision.reason == null ? "." : ": " + revision.reason + ".")
                                    + " Its history stays at /v1/events/" + identity.slug
                                    + "/history; PUT with If-Match: \"" + revision.number + "\" restores it.")
                    .header("ETag", tag());
        }
    }

    String tag() {
        return "\"" + revision.number + "." + identity.counter + "\"";
    }

    /** The tag of what a reader sees at this moment: time alone makes an event overdue. */
    String tag(Instant now) {
        return found().isOverdue(now) ? tag().replaceFirst("\"$", "-overdue\"") : tag();
    }

    /** Ids. */
    List<String> processes(ObjectMapper json) {
        List<String> processes = new ArrayList<>();
        new JsonText(requireNonNull(finished)).tree(json).path("process").forEach(id -> processes.add(id.asText()));
        return processes;
    }
}

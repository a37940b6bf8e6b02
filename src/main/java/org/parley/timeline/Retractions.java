package org.parley.timeline;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Events that are retracted, chosen by what they said last: a retracting revision says nothing that could be asked for. */
@ApplicationScoped
class Retractions {
    private final EntityManager database;

    Retractions(EntityManager database) {
        this.database = database;
    }

    /** Those that answered the question until they were taken back, last ones first, two statements; {@code recorded} speaks of the retraction. */
    @Transactional
    List<NewestPage.TakenBack> of(Question question, @Nullable Position after, int limit) {
        Sql sql = new Sql();
        String text = text(question, after, limit, sql);
        return sql.rows(database, text).stream()
                .map(row -> new NewestPage.TakenBack(
                        row.get("slug", String.class),
                        Found.instant(row.get("recorded_at")),
                        row.get("recorded_by", String.class),
                        row.get("reason", String.class)))
                .toList();
    }

    private static String text(Question question, @Nullable Position after, int limit, Sql sql) {
        Conditions conditions = new Conditions(question, Search.facets(question), sql, Asked.TAKEN_BACK);
        // Retractions have no start: they lie together in the index by time.
        return "select e.slug, g.recorded_at, g.recorded_by, g.reason from revision g"
                + " join revision p on p.event_id = g.event_id and p.number = g.number - 1"
                + " join event e on e.id = g.event_id where g.start_at is null and "
                + Asked.STANDING.stood("g", question.asOf(), sql)
                + (after == null ? "" : " and g.recorded_at < " + sql.bind(after.at()))
                + Slice.whole(question.window()).bounds(sql, null, true)
                + (question.window() == null ? "" : question.window().test(sql))
                + conditions.on("p.id", Lead.TIME)
                + " order by g.recorded_at desc limit " + sql.bind(limit);
    }
}

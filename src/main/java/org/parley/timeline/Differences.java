package org.parley.timeline;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Compares the record with itself at an earlier moment: one statement. */
@ApplicationScoped
public class Differences {
    private final EntityManager database;

    Differences(EntityManager database) {
        this.database = database;
    }

    /** Two moments of the record. */
    public record Between(Instant from, Instant to) {}

    /** Where a page ended: the newest change of its last event, and that event. */
    public record Place(Instant recordedAt, long event) {}

    /**
     * Events that answer the question at either moment and of which the record says something else at the later one, those changed last
     * first. What was changed and changed back is no difference.
     */
    @Transactional
    public List<Difference> of(Inquiry inquiry, Between moments, @Nullable Place after, int limit) {
        Instant from = moments.from();
        Instant to = moments.to();
        Sql sql = new Sql();
        String between = "r.recorded_at > " + sql.bind(from) + " and r.recorded_at <= " + sql.bind(to);
        String goesOn = after == null
                ? ""
                : " and (d.newest < " + sql.bind(after.recordedAt()) + " or d.newest = " + sql.bind(after.recordedAt())
                        + " and d.event_id < " + sql.bind(after.event()) + ")";
        // A name is looked up for each row: joined to the changed, H2 would seek these anew for each event.
        String text = "select d.*, l.recorded_by, l.reason, " + draft("before") + ", " + draft("after")
                + " from (select (select e.slug from event e where e.id = c.event_id) as slug, c.event_id, c.newest, "
                + state("b", "before", asked(inquiry, from), inquiry, sql) + ", "
                + state("a", "after", asked(inquiry, to), inquiry, sql)
                + " from (select r.event_id, max(r.recorded_at) as newest from revision r where " + between
                + new Plan(inquiry.question, inquiry.facets, null, sql).mayAnswer("r.event_id")
                + " group by r.event_id) c" + stood("b", from, sql) + stood("a", to, sql)
                + " where b.id is null or a.id is null or " + said("b") + " <> " + said("a") + ") d"
                + " left join revision l on l.event_id = d.event_id and l.recorded_at = d.newest"
                + " where (d.before_answers = 1 or d.after_answers = 1)" + goesOn
                + " order by d.newest desc, d.event_id desc limit " + sql.bind(limit);
        return sql.rows(database, text).stream().map(Difference::of).toList();
    }

    private static Question asked(Inquiry inquiry, Instant moment) {
        // Of what stands now, time has gone on since the newest recording.
        return moment.equals(inquiry.moment()) ? inquiry.question : inquiry.question.at(moment);
    }

    private static String stood(String alias, Instant moment, Sql sql) {
        return " left join revision " + alias + " on " + alias + ".event_id = c.event_id and not " + alias
                + ".retracted and " + Asked.STANDING.stood(alias, moment, sql);
    }

    private static String state(String alias, String side, Question question, Inquiry inquiry, Sql sql) {
        String answers = question.isWhole()
                ? alias + ".id is not null"
                : new Plan(question, inquiry.facets, null, sql).answers(alias + ".id");
        return alias + ".id as " + side + "_id, " + alias + ".number as " + side + "_number, " + alias + ".title as "
                + side + "_title, case when " + answers + " then 1 else 0 end as " + side + "_answers";
    }

    private static String said(String alias) {
        return "(select x.draft from revision_draft x where x.revision_id = " + alias + ".id)";
    }

    private static String draft(String side) {
        return "(select x.draft from revision_draft x where x.revision_id = d." + side + "_id) as " + side + "_draft";
    }
}

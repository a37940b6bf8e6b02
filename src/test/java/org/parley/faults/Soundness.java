package org.parley.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;

/** What must hold of the rows whatever happened to the process that wrote them. */
public final class Soundness {
    private static final String OPEN = "timestamp with time zone '9999-12-31 00:00:00+00'";

    /** Each counts what is not sound. */
    private static final Map<String, String> QUESTIONS = Map.ofEntries(
            Map.entry(
                    "events without exactly one open revision",
                    "select count(*) from event e where 1 <> (select count(*) from revision r where r.event_id = e.id and r.closed_at = "
                            + OPEN + ")"),
            Map.entry(
                    "events whose revisions are not numbered 1 to n",
                    "select count(*) from (select event_id from revision group by event_id"
                            + " having min(number) <> 1 or max(number) <> count(*)) holes"),
            Map.entry(
                    "revisions that do not end where the next begins",
                    "select count(*) from revision r join revision n on n.event_id = r.event_id and n.number = r.number + 1"
                            + " where r.closed_at <> n.recorded_at"),
            Map.entry(
                    "revisions without a draft",
                    "select count(*) from revision r where not r.retracted"
                            + " and not exists (select 1 from revision_draft d where d.revision_id = r.id)"),
            Map.entry(
                    "revisions without a view",
                    "select count(*) from revision r where not r.retracted"
                            + " and not exists (select 1 from revision_view v where v.revision_id = r.id)"),
            Map.entry(
                    "revisions without an index row, or with one, a link or a move that ends otherwise",
                    "select count(*) from revision r where not r.retracted and (not exists (select 1 from revision_facet f"
                            + " where f.revision_id = r.id) or exists (select 1 from revision_facet f"
                            + " where f.revision_id = r.id and f.closed_at <> r.closed_at) or exists (select 1 from event_link l"
                            + " where l.revision_id = r.id and l.closed_at <> r.closed_at) or exists (select 1 from event_move m"
                            + " where m.revision_id = r.id and m.closed_at <> r.closed_at))"),
            Map.entry(
                    "kinds that are counted otherwise than they stand",
                    "select count(*) from (select kind, sum(n) as difference from (select kind, 1 as n from revision"
                            + " where not retracted and closed_at = " + OPEN
                            + " union all select kind, -events from event_count) c"
                            + " group by kind) d where difference <> 0"),
            Map.entry(
                    "facets that are counted otherwise than they stand",
                    "select count(*) from facet f where f.events <> (select count(*) from revision_facet r where r.facet_id = f.id"
                            + " and r.flags <> 0 and (f.sort <> 'topic' or r.flags <> 4) and r.closed_at = " + OPEN
                            + ")"),
            Map.entry(
                    "settled revisions that do not keep the plan that was there before",
                    "select count(*) from revision r where r.status not in (2, 3) and coalesce(r.plan_id, 0) <> coalesce((select max(f.id)"
                            + " from revision f where f.event_id = r.event_id and f.id < r.id and f.status in (2, 3) and not exists"
                            + " (select 1 from revision t where t.event_id = f.event_id and t.retracted and t.id > f.id and t.id < r.id)), 0)"),
            Map.entry(
                    "keys whose event is not there",
                    "select count(*) from idempotent_answer a where not exists (select 1 from revision r"
                            + " where r.event_id = a.event_id and r.number = a.revision)"),
            Map.entry(
                    "revisions that keep a plan and are not found by it",
                    "select count(*) from revision r where r.plan_id is not null and not exists (select 1 from revision_facet f join facet n"
                            + " on n.id = f.facet_id where f.revision_id = r.id and n.name = 'planned:ever')"),
            Map.entry(
                    "index rows of long spans that end otherwise",
                    "select count(*) from revision_long l join revision r on r.id = l.revision_id where l.closed_at <> r.closed_at"));

    private Soundness() {}

    /** All of it, and that there are so many events. */
    public static void check(String url, String user, int events) throws SQLException {
        assertThat(check(url, user)).isEqualTo(events);
    }

    /** All of it; gives how many events there are. */
    public static long check(String url, String user) throws SQLException {
        try (Connection connection = DriverManager.getConnection(url, user, "");
                Statement statement = connection.createStatement()) {
            for (Map.Entry<String, String> question : QUESTIONS.entrySet()) {
                assertThat(count(statement, question.getValue()))
                        .as(question.getKey())
                        .isZero();
            }
            return count(statement, "select count(*) from event");
        }
    }

    private static long count(Statement statement, String question) throws SQLException {
        try (ResultSet rows = statement.executeQuery(question)) {
            rows.next();
            return rows.getLong(1);
        }
    }
}

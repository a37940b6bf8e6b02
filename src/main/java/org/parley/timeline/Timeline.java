package org.parley.timeline;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.util.Locale;
import org.parley.record.Holdings;

/** How much there is, for the greeting. */
@ApplicationScoped
class Timeline implements Holdings {
    private final EntityManager database;

    Timeline(EntityManager database) {
        this.database = database;
    }

    @Override
    @Transactional
    public String inWords() {
        Sql sql = new Sql();
        Tuple row = sql.rows(
                        database,
                        "select count(*) as events, min(case when start_at > timestamp with time zone '0001-01-02 00:00:00+00' then"
                                + " first_day end) as first_day, max(case when end_at < timestamp with time zone '9999-12-31"
                                + " 00:00:00+00' then last_day end) as last_day, (select count(*) from actor) as actors, (select"
                                + " count(*) from position) as positions from revision where closed_at = "
                                + sql.bind(Revision.NEVER) + " and retracted = false")
                .get(0);
        String days =
                row.get("first_day") == null ? "" : " (" + row.get("first_day") + " to " + row.get("last_day") + ")";
        return String.format(
                Locale.ROOT,
                "%s events, %s actors, %s positions%s",
                row.get("events"),
                row.get("actors"),
                row.get("positions"),
                days);
    }
}

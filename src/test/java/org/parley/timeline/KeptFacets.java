package org.parley.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.persistence.EntityManager;
import java.util.List;
import org.parley.Curated;

/** What each facet is said to have is what it has, counted anew from the rows of the index. */
public final class KeptFacets {
    private static final String OTHERWISE = """
            select f.name, f.events, c.events, f.revisions, c.revisions from facet f left join (
              select r.facet_id, count(*) as revisions, sum(case
                when r.closed_at < timestamp with time zone '9999-12-31 00:00:00+00' or r.flags = 0 then 0
                when r.flags = 4 and n.sort = 'topic' then 0 else 1 end) as events
              from revision_facet r join facet n on n.id = r.facet_id group by r.facet_id) c on c.facet_id = f.id
            where f.events <> coalesce(c.events, 0) or f.revisions <> coalesce(c.revisions, 0)""";

    private KeptFacets() {}

    /** As soon as nothing is being renewed. */
    public static void hold(EntityManager database) {
        Curated.settle();
        List<?> otherwise = QuarkusTransaction.requiringNew()
                .call(() ->
                        database.createNativeQuery(OTHERWISE, Object[].class).getResultList());
        assertThat(otherwise).isEmpty();
    }
}

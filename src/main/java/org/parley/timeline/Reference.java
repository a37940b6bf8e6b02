package org.parley.timeline;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Map;
import java.util.Set;
import org.parley.http.Problem;
import org.parley.http.ProblemType;
import org.parley.record.ReferenceChanged;
import org.parley.record.ReferenceRemoved;

/** Hears, within the same transaction, that reference data changes or is to vanish. */
@ApplicationScoped
class Reference {

    /** What is referred to by any revision, a closed one too, cannot vanish. */
    void removed(@Observes ReferenceRemoved removed) {
        String name = removed.sort() + ":" + removed.id();
        Map<String, Facet> facets = Facet.named(Set.of(name));
        if (facets.containsKey(name) && facets.get(name).revisions > 0) {
            throw new Problem(
                    ProblemType.IN_USE,
                    "'" + removed.id() + "' is referred to by " + facets.get(name).revisions
                            + " revisions of events, so it cannot be deleted; see /v1/events?" + removed.sort() + "="
                            + removed.id() + ".");
        }
    }

    /** Views and index rows that rest on it are old from now on. */
    void changed(@Observes ReferenceChanged changed) {
        Renewal renewal = new Renewal();
        renewal.facet = changed.sort() + ":" + changed.id();
        renewal.persist();
    }
}

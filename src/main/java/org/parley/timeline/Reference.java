package org.parley.timeline;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import org.parley.http.Problem;
import org.parley.http.ProblemType;
import org.parley.record.ReferenceChanged;
import org.parley.record.ReferenceRemoved;

/** Hears, within the same transaction, that reference data changes or is to vanish. */
@ApplicationScoped
class Reference {
    /** More names would not be read. */
    private static final int NAMED = 5;

    /** What is referred to by any revision, a closed one too, cannot vanish. */
    void removed(@Observes ReferenceRemoved removed) {
        List<String> events = RevisionFacet.events(removed.sort() + ":" + removed.id(), NAMED + 1);
        if (!events.isEmpty()) {
            throw new Problem(
                    ProblemType.IN_USE,
                    "'" + removed.id() + "' is referred to by the events "
                            + String.join(", ", events.subList(0, Math.min(NAMED, events.size())))
                            + (events.size() > NAMED ? " and more" : "")
                            + " (earlier revisions count too), so it cannot be deleted.");
        }
    }

    /** Views and index rows that rest on it are old from now on. */
    void changed(@Observes ReferenceChanged changed) {
        Renewal renewal = new Renewal();
        renewal.facet = changed.sort() + ":" + changed.id();
        renewal.persist();
    }
}

package org.parley.timeline;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.hibernate.annotations.NaturalId;
import org.jspecify.annotations.NullUnmarked;

/** An event's identity; what it says stands in its revisions. */
@Entity
@Table(name = "event")
@NullUnmarked
class Event extends PanacheEntityBase {
    /** The moment of its first recording in microseconds, so that ids follow the order of recording. */
    @Id
    long id;

    @NaturalId
    String slug;

    /** The second number of its ETag. */
    int counter;

    /** Without counting them: there may be millions. */
    static boolean areAny() {
        return !find("select e.id from Event e")
                .range(0, 0)
                .project(Long.class)
                .list()
                .isEmpty();
    }

    static Optional<Event> named(String slug) {
        return find("slug", slug).firstResultOptional();
    }

    static List<Event> named(Collection<String> slugs) {
        // Not by a query: a list of values would be translated to SQL each time.
        return getSession()
                .byMultipleNaturalId(Event.class)
                .enableOrderedReturn(false)
                .multiLoad(List.copyOf(slugs));
    }

    static Event of(String slug, long id) {
        Event event = new Event();
        event.id = id;
        event.slug = slug;
        event.counter = 1;
        return event;
    }

    /** What revisions show of others has changed: whoever holds an ETag of these must ask again. */
    static void touch(Collection<Long> ids) {
        if (!ids.isEmpty()) {
            update("counter = counter + 1 where id in ?1", ids);
        }
    }
}

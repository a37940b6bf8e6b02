package org.parley.timeline;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.NullUnmarked;

/** A link of a revision, to be asked for from both ends. */
@Entity
@Table(name = "event_link")
@IdClass(EventLink.Key.class)
@NullUnmarked
class EventLink extends PanacheEntityBase {
    /** One link: from which revision, of which type, to which event. */
    record Key(long revisionId, short type, long targetId) implements Serializable {}

    @Id
    @Column(name = "revision_id")
    long revisionId;

    @Id
    short type;

    @Id
    @Column(name = "target_id")
    long targetId;

    @Column(name = "event_id")
    long eventId;

    String note;

    @Column(name = "recorded_at")
    Instant recordedAt;

    @Column(name = "closed_at")
    Instant closedAt;

    static List<EventLink> of(Collection<Long> revisions) {
        return revisions.isEmpty() ? List.of() : list("revisionId in ?1", revisions);
    }
}

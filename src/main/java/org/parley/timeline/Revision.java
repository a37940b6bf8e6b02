package org.parley.timeline;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.NullUnmarked;

/** One state of an event, valid from the moment of its recording until the next one's. */
@Entity
@Table(name = "revision")
@NullUnmarked
class Revision extends PanacheEntityBase {
    /** The end of what is still valid. */
    static final Instant NEVER = Instant.parse("9999-12-31T00:00:00Z");

    /** The moment of recording in microseconds. */
    @Id
    long id;

    @Column(name = "event_id")
    long eventId;

    int number;

    @Column(name = "recorded_at")
    Instant recordedAt;

    @Column(name = "closed_at")
    Instant closedAt;

    @Column(name = "recorded_by")
    String recordedBy;

    String reason;

    boolean retracted;

    String title;

    @Column(name = "start_at")
    Instant startAt;

    @Column(name = "end_at")
    Instant endAt;

    @Column(name = "first_day")
    LocalDate firstDay;

    @Column(name = "last_day")
    LocalDate lastDay;

    Short span;
    Short kind;
    Short status;
    Short verification;

    @Column(name = "published_from")
    LocalDate publishedFrom;

    @Column(name = "published_to")
    LocalDate publishedTo;

    static Optional<Revision> open(long event) {
        return find("eventId = ?1 and closedAt = ?2", event, NEVER).firstResultOptional();
    }

    static List<Revision> all(long event) {
        return list("eventId = ?1 order by number", event);
    }

    /** Ends this state and all its index rows at the moment of the next. */
    void close(Instant moment) {
        closedAt = moment;
        RevisionFacet.update("closedAt = ?1 where revisionId = ?2", moment, id);
        RevisionLong.update("closedAt = ?1 where revisionId = ?2", moment, id);
        EventLink.update("closedAt = ?1 where revisionId = ?2", moment, id);
        EventMove.update("closedAt = ?1 where revisionId = ?2", moment, id);
    }
}

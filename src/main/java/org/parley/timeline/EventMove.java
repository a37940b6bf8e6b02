package org.parley.timeline;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.NullUnmarked;

/** What a revision does to a position: a position's history is its moves in order of their days. */
@Entity
@Table(name = "event_move")
@IdClass(EventMove.Key.class)
@NullUnmarked
class EventMove extends PanacheEntityBase {
    /** The how-manieth move of which revision. */
    record Key(long revisionId, short ordinal) implements Serializable {}

    @Id
    @Column(name = "revision_id")
    long revisionId;

    @Id
    short ordinal;

    @Column(name = "event_id")
    long eventId;

    String position;
    short act;
    String actor;

    @Column(name = "first_day")
    LocalDate firstDay;

    @Column(name = "last_day")
    LocalDate lastDay;

    @Column(name = "recorded_at")
    Instant recordedAt;

    @Column(name = "closed_at")
    Instant closedAt;
}

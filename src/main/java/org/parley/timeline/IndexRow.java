package org.parley.timeline;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.NullUnmarked;
import org.parley.event.Bearing;

/** A revision under one facet, with the columns that a question filters and sorts by: a page is read from the index alone. */
@MappedSuperclass
@NullUnmarked
abstract class IndexRow extends PanacheEntityBase {
    /** Which revision under which facet. */
    record Key(long revisionId, int facetId) implements Serializable {}

    @Id
    @Column(name = "revision_id")
    long revisionId;

    @Id
    @Column(name = "facet_id")
    int facetId;

    int flags;

    @Column(name = "certain_flags")
    int certainFlags;

    @Column(name = "direct_flags")
    int directFlags;

    long members;

    @Column(name = "certain_members")
    long certainMembers;

    @Column(name = "direct_members")
    long directMembers;

    @Column(name = "event_id")
    long eventId;

    @Column(name = "start_at")
    Instant startAt;

    @Column(name = "end_at")
    Instant endAt;

    @Column(name = "first_day")
    LocalDate firstDay;

    @Column(name = "last_day")
    LocalDate lastDay;

    @Column(name = "recorded_at")
    Instant recordedAt;

    @Column(name = "closed_at")
    Instant closedAt;

    short kind;
    short status;
    short verification;

    void fill(Revision revision, int facet, Bearing bearing) {
        revisionId = revision.id;
        facetId = facet;
        flags = bearing.flags();
        certainFlags = bearing.certainFlags();
        directFlags = bearing.directFlags();
        members = bearing.members();
        certainMembers = bearing.certainMembers();
        directMembers = bearing.directMembers();
        eventId = revision.eventId;
        startAt = revision.startAt;
        endAt = revision.endAt;
        firstDay = revision.firstDay;
        lastDay = revision.lastDay;
        recordedAt = revision.recordedAt;
        closedAt = revision.closedAt;
        kind = revision.kind;
        status = revision.status;
        verification = revision.verification;
    }
}

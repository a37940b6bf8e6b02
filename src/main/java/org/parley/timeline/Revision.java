package org.parley.timeline;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;
import org.parley.event.Bearing;
import org.parley.event.DueMonths;
import org.parley.event.Status;

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

    /** Of what is settled: the last revision by which it was still to come, since the event was last taken back. */
    @Column(name = "plan_id")
    Long planId;

    /** Whether by it the event is still to come. */
    boolean isPending() {
        return status != null && Status.PENDING_CODES.contains(status);
    }

    /** If it settles what was planned until then, it keeps the plan. */
    void follows(Revision before) {
        if (!isPending()) {
            planId = before.isPending() ? Long.valueOf(before.id) : before.planId;
        }
    }

    /**
     * What it can be asked for by: what its draft can, and when it was planned for.
     *
     * @param plan the revision that it settles; null: none
     */
    static Map<String, Bearing> bearings(Map<String, Bearing> ofDraft, @Nullable Revision plan) {
        if (plan == null) {
            return ofDraft;
        }
        Map<String, Bearing> bearings = new TreeMap<>(ofDraft);
        DueMonths.planned(plan.firstDay, plan.lastDay).forEach(month -> bearings.put(month, Bearing.PLAIN));
        return bearings;
    }

    /** Whether it is what is known now, and says something. */
    boolean stands() {
        return closedAt.equals(NEVER) && !retracted;
    }

    /** What stands of these events, retractions too. */
    static List<Revision> open(Collection<Long> events) {
        return events.isEmpty() ? List.of() : list("eventId in ?1 and closedAt = ?2", events, NEVER);
    }

    /** Whether any was recorded by then. */
    static boolean areAny(Instant until) {
        return !find("select r.id from Revision r where r.recordedAt <= ?1", until)
                .range(0, 0)
                .project(Long.class)
                .list()
                .isEmpty();
    }

    /** Ids of all revisions of these events up to one. */
    static List<Long> ids(Collection<Long> events, long until) {
        return find("select r.id from Revision r where r.eventId in ?1 and r.id <= ?2", events, until)
                .project(Long.class)
                .list();
    }

    /** Newest first, those before a number. */
    static List<Revision> before(int number, long event, int most) {
        return Revision.<Revision>find("eventId = ?1 and number < ?2 order by number desc", event, number)
                .range(0, most - 1)
                .list();
    }

    /** The index rows of these revisions end when the revisions themselves do. */
    static void closeRows(Collection<Long> revisions) {
        if (!revisions.isEmpty()) {
            String ending =
                    " row set row.closedAt = (select r.closedAt from Revision r where r.id = row.revisionId) where row.revisionId in ?1";
            RevisionFacet.update("update RevisionFacet" + ending, revisions);
            RevisionLong.update("update RevisionLong" + ending, revisions);
            EventLink.update("update EventLink" + ending, revisions);
            EventMove.update("update EventMove" + ending, revisions);
        }
    }
}

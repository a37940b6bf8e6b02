package org.parley.timeline;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.parley.event.Facets;
import org.parley.event.Status;
import org.parley.record.AsOf;
import org.parley.record.FallenDue;

/**
 * When what is expected falls due. Remembered until the next thing does: a request asks nothing; after a write one statement tells, by
 * an index, whether anything expected was among what was recorded since.
 */
@ApplicationScoped
class Dues implements FallenDue {
    private static final List<String> FACETS = Stream.of(Status.values())
            .filter(Status::isPending)
            .map(status -> Facets.name(Facets.STATUS, status))
            .toList();

    /**
     * A stretch of time in which nothing falls due.
     *
     * @param moment of the record; earlier recordings are known
     * @param from the last that fell due
     * @param until the next that will
     */
    private record Lull(Instant moment, Instant from, Instant until) {
        boolean lasts(Instant now) {
            return !now.isBefore(from) && now.isBefore(until);
        }
    }

    /** Of spans of what is expected; null: none. */
    record Ends(@Nullable Instant last, @Nullable Instant next) {}

    private volatile @Nullable Lull known;

    @Override
    @Transactional(Transactional.TxType.SUPPORTS)
    public Instant newest(AsOf asOf, Instant now) {
        Lull lull = known;
        if (lull == null || !lull.lasts(now) || asOf.moment().isBefore(lull.moment)) {
            lull = read(asOf.moment(), now);
            known = lull;
        } else if (asOf.moment().isAfter(lull.moment)) {
            lull = concerns(lull.moment) ? read(asOf.moment(), now) : new Lull(asOf.moment(), lull.from, lull.until);
            known = lull;
        }
        return lull.from;
    }

    /** Whether anything recorded later is expected, or was before. */
    private static boolean concerns(Instant since) {
        return !Revision.find(
                        "select r.id from Revision r left join Revision p on p.eventId = r.eventId and p.number = r.number - 1"
                                + " where r.recordedAt > ?1 and (r.status in ?2 or p.status in ?2)",
                        since,
                        Status.PENDING_CODES)
                .range(0, 0)
                .project(Long.class)
                .list()
                .isEmpty();
    }

    private static Lull read(Instant moment, Instant now) {
        Ends ends = RevisionFacet.find(
                        "select max(case when f.endAt <= ?1 then f.endAt end), min(case when f.endAt > ?1 then f.endAt end)"
                                + " from RevisionFacet f join Facet n on n.id = f.facetId"
                                + " where n.name in ?2 and f.closedAt = ?3",
                        now,
                        FACETS,
                        Revision.NEVER)
                .project(Ends.class)
                .singleResult();
        return new Lull(
                moment, ends.last == null ? Instant.EPOCH : ends.last, ends.next == null ? Revision.NEVER : ends.next);
    }
}

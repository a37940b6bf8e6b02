package org.parley.timeline;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.util.List;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;

/** Views and index rows that are old because reference data changed: those under a facet, beyond a revision. */
@Entity
@Table(name = "renewal")
@NullUnmarked
class Renewal extends PanacheEntityBase {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "renewal")
    @SequenceGenerator(name = "renewal", sequenceName = "renewal_seq", allocationSize = 1)
    long id;

    String facet;

    @Column(name = "after_revision")
    long afterRevision;

    /** What has waited longest. */
    static @Nullable Renewal next() {
        return Renewal.<Renewal>find("order by id").firstResult();
    }

    /** The first of its revisions that are still to be renewed. */
    List<Long> revisions(int most) {
        return RevisionFacet.find(
                        "select f.revisionId from RevisionFacet f join Facet n on n.id = f.facetId"
                                + " where n.name = ?1 and f.revisionId > ?2 order by f.revisionId",
                        facet,
                        afterRevision)
                .page(0, most)
                .project(Long.class)
                .list();
    }
}

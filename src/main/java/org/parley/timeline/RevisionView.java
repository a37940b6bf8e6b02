package org.parley.timeline;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.jspecify.annotations.NullUnmarked;

/** A revision's finished JSON for readers; made again when the reference data shown in it changes. */
@Entity
@Table(name = "revision_view")
@NullUnmarked
class RevisionView extends PanacheEntityBase {
    @Id
    @Column(name = "revision_id")
    long revisionId;

    String view;

    static RevisionView of(long revision, String view) {
        RevisionView made = new RevisionView();
        made.revisionId = revision;
        made.view = view;
        return made;
    }
}

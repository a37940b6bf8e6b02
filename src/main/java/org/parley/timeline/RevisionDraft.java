package org.parley.timeline;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.jspecify.annotations.NullUnmarked;

/** What a revision says, as entered; never changes. */
@Entity
@Table(name = "revision_draft")
@NullUnmarked
class RevisionDraft extends PanacheEntityBase {
    @Id
    @Column(name = "revision_id")
    long revisionId;

    String draft;

    static RevisionDraft of(long revision, String draft) {
        RevisionDraft made = new RevisionDraft();
        made.revisionId = revision;
        made.draft = draft;
        return made;
    }
}

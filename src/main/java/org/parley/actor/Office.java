package org.parley.actor;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.List;
import org.jspecify.annotations.NullUnmarked;
import org.parley.record.Versioned;

/** An office as it is stored. */
@Entity
@Table(name = "office")
@NullUnmarked
class Office extends PanacheEntityBase {
    @Id
    String id;

    int version;

    String title;

    String organisation;

    static List<String> of(String organisation) {
        return find("select o.id from Office o where o.organisation = ?1", organisation)
                .project(String.class)
                .list();
    }

    void take(OfficeDraft draft) {
        title = draft.title();
        organisation = draft.organisation();
    }

    Versioned<OfficeDraft> kept() {
        return new Versioned<>(new OfficeDraft(id, title, organisation), version);
    }
}

package org.parley.topic;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.List;
import org.jspecify.annotations.NullUnmarked;
import org.parley.record.Versioned;

/** A topic as it is stored. */
@Entity
@Table(name = "topic")
@NullUnmarked
class Topic extends PanacheEntityBase {
    @Id
    String id;

    int version;

    String label;

    String definition;

    String broader;

    static List<String> under(String id) {
        return find("select t.id from Topic t where t.broader = ?1", id)
                .project(String.class)
                .list();
    }

    void take(TopicDraft draft) {
        label = draft.label();
        definition = draft.definition();
        broader = draft.broader();
    }

    Versioned<TopicDraft> kept() {
        return new Versioned<>(new TopicDraft(id, label, definition, broader), version);
    }
}

package org.parley.position;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import java.util.ArrayList;
import java.util.List;
import org.hibernate.annotations.BatchSize;
import org.jspecify.annotations.NullUnmarked;
import org.parley.record.Versioned;

/** A position as it is stored; the addressees of all are read in one statement. */
@Entity
@Table(name = "position")
@NullUnmarked
class Position extends PanacheEntityBase {
    @Id
    String id;

    int version;

    String holder;

    String topic;

    String text;

    @ElementCollection(fetch = FetchType.EAGER)
    @BatchSize(size = 1000)
    @CollectionTable(name = "position_addressee", joinColumns = @JoinColumn(name = "position_id"))
    @OrderColumn(name = "ordinal")
    @Column(name = "actor_id")
    List<String> addressedTo = new ArrayList<>();

    /** Held by the actor or addressed to it. */
    static List<String> of(String actor) {
        return find("select p.id from Position p where p.holder = ?1 or ?1 member of p.addressedTo", actor)
                .project(String.class)
                .list();
    }

    static List<String> on(String topic) {
        return find("select p.id from Position p where p.topic = ?1", topic)
                .project(String.class)
                .list();
    }

    void take(PositionDraft draft) {
        holder = draft.holder();
        topic = draft.topic();
        text = draft.text();
        addressedTo.clear();
        addressedTo.addAll(draft.addressedTo());
    }

    Versioned<PositionDraft> kept() {
        return new Versioned<>(new PositionDraft(id, holder, topic, text, List.copyOf(addressedTo)), version);
    }
}

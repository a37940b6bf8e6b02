package org.parley.process;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
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
import org.parley.http.Words;
import org.parley.record.Versioned;

/** A process as it is stored; the parties of all are read in one statement. */
@Entity
@Table(name = "process")
@NullUnmarked
@SuppressWarnings("JavaLangClash") // the field says "process"
class Process extends PanacheEntityBase {
    @Id
    String id;

    int version;

    String name;

    String description;

    @ElementCollection(fetch = FetchType.EAGER)
    @BatchSize(size = 1000)
    @CollectionTable(name = "process_party", joinColumns = @JoinColumn(name = "process_id"))
    @OrderColumn(name = "ordinal")
    List<Party> parties = new ArrayList<>();

    static List<String> withParty(String actor) {
        return find("select distinct p.id from Process p join p.parties q where q.actor = ?1", actor)
                .project(String.class)
                .list();
    }

    /** An actor's part. */
    @Embeddable
    static class Party {
        @Column(name = "actor_id")
        String actor;

        String role;

        String note;
    }

    void take(ProcessDraft draft) {
        name = draft.name();
        description = draft.description();
        parties.clear();
        for (ProcessDraft.Party party : draft.parties()) {
            Party stored = new Party();
            stored.actor = party.actor();
            stored.role = party.role().word();
            stored.note = party.note();
            parties.add(stored);
        }
    }

    Versioned<ProcessDraft> kept() {
        List<ProcessDraft.Party> drafts = parties.stream()
                .map(party -> new ProcessDraft.Party(
                        party.actor, Words.find(PartyRole.class, party.role).orElseThrow(), party.note))
                .toList();
        return new Versioned<>(new ProcessDraft(id, name, description, drafts), version);
    }
}

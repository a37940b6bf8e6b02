package org.parley.actor;

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
import java.util.stream.Stream;
import org.hibernate.annotations.BatchSize;
import org.jspecify.annotations.NullUnmarked;
import org.parley.actor.ActorDraft.Identifier;
import org.parley.actor.ActorDraft.TenureCitation;
import org.parley.actor.ActorDraft.TenureDraft;
import org.parley.http.Words;
import org.parley.record.Versioned;

/** An actor as it is stored; each of its lists is read in one statement for all actors at once. */
@Entity
@Table(name = "actor")
@NullUnmarked
class Actor extends PanacheEntityBase {
    private static final String NAME = "name";
    private static final String ALIAS = "alias";
    private static final String IDENTIFIER = "identifier";

    @Id
    String id;

    int version;

    String kind;

    String name;

    @Column(name = "part_of")
    String partOf;

    String description;

    @ElementCollection(fetch = FetchType.EAGER)
    @BatchSize(size = 1000)
    @CollectionTable(name = "actor_name", joinColumns = @JoinColumn(name = "actor_id"))
    @OrderColumn(name = "ordinal")
    List<Called> names = new ArrayList<>();

    @ElementCollection(fetch = FetchType.EAGER)
    @BatchSize(size = 1000)
    @CollectionTable(name = "tenure", joinColumns = @JoinColumn(name = "actor_id"))
    @OrderColumn(name = "ordinal")
    List<Tenure> tenures = new ArrayList<>();

    @ElementCollection(fetch = FetchType.EAGER)
    @BatchSize(size = 1000)
    @CollectionTable(name = "tenure_citation", joinColumns = @JoinColumn(name = "actor_id"))
    @OrderColumn(name = "ordinal")
    List<Cited> citations = new ArrayList<>();

    static List<String> partOf(String id) {
        return find("select a.id from Actor a where a.partOf = ?1", id)
                .project(String.class)
                .list();
    }

    static List<String> holding(String office) {
        return find("select distinct a.id from Actor a join a.tenures t where t.office = ?1", office)
                .project(String.class)
                .list();
    }

    static List<String> citing(String source) {
        return find("select distinct a.id from Actor a join a.citations c where c.source = ?1", source)
                .project(String.class)
                .list();
    }

    /** A name, alias or identifier. */
    @Embeddable
    static class Called {
        String form;
        String text;
        String language;
        String scheme;

        static Called of(String form, String text, String language, String scheme) {
            Called called = new Called();
            called.form = form;
            called.text = text;
            called.language = language;
            called.scheme = scheme;
            return called;
        }
    }

    /** An office held. */
    @Embeddable
    static class Tenure {
        @Column(name = "office_id")
        String office;

        @Column(name = "held_from")
        String from;

        @Column(name = "held_until")
        String until;

        String note;
    }

    /** A citation of the actor's tenure with this number. */
    @Embeddable
    static class Cited {
        int tenure;

        @Column(name = "source_id")
        String source;

        String quote;
        String locator;
        String note;
    }

    void take(ActorDraft draft) {
        kind = draft.kind().word();
        name = draft.name();
        partOf = draft.partOf();
        description = draft.description();
        names.clear();
        draft.names().forEach(n -> names.add(Called.of(NAME, n.text(), n.language(), null)));
        draft.aliases().forEach(alias -> names.add(Called.of(ALIAS, alias, null, null)));
        draft.identifiers().forEach(i -> names.add(Called.of(IDENTIFIER, i.value(), null, i.scheme())));
        hold(draft.tenures());
    }

    /** Apart, so that all actors of a file can stand before the offices do that they hold. */
    void hold(List<TenureDraft> drafts) {
        tenures.clear();
        citations.clear();
        for (int i = 0; i < drafts.size(); i++) {
            TenureDraft draft = drafts.get(i);
            Tenure tenure = new Tenure();
            tenure.office = draft.office();
            tenure.from = draft.from();
            tenure.until = draft.until();
            tenure.note = draft.note();
            tenures.add(tenure);
            for (TenureCitation citation : draft.citations()) {
                citations.add(cited(i, citation));
            }
        }
    }

    private static Cited cited(int tenure, TenureCitation citation) {
        Cited cited = new Cited();
        cited.tenure = tenure;
        cited.source = citation.source();
        cited.quote = citation.quote();
        cited.locator = citation.locator();
        cited.note = citation.note();
        return cited;
    }

    Versioned<ActorDraft> kept() {
        return new Versioned<>(
                new ActorDraft(
                        id,
                        Words.find(ActorKind.class, kind).orElseThrow(),
                        name,
                        formed(NAME)
                                .map(n -> new ActorDraft.Name(n.text, n.language))
                                .toList(),
                        formed(ALIAS).map(alias -> alias.text).toList(),
                        formed(IDENTIFIER)
                                .map(i -> new Identifier(i.scheme, i.text))
                                .toList(),
                        partOf,
                        description,
                        held()),
                version);
    }

    private Stream<Called> formed(String form) {
        return names.stream().filter(called -> called.form.equals(form));
    }

    private List<TenureDraft> held() {
        List<TenureDraft> held = new ArrayList<>();
        for (int i = 0; i < tenures.size(); i++) {
            Tenure tenure = tenures.get(i);
            int number = i;
            List<TenureCitation> cited = citations.stream()
                    .filter(citation -> citation.tenure == number)
                    .map(c -> new TenureCitation(c.source, c.quote, c.locator, c.note))
                    .toList();
            held.add(new TenureDraft(tenure.office, tenure.from, tenure.until, cited, tenure.note));
        }
        return held;
    }
}

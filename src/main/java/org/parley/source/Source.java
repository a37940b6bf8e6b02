package org.parley.source;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.jspecify.annotations.NullUnmarked;
import org.parley.http.Folded;
import org.parley.http.Words;
import org.parley.record.Versioned;

/** A source as it is stored. */
@Entity
@Table(name = "source")
@NullUnmarked
class Source extends PanacheEntityBase {
    private static final int LONGEST_FOLDED = 1_000;

    @Id
    String id;

    int version;

    String kind;

    String publisher;

    @Column(name = "publisher_id")
    String publisherId;

    String title;

    @Column(name = "title_folded")
    String titleFolded;

    String url;

    String published;

    String language;

    boolean translated;

    @Column(name = "title_note")
    String titleNote;

    String note;

    void take(SourceDraft draft) {
        kind = draft.kind().word();
        publisher = draft.publisher();
        publisherId = Publishers.slug(draft.publisher());
        title = draft.title();
        String folded = Folded.of(draft.title());
        titleFolded = folded.substring(0, Math.min(folded.length(), LONGEST_FOLDED));
        url = draft.url();
        published = draft.published();
        language = draft.language();
        translated = Boolean.TRUE.equals(draft.translated());
        titleNote = draft.titleNote();
        note = draft.note();
    }

    Versioned<SourceDraft> kept() {
        return new Versioned<>(
                new SourceDraft(
                        id,
                        publisher,
                        title,
                        url,
                        published,
                        language,
                        translated ? true : null,
                        Words.find(SourceKind.class, kind).orElseThrow(),
                        titleNote,
                        note),
                version);
    }
}

package org.parley.source;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.parley.http.Mistake;
import org.parley.http.Shape;
import org.parley.record.ReferenceChanged;
import org.parley.record.ReferenceSort;
import org.parley.record.Versioned;

/** How sources are checked, kept and shown. They change no epoch: nothing is derived from all of them. */
@ApplicationScoped
public class SourceSort implements ReferenceSort<SourceDraft, SourceView> {
    private static final String NOUN = "source";

    private final Sources sources;

    SourceSort(Sources sources) {
        this.sources = sources;
    }

    @Override
    public String noun() {
        return NOUN;
    }

    @Override
    public Class<SourceDraft> draftType() {
        return SourceDraft.class;
    }

    @Override
    public Class<SourceView> viewType() {
        return SourceView.class;
    }

    @Override
    public Optional<SourceView> view(String id, long epoch) {
        return Optional.ofNullable(sources.find(Set.of(id)).get(id));
    }

    @Override
    public Versioned<SourceDraft> draft(String id, long epoch) {
        Source source = Source.findById(id);
        return source.kept();
    }

    @Override
    public List<SourceDraft> after(String id, int most, long epoch) {
        return Source.<Source>find("id > ?1 order by id", id).range(0, most - 1).stream()
                .map(source -> source.kept().draft())
                .toList();
    }

    @Override
    public List<Mistake> mistakes(ObjectNode body, long epoch) {
        return Shape.mistakes(body, SourceDraft.class, new SourceMeaning());
    }

    @Override
    public List<Mistake> rules(SourceDraft draft, long epoch) {
        return List.of();
    }

    @Override
    public SourceView preview(Versioned<SourceDraft> draft, long epoch) {
        return SourceView.of(draft);
    }

    @Override
    public void create(SourceDraft draft) {
        sources.createWithin(draft);
    }

    @Override
    public void change(SourceDraft draft) {
        Source source = Source.findById(draft.id());
        source.version++;
        source.take(draft);
    }

    @Override
    public void remove(String id) {
        Source.deleteById(id);
    }

    /** Events are counted and found by publisher and day of publication. */
    @Override
    public List<ReferenceChanged> touched(SourceDraft before, SourceDraft after, long epoch) {
        boolean same =
                before.publisher().equals(after.publisher()) && Objects.equals(before.published(), after.published());
        return same ? List.of() : List.of(new ReferenceChanged(NOUN, after.id()));
    }

    @Override
    public boolean isDerived() {
        return false;
    }
}

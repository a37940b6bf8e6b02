package org.parley.actor;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.parley.http.Mistake;
import org.parley.http.Shape;
import org.parley.record.ReferenceChanged;
import org.parley.record.ReferenceSort;
import org.parley.record.Versioned;

/** How offices are checked, kept and shown. */
@ApplicationScoped
public class OfficeSort implements ReferenceSort<OfficeDraft, OfficeView> {
    static final String NOUN = "office";

    private final Actors actors;

    OfficeSort(Actors actors) {
        this.actors = actors;
    }

    @Override
    public String noun() {
        return NOUN;
    }

    @Override
    public Class<OfficeDraft> draftType() {
        return OfficeDraft.class;
    }

    @Override
    public Class<OfficeView> viewType() {
        return OfficeView.class;
    }

    @Override
    public Optional<OfficeView> view(String id, long epoch) {
        Directory directory = actors.directory(epoch);
        return directory.hasOffice(id) ? Optional.of(directory.office(id)) : Optional.empty();
    }

    @Override
    public Versioned<OfficeDraft> draft(String id, long epoch) {
        return actors.directory(epoch).officeDraft(id);
    }

    @Override
    public List<OfficeDraft> after(String id, int most, long epoch) {
        return actors.directory(epoch).officesAfter(id, most);
    }

    @Override
    public List<Mistake> mistakes(ObjectNode body, long epoch) {
        return Shape.mistakes(body, OfficeDraft.class, ActorRules.meaning(actors.directory(epoch), Set.of()));
    }

    @Override
    public List<Mistake> rules(OfficeDraft draft, long epoch) {
        return ActorRules.mistakes(draft, actors.directory(epoch));
    }

    @Override
    public OfficeView preview(Versioned<OfficeDraft> draft, long epoch) {
        return actors.directory(epoch).withOffice(draft).office(draft.draft().id());
    }

    @Override
    public void create(OfficeDraft draft) {
        actors.createWithin(draft);
    }

    @Override
    public void change(OfficeDraft draft) {
        Office office = Office.findById(draft.id());
        office.version++;
        office.take(draft);
    }

    @Override
    public void remove(String id) {
        Office.deleteById(id);
    }

    /** For whom its holders stood. */
    @Override
    public List<ReferenceChanged> touched(OfficeDraft before, OfficeDraft after, long epoch) {
        return before.organisation().equals(after.organisation())
                ? List.of()
                : actors.directory(epoch).holders(after.id()).stream()
                        .map(holder -> new ReferenceChanged(ActorSort.NOUN, holder))
                        .toList();
    }
}

package org.parley.timeline;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.parley.event.DraftReader;
import org.parley.event.EventDraft;
import org.parley.timeline.Moves.Move;

/** What curators wrote of moves, which the drafts alone have. */
@ApplicationScoped
@Transactional
public class EnteredMoves {
    private static final int AT_ONCE = 1_000;

    private final DraftReader reader;

    EnteredMoves(DraftReader reader) {
        this.reader = reader;
    }

    /**
     * As a curator entered it.
     *
     * @param edtf its date
     * @param note what is to be added
     */
    public record Entered(String edtf, @Nullable String note) {}

    /** What curators wrote of them. One statement for a thousand. */
    public Map<Move, Entered> of(Collection<Move> moves) {
        Map<Move, Entered> entered = new LinkedHashMap<>();
        List<Move> all = List.copyOf(moves);
        for (int from = 0; from < all.size(); from += AT_ONCE) {
            List<Move> some = all.subList(from, Math.min(all.size(), from + AT_ONCE));
            Map<Long, EventDraft> drafts = drafts(some);
            some.forEach(move -> {
                EventDraft draft = drafts.get(move.revision());
                if (draft != null) {
                    EventDraft.Move told = draft.moves().get(move.ordinal());
                    String edtf = told.on() == null ? draft.when().edtf() : told.on();
                    entered.put(move, new Entered(edtf, told.note()));
                }
            });
        }
        return entered;
    }

    private Map<Long, EventDraft> drafts(List<Move> moves) {
        Collection<Long> revisions = moves.stream().map(Move::revision).collect(Collectors.toSet());
        Map<Long, EventDraft> drafts = new HashMap<>();
        if (!revisions.isEmpty()) {
            RevisionDraft.<RevisionDraft>list("revisionId in ?1", revisions)
                    .forEach(kept -> drafts.put(kept.revisionId, reader.draft(kept.draft)));
        }
        return drafts;
    }
}

package org.parley.event;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.parley.http.Mistake;

/** What must hold between the members of a draft, beyond what each says by itself. */
public final class DraftRules {
    private final List<Mistake> mistakes = new ArrayList<>();

    private DraftRules() {}

    public static List<Mistake> mistakes(EventDraft draft) {
        DraftRules rules = new DraftRules();
        rules.participants(draft);
        rules.links(draft);
        // One text can speak of a topic and be said to leave out a side of it: repeats count within one list only.
        rules.once("/topics", draft.topics(), topic -> topic);
        rules.once("/omits", draft.omits(), topic -> topic);
        rules.once("/denies", draft.denies(), topic -> topic);
        rules.once("/process", draft.process(), id -> id);
        rules.once("/tags", draft.tags(), tag -> tag);
        rules.once(
                "/moves",
                draft.moves(),
                move -> move.position() + " " + move.act().word() + " by " + move.by());
        return rules.mistakes;
    }

    private void participants(EventDraft draft) {
        if (draft.participants().size() > Facets.MOST_PARTICIPANTS) {
            mistakes.add(Mistake.at(
                    "/participants",
                    draft.participants().size() + " participants; " + Facets.MOST_PARTICIPANTS
                            + " are possible. Name the blocs, and put counts into the details."));
        }
        once(
                "/participants",
                draft.participants(),
                part -> part.actor() + " as " + part.role().word());
        for (int i = 0; i < draft.participants().size(); i++) {
            EventDraft.Participant part = draft.participants().get(i);
            if (part.actor().equals(part.onBehalfOf())) {
                mistakes.add(Mistake.at(
                        "/participants/" + i + "/on_behalf_of",
                        "'" + part.actor() + "' acts for itself; leave it out."));
            }
        }
    }

    private void links(EventDraft draft) {
        once("/links", draft.links(), link -> link.type().word() + " " + link.event());
        for (int i = 0; i < draft.links().size(); i++) {
            if (draft.links().get(i).event().equals(draft.id())) {
                mistakes.add(Mistake.at("/links/" + i + "/event", "An event has no link to itself."));
            }
        }
    }

    private <T> void once(String pointer, List<T> list, Function<T, String> key) {
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < list.size(); i++) {
            String name = key.apply(list.get(i));
            if (!seen.add(name)) {
                mistakes.add(Mistake.at(pointer + "/" + i, "'" + name + "' stands here twice."));
            }
        }
    }
}

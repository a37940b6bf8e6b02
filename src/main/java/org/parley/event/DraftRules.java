package org.parley.event;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
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
        rules.coverage(draft);
        rules.once("/process", draft.process(), id -> id);
        rules.once("/tags", draft.tags(), tag -> tag);
        rules.once("/moves", draft.moves(), move -> move.position() + " " + move.act().word() + " by " + move.by());
        return rules.mistakes;
    }

    private void participants(EventDraft draft) {
        if (draft.participants().size() > Facets.MOST_PARTICIPANTS) {
            mistakes.add(Mistake.at(
                    "/participants",
                    draft.participants().size() + " participants; " + Facets.MOST_PARTICIPANTS
                            + " are possible. Name the blocs, and put counts into the details."));
        }
        once("/participants", draft.participants(), part -> part.actor() + " as " + part.role().word());
    }

    private void links(EventDraft draft) {
        once("/links", draft.links(), link -> link.type().word() + " " + link.event());
        for (int i = 0; i < draft.links().size(); i++) {
            if (draft.links().get(i).event().equals(draft.id())) {
                mistakes.add(Mistake.at("/links/" + i + "/event", "An event has no link to itself."));
            }
        }
    }

    /** A topic is mentioned, omitted or denied: one of the three, once. */
    private void coverage(EventDraft draft) {
        Map<String, String> seen = new HashMap<>();
        Map.of("/topics", draft.topics(), "/omits", draft.omits(), "/denies", draft.denies()).entrySet().stream()
                .sorted(Map.Entry.<String, List<String>>comparingByKey().reversed())
                .forEach(list -> {
                    for (int i = 0; i < list.getValue().size(); i++) {
                        String topic = list.getValue().get(i);
                        String before = seen.putIfAbsent(topic, list.getKey() + "/" + i);
                        if (before != null) {
                            mistakes.add(Mistake.at(
                                    list.getKey() + "/" + i, "'" + topic + "' stands at " + before + " already."));
                        }
                    }
                });
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

package org.parley.process;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.parley.actor.Directory;
import org.parley.http.Mistake;
import org.parley.http.Shape;
import org.parley.http.Shape.Wrong;
import org.parley.record.Texts;

/** What must hold of a negotiation, whether a curator enters it or a file brings it. */
public final class ProcessRules {

    private record Meaning(Directory directory) implements Shape.Meaning {
        @Override
        public Optional<Wrong> wrong(RecordComponent component, String text) {
            return switch (component.getName()) {
                case "id" -> Texts.id(text);
                case "actor" -> directory.wrong(text);
                case "name" -> Texts.line(text);
                default -> Texts.prose(text);
            };
        }
    }

    private ProcessRules() {}

    /** What its texts mean. */
    public static Shape.Meaning meaning(Directory directory) {
        return new Meaning(directory);
    }

    /** What is wrong between its members. */
    public static List<Mistake> mistakes(ProcessDraft draft) {
        List<Mistake> mistakes = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < draft.parties().size(); i++) {
            ProcessDraft.Party party = draft.parties().get(i);
            String part = party.actor() + "' as '" + party.role().word();
            if (!seen.add(part)) {
                mistakes.add(Mistake.at("/parties/" + i, "'" + part + "' stands here twice."));
            }
        }
        return mistakes;
    }
}

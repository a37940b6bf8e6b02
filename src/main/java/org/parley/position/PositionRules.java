package org.parley.position;

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
import org.parley.topic.Tree;

/** What must hold of a position, whether a curator enters it or a file brings it. */
public final class PositionRules {

    private record Meaning(Directory directory, Tree tree) implements Shape.Meaning {
        @Override
        public Optional<Wrong> wrong(RecordComponent component, String text) {
            return switch (component.getName()) {
                case "id" -> Texts.id(text);
                case "holder", "addressedTo" -> directory.wrong(text);
                case "topic" -> tree.wrong(text);
                default -> Texts.prose(text);
            };
        }
    }

    private PositionRules() {}

    /** What its texts mean. */
    public static Shape.Meaning meaning(Directory directory, Tree tree) {
        return new Meaning(directory, tree);
    }

    /** What is wrong between its members. */
    public static List<Mistake> mistakes(PositionDraft draft) {
        List<Mistake> mistakes = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < draft.addressedTo().size(); i++) {
            if (!seen.add(draft.addressedTo().get(i))) {
                mistakes.add(Mistake.at(
                        "/addressed_to/" + i, "'" + draft.addressedTo().get(i) + "' stands here twice."));
            }
        }
        return mistakes;
    }
}

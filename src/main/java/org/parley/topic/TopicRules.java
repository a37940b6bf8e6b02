package org.parley.topic;

import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.Optional;
import org.parley.http.Mistake;
import org.parley.http.Shape;
import org.parley.http.Shape.Wrong;
import org.parley.record.Texts;

/** What must hold of a topic, whether a curator enters it or a file brings it. */
public final class TopicRules {

    private record Meaning(Tree tree) implements Shape.Meaning {
        @Override
        public Optional<Wrong> wrong(RecordComponent component, String text) {
            return switch (component.getName()) {
                case "id" -> Texts.id(text);
                case "broader" -> tree.wrong(text);
                case "label" -> Texts.line(text);
                default -> Texts.prose(text);
            };
        }
    }

    private TopicRules() {}

    /** What its texts mean. */
    public static Shape.Meaning meaning(Tree tree) {
        return new Meaning(tree);
    }

    /** What is wrong between it and other topics. */
    public static List<Mistake> mistakes(TopicDraft draft, Tree tree) {
        boolean circle =
                draft.broader() != null && tree.withBroader(draft.broader()).contains(draft.id());
        return circle
                ? List.of(Mistake.at(
                        "/broader",
                        "'" + draft.broader() + "' falls under '" + draft.id()
                                + "' already: they would turn in a circle."))
                : List.of();
    }
}

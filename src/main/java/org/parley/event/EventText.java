package org.parley.event;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.parley.actor.Directory;
import org.parley.text.Document;
import org.parley.text.Document.Text;
import org.parley.text.Document.Weight;
import org.parley.topic.Tree;

/** What an event is found by in words: its own, and by what its participants and topics are called. */
public final class EventText {
    private EventText() {}

    public static Document document(EventDraft draft, References references) {
        return Document.of(texts(draft, references.actors(), references.topics()));
    }

    /** Title, participants, topics, summary, then all else that is written; each composed (NFC). */
    public static List<Text> texts(EventDraft draft, Directory actors, Tree topics) {
        List<Text> texts = new ArrayList<>();
        texts.add(text("title", Weight.A, draft.title()));
        // Each by itself: no phrase reaches from one to the next.
        names(draft, actors).forEach(name -> texts.add(text("participants", Weight.B, name)));
        draft.topics().forEach(topic -> texts.add(text("topics", Weight.B, topics.label(topic))));
        for (DraftText prose : DraftText.prose(draft)) {
            String of = prose.pointer().substring(1);
            if (!of.equals("title")) {
                texts.add(text(of, of.equals("summary") ? Weight.C : Weight.D, prose.text()));
            }
        }
        return texts;
    }

    private static Text text(String of, Weight weight, String text) {
        return new Text(of, weight, Normalizer.normalize(text, Normalizer.Form.NFC));
    }

    private static Set<String> names(EventDraft draft, Directory actors) {
        Set<String> names = new LinkedHashSet<>();
        for (EventDraft.Participant participant : draft.participants()) {
            actors.called(participant.actor()).forEach(names::add);
        }
        return names;
    }
}

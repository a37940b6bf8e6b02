package org.parley.event;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Reads drafts whose shape has been checked, or that the record has kept. */
@ApplicationScoped
public class DraftReader {
    private final ObjectMapper json;

    public DraftReader(ObjectMapper json) {
        this.json = json;
    }

    public EventDraft draft(String text) {
        try {
            return draft((ObjectNode) json.readTree(text));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a stored draft cannot be read", e);
        }
    }

    /** The details are read as what the kind says that they are. */
    public EventDraft draft(ObjectNode body) {
        try {
            ObjectNode rest = json.createObjectNode().setAll(body);
            @Nullable JsonNode details = rest.remove("details");
            EventDraft draft = json.treeToValue(rest, EventDraft.class);
            return details == null || details.isNull()
                    ? draft
                    : draft.with(json.treeToValue(details, draft.kind().details()));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a draft of the right shape cannot be read: " + e.getOriginalMessage(), e);
        }
    }

    /** All texts that stand under any of these names anywhere in the body, sorted. */
    public static Set<String> texts(JsonNode body, String... names) {
        Set<String> texts = new TreeSet<>();
        for (String name : names) {
            body.findValues(name).stream().filter(JsonNode::isTextual).forEach(node -> texts.add(node.textValue()));
        }
        return texts;
    }
}

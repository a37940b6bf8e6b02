package org.parley.event;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.parley.http.Mistake;
import org.parley.http.ReadOnly;

/** What is read-only in an event: what {@link ReadOnly} knows, and the links that other events have to it. */
public final class ReadOnlyMembers {
    private static final Set<String> LINK_TYPES =
            Arrays.stream(LinkType.values()).map(LinkType::inverse).collect(Collectors.toSet());

    private final List<Mistake> mistakes = new ArrayList<>();

    private ReadOnlyMembers() {}

    /**
     * @param body is changed: what is read-only and unchanged is gone from it
     * @param current the event now, with everything embedded
     * @return a mistake for each read-only member that differs from the current one
     */
    public static List<Mistake> take(ObjectNode body, JsonNode current) {
        ReadOnlyMembers members = new ReadOnlyMembers();
        members.inboundLinks(body, current);
        members.mistakes.addAll(ReadOnly.take(body, current, EventDraft.class, EventView.class));
        return members.mistakes;
    }

    private void inboundLinks(ObjectNode body, JsonNode current) {
        if (!(body.path("links") instanceof ArrayNode links)) {
            return;
        }
        int place = 0;
        for (Iterator<JsonNode> each = links.elements(); each.hasNext(); place++) {
            JsonNode link = each.next();
            if (LINK_TYPES.contains(link.path("type").asText())) {
                if (contains(current.path("links"), link)) {
                    each.remove();
                } else {
                    mistakes.add(
                            Mistake.at(
                                    "/links/" + place,
                                    "'" + link.path("type").asText()
                                            + "' is the other event's link, seen from here; change it there, and leave it out here."));
                }
            }
        }
    }

    private static boolean contains(JsonNode list, JsonNode element) {
        for (JsonNode each : list) {
            if (each.equals(element)) {
                return true;
            }
        }
        return false;
    }
}

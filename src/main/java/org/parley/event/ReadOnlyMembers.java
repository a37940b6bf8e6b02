package org.parley.event;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.parley.http.Mistake;
import org.parley.http.Shape;

/**
 * Takes from a body what only readers see, so that what GET gave can be sent back by PUT. Such a member may be left out or be what
 * it is now; anything else is a mistake, not ignored.
 */
public final class ReadOnlyMembers {
    private static final Set<String> LINK_TYPES =
            Arrays.stream(LinkType.values()).map(LinkType::inverse).collect(Collectors.toSet());

    /** Draft and view of each object in a draft that has both, by the member that holds it. */
    private record Pair(Class<?> draft, Class<?> view) {}

    private static final Map<String, Pair> WITHIN = Map.of(
            "when", new Pair(EventDraft.When.class, EventView.When.class),
            "participants", new Pair(EventDraft.Participant.class, EventView.Participant.class),
            "citations", new Pair(EventDraft.Citation.class, EventView.Citation.class),
            "links", new Pair(EventDraft.Link.class, EventView.Link.class),
            "moves", new Pair(EventDraft.Move.class, EventView.Move.class));

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
        members.take(body, current, new Pair(EventDraft.class, EventView.class), "");
        WITHIN.forEach((name, pair) -> members.within(body.path(name), current.path(name), pair, "/" + name));
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

    private void within(JsonNode body, JsonNode current, Pair pair, String pointer) {
        if (body instanceof ObjectNode object) {
            take(object, current, pair, pointer);
        } else if (body instanceof ArrayNode array) {
            for (int i = 0; i < array.size(); i++) {
                if (array.get(i) instanceof ObjectNode element) {
                    take(element, counterpart(element, current, pair), pair, pointer + "/" + i);
                }
            }
        }
    }

    /**
     * The element that stands for the same thing now: equal in its key; of several, such as one actor in two roles, the one that
     * has most members in common.
     */
    private static JsonNode counterpart(ObjectNode element, JsonNode current, Pair pair) {
        String key = pair.draft() == EventDraft.Link.class
                ? "event"
                : Shape.jsonName(pair.draft().getRecordComponents()[0]);
        JsonNode nearest = MissingNode.getInstance();
        for (JsonNode each : current) {
            if (each.path(key).equals(element.path(key)) && common(each, element) > common(nearest, element)) {
                nearest = each;
            }
        }
        return nearest;
    }

    private static long common(JsonNode now, ObjectNode element) {
        return element.properties().stream()
                .filter(member -> member.getValue().equals(now.get(member.getKey())))
                .count();
    }

    private void take(ObjectNode body, JsonNode current, Pair pair, String pointer) {
        Map<String, RecordComponent> readOnly = members(pair.view());
        readOnly.keySet().removeAll(members(pair.draft()).keySet());
        for (String name : readOnly.keySet()) {
            JsonNode given = body.remove(name);
            JsonNode now = current.get(name);
            if (given != null && !same(given, now)) {
                mistakes.add(Mistake.at(
                        pointer + "/" + name,
                        "'" + name + "' is read-only and is now " + (now == null ? "absent" : now.toString())
                                + "; leave it out or as it is."));
            }
        }
    }

    private static boolean same(JsonNode given, @Nullable JsonNode now) {
        return now == null ? given.isNull() : given.equals(now);
    }

    private static Map<String, RecordComponent> members(Class<?> type) {
        Map<String, RecordComponent> members = new TreeMap<>();
        Arrays.stream(type.getRecordComponents()).forEach(c -> members.put(Shape.jsonName(c), c));
        return members;
    }
}

package org.parley.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Takes from a body what only readers see, so that what GET gave can be sent back by PUT. Such a member may be left out or be what
 * it is now; anything else is a mistake, not ignored.
 */
public final class ReadOnly {
    private final List<Mistake> mistakes = new ArrayList<>();

    private ReadOnly() {}

    /**
     * @param body is changed: what is read-only and unchanged is gone from it
     * @param current as readers see it now
     * @param draft the record that is entered
     * @param view the record that is read; what it alone has is read-only
     * @return a mistake for each read-only member that differs from the current one
     */
    public static List<Mistake> take(ObjectNode body, JsonNode current, Class<?> draft, Class<?> view) {
        ReadOnly members = new ReadOnly();
        members.take(body, current, draft, view, "");
        return members.mistakes;
    }

    private void take(ObjectNode body, JsonNode current, Class<?> draft, Class<?> view, String pointer) {
        Map<String, Member> entered = Member.of(draft);
        Member.of(view).forEach((name, seen) -> {
            @Nullable Member own = entered.get(name);
            if (own == null) {
                member(body, current, name, pointer);
            } else if (own.element().isRecord() && seen.element().isRecord() && own.element() != seen.element()) {
                within(body.path(name), current.path(name), own, seen, pointer + "/" + name);
            }
        });
    }

    private void member(ObjectNode body, JsonNode current, String name, String pointer) {
        JsonNode given = body.remove(name);
        JsonNode now = current.path(name);
        boolean same = given == null || given.equals(now) || (given.isNull() && now.isMissingNode());
        if (!same) {
            mistakes.add(Mistake.at(
                    pointer + "/" + name,
                    "'" + name + "' is read-only and is now " + (now.isMissingNode() ? "absent" : now)
                            + "; leave it out or as it is."));
        }
    }

    private void within(JsonNode given, JsonNode current, Member own, Member seen, String pointer) {
        if (given instanceof ObjectNode object) {
            take(object, current, own.element(), seen.element(), pointer);
        }
        for (int i = 0; given.isArray() && i < given.size(); i++) {
            if (given.get(i) instanceof ObjectNode element) {
                JsonNode now = counterpart(element, current, key(own.element()));
                take(element, now, own.element(), seen.element(), pointer + "/" + i);
            }
        }
    }

    /** What an element of a list is about: its first text. */
    private static String key(Class<?> draft) {
        return Member.of(draft).values().stream()
                .filter(member -> member.element() == String.class)
                .map(Member::name)
                .findFirst()
                .orElseThrow();
    }

    /** The element that is about the same now; of several, such as one actor in two roles, the one most like it. */
    private static JsonNode counterpart(ObjectNode element, JsonNode current, String key) {
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
}

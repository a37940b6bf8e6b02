package org.parley.record;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.parley.http.Mistake;
import org.parley.http.Shape;

/**
 * Takes from a body what only readers see, so that what GET gave can be sent back by PUT. Such a member may be left out or be what
 * it is now; anything else is a mistake, not ignored.
 */
final class ReadOnly {
    private final List<Mistake> mistakes = new ArrayList<>();

    private ReadOnly() {}

    /**
     * @param body is changed: what is read-only and unchanged is gone from it
     * @return a mistake for each read-only member that differs from the current one
     */
    static List<Mistake> take(ObjectNode body, JsonNode current, Class<?> draft, Class<?> view) {
        ReadOnly members = new ReadOnly();
        members.take(body, current, members(draft), members(view), "");
        return members.mistakes;
    }

    private void take(
            ObjectNode body,
            JsonNode current,
            Map<String, RecordComponent> draft,
            Map<String, RecordComponent> view,
            String pointer) {
        view.forEach((name, component) -> {
            RecordComponent entered = draft.get(name);
            if (entered == null) {
                member(body, current, name, pointer);
            } else if (element(entered).isRecord() && element(component) != element(entered)) {
                within(body.path(name), current.path(name), entered, component, pointer + "/" + name);
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

    private void within(
            JsonNode list, JsonNode current, RecordComponent entered, RecordComponent component, String pointer) {
        Map<String, RecordComponent> draft = members(element(entered));
        String key = draft.keySet().iterator().next();
        for (int i = 0; i < list.size(); i++) {
            if (list.get(i) instanceof ObjectNode element) {
                take(
                        element,
                        counterpart(current, element, key),
                        draft,
                        members(element(component)),
                        pointer + "/" + i);
            }
        }
    }

    /** The element that is about the same thing now: equal in its first member. */
    private static JsonNode counterpart(JsonNode current, ObjectNode element, String key) {
        for (JsonNode each : current) {
            if (each.path(key).equals(element.path(key))) {
                return each;
            }
        }
        return MissingNode.getInstance();
    }

    private static Class<?> element(RecordComponent component) {
        Type type = component.getGenericType();
        return type instanceof ParameterizedType generic
                        && generic.getActualTypeArguments()[0] instanceof Class<?> element
                ? element
                : component.getType();
    }

    private static Map<String, RecordComponent> members(Class<?> type) {
        Map<String, RecordComponent> members = new LinkedHashMap<>();
        Arrays.stream(type.getRecordComponents()).forEach(c -> members.put(Shape.jsonName(c), c));
        return members;
    }
}

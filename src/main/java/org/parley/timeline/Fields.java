package org.parley.timeline;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.parley.event.EventDetails;
import org.parley.event.EventView;
import org.parley.http.Choice;
import org.parley.http.Mistake;
import org.parley.http.Shape;

/** The members of a view that are to be kept: {@code id,title,when.edtf}. */
final class Fields {
    /** Nested as the view is; an empty branch keeps all beneath it. */
    private static final class Branch extends TreeMap<String, Branch> {
        private static final long serialVersionUID = 1L;
    }

    private final Branch kept = new Branch();

    static @Nullable Fields of(List<String> given, Set<Embed> embeds, List<Mistake> mistakes) {
        if (given.isEmpty()) {
            return null;
        }
        Fields fields = new Fields();
        for (String path : Values.of("fields", given, mistakes).any()) {
            fields.keep(path, mistakes);
        }
        missing(fields.kept.keySet(), embeds)
                .forEach(word -> mistakes.add(Mistake.parameter(
                        "fields",
                        "'" + word + "' comes only when it is embedded; add 'embed=" + word + "'.",
                        "embed=" + word)));
        return fields;
    }

    /** What would be kept if it were there. */
    private static List<String> missing(Set<String> kept, Set<Embed> embeds) {
        return Stream.of(Embed.values())
                .filter(embed -> !embeds.contains(embed))
                .map(Embed::word)
                .filter(kept::contains)
                .toList();
    }

    private void keep(String path, List<Mistake> mistakes) {
        Branch branch = kept;
        @Nullable Class<?> type = EventView.class;
        int read = 0;
        for (String name : path.split("\\.", -1)) {
            String before = path.substring(0, read);
            read += name.length() + 1;
            if (type != null) {
                Map<String, RecordComponent> members = new TreeMap<>();
                Arrays.stream(type.getRecordComponents()).forEach(c -> members.put(Shape.jsonName(c), c));
                if (!members.containsKey(name)) {
                    mistakes.add(Choice.unknown(
                            "fields",
                            path,
                            members.keySet().stream()
                                    .map(member -> before + member)
                                    .toList()));
                    return;
                }
                type = within(members.get(name));
            }
            branch = branch.computeIfAbsent(name, each -> new Branch());
        }
    }

    /** The record beneath a member; null where anything may stand, as in details. */
    private static @Nullable Class<?> within(RecordComponent component) {
        Class<?> type = component.getType();
        if (component.getGenericType() instanceof ParameterizedType list) {
            type = (Class<?>) list.getActualTypeArguments()[0];
        }
        return type.isRecord() && type != EventDetails.class ? type : null;
    }

    String of(String view, ObjectMapper json) {
        try {
            return json.writeValueAsString(pruned(json.readTree(view), kept));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a stored view cannot be read", e);
        }
    }

    private static JsonNode pruned(JsonNode node, Branch branch) {
        if (branch.isEmpty()) {
            return node;
        }
        if (node instanceof ArrayNode array) {
            ArrayNode pruned = array.arrayNode();
            array.forEach(element -> pruned.add(pruned(element, branch)));
            return pruned;
        }
        if (!(node instanceof ObjectNode object)) {
            return node;
        }
        ObjectNode pruned = object.objectNode();
        object.properties().forEach(member -> {
            if (branch.containsKey(member.getKey())) {
                pruned.set(member.getKey(), pruned(member.getValue(), branch.get(member.getKey())));
            }
        });
        return pruned;
    }
}

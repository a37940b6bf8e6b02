package org.parley.ingest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.parley.http.Mistake;
import org.parley.http.Shape;
import org.parley.http.Shape.Wrong;
import org.parley.record.Texts;
import org.parley.record.Versioned;

/**
 * The lines of one sort of reference data. They may name each other in any order: so they are read by themselves first, and held
 * against each other when all are known.
 *
 * @param readable what can be understood, by its line
 */
record ReferenceLines<D>(Lines file, String type, Class<D> draft, Map<Integer, D> readable) {
    /** Members that name other lines. */
    private static final Set<String> NAMES =
            Set.of("partOf", "organisation", "actor", "holder", "addressedTo", "office", "broader", "topic", "source");

    /**
     * @param alone what texts mean while no other line is known
     */
    static <D> ReferenceLines<D> of(Lines file, String type, Class<D> draft, Shape.Meaning alone, ObjectMapper json) {
        Shape.Meaning meaning = new Shape.Meaning() {
            @Override
            public Optional<Wrong> wrong(RecordComponent component, String text) {
                return NAMES.contains(component.getName()) ? Optional.empty() : alone.wrong(component, text);
            }
        };
        Map<Integer, D> readable = new LinkedHashMap<>();
        file.of(type)
                .filter(line -> Shape.mistakes(line.body(), draft, meaning).isEmpty())
                .forEach(line -> readable.put(line.number(), bound(line.body(), draft, json)));
        return new ReferenceLines<>(file, type, draft, readable);
    }

    private static <D> D bound(JsonNode body, Class<D> type, ObjectMapper json) {
        try {
            return json.treeToValue(body, type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a line of the right shape cannot be read: " + e.getOriginalMessage(), e);
        }
    }

    /** In their order. */
    List<D> drafts() {
        return List.copyOf(readable.values());
    }

    List<Versioned<D>> versioned() {
        return drafts().stream().map(Versioned::first).toList();
    }

    <V> Map<String, V> byId(Function<Versioned<D>, V> view, Function<V, String> id) {
        Map<String, V> views = new HashMap<>();
        versioned().forEach(kept -> views.put(id.apply(view.apply(kept)), view.apply(kept)));
        return views;
    }

    /** Ids of lines that cannot be understood. */
    Set<String> bad() {
        Set<String> bad = new TreeSet<>();
        file.of(type)
                .filter(line -> !readable.containsKey(line.number()))
                .filter(line -> Texts.id(line.id()).isEmpty())
                .forEach(line -> bad.add(line.id()));
        return bad;
    }

    /** Rejects what is wrong with each, now that all are known. */
    void check(Shape.Meaning meaning, Function<D, List<Mistake>> rules) {
        Set<String> seen = new HashSet<>();
        file.of(type).forEach(line -> {
            List<Mistake> mistakes = new ArrayList<>(Shape.mistakes(line.body(), draft, meaning));
            D read = readable.get(line.number());
            if (mistakes.isEmpty() && read != null) {
                mistakes.addAll(rules.apply(read));
            }
            if (!line.id().isEmpty() && !seen.add(line.id())) {
                mistakes.add(Mistake.at(
                        "/id", "There is a line of type " + type + " with the id '" + line.id() + "' already."));
            }
            file.rejections().add(line.number(), mistakes);
        });
    }
}

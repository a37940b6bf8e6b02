package org.parley.ingest;

import java.lang.reflect.RecordComponent;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.parley.http.Nearest;
import org.parley.http.Shape;
import org.parley.http.Shape.Wrong;
import org.parley.record.Texts;

/** What the texts of a file's reference lines mean: they may name each other, whatever their order. */
final class ReferenceMeaning implements Shape.Meaning {
    /** Which type of line a member names. */
    private static final Map<String, String> NAMES = Map.of(
            "partOf",
            "actor",
            "organisation",
            "actor",
            "actor",
            "actor",
            "holder",
            "actor",
            "addressedTo",
            "actor",
            "office",
            "office",
            "broader",
            "topic",
            "topic",
            "topic",
            "source",
            "source");

    private final Map<String, Set<String>> ids = new HashMap<>();

    ReferenceMeaning(InterchangeFile file) {
        Set.copyOf(NAMES.values())
                .forEach(type ->
                        ids.put(type, file.of(type).map(Line::id).collect(Collectors.toCollection(TreeSet::new))));
    }

    @Override
    public Optional<Wrong> wrong(RecordComponent component, String text) {
        String name = component.getName();
        if (NAMES.containsKey(name)) {
            return known(NAMES.get(name), text);
        }
        boolean date = name.equals("published") || name.equals("from") || name.equals("until");
        return switch (name) {
            case "id" -> Texts.id(text);
            case "url" -> Texts.url(text);
            case "language" -> Texts.language(text);
            case "publisher", "name", "label", "title" -> Texts.line(text);
            default -> date ? Texts.edtf(text) : Texts.prose(text);
        };
    }

    private Optional<Wrong> known(String type, String text) {
        Set<String> known = ids.getOrDefault(type, Set.of());
        if (known.contains(text)) {
            return Optional.empty();
        }
        String near = Nearest.to(text, known).orElse(null);
        return Optional.of(new Wrong(
                "No " + type + " '" + text + "' in this file." + (near == null ? "" : " Did you mean '" + near + "'?"),
                near));
    }
}

package org.parley.export;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.parley.http.JsonText;
import org.parley.timeline.Walk;

/** An export in parts, each made when the one before has been taken; an empty one at the end. */
final class Parts implements Supplier<String> {
    private final Walk walk;
    private final Format format;
    private final ObjectMapper json;
    private boolean begun;
    private boolean any;
    private boolean ended;

    Parts(Walk walk, Format format, ObjectMapper json) {
        this.walk = walk;
        this.format = format;
        this.json = json;
    }

    @Override
    public String get() {
        if (ended) {
            return "";
        }
        StringBuilder part = new StringBuilder(begun ? "" : format.begin());
        begun = true;
        List<JsonNode> views = new ArrayList<>();
        walk.next().forEach(view -> views.add(tree(view)));
        if (views.isEmpty()) {
            ended = true;
            return part.append(format.end()).toString();
        }
        part.append(format.events(views, !any));
        any = true;
        return part.toString();
    }

    private JsonNode tree(JsonText view) {
        try {
            return json.readTree(view.text());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a stored view cannot be read", e);
        }
    }
}

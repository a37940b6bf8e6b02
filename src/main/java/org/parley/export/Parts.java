package org.parley.export;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.parley.http.JsonText;

/** An export in parts, each made when the one before has been taken; an empty one at the end. */
final class Parts implements Supplier<String> {
    private final Consumer<Consumer<List<JsonText>>> pages;
    private final Format format;
    private final ObjectMapper json;
    private boolean begun;
    private boolean any;
    private boolean ended;

    /**
     * @param pages gives the next finished views, some at a time; none at the end
     */
    Parts(Consumer<Consumer<List<JsonText>>> pages, Format format, ObjectMapper json) {
        this.pages = pages;
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
        do {
            ended = true;
            pages.accept(views -> part.append(events(views)));
            // A page of which the format shows nothing is not the end.
        } while (part.isEmpty() && !ended);
        return ended ? part.append(format.end()).toString() : part.toString();
    }

    private String events(List<JsonText> some) {
        List<JsonNode> views =
                some.stream().map(view -> format.read(view, json)).toList();
        String events = format.events(views, !any);
        any = true;
        ended = false;
        return events;
    }
}

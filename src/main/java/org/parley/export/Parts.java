package org.parley.export;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.function.Supplier;
import org.parley.http.JsonText;

/** An export in parts, each made when the one before has been taken; an empty one at the end. */
final class Parts implements Supplier<String> {
    private final Supplier<List<JsonText>> pages;
    private final Format format;
    private final ObjectMapper json;
    private boolean begun;
    private boolean any;
    private boolean ended;

    /**
     * @param pages of finished views, none of them empty but the last
     */
    Parts(Supplier<List<JsonText>> pages, Format format, ObjectMapper json) {
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
            part.append(next());
            // A page of which the format shows nothing is not the end.
        } while (part.isEmpty() && !ended);
        return part.toString();
    }

    private String next() {
        List<JsonNode> views = pages.get().stream().map(view -> view.tree(json)).toList();
        ended = views.isEmpty();
        if (ended) {
            return format.end();
        }
        String events = format.events(views, !any);
        any = true;
        return events;
    }
}

package org.parley.export;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** One document of linked data: a graph of events, and of whom and what they speak where that comes up first. */
final class JsonLd implements Format {
    private final LinkedEvent events;
    private final Described described;

    JsonLd(Nouns nouns, Iris iris) {
        this.events = new LinkedEvent(iris);
        this.described = new Described(nouns, iris);
    }

    @Override
    public String begin() {
        return "{\"@context\":" + LinkedTerms.CONTEXT + ",\n\"@graph\":[\n";
    }

    @Override
    public String events(List<JsonNode> views, boolean first) {
        List<JsonNode> nodes = new ArrayList<>();
        for (JsonNode view : views) {
            nodes.add(events.of(view));
            nodes.addAll(described.by(view));
        }
        return nodes.stream().map(SafeJson::of).collect(Collectors.joining("\n,", first ? "" : ",", "\n"));
    }

    @Override
    public String end() {
        return "]}\n";
    }
}

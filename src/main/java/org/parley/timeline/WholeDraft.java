package org.parley.timeline;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.parley.http.Mistake;

/** What PUT must bring, so that nothing is lost because it was left out. */
final class WholeDraft {
    private static final List<String> LISTS = List.of("participants", "topics", "citations", "links", "moves");

    private WholeDraft() {}

    static List<Mistake> missing(JsonNode body) {
        return LISTS.stream()
                .filter(name -> !body.hasNonNull(name))
                .map(name -> Mistake.at(
                        "/" + name,
                        "PUT replaces the whole event: bring '" + name
                                + "', [] if there are none. GET with embed=all gives them."))
                .toList();
    }
}

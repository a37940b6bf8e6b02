package org.parley.export;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.parley.event.Status;

/**
 * An event as a person reads it in a calendar or a feed: plain English without markup, whatever stands in the record.
 *
 * @param title says what did not come to pass, or may not
 * @param lines the summary, then when, where, who, how sure, who says so; a summary may have several lines
 * @param words its kind and its topics
 */
record Prose(String title, List<String> lines, List<String> words) {
    private static final Map<String, String> BEFORE_TITLE = Map.of(
            Status.TENTATIVE.word(), "TBC: ",
            Status.MISSED.word(), "Missed: ",
            Status.CANCELLED.word(), "Cancelled: ");

    /**
     * @param view the event as readers see it
     */
    static Prose of(JsonNode view) {
        List<String> words = new ArrayList<>(List.of(text(view, "kind")));
        view.path("topics").forEach(topic -> words.add(topic.asText()));
        return new Prose(
                BEFORE_TITLE.getOrDefault(text(view, "status"), "") + PlainText.line(text(view, "title")),
                lines(view),
                words);
    }

    private static List<String> lines(JsonNode view) {
        List<String> lines = new ArrayList<>();
        add(lines, "", PlainText.lines(text(view, "summary")));
        String phrase = text(view.path("when"), "phrase");
        add(
                lines,
                "When: ",
                text(view.path("when"), "display") + (phrase.isEmpty() ? "" : " (“" + PlainText.line(phrase) + "”)"));
        add(lines, "Where: ", PlainText.line(text(view, "place")));
        add(
                lines,
                "Who: ",
                view.path("participants")
                        .valueStream()
                        .map(part -> PlainText.line(text(part, "name")) + " (" + text(part, "role") + ")")
                        .collect(Collectors.joining(", ")));
        add(
                lines,
                "Status: ",
                text(view, "status") + ", " + text(view, "verification")
                        + (view.path("overdue").asBoolean() ? ", overdue" : ""));
        String first = text(view, "first_published");
        add(lines, "Sources: ", text(view, "source_count") + (first.isEmpty() ? "" : ", the first of " + first));
        return lines;
    }

    private static void add(List<String> lines, String label, String text) {
        if (!text.isEmpty()) {
            lines.add(label + text);
        }
    }

    private static String text(JsonNode node, String member) {
        return node.path(member).asText("");
    }
}

package org.parley.export;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.parley.event.Role;
import org.parley.event.Status;

/**
 * An event as a node of linked data: what happened in the words of schema.org; what stands in the record about it, and on what that
 * rests, in those of PROV-O.
 */
final class LinkedEvent {
    /** What schema.org takes for a date: ISO 8601, not EDTF's signs. */
    private static final Pattern DATE = Pattern.compile("\\d{4}(-(0[1-9]|1[0-2])(-\\d\\d)?)?");

    private static final Map<String, String> COURSES = Map.of(
            Status.OCCURRED.word(), "schema:EventScheduled",
            Status.EXPECTED.word(), "schema:EventScheduled",
            Status.CANCELLED.word(), "schema:EventCancelled");

    /** These need not have been there. */
    private static final List<String> SPOKEN_OF = List.of(Role.MENTIONED.word(), Role.ADDRESSEE.word());

    private final Iris iris;

    LinkedEvent(Iris iris) {
        this.iris = iris;
    }

    /**
     * @param view with its citations and links
     */
    ObjectNode of(JsonNode view) {
        String id = view.path("id").asText();
        LinkedNode event = LinkedNode.of("Event")
                .named(iris.event(id))
                .put("identifier", id)
                .put("additionalType", view.path("kind"), word -> LinkedTerms.word("kind", word))
                .put("name", view.path("title"))
                .put("description", view.path("summary"));
        dates(event, view.path("when"));
        JsonNode place = view.path("place");
        event.put(
                        "location",
                        place.isTextual()
                                ? LinkedNode.of("Place").put("name", place).node()
                                : null)
                .put("eventStatus", COURSES.get(view.path("status").asText()))
                .put("status", view.path("status"), word -> LinkedTerms.word("status", word))
                .put("overdue", view.path("overdue"))
                .put("verification", view.path("verification"), word -> LinkedTerms.word("verification", word));
        participants(event, view.path("participants"));
        event.iris("subject", view.path("topics"), iris::topic)
                .iris("omits", view.path("omits"), iris::topic)
                .iris("denies", view.path("denies"), iris::topic)
                .iris("superEvent", view.path("process"), iris::process)
                .put("keywords", view.path("tags"))
                .put("cameo", view.at("/codes/cameo"))
                .put("plover", view.at("/codes/plover"))
                .put("ploverMode", view.at("/codes/plover_mode"))
                .put("details", view.path("details"));
        links(event, view.path("links"));
        return event.put("subjectOf", works(view)).node();
    }

    private void dates(LinkedNode event, JsonNode when) {
        String[] ends = when.path("edtf").asText().split("/", 2);
        event.put("date", when.path("edtf"))
                .put(
                        "startDate",
                        DATE.matcher(ends[0]).matches()
                                ? JsonNodeFactory.instance.textNode(ends[0])
                                : when.path("start"));
        if (ends.length == 2) {
            event.put(
                    "endDate",
                    DATE.matcher(ends[1]).matches() ? JsonNodeFactory.instance.textNode(ends[1]) : when.path("end"));
        }
        event.put("earliest", when.path("earliest"))
                .put("latest", when.path("latest"))
                .put("datePrecision", when.path("precision"))
                .put("dateDisplay", when.path("display"))
                .put("datePhrase", when.path("phrase"))
                .put("dateNote", when.path("note"))
                .put("timezone", when.path("timezone"))
                .each("alternativeDate", when.path("alternatives"), this::alternative);
    }

    private ObjectNode alternative(JsonNode rival) {
        return new LinkedNode()
                .put("date", rival.path("edtf"))
                .put("statedBy", rival.path("by"), iris::actor)
                .put(
                        "wasDerivedFrom",
                        rival.path("source").isTextual()
                                ? LinkedNode.reference(
                                        iris.source(rival.path("source").asText()))
                                : null)
                .put("note", rival.path("note"))
                .node();
    }

    /** In schema.org a role stands between the event and who has it, under the same name on both sides. */
    private void participants(LinkedNode event, JsonNode participants) {
        ArrayNode there = JsonNodeFactory.instance.arrayNode();
        ArrayNode spokenOf = JsonNodeFactory.instance.arrayNode();
        for (JsonNode one : participants) {
            boolean absent = SPOKEN_OF.contains(one.path("role").asText());
            ObjectNode role = LinkedNode.of("Role")
                    .put("roleName", one.path("role"))
                    .put(
                            absent ? "about" : "attendee",
                            LinkedNode.reference(iris.actor(one.path("actor").asText())))
                    .put("side", one.path("side"), iris::actor)
                    .put("capacity", one.path("capacity"))
                    .put("onBehalfOf", one.path("on_behalf_of"), iris::actor)
                    .put("verification", one.path("verification"), word -> LinkedTerms.word("verification", word))
                    .put("note", one.path("note"))
                    .node();
            (absent ? spokenOf : there).add(role);
        }
        event.put("attendee", there).put("about", spokenOf);
    }

    private void links(LinkedNode event, JsonNode links) {
        ObjectNode byType = JsonNodeFactory.instance.objectNode();
        links.forEach(link -> byType.withArray("/" + link.path("type").asText())
                .add(iris.event(link.path("event").asText())));
        byType.properties().forEach(type -> event.put(type.getKey(), type.getValue()));
    }

    /** What is written about it: the revision of the record, the words said, the places in sources. */
    private ArrayNode works(JsonNode view) {
        ArrayNode works = JsonNodeFactory.instance.arrayNode().add(revision(view));
        JsonNode details = view.path("details");
        if (details.path("quote").isTextual()) {
            works.add(LinkedNode.of("Quotation")
                    .put("text", details.path("quote"))
                    .put("inLanguage", details.path("language"))
                    .put("translated", details.path("translated"))
                    .put("creator", speakers(view.path("participants")))
                    .node());
        }
        for (JsonNode citation : view.path("citations")) {
            if (citation.hasNonNull("quote") || citation.hasNonNull("locator") || citation.hasNonNull("note")) {
                works.add(LinkedNode.of(citation.hasNonNull("quote") ? "Quotation" : "CreativeWork")
                        .put("text", citation.path("quote"))
                        .put("isPartOf", citation.path("source"), iris::source)
                        .put("locator", citation.path("locator"))
                        .put("note", citation.path("note"))
                        .node());
            }
        }
        return works;
    }

    private ArrayNode speakers(JsonNode participants) {
        ArrayNode speakers = JsonNodeFactory.instance.arrayNode();
        for (JsonNode one : participants) {
            if (one.path("role").asText().equals(Role.SPEAKER.word())) {
                speakers.add(iris.actor(one.path("actor").asText()));
            }
        }
        return speakers;
    }

    private ObjectNode revision(JsonNode view) {
        int number = view.path("revision").asInt();
        LinkedNode before =
                LinkedNode.of("Entity", "CreativeWork").put("version", JsonNodeFactory.instance.numberNode(number - 1));
        return LinkedNode.of("Entity", "CreativeWork")
                .named(iris.revision(
                        view.path("id").asText(), view.path("recorded_at").asText()))
                .put("version", view.path("revision"))
                .put("generatedAtTime", view.path("recorded_at"))
                .put(
                        "wasAttributedTo",
                        LinkedNode.of("Agent")
                                .put("name", view.path("recorded_by"))
                                .node())
                .put("wasRevisionOf", number > 1 ? before.node() : null)
                .each("wasDerivedFrom", view.path("citations"), this::source)
                .node();
    }

    private ObjectNode source(JsonNode citation) {
        JsonNode publisher = citation.path("publisher");
        return LinkedNode.of("Entity", "CreativeWork")
                .named(iris.source(citation.path("source").asText()))
                .put("name", citation.path("title"))
                .put("url", citation.path("url"))
                .put("date", citation.path("published"))
                .put(
                        "publisher",
                        publisher.isTextual()
                                ? LinkedNode.of("Organization")
                                        .put("name", publisher)
                                        .node()
                                : null)
                .node();
    }
}

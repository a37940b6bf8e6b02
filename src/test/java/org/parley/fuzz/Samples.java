package org.parley.fuzz;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Bodies in which every member stands that the OpenAPI document knows, and the details of every kind of event. */
final class Samples {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    /** What the document leaves to the reader. */
    private static final Map<String, String> USUAL =
            Map.of("by", "russia", "source", "tass-1950147", "omits", "foreign-troops", "denies", "prisoner-exchange");

    private static final String DETAILS = "details";

    private final JsonNode document;
    private final Map<String, JsonNode> kinds = new TreeMap<>();

    Samples(JsonNode document) {
        this.document = document;
        try (Stream<Path> files = Files.list(Path.of("src", "test", "resources", "kinds"))) {
            for (Path file : files.toList()) {
                kinds.put(file.getFileName().toString().replace(".json", ""), JSON.readTree(file.toFile()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * A body with what is to be bent in it.
     *
     * @param members all of it but what another sample has too
     */
    record Sample(JsonNode body, List<JsonPointer> members) {}

    /** Of a body in one media type: its example with all members added that it lacks; of events one more for each kind. */
    List<Sample> of(JsonNode media) {
        JsonNode whole = completed(media.path("example"), media.path("schema"), "");
        List<Sample> samples = new ArrayList<>();
        samples.add(new Sample(whole, Bodies.members(whole)));
        if (whole.has(DETAILS) && whole.has("kind")) {
            kinds.forEach((kind, details) -> {
                ObjectNode body = ((ObjectNode) whole).deepCopy();
                body.put("kind", kind).set(DETAILS, details);
                samples.add(new Sample(
                        body,
                        Bodies.members(body).stream()
                                .filter(member -> DETAILS.equals(member.getMatchingProperty()))
                                .toList()));
            });
        }
        return samples;
    }

    private JsonNode completed(JsonNode example, JsonNode schema, String name) {
        JsonNode meant = meant(schema);
        JsonNode members = meant.path("properties");
        if (example instanceof ArrayNode list && meant.has("items")) {
            ArrayNode all = NODES.arrayNode();
            list.forEach(each -> all.add(completed(each, meant.path("items"), name)));
            if (all.isEmpty()) {
                all.add(made(meant.path("items"), name));
            }
            return all;
        }
        if (example instanceof ObjectNode object && !members.isEmpty()) {
            ObjectNode all = object.deepCopy();
            members.properties()
                    .forEach(member -> all.set(
                            member.getKey(),
                            object.has(member.getKey())
                                    ? completed(object.get(member.getKey()), member.getValue(), member.getKey())
                                    : made(member.getValue(), member.getKey())));
            return all;
        }
        return example;
    }

    private JsonNode made(JsonNode schema, String name) {
        JsonNode meant = meant(schema);
        JsonNode shown = schema.path("examples").path(0);
        if (!shown.isMissingNode()) {
            return shown;
        }
        if (meant.has("items")) {
            return NODES.arrayNode().add(made(meant.path("items"), name));
        }
        if (meant.has("properties")) {
            return completed(NODES.objectNode(), meant, name);
        }
        JsonNode word = meant.path("enum").path(0);
        return word.isMissingNode() ? NODES.textNode(USUAL.getOrDefault(name, "A " + name)) : word;
    }

    private JsonNode meant(JsonNode schema) {
        JsonNode one = schema.has("anyOf") ? schema.path("anyOf").path(0) : schema;
        return one.has("$ref") ? document.at(one.path("$ref").asText().substring(1)) : one;
    }
}

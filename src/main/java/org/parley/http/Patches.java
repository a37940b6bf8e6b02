package org.parley.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonStructure;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Changes told as differences: merge patch (RFC 7396) and JSON Patch (RFC 6902). */
@ApplicationScoped
public class Patches {

    /** One step of a JSON Patch. */
    @Schema(name = "PatchOperation", description = "One step of a JSON Patch (RFC 6902).")
    public record Operation(
            @Schema(
                    description = "What is done.",
                    examples = "replace",
                    enumeration = {"add", "remove", "replace", "move", "copy", "test"})
            String op,

            @Schema(description = "Where (JSON Pointer).", examples = "/title")
            String path,

            @Schema(description = "From where, for move and copy.", examples = "/tags/0") @Nullable
            String from,

            @Schema(description = "The value, for add, replace and test.", examples = "A better title") @Nullable
            Object value) {}

    private static final List<String> OPERATIONS = List.of("add", "remove", "replace", "move", "copy", "test");

    private final ObjectMapper json;
    /** Characters: a few bytes of `copy` could double a text again and again. */
    private final long longest;

    Patches(ObjectMapper json, HttpSettings settings) {
        this.json = json;
        this.longest = settings.limit();
    }

    public Function<ObjectNode, JsonNode> merge(ObjectNode patch) {
        return draft -> back(Json.createMergePatch(value(patch)).apply(value(draft)));
    }

    public Function<ObjectNode, JsonNode> patch(ArrayNode patch) {
        List<Mistake> mistakes = mistakes(patch);
        if (!mistakes.isEmpty()) {
            throw Problem.draft(mistakes);
        }
        JsonArray steps = value(patch).asJsonArray();
        return draft -> {
            JsonStructure now = (JsonStructure) value(draft);
            for (int i = 0; i < steps.size(); i++) {
                now = step(now, steps.getJsonObject(i), i);
            }
            return back(now);
        };
    }

    private JsonStructure step(JsonStructure draft, JsonObject step, int number) {
        try {
            JsonStructure after = Json.createPatch(
                            Json.createArrayBuilder().add(step).build())
                    .apply(draft);
            if (step.getString("op").equals("copy") && after.toString().length() > longest) {
                throw Problem.draft(List.of(Mistake.at(
                        "/" + number, "After this step the whole is longer than " + longest + " characters.")));
            }
            return after;
        } catch (JsonException | IllegalArgumentException e) {
            throw Problem.draft(List.of(Mistake.at("/" + number, "This step cannot be taken: " + e.getMessage())));
        }
    }

    /** What the library would tell in Java's words, or not at all. */
    private static List<Mistake> mistakes(ArrayNode patch) {
        List<Mistake> mistakes = new ArrayList<>();
        for (int i = 0; i < patch.size(); i++) {
            JsonNode step = patch.get(i);
            String op = step.path("op").textValue();
            if (op == null || !OPERATIONS.contains(op)) {
                mistakes.add(Mistake.at("/" + i + "/op", "One of " + String.join(", ", OPERATIONS) + " is needed."));
            }
            if (!step.path("path").isTextual()) {
                mistakes.add(Mistake.at("/" + i + "/path", "A JSON Pointer is needed, for example '/title'."));
            }
            if (("move".equals(op) || "copy".equals(op)) && !step.path("from").isTextual()) {
                mistakes.add(Mistake.at("/" + i + "/from", "A JSON Pointer is needed, for example '/tags/0'."));
            }
            if (("add".equals(op) || "replace".equals(op) || "test".equals(op)) && !step.has("value")) {
                mistakes.add(Mistake.at("/" + i + "/value", "A value is needed."));
            }
        }
        return mistakes;
    }

    private static JsonValue value(JsonNode node) {
        try (JsonReader reader = Json.createReader(new StringReader(node.toString()))) {
            return reader.readValue();
        }
    }

    private JsonNode back(JsonValue value) {
        try {
            return json.readTree(value.toString());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a patched draft cannot be read", e);
        }
    }
}

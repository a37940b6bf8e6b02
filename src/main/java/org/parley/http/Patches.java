package org.parley.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonReader;
import jakarta.json.JsonStructure;
import jakarta.json.JsonValue;
import java.io.StringReader;
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

    private final ObjectMapper json;

    Patches(ObjectMapper json) {
        this.json = json;
    }

    public Function<ObjectNode, JsonNode> merge(ObjectNode patch) {
        return draft -> back(Json.createMergePatch(value(patch)).apply(value(draft)));
    }

    /** The one or the other, as the body is an object or a list. */
    public Function<ObjectNode, JsonNode> of(JsonNode body) {
        if (body instanceof ObjectNode merge) {
            return merge(merge);
        }
        if (body instanceof ArrayNode steps) {
            return patch(steps);
        }
        throw Problem.draft(List.of(Mistake.at("", "A merge patch is an object, a JSON Patch a list of steps.")));
    }

    public Function<ObjectNode, JsonNode> patch(ArrayNode patch) {
        return draft -> {
            try {
                return back(Json.createPatch(value(patch).asJsonArray()).apply((JsonStructure) value(draft)));
            } catch (JsonException | IllegalArgumentException | NullPointerException | ClassCastException e) {
                throw Problem.draft(List.of(Mistake.at("", "The patch cannot be applied: " + e.getMessage())));
            }
        };
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

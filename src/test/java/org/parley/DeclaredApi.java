package org.parley;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import io.restassured.response.Response;
import java.util.Comparator;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.assertj.core.api.Assertions;

/** The OpenAPI document, as something that an answer keeps to: its status, its media type and its body are declared. */
public final class DeclaredApi {
    private static final String ADDRESS = "https://parley.invalid/openapi";

    private final JsonNode root;
    private final JsonSchemaFactory factory;
    private final Map<String, JsonSchema> schemas = new ConcurrentHashMap<>();

    private DeclaredApi(JsonNode root, String text) {
        this.root = root;
        this.factory = JsonSchemaFactory.getInstance(
                SpecVersion.VersionFlag.V202012,
                builder -> builder.schemaLoaders(loaders -> loaders.schemas(Map.of(ADDRESS, text))));
    }

    public static DeclaredApi of(String text) {
        try {
            JsonNode document = new ObjectMapper().readTree(text);
            JsonNode schemas = document.at("/components/schemas");
            schemas.forEach(DeclaredApi::close);
            // The document leaves details open, for generators of clients; what we answer is told in it nevertheless.
            ((ObjectNode) schemas.at("/Event/properties/details")).put("$ref", "#/components/schemas/EventDetails");
            return new DeclaredApi(document, document.toString());
        } catch (JsonProcessingException e) {
            throw new AssertionError("the OpenAPI document is no JSON", e);
        }
    }

    /** What the document does not declare is not answered; to others it may grow. */
    private static void close(JsonNode schema) {
        if (schema.has("properties") && !schema.has("additionalProperties")) {
            ((ObjectNode) schema).put("additionalProperties", false);
        }
    }

    public void check(String method, String path, Response answer) {
        String what = method + " " + path + " answered " + answer.statusCode();
        Optional<String> operation = path(path).map(p -> p + "/" + method.toLowerCase(Locale.ROOT));
        if (operation.isEmpty() || root.at(operation.get()).isMissingNode()) {
            // HEAD is GET without a body; any other method and any unknown path must be refused, with a problem.
            if (!method.equals("HEAD") && !method.equals("OPTIONS")) {
                Assertions.assertThat(answer.statusCode()).as(what).isBetween(400, 499);
                body(what, "/components/schemas/Problem", answer);
            }
            return;
        }
        String declared = follow(operation.get() + "/responses/" + answer.statusCode());
        Assertions.assertThat(root.at(declared).isMissingNode())
                .as(what + ": the status is not declared")
                .isFalse();
        headers(what, declared + "/headers", answer);
        content(what, declared + "/content", answer);
    }

    private void headers(String what, String headers, Response answer) {
        keys(root.at(headers))
                .filter(name ->
                        root.at(follow(headers + "/" + name)).path("required").asBoolean())
                .forEach(name -> Assertions.assertThat(answer.header(name))
                        .as(what + ": the header " + name)
                        .isNotNull());
    }

    private void content(String what, String content, Response answer) {
        String type = answer.contentType() == null ? "" : answer.contentType().replaceFirst(";.*", "");
        if (root.at(content).isMissingNode()) {
            Assertions.assertThat(answer.asString())
                    .as(what + ": no body is declared")
                    .isEmpty();
            return;
        }
        String media = content + "/" + escaped(type);
        Assertions.assertThat(root.at(media).isMissingNode())
                .as(what + ": " + type + " is not declared")
                .isFalse();
        if (type.endsWith("json")
                && !type.endsWith("ndjson")
                && !root.at(media + "/schema").isMissingNode()) {
            body(what, media + "/schema", answer);
        }
    }

    private void body(String what, String schema, Response answer) {
        Set<ValidationMessage> faults =
                schemas.computeIfAbsent(schema, this::schema).validate(answer.asString(), InputFormat.JSON);
        Assertions.assertThat(faults).as(what + " with " + answer.asString()).isEmpty();
    }

    private JsonSchema schema(String pointer) {
        return factory.getSchema(
                SchemaLocation.of(ADDRESS + "#" + pointer),
                SchemaValidatorsConfig.builder().formatAssertionsEnabled(true).build());
    }

    /** The pointer of the path's entry: of several that fit, the one with the fewest variables. */
    private Optional<String> path(String path) {
        return keys(root.at("/paths"))
                .filter(template -> path.matches(pattern(template)))
                .min(Comparator.comparingLong(
                        template -> template.chars().filter(c -> c == '{').count()))
                .map(template -> "/paths/" + escaped(template));
    }

    private static String pattern(String template) {
        return "\\Q" + template.replaceAll("\\{[^}]*}", "\\\\E[^/]+\\\\Q") + "\\E";
    }

    private static Stream<String> keys(JsonNode node) {
        Iterable<String> names = node::fieldNames;
        return StreamSupport.stream(names.spliterator(), false);
    }

    private String follow(String pointer) {
        JsonNode reference = root.at(pointer).path("$ref");
        return reference.isTextual() ? reference.asText().substring(1) : pointer;
    }

    private static String escaped(String name) {
        return name.replace("~", "~0").replace("/", "~1");
    }
}

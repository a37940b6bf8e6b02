package org.parley.fuzz;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * An operation of the OpenAPI document.
 *
 * @param path with its variables in braces
 * @param bodies samples for each media type that is read; empty where there is no body
 */
record Operation(String method, String path, List<Parameter> parameters, Map<String, List<Samples.Sample>> bodies) {
    private static final Set<String> METHODS = Set.of("get", "post", "put", "patch", "delete");

    /**
     * A parameter.
     *
     * @param in path, query or header
     * @param examples and all words that are allowed; may be empty
     */
    record Parameter(String name, String in, List<String> examples) {
        static Parameter of(JsonNode parameter) {
            List<String> examples = new ArrayList<>();
            add(examples, parameter.path("example"));
            add(examples, parameter.at("/schema/enum"));
            add(examples, parameter.at("/schema/items/enum"));
            return new Parameter(
                    parameter.path("name").asText(), parameter.path("in").asText(), examples);
        }

        private static void add(List<String> examples, JsonNode values) {
            if (values.isValueNode()) {
                examples.add(values.asText());
            }
            values.forEach(value -> examples.add(value.asText()));
        }
    }

    static List<Operation> all(JsonNode document) {
        List<Operation> all = new ArrayList<>();
        Samples samples = new Samples(document);
        document.path("paths")
                .properties()
                .forEach(path -> path.getValue().properties().stream()
                        .filter(method -> METHODS.contains(method.getKey()))
                        .forEach(method -> all.add(of(method.getKey(), path.getKey(), method.getValue(), samples))));
        return all;
    }

    private static Operation of(String method, String path, JsonNode operation, Samples samples) {
        List<Parameter> parameters = new ArrayList<>();
        operation.path("parameters").forEach(parameter -> parameters.add(Parameter.of(parameter)));
        Map<String, List<Samples.Sample>> bodies = new LinkedHashMap<>();
        operation
                .at("/requestBody/content")
                .properties()
                .forEach(media -> bodies.put(media.getKey(), samples.of(media.getValue())));
        return new Operation(method.toUpperCase(Locale.ROOT), path, parameters, bodies);
    }

    /** The list that its path begins with, such as {@code /v1/events}. */
    String list() {
        // What is told of one thing by an analysis has its ids in the list of such things.
        return path.replaceFirst("/\\{.*", "").replace("/analysis/", "/");
    }
}

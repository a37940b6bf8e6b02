package org.parley.http;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.jspecify.annotations.Nullable;

/**
 * Gives every answer and every body in the OpenAPI document an example from the bundled timeline. What a GET answers lies under
 * {@code examples/}, by the operation's id, and a test asks for it again; what is written has the shape of what is read.
 */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD, priority = ExampleAnswers.LAST)
public class ExampleAnswers implements OASFilter {
    /** When operations have their ids; a lower number comes later. */
    static final int LAST = 0;

    private static final String ONE = "/{id}";

    @Override
    public void filterOpenAPI(OpenAPI document) {
        Map<String, PathItem> paths = document.getPaths().getPathItems();
        paths.forEach((path, item) -> answer(item.getGET()).ifPresent(example -> {
            show(item.getGET(), example);
            if (path.endsWith(ONE) && example instanceof Map<?, ?> one) {
                PathItem all = paths.get(path.substring(0, path.length() - ONE.length()));
                Stream.of(item.getPUT(), item.getPATCH(), all == null ? null : all.getPOST())
                        .filter(operation -> operation != null)
                        .forEach(operation -> write(operation, one, document));
            }
        }));
    }

    private static Optional<Object> answer(@Nullable Operation operation) {
        if (operation == null || operation.getOperationId() == null) {
            return Optional.empty();
        }
        String file = "/examples/" + operation.getOperationId() + ".json";
        try (InputStream stream = ExampleAnswers.class.getResourceAsStream(file)) {
            return stream == null
                    ? Optional.empty()
                    : Optional.ofNullable(
                            new ObjectMapper().readValue(stream, Map.class).get("answer"));
        } catch (IOException e) {
            throw new UncheckedIOException(file + " is no JSON", e);
        }
    }

    private static void show(Operation operation, Object example) {
        operation.getResponses().getAPIResponses().forEach((status, answer) -> {
            if (status.startsWith("2")) {
                media(answer).forEach(media -> media.setExample(example));
            }
        });
    }

    private static Stream<MediaType> media(APIResponse answer) {
        return Stream.ofNullable(answer.getContent()).flatMap(content -> content.getMediaTypes().values().stream());
    }

    private static void write(Operation operation, Map<?, ?> one, OpenAPI document) {
        show(operation, one);
        Map<String, Schema> schemas = document.getComponents().getSchemas();
        Map<String, MediaType> bodies = operation.getRequestBody().getContent().getMediaTypes();
        bodies.forEach((type, media) -> {
            switch (type) {
                case "application/merge-patch+json" -> media.setExample(text(one));
                case "application/json-patch+json" ->
                    text(one).forEach((name, value) -> media.setExample(List.of(operation(name, value))));
                default -> media.setExample(kept(one, media.getSchema(), schemas));
            }
        });
    }

    /** A member that can be changed. */
    private static Map<String, Object> text(Map<?, ?> one) {
        String name = Stream.of("summary", "description", "definition", "text", "title", "name")
                .filter(one::containsKey)
                .findFirst()
                .orElseThrow();
        return Map.of(name, String.valueOf(one.get(name)));
    }

    private static Map<String, Object> operation(String member, Object value) {
        Map<String, Object> operation = new LinkedHashMap<>();
        operation.put("op", "replace");
        operation.put("path", "/" + member);
        operation.put("value", value);
        return operation;
    }

    /** Whether every word of it is one that may be written. */
    private static boolean fits(@Nullable Object element, @Nullable Schema given, Map<String, Schema> schemas) {
        Schema schema = resolved(given, schemas);
        if (!(element instanceof Map<?, ?> members) || schema == null || schema.getProperties() == null) {
            return true;
        }
        return schema.getProperties().entrySet().stream().allMatch(member -> {
            Schema words = resolved(member.getValue(), schemas);
            return words == null
                    || words.getEnumeration() == null
                    || !members.containsKey(member.getKey())
                    || words.getEnumeration().contains(members.get(member.getKey()));
        });
    }

    private static @Nullable Schema resolved(@Nullable Schema given, Map<String, Schema> schemas) {
        return given == null || given.getRef() == null
                ? given
                : schemas.get(given.getRef().substring("#/components/schemas/".length()));
    }

    /** Without what the schema does not know: what is computed. */
    private static @Nullable Object kept(@Nullable Object value, @Nullable Schema given, Map<String, Schema> schemas) {
        Schema schema = resolved(given, schemas);
        if (value instanceof List<?> list) {
            // Links from elsewhere are shown, and entered there.
            return list.stream()
                    .filter(element -> fits(element, schema == null ? null : schema.getItems(), schemas))
                    .map(element -> kept(element, schema == null ? null : schema.getItems(), schemas))
                    .toList();
        }
        if (!(value instanceof Map<?, ?> members) || schema == null || schema.getProperties() == null) {
            return value;
        }
        Map<String, @Nullable Object> kept = new LinkedHashMap<>();
        schema.getProperties().forEach((name, member) -> {
            if (members.containsKey(name)) {
                kept.put(name, kept(members.get(name), member, schemas));
            }
        });
        return kept;
    }
}

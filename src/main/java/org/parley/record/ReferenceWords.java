package org.parley.record;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.tags.Tag;
import org.jspecify.annotations.Nullable;

/**
 * Writes each room's own words where the OpenAPI document of a {@link ReferenceResource} has braces. The room gives them as
 * extensions of its tag, since the document is made at build time, from annotations alone.
 */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class ReferenceWords implements OASFilter {
    /** {@code actor}. */
    public static final String NOUN = "x-noun";
    /** The id of one. */
    public static final String EXAMPLE = "x-example";
    /** By what one is asked for. */
    public static final String NAME = "x-name";
    /** What keeps one from being deleted: {@code events cite it}. */
    public static final String USE = "x-use";

    /** The name of what has no other. */
    private static final String BY_ID = "its id";

    @Override
    public void filterOpenAPI(OpenAPI document) {
        Map<String, Map<String, String>> rooms = new HashMap<>();
        for (Tag tag : document.getTags()) {
            if (tag.getExtensions() != null && tag.getExtensions().containsKey(NOUN)) {
                rooms.put(tag.getName(), words(tag));
                List.of(NOUN, EXAMPLE, NAME, USE).forEach(tag::removeExtension);
            }
        }
        document.getPaths().getPathItems().values().stream()
                .flatMap(item -> item.getOperations().values().stream())
                .filter(operation -> operation.getTags() != null)
                .forEach(operation -> operation.getTags().stream()
                        .flatMap(tag -> Stream.ofNullable(rooms.get(tag)))
                        .forEach(words -> write(operation, words)));
    }

    private static Map<String, String> words(Tag tag) {
        String noun = word(tag, NOUN);
        return Map.of(
                "{noun}",
                noun,
                "{Noun}",
                noun.substring(0, 1).toUpperCase(Locale.ROOT) + noun.substring(1),
                "{a noun}",
                ("aeiou".indexOf(noun.charAt(0)) < 0 ? "a " : "an ") + noun,
                "{example}",
                word(tag, EXAMPLE),
                "{name}",
                word(tag, NAME),
                "{use}",
                word(tag, USE));
    }

    private static String word(Tag tag, String extension) {
        return String.valueOf(tag.getExtensions().get(extension));
    }

    private static void write(Operation operation, Map<String, String> words) {
        if (operation.getOperationId().startsWith("get") && !BY_ID.equals(words.get("{name}"))) {
            operation
                    .getResponses()
                    .getAPIResponse("200")
                    .addHeader(
                            "Content-Location",
                            OASFactory.createHeader()
                                    .description("Its own address, where it was asked for by another name.")
                                    .schema(OASFactory.createSchema().addType(Schema.SchemaType.STRING)));
        }
        operation.setOperationId(filled(operation.getOperationId(), words));
        operation.setSummary(filled(operation.getSummary(), words));
        operation.setDescription(filled(operation.getDescription(), words));
        if (operation.getParameters() != null) {
            operation.getParameters().stream()
                    .filter(parameter -> parameter.getExample() instanceof String)
                    .forEach(parameter -> parameter.setExample(filled((String) parameter.getExample(), words)));
        }
        if (operation.getRequestBody() != null) {
            write(operation.getRequestBody().getContent(), words);
        }
        operation.getResponses().getAPIResponses().values().forEach(answer -> write(answer.getContent(), words));
    }

    private static void write(@Nullable Content content, Map<String, String> words) {
        Stream.ofNullable(content)
                .flatMap(media -> media.getMediaTypes().values().stream())
                .map(media -> media.getSchema())
                .filter(schema -> schema != null && schema.getRef() != null)
                .forEach(schema -> schema.setRef(filled(schema.getRef(), words)));
    }

    private static String filled(String text, Map<String, String> words) {
        String filled = text;
        for (var word : words.entrySet()) {
            filled = filled.replace(word.getKey(), word.getValue());
        }
        return filled;
    }
}

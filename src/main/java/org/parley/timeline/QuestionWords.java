package org.parley.timeline;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toSet;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.jspecify.annotations.Nullable;
import org.parley.actor.ActorKind;
import org.parley.event.Coverage;
import org.parley.event.EventKind;
import org.parley.event.Role;
import org.parley.event.Status;
import org.parley.event.Verification;
import org.parley.http.Words;
import org.parley.source.SourceKind;

/**
 * Tells in the OpenAPI document which words a question takes, from the enums that read them. The parameters
 * themselves are texts: a wrong word is ours to answer, with the nearest right one.
 */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class QuestionWords implements OASFilter {
    /** Where the timeline is asked. */
    private static final List<String> QUESTIONS = List.of("/v1/events", "/v1/analysis");

    private static final String PROFILE = "/profile";
    private static final String POSITIONS = "/v1/analysis/positions";

    private static final Map<String, List<String>> WORDS = Map.ofEntries(
            Map.entry("kind", Words.all(EventKind.class)),
            Map.entry("role", Words.all(Role.class)),
            Map.entry("coverage", Words.all(Coverage.class)),
            Map.entry("status", Words.all(Status.class)),
            Map.entry("verification", Words.all(Verification.class)),
            Map.entry("link_type", LinkTerms.all()),
            Map.entry("embed", Embed.words()),
            Map.entry("date_match", Questions.DATE_MATCHES),
            Map.entry("actor_scope", Terms.SCOPES),
            Map.entry("sort", Question.Order.words()),
            Map.entry("by", Words.all(By.class)),
            Map.entry("level", Words.all(ActorLevel.class)));

    /** Where only one thing can be counted by, and it is time. */
    private static final List<String> STRETCHES =
            Stream.of(By.values()).filter(By::isTime).map(By::word).toList();

    /** Lists of reference data: there no word can be excluded. */
    private static final Map<String, List<String>> KINDS =
            Map.of("/v1/actors", Words.all(ActorKind.class), "/v1/sources", Words.all(SourceKind.class));

    private static final Set<String> TRUTHS = Set.of("overdue", "with_total", "dry_run", "csv_safe", "standing");

    private static final Set<String> NUMBERS = Set.of("limit", "before", "after");

    /** Lists of which no value can be excluded. */
    private static final Set<String> ONLY_WANTED = Set.of("between", "fields", "embed", "by");

    /** How an answer is to be given, and no part of the question. */
    private static final Set<String> UNTOLD =
            Set.of("cursor", "fields", "embed", "with_total", "csv_safe", "dry_run", "reason", "layout", "table");

    @Override
    public void filterOpenAPI(OpenAPI document) {
        Map<String, Schema> schemas = document.getComponents().getSchemas();
        parameters(document).forEach(parameter -> declare(parameter, schemas));
        Schema understood = requireNonNull(schemas.get("EventQuery"));
        Map<String, Set<String>> said = parameters(document)
                .collect(groupingBy(Parameter::getName, mapping(Parameter::getDescription, toSet())));
        parameters(document)
                .filter(parameter -> !UNTOLD.contains(parameter.getName()))
                .forEach(parameter ->
                        tell(parameter, common(said.getOrDefault(parameter.getName(), Set.of())), understood));
        document.getPaths()
                .getPathItems()
                .forEach((path, item) ->
                        parameters(path, item).forEach(parameter -> sayHow(parameter, excludes(path, parameter))));
        KINDS.forEach((path, words) -> document.getPaths().getPathItem(path).getGET().getParameters().stream()
                .filter(parameter -> parameter.getName().equals("kind"))
                .forEach(parameter -> parameter.getSchema().getItems().setEnumeration(List.copyOf(words))));
    }

    private static Stream<Parameter> parameters(OpenAPI document) {
        return document.getPaths().getPathItems().entrySet().stream()
                .flatMap(item -> parameters(item.getKey(), item.getValue()));
    }

    private static Stream<Parameter> parameters(String path, PathItem item) {
        return Stream.of(item)
                .filter(any -> QUESTIONS.stream().anyMatch(path::startsWith) || path.endsWith(PROFILE))
                .flatMap(any -> any.getOperations().values().stream())
                .flatMap(operation -> Stream.ofNullable(operation.getParameters()))
                .flatMap(List::stream)
                .filter(parameter -> parameter.getIn() == Parameter.In.QUERY);
    }

    /** What is true of one path only is no description for all. */
    private static @Nullable String common(Set<String> descriptions) {
        return descriptions.size() == 1 ? descriptions.iterator().next() : null;
    }

    /** Whatever a question takes, its answer repeats in {@code query} as it was understood. */
    private static void tell(Parameter parameter, @Nullable String description, Schema understood) {
        Schema asked = parameter.getSchema();
        boolean many = isMany(parameter);
        @Nullable Schema known = understood.getProperties().get(parameter.getName());
        // Where one analysis takes several and another one, several are told.
        if (known == null || many || known.getItems() == null) {
            understood.addProperty(
                    parameter.getName(),
                    OASFactory.createSchema()
                            .ref(asked.getRef())
                            .type(asked.getType())
                            .items(many ? both(asked.getItems(), known == null ? null : known.getItems()) : null)
                            .enumeration(asked.getEnumeration())
                            .description(description));
        }
    }

    /** With the words of either: one name may have others in another analysis. */
    private static Schema both(Schema items, @Nullable Schema others) {
        if (others == null || others.getEnumeration() == null || items.getEnumeration() == null) {
            return items;
        }
        Set<Object> words = new LinkedHashSet<>(others.getEnumeration());
        words.addAll(items.getEnumeration());
        return OASFactory.createSchema().type(items.getType()).enumeration(List.copyOf(words));
    }

    /** Words of which a list of several consists by its type. */
    private static List<String> referred(Schema schema, Map<String, Schema> schemas) {
        return Stream.ofNullable(schema.getItems())
                .flatMap(items -> Stream.ofNullable(items.getRef()))
                .flatMap(ref -> Stream.ofNullable(schemas.get(ref.substring(ref.lastIndexOf('/') + 1))))
                .flatMap(words -> Stream.ofNullable(words.getEnumeration()))
                .flatMap(List::stream)
                .map(word -> word.toString().toLowerCase(Locale.ROOT))
                .toList();
    }

    private static boolean isMany(Parameter parameter) {
        // A schema that only refers to another has no type of its own.
        return parameter.getSchema().getType() != null
                && parameter.getSchema().getType().contains(SchemaType.ARRAY);
    }

    /** Of positions any of several topics are asked for, and none excluded. */
    private static boolean excludes(String path, Parameter parameter) {
        return !ONLY_WANTED.contains(parameter.getName())
                && !(path.startsWith(POSITIONS) && parameter.getName().equals("topic"));
    }

    private static void sayHow(Parameter parameter, boolean excludes) {
        if (isMany(parameter)) {
            parameter.setDescription(parameter.getDescription()
                    + (excludes
                            ? " Any of several, repeated or with commas; `!` before a value excludes it."
                            : " Several are repeated or written with commas."));
        }
    }

    private static void declare(Parameter parameter, Map<String, Schema> schemas) {
        String name = parameter.getName();
        Schema schema = parameter.getSchema();
        boolean many = isMany(parameter);
        boolean excludes = many && !ONLY_WANTED.contains(name);
        if (TRUTHS.contains(name)) {
            parameter.schema(OASFactory.createSchema().addType(SchemaType.BOOLEAN));
            parameter.setExample(true);
        }
        if (NUMBERS.contains(name)) {
            parameter.schema(OASFactory.createSchema().addType(SchemaType.INTEGER));
            parameter.setExample(Integer.valueOf(String.valueOf(parameter.getExample())));
        }
        boolean overTime = name.equals("by") && !many && STRETCHES.contains(String.valueOf(parameter.getExample()));
        List<String> words = overTime ? STRETCHES : WORDS.getOrDefault(name, referred(schema, schemas));
        if (!words.isEmpty()) {
            Stream<String> all =
                    excludes ? words.stream().flatMap(word -> Stream.of(word, "!" + word)) : words.stream();
            (many
                            ? schema.items(OASFactory.createSchema().addType(SchemaType.STRING))
                                    .getItems()
                            : schema)
                    .setEnumeration(Arrays.asList(all.toArray()));
        }
    }
}

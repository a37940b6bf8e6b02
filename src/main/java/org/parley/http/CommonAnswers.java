package org.parley.http;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.headers.Header;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.eclipse.microprofile.openapi.models.security.SecurityScheme;

/**
 * Adds to the OpenAPI document what every operation shares: the problems that it may answer, the id of the request, the token that
 * writing needs, the tag of its room.
 */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class CommonAnswers implements OASFilter {
    private static final String REQUEST_ID = "X-Request-Id";
    private static final String TOKEN = "curator";
    private static final Set<PathItem.HttpMethod> READING = Set.of(PathItem.HttpMethod.GET, PathItem.HttpMethod.HEAD);

    @Override
    public void filterOpenAPI(OpenAPI document) {
        Components components =
                document.getComponents() == null ? OASFactory.createComponents() : document.getComponents();
        components
                .addSchema("Problem", problem())
                .addSchema("Mistake", mistake())
                .addHeader(REQUEST_ID, requestId())
                .addSecurityScheme(
                        TOKEN,
                        OASFactory.createSecurityScheme()
                                .type(SecurityScheme.Type.HTTP)
                                .scheme("bearer")
                                .description("A curator's token; reading needs none."));
        statuses().forEach(status -> components.addResponse(name(status), answer(status)));
        document.setComponents(components);
        if (document.getPaths() == null || document.getPaths().getPathItems() == null) {
            return;
        }
        document.getPaths()
                .getPathItems()
                .forEach((path, item) ->
                        item.getOperations().forEach((method, operation) -> complete(path, item, method, operation)));
    }

    private static void complete(String path, PathItem item, PathItem.HttpMethod method, Operation operation) {
        operation.getResponses().getAPIResponses().values().stream()
                .filter(response -> response.getRef() == null)
                .forEach(response -> response.addHeader(
                        REQUEST_ID, OASFactory.createHeader().ref("#/components/headers/" + REQUEST_ID)));
        for (int status : expected(path, item, method, operation)) {
            String code = String.valueOf(status);
            if (!operation.getResponses().hasAPIResponse(code)) {
                operation
                        .getResponses()
                        .addAPIResponse(
                                code, OASFactory.createAPIResponse().ref("#/components/responses/" + name(status)));
            }
        }
        operation.setSecurity(
                READING.contains(method)
                        ? List.of()
                        : List.of(OASFactory.createSecurityRequirement().addScheme(TOKEN)));
    }

    private static Set<Integer> expected(String path, PathItem item, PathItem.HttpMethod method, Operation operation) {
        Set<Integer> statuses = new TreeSet<>(List.of(400, 406, 500, 503));
        if (path.contains("{")) {
            statuses.add(404);
        }
        if (!READING.contains(method)) {
            statuses.addAll(List.of(401, 403, 409));
            if (operation.getRequestBody() != null) {
                statuses.addAll(List.of(413, 415, 422));
            }
            if (hasHeader(item, operation, "If-Match")) {
                statuses.addAll(List.of(410, 412, 428));
            }
        }
        return statuses;
    }

    private static boolean hasHeader(PathItem item, Operation operation, String name) {
        return Stream.of(item.getParameters(), operation.getParameters())
                .filter(parameters -> parameters != null)
                .flatMap(List::stream)
                .anyMatch(parameter -> parameter.getIn() == Parameter.In.HEADER && name.equals(parameter.getName()));
    }

    private static IntStream statuses() {
        return Arrays.stream(ProblemType.values()).mapToInt(ProblemType::status).distinct();
    }

    private static String name(int status) {
        return "Problem" + status;
    }

    private static APIResponse answer(int status) {
        List<ProblemType> types = Arrays.stream(ProblemType.values())
                .filter(type -> type.status() == status)
                .toList();
        MediaType media =
                OASFactory.createMediaType().schema(OASFactory.createSchema().ref("#/components/schemas/Problem"));
        types.forEach(type -> media.addExample(
                type.word(), OASFactory.createExample().summary(type.title()).value(example(type))));
        return OASFactory.createAPIResponse()
                .description(types.stream().map(ProblemType::title).collect(Collectors.joining("; ")) + ".")
                .addHeader(REQUEST_ID, OASFactory.createHeader().ref("#/components/headers/" + REQUEST_ID))
                .content(OASFactory.createContent().addMediaType("application/problem+json", media));
    }

    private static Map<String, Object> example(ProblemType type) {
        return Map.of(
                "type", "/problems#" + type.word(),
                "title", type.title(),
                "status", type.status(),
                "detail", type.example(),
                "request_id", "6f1f7a52");
    }

    private static Header requestId() {
        return OASFactory.createHeader()
                .description("The id of this request, as the server's log has it.")
                .schema(text("The id of this request."))
                .example("6f1f7a52");
    }

    private static Schema problem() {
        return object("What is wrong with a request (RFC 9457).", List.of("type", "title", "status"))
                .addProperty(
                        "type",
                        text("Which problem: a heading of docs/problems.md.").format("uri-reference"))
                .addProperty("title", text("The problem in a few words."))
                .addProperty(
                        "status",
                        OASFactory.createSchema()
                                .addType(Schema.SchemaType.INTEGER)
                                .description("The HTTP status."))
                .addProperty("detail", text("What came, what was expected, and an example."))
                .addProperty("instance", text("The address that was asked for.").format("uri-reference"))
                .addProperty(
                        "errors",
                        OASFactory.createSchema()
                                .addType(Schema.SchemaType.ARRAY)
                                .description("All that is wrong, each by itself.")
                                .items(OASFactory.createSchema().ref("#/components/schemas/Mistake")))
                .addProperty("request_id", text("The id of this request, as the server's log has it."));
    }

    private static Schema mistake() {
        return object("One thing that is wrong in a request.", List.of())
                .addProperty("pointer", text("Where in the body (JSON Pointer, RFC 6901)."))
                .addProperty("parameter", text("Which parameter."))
                .addProperty("detail", text("What came and what was expected."))
                .addProperty("suggestion", text("The nearest right word."));
    }

    private static Schema object(String description, List<String> required) {
        return OASFactory.createSchema()
                .addType(Schema.SchemaType.OBJECT)
                .description(description)
                .required(required);
    }

    private static Schema text(String description) {
        return OASFactory.createSchema().addType(Schema.SchemaType.STRING).description(description);
    }
}

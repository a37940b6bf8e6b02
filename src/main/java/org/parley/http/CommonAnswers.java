package org.parley.http;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
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
    private static final String LINK = "Link";
    private static final String CHALLENGE = "WWW-Authenticate";
    private static final String RETRY = "Retry-After";
    private static final String MODIFIED = "Last-Modified";
    private static final String LIMIT = "RateLimit";
    private static final String POLICY = "RateLimit-Policy";
    private static final String TOKEN = "curator";
    private static final Set<PathItem.HttpMethod> READING = Set.of(PathItem.HttpMethod.GET, PathItem.HttpMethod.HEAD);

    @Override
    public void filterOpenAPI(OpenAPI document) {
        Components components =
                document.getComponents() == null ? OASFactory.createComponents() : document.getComponents();
        components
                .addHeader(
                        REQUEST_ID, header("The id of this request, as the server's log has it.", "4f0c2a9b1d7e8835"))
                .addHeader(
                        "ETag",
                        header("The version, for `If-None-Match` and, of a single thing, `If-Match`.", "\"1.1\""))
                .addHeader(
                        MODIFIED,
                        header(
                                        "When the answer last changed, for `If-Modified-Since`; absent where it changes all the time.",
                                        "Mon, 23 Nov 2026 23:41:28 GMT")
                                .required(false))
                .addHeader(
                        LIMIT,
                        header(
                                        "What is left of the window, and the seconds until the next (draft-ietf-httpapi-ratelimit-headers); on all answers where a limit is set.",
                                        "\"address\";r=0;t=17")
                                .required(false))
                .addHeader(
                        POLICY,
                        header("The limit: requests, and seconds of a window.", "\"address\";q=600;w=60")
                                .required(false))
                .addHeader("Location", header("Its address.", "/v1/events/2025-04-27-rubio-lavrov-call"))
                .addHeader(
                        LINK,
                        header(
                                "The next page, if there is one, the first and this one (RFC 8288).",
                                "</v1/events?actor=russia>; rel=\"first\""))
                .addHeader(
                        CHALLENGE,
                        header("What is wanted (RFC 6750).", "Bearer error=\"invalid_token\"")
                                .required(false))
                .addHeader(
                        RETRY, header("Seconds after which to ask again.", "5").required(false))
                .addSecurityScheme(
                        TOKEN,
                        OASFactory.createSecurityScheme()
                                .type(SecurityScheme.Type.HTTP)
                                .scheme("bearer")
                                .description("A curator's token; reading needs none."));
        if (components.getSchemas() != null) {
            // JSON that is copied through has no shape of its own: the scanner lets it refer to itself.
            components.getSchemas().forEach((name, schema) -> {
                if (("#/components/schemas/" + name).equals(schema.getRef())) {
                    schema.setRef(null);
                    schema.setDescription("JSON, as it was recorded.");
                }
            });
        }
        document.setComponents(components);
        if (document.getPaths() == null || document.getPaths().getPathItems() == null) {
            return;
        }
        Set<Integer> used = new TreeSet<>();
        document.getPaths()
                .getPathItems()
                .forEach((path, item) -> item.getOperations()
                        .forEach((method, operation) -> used.addAll(complete(path, item, method, operation))));
        used.forEach(status -> components.addResponse(name(status), answer(status)));
    }

    /** Words are told as they are written outside, the scanner knows only the names of constants; and examples of lists are lists. */
    @Override
    public Schema filterSchema(Schema schema) {
        if (schema.getEnumeration() != null) {
            schema.setEnumeration(schema.getEnumeration().stream()
                    .map(word -> (Object) String.valueOf(word).toLowerCase(Locale.ROOT))
                    .toList());
        }
        if (isList(schema) && schema.getExamples() != null) {
            schema.setExamples(schema.getExamples().stream()
                    .map(example -> example instanceof String text ? list(text) : example)
                    .toList());
        }
        return schema;
    }

    /** The example of a list is a list: an annotation can only give its text. */
    @Override
    public Parameter filterParameter(Parameter parameter) {
        if (parameter.getSchema() != null
                && isList(parameter.getSchema())
                && parameter.getExample() instanceof String text) {
            parameter.setExample(list(text));
        }
        return parameter;
    }

    private static boolean isList(Schema schema) {
        return schema.getType() != null && schema.getType().contains(Schema.SchemaType.ARRAY);
    }

    private static Object list(String text) {
        return List.of(text.split(",", -1));
    }

    /** The statuses of the problems that the operation may answer. */
    private static Set<Integer> complete(String path, PathItem item, PathItem.HttpMethod method, Operation operation) {
        operation.getResponses().getAPIResponses().values().stream()
                .filter(response -> response.getRef() == null)
                .forEach(response -> response.addHeader(REQUEST_ID, reference(REQUEST_ID)));
        if (READING.contains(method) && !isFixed(path)) {
            revalidated(operation);
        }
        headers(item, operation);
        Set<Integer> expected = expected(path, item, method, operation);
        for (int status : expected) {
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
        return expected;
    }

    /** What no recording changes: the program itself. */
    private static boolean isFixed(String path) {
        return Set.of("/v1", "/v1/dates", "/v1/vocabulary").contains(path);
    }

    /** Nothing is told anew to who knows it. */
    private static void revalidated(Operation operation) {
        if (!operation.getResponses().hasAPIResponse("304")) {
            operation
                    .getResponses()
                    .addAPIResponse(
                            "304",
                            OASFactory.createAPIResponse()
                                    .description("It is as `If-None-Match` or `If-Modified-Since` says.")
                                    .addHeader(REQUEST_ID, reference(REQUEST_ID)));
            operation.getResponses().getAPIResponse("200").addHeader(MODIFIED, reference(MODIFIED));
        }
    }

    /** What answers with one thing tells its version, a new one its address, and a list the ways on. */
    private static void headers(PathItem item, Operation operation) {
        boolean versioned = hasHeader(item, operation, "If-Match")
                || operation.getResponses().hasAPIResponse("304");
        boolean paged = hasParameter(item, operation, Parameter.In.QUERY, "cursor");
        operation.getResponses().getAPIResponses().forEach((status, answer) -> {
            if (status.equals("200") && paged) {
                answer.addHeader(LINK, reference(LINK));
            }
            if (status.equals("201") || (status.equals("200") && versioned)) {
                answer.addHeader("ETag", reference("ETag"));
            }
            if (status.equals("201")) {
                answer.addHeader("Location", reference("Location"));
            }
        });
    }

    private static Header reference(String name) {
        return OASFactory.createHeader().ref("#/components/headers/" + name);
    }

    private static Set<Integer> expected(String path, PathItem item, PathItem.HttpMethod method, Operation operation) {
        Set<Integer> statuses = new TreeSet<>(List.of(400, 406, 414, 429, 431, 500, 503));
        if (path.contains("{")) {
            statuses.add(404);
        }
        if (!READING.contains(method)) {
            statuses.addAll(List.of(401, 403, 409, 507));
            if (operation.getRequestBody() != null) {
                statuses.addAll(List.of(408, 413, 415, 422));
            }
            if (hasHeader(item, operation, "If-Match")) {
                statuses.addAll(List.of(410, 412, 428));
            }
        }
        return statuses;
    }

    private static boolean hasHeader(PathItem item, Operation operation, String name) {
        return hasParameter(item, operation, Parameter.In.HEADER, name);
    }

    private static boolean hasParameter(PathItem item, Operation operation, Parameter.In in, String name) {
        return Stream.of(item.getParameters(), operation.getParameters())
                .filter(parameters -> parameters != null)
                .flatMap(List::stream)
                .anyMatch(parameter -> parameter.getIn() == in && name.equals(parameter.getName()));
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
        APIResponse answer = OASFactory.createAPIResponse();
        switch (status) {
            case 401 -> answer.addHeader(CHALLENGE, reference(CHALLENGE));
            case 429 ->
                answer.addHeader(RETRY, reference(RETRY))
                        .addHeader(LIMIT, reference(LIMIT))
                        .addHeader(POLICY, reference(POLICY));
            case 503 -> answer.addHeader(RETRY, reference(RETRY));
            default -> {
                // Others have none of their own.
            }
        }
        return answer.description(types.stream().map(ProblemType::title).collect(Collectors.joining("; ")) + ".")
                .addHeader(REQUEST_ID, reference(REQUEST_ID))
                .content(OASFactory.createContent().addMediaType("application/problem+json", media));
    }

    /** In the order of the members: Map.of has another in each process, and the document in git would change with every build. */
    private static Map<String, Object> example(ProblemType type) {
        Map<String, Object> example = new LinkedHashMap<>();
        example.put("type", type.uri());
        example.put("title", type.title());
        example.put("status", type.status());
        example.put("detail", type.example());
        example.put("request_id", "4f0c2a9b1d7e8835");
        return example;
    }

    private static Header header(String description, String example) {
        return OASFactory.createHeader()
                .description(description)
                .required(true)
                .schema(OASFactory.createSchema().addType(Schema.SchemaType.STRING))
                .example(example);
    }
}

package org.parley.http;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.Schema;

/**
 * What refers to an object in the OpenAPI document says no type beside it: generators of clients believe the type, and make an object
 * of which nothing is known.
 */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD, priority = ExampleAnswers.LAST)
public class References implements OASFilter {
    @Override
    public void filterOpenAPI(OpenAPI document) {
        document.getComponents().getSchemas().values().stream()
                .flatMap(References::within)
                .filter(member -> member.getRef() != null && isObject(member))
                .forEach(member -> member.setType(null));
    }

    /** The schema and all that are written within it. */
    private static Stream<Schema> within(Schema schema) {
        Stream<Schema> members =
                schema.getProperties() == null ? Stream.empty() : schema.getProperties().values().stream();
        return Stream.concat(
                Stream.of(schema),
                Stream.concat(members, Stream.ofNullable(schema.getItems())).flatMap(References::within));
    }

    private static boolean isObject(Schema schema) {
        return schema.getType() != null && schema.getType().contains(Schema.SchemaType.OBJECT);
    }
}

package org.parley.export;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.Paths;
import org.eclipse.microprofile.openapi.models.media.Content;

/** Tells in the OpenAPI document what the list answers to an {@code Accept}: what the address of each form does. */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD, priority = FormsDeclared.AFTER_EXAMPLES)
public class FormsDeclared implements OASFilter {
    /** Of each form, not those of the list; a lower number comes later. */
    static final int AFTER_EXAMPLES = -1;

    @Override
    public void filterOpenAPI(OpenAPI document) {
        Paths paths = document.getPaths();
        Content list = answered(paths.getPathItem(EventFormat.LIST));
        Stream.of(EventFormat.values())
                .filter(format -> format != EventFormat.JSON && format.isToldByMediaType())
                .forEach(format -> answered(paths.getPathItem(format.path()))
                        .getMediaTypes()
                        .forEach(list::addMediaType));
    }

    private static Content answered(PathItem path) {
        return path.getGET().getResponses().getAPIResponse("200").getContent();
    }
}
